package main

import (
	"archive/zip"
	"bytes"
	"database/sql"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/gofrs/flock"
	"github.com/rogpeppe/go-internal/testscript"

	"hefa/review"
)

// unescape NAME TEXT sets a variable to text written with Go's escapes.
func unescape(ts *testscript.TestScript, _ bool, args []string) {
	s, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Setenv(args[0], s)
}

// repeat NAME TEXT N sets a variable to a text many times over.
func repeat(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[2])
	ts.Check(err)
	ts.Setenv(args[0], strings.Repeat(args[1], n))
}

// clean checks that the last output holds nothing that could mislead.
func clean(ts *testscript.TestScript, _ bool, args []string) {
	for _, from := range []string{"stdout", "stderr"} {
		if s := ts.ReadFile(from); s != review.CleanText(s) {
			ts.Fatalf("%s holds unsafe characters: %q", from, s)
		}
	}
}

// absent FILE… checks that nothing stands there, nor beside it.
func absentFile(ts *testscript.TestScript, _ bool, args []string) {
	for _, name := range args {
		for _, end := range []string{"", "-wal", "-shm", ".lock"} {
			if _, err := os.Lstat(ts.MkAbs(name) + end); err == nil {
				ts.Fatalf("%s exists", name+end)
			}
		}
	}
}

// sparse FILE SIZE makes a large file without content.
func sparse(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), nil, 0o600))
	ts.Check(os.Truncate(ts.MkAbs(args[0]), n))
}

// spoil FILE FROM TO overwrites a part of a file, given in percent.
func spoil(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[0])
	b, err := os.ReadFile(path)
	ts.Check(err)
	from, err := strconv.Atoi(args[1])
	ts.Check(err)
	to, err := strconv.Atoi(args[2])
	ts.Check(err)
	part := b[len(b)*from/100 : len(b)*to/100]
	copy(part, bytes.Repeat([]byte("spoilt "), len(part)/7+1))
	ts.Check(os.WriteFile(path, b, 0o600))
}

func query(ts *testscript.TestScript, path, sql_ string) *sql.DB {
	db, err := sql.Open("sqlite", ts.MkAbs(path))
	ts.Check(err)
	db.SetMaxOpenConns(1)
	_, err = db.Exec(sql_)
	ts.Check(err)
	return db
}

// newer FILE makes a file look like one of a later hefa.
func newer(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(query(ts, args[0], "PRAGMA user_version = 99").Close())
}

// writelock FILE keeps a write transaction open until the script ends.
func writeLock(ts *testscript.TestScript, _ bool, args []string) {
	db := query(ts, args[0], "BEGIN IMMEDIATE")
	ts.Defer(func() { db.Close() })
}

// hold FILE takes a lock file as another window would.
func hold(ts *testscript.TestScript, _ bool, args []string) {
	l := flock.New(ts.MkAbs(args[0]))
	got, err := l.TryLock()
	ts.Check(err)
	if !got {
		ts.Fatalf("%s is held already", args[0])
	}
	ts.Defer(func() { l.Unlock() })
}

// docx FILE TEXT checks that a Word document holds a text.
func docxHas(ts *testscript.TestScript, neg bool, args []string) {
	b := []byte(ts.ReadFile(args[0]))
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	ts.Check(err)
	f, err := z.Open("word/document.xml")
	ts.Check(err)
	doc, err := io.ReadAll(f)
	ts.Check(err)
	if bytes.Contains(doc, []byte(args[1])) == neg {
		ts.Fatalf("%s: %q present: %v", args[0], args[1], neg)
	}
}

package store

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"hefa/review"
	"hefa/review/desk"
)

func TestOpenCreatesForThisUserAlone(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("access lists, no modes")
	}
	path := filepath.Join(t.TempDir(), "数据 100%?#", "hefa.db")
	s := openAt(t, path)
	save(t, s, newMatter(1), 1)
	for name, want := range map[string]os.FileMode{
		filepath.Dir(path): 0o700, path: 0o600, path + "-wal": 0o600, path + "-shm": 0o600,
	} {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s: %o, want %o", name, got, want)
		}
	}
}

func TestOpenAgain(t *testing.T) {
	s := open(t)
	m := newMatter(1)
	save(t, s, m, 1)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for _, companion := range []string{"-wal", "-shm"} {
		if _, err := os.Stat(s.Path() + companion); err == nil {
			t.Errorf("%s is left", companion)
		}
	}
	s = openAt(t, s.Path())
	if _, err := s.Matter(context.Background(), m.No); err != nil {
		t.Fatal(err)
	}
	for pragma, want := range map[string]string{"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "busy_timeout": "200"} {
		if err := s.write.take(context.Background()); err != nil {
			t.Fatal(err)
		}
		var got string
		if err := s.write.scan(context.Background(), "PRAGMA "+pragma, nil, &got); err != nil || got != want {
			t.Errorf("%s is %s (%v), want %s", pragma, got, err, want)
		}
		s.write.give()
	}
}

// The number of the last migration, the pragma it leaves and goose's own
// table must agree, or files would be migrated at every start or never.
func TestSchemaVersion(t *testing.T) {
	s := open(t)
	h, err := readHeader(context.Background(), s.reads)
	if err != nil || h != (header{schemaVersion, applicationID, "wal"}) {
		t.Fatal(h, err)
	}
	if n := count(t, s, "SELECT max(version_id) FROM goose_db_version"); n != schemaVersion {
		t.Fatal(n)
	}
	files, err := migrationFiles.ReadDir("migrations")
	if err != nil || len(files) != schemaVersion {
		t.Fatal(len(files), err)
	}
}

// foreign makes a database by other means.
func foreign(t *testing.T, queries string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "other.db")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(queries); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestOpenRefusesAndLeavesAlone(t *testing.T) {
	ours := open(t)
	save(t, ours, newMatter(1), 1)
	ours.Close()
	whole, err := os.ReadFile(ours.Path())
	if err != nil {
		t.Fatal(err)
	}
	write := func(b []byte) string {
		path := filepath.Join(t.TempDir(), "x.db")
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for name, c := range map[string]struct{ path, code string }{
		"newer":           {foreign(t, "PRAGMA application_id = 1751475809; PRAGMA user_version = 99; CREATE TABLE x(y)"), "store.newer"},
		"another program": {foreign(t, "CREATE TABLE notes(text)"), "store.foreign"},
		"another id":      {foreign(t, "PRAGMA application_id = 7; PRAGMA user_version = 1; CREATE TABLE x(y)"), "store.foreign"},
		"no database":     {write([]byte(strings.Repeat("这不是数据库", 500))), "store.damaged"},
		"half":            {write(whole[:len(whole)/2]), "store.damaged"},
		"head only":       {write(whole[:50]), "store.damaged"},
		"zeroes":          {write(make([]byte, 8192)), "store.damaged"},
	} {
		t.Run(name, func(t *testing.T) {
			before, _ := os.ReadFile(c.path)
			s, err := Open(context.Background(), c.path)
			if err == nil {
				s.Close()
				t.Fatal("opened")
			}
			wantCode(t, err, c.code)
			if review.KindOf(err) != review.KindDamaged {
				t.Fatal(err)
			}
			after, _ := os.ReadFile(c.path)
			if string(before) != string(after) {
				t.Fatal("the file was changed")
			}
		})
	}
}

func TestOpenPathsThatCannotBe(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, path := range map[string]string{"folder": dir, "below a file": filepath.Join(file, "hefa.db")} {
		_, err := Open(context.Background(), path)
		if err == nil {
			t.Fatal(name, "opened")
		}
		wantCode(t, err, "store.open")
	}
}

// A page in the middle is overwritten: opening may not notice, Verify must.
func TestVerifyDamagedPages(t *testing.T) {
	s := open(t)
	for i := range 50 {
		save(t, s, newMatter(i+1), i+1)
	}
	s.Close()
	b, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	for i := len(b) - 3*4096; i < len(b); i++ {
		b[i] ^= 0x5a
	}
	if err := os.WriteFile(s.Path(), b, 0o600); err != nil {
		t.Fatal(err)
	}
	s = openAt(t, s.Path())
	wantCode(t, s.Verify(context.Background()), "store.damaged")
}

func TestTwoOpensWriteSideBySide(t *testing.T) {
	path := filepath.Join(t.TempDir(), "hefa.db")
	done := make(chan error, 4)
	for w := range 4 {
		go func() {
			s, err := Open(context.Background(), path, WithWait(10*time.Second)) // all four create it at once
			if err != nil {
				done <- err
				return
			}
			defer s.Close()
			for i := range 10 {
				n := w*100 + i + 1
				err = s.Update(context.Background(), func(x desk.Tx) error {
					if _, err := x.NextNumber("s", 2026); err != nil {
						return err
					}
					m := newMatter(n)
					return x.Save(m, row(m), search(m), event(n, "add"))
				})
				if err != nil {
					break
				}
			}
			done <- err
		}()
	}
	for range 4 {
		if err := <-done; err != nil {
			t.Fatal(err)
		}
	}
	s := openAt(t, path)
	if n := count(t, s, "SELECT max(seq) FROM numbers"); n != 40 {
		t.Fatal(n)
	}
	checkChain(t, s)
	if err := s.Verify(context.Background()); err != nil {
		t.Fatal(err)
	}
}

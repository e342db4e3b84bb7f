package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"hefa/review"
	"hefa/review/desk/desktest"
	"hefa/store"
)

// inTown leads many matters at once in the script's file, on the script's day:
// what a yearly report counts by the thousand would take a process each.
func inTown(ts *testscript.TestScript, f func(w *desktest.Town)) {
	s, err := store.Open(context.Background(), ts.Getenv("HEFA_DB"))
	ts.Check(err)
	defer s.Close()
	day := review.MustDate(ts.Getenv("HEFA_TODAY")).Time().Add(time.Hour)
	w := desktest.Open(ts, s, func() time.Time { return day })
	w.Together(func() { f(w) })
}

// reviewed N KIND TITLE DRAFTER RECEIVED ISSUED RESULT [OPINIONS] leads N
// matters from the counter, through their gates, to the opinion letter.
func reviewed(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[0])
	ts.Check(err)
	inTown(ts, func(w *desktest.Town) {
		kind := review.Kind(args[1])
		nos := w.Several(n, kind, args[2], args[3], args[4])
		w.Gates(nos, kind)
		w.All(nos, "accept", "on="+args[4])
		if len(args) > 7 {
			opinions, err := strconv.Atoi(args[7])
			ts.Check(err)
			w.Opine(nos, opinions)
		}
		w.Conclude(nos, args[5], args[6])
	})
}

// alike VERB [NAME=VALUE]… applies a verb to the matters of the last output,
// also one that people do one by one.
func alike(ts *testscript.TestScript, _ bool, args []string) {
	nos, err := readNumbers(stdinNumbers, strings.NewReader(ts.ReadFile("stdout")))
	ts.Check(err)
	inTown(ts, func(w *desktest.Town) { w.All(nos, args[0], args[1:]...) })
}

// oldledger FILE N UNIT… writes a ledger of documents in force, N of each unit,
// as offices kept it before.
func oldLedger(ts *testscript.TestScript, _ bool, args []string) {
	var b strings.Builder
	b.WriteString("序号,文件名称,起草单位,发布日期\n")
	row := 0
	for pair := range slices.Chunk(args[1:], 2) {
		n, err := strconv.Atoi(pair[0])
		ts.Check(err)
		for range n {
			row++
			fmt.Fprintf(&b, "%d,市政府文件第%d号,%s,2015.3.2\n", row, row, pair[1])
		}
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(b.String()), 0o600))
}

// others FILE NO… takes numbers out of a file of numbers.
func others(ts *testscript.TestScript, _ bool, args []string) {
	nos := slices.DeleteFunc(strings.Fields(ts.ReadFile(args[0])), func(no string) bool { return slices.Contains(args[1:], no) })
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Join(nos, "\n")), 0o600))
}

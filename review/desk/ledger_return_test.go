package desk_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
	"hefa/review/ledger"
	"hefa/review/report"
)

// forms are the files a ledger leaves as.
var forms = map[string]func(io.Writer) (ledger.Book, error){
	"台账.xlsx": ledger.NewXLSX,
	"台账.csv":  func(w io.Writer) (ledger.Book, error) { return ledger.NewCSV(w, ledger.UTF8) },
	"国标.csv":  func(w io.Writer) (ledger.Book, error) { return ledger.NewCSV(w, ledger.GB18030) },
}

// failer ends a test or one run of a property.
type failer interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

// writeLedger exports a ledger into a folder and returns its path and its
// cells, line by line.
func writeLedger(t failer, b *bench, dir, name string) (path, cells string) {
	t.Helper()
	var buf bytes.Buffer
	book, err := forms[name](&buf)
	if err == nil {
		_, err = b.Ledger(ctx, book, nil)
	}
	path = filepath.Join(dir, name)
	if err == nil {
		err = os.WriteFile(path, buf.Bytes(), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	tables, err := ledger.Read(path, buf.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, tab := range tables {
		for _, l := range tab.Lines {
			fmt.Fprintf(&out, "%s %q\n", tab.Name, l.Cells)
		}
	}
	return path, out.String()
}

// returns takes a ledger into an empty file and holds what leaves that to what
// left the first.
func returns(t failer, from, empty *bench, dir, name string) {
	t.Helper()
	path, before := writeLedger(t, from, dir, name)
	r, err := empty.ReadLedger(path, nil)
	if err != nil && strings.Count(before, "\n") <= len(ledger.Sheets()) {
		return // heads and nothing else: there is nothing to take in
	}
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, before)
	}
	got, err := empty.TakeLedger(ctx, r, true, nil)
	if err != nil || len(got.Refused) > 0 || len(got.Twins) > 0 {
		t.Fatalf("%s: %v\nrefused %v\ntwins %+v\n%s", name, err, got.Refused, got.Twins, before)
	}
	if _, after := writeLedger(t, empty, dir, name); after != before {
		t.Fatalf("%s: what came back differs\n%s", name, differing(before, after))
	}
	if _, err := empty.Verify(ctx, nil); err != nil {
		t.Fatal(err)
	}
	if strings.HasSuffix(name, ".xlsx") {
		sameFigures(t, from, empty)
	}
}

// differing shows the lines that are not the same.
func differing(a, b string) string {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	var out []string
	for i := range max(len(as), len(bs)) {
		x, y := "", ""
		if i < len(as) {
			x = as[i]
		}
		if i < len(bs) {
			y = bs[i]
		}
		if x != y {
			out = append(out, "- "+x, "+ "+y)
		}
	}
	return strings.Join(out, "\n")
}

// TestAnyLedgerComesBack leads matters through random lives, exports them and
// takes them into an empty file: what that exports is the same, cell by cell.
func TestAnyLedgerComesBack(t *testing.T) {
	runs := 12
	if underRace {
		runs /= 4
	}
	few(t, runs)
	paths := []string{file(t, "草案.txt", "第一条　甲。\n")}
	dir := t.TempDir()
	rapid.Check(t, func(rt *rapid.T) {
		l := &life{bench: newBench(t), paths: paths, seen: map[string]map[string]bool{}}
		l.last = l.snapshot(rt)
		defer l.store.Close()
		l.register(rt)
		rt.Repeat(map[string]func(*rapid.T){
			"register": l.register, "verb": l.anyVerb, "another": l.anyVerb, "next": l.nextVerb, "next too": l.nextVerb,
			"and again": l.nextVerb, "and on": l.nextVerb, "undo": l.undo, "": l.check,
			"days pass": func(t *rapid.T) { l.now = l.now.AddDate(0, 0, rapid.IntRange(1, 9).Draw(t, "days")) },
		})
		l.now = l.now.AddDate(0, 0, 30) // a ledger tells of no day to come
		for name := range forms {
			empty := newBench(t)
			empty.now = l.now
			returns(rt, l.bench, empty, dir, name)
			empty.store.Close()
		}
	})
}

// sameFigures holds the figures of a year to those of the file the ledger came
// from, with the matters behind each.
func sameFigures(t failer, a, b *bench) {
	t.Helper()
	var got [2]report.Figures
	for i, desk := range []*bench{a, b} {
		r, err := desk.Report(ctx, report.Query{Period: report.Period{From: review.MustDate("2026-01-01"), To: review.MustDate("2028-12-31")}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		got[i] = r.Now
	}
	if !reflect.DeepEqual(got[0], got[1]) {
		t.Fatalf("figures\n%+v\nbecame\n%+v", got[0], got[1])
	}
}

// A ledger comes back whole though somebody moved its sheets and sorted their
// rows.
func TestAShuffledLedgerComesBack(t *testing.T) {
	from := newBench(t)
	no := from.add(t, "kind=contract")
	for _, on := range []string{"2026-11-02", "2026-11-03"} {
		from.setDay(on)
		if on == "2026-11-02" {
			from.do(t, "accept", no)
		} else {
			from.do(t, "deliberate", no, "result=held")
			from.do(t, "resubmit", no, "review=yes")
		}
		for _, article := range []string{"第一条", "第二条", "第三条"} {
			from.do(t, "opine", no, "article="+article, "problem=价款不明", "basis=民法典第470条")
		}
		from.do(t, "conclude", no, "result=amend")
		from.do(t, "issue", no)
	}
	path, _ := writeLedger(t, from, t.TempDir(), "台账.xlsx")
	tables, err := from.OpenLedger(path)
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(tables)
	for _, table := range tables {
		slices.Reverse(table.Lines[1:])
	}
	r, err := from.Understand(path, tables, nil)
	if err != nil {
		t.Fatal(err)
	}
	empty := newBench(t)
	empty.now = from.now
	if got, err := empty.TakeLedger(ctx, r, true, nil); err != nil || len(got.Refused) > 0 {
		t.Fatalf("%+v %v", got, err)
	}
	want, got := from.show(t, no).Matter, empty.show(t, no).Matter
	if len(got.Rounds) != 1 || len(got.Opinions) != 3 || len(got.Rounds[0].Opinions) != 3 {
		t.Fatalf("%+v", got)
	}
	for i, o := range want.AllOpinions() {
		if x := got.AllOpinions()[i]; x.N != o.N || x.Article != o.Article {
			t.Errorf("opinion %d on %s became %d on %s", o.N, o.Article, x.N, x.Article)
		}
	}
}

package desk_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/ledger"
)

const rows = `编号,标题,送审单位,收件日期,类别,公布日期,有效期至,备注
,关于印发《某县养犬管理办法》的通知,柳河县公安局,2026.10.8,规范性文件,,,第一次送审
,某县供货合同,县公安局,2026-10-9,,,,
,某县燃气管理办法,县住建局,,规范性文件,2024年3月1日,2029-02-28,
,某县《供货合同》,县公安局,2026年10月9日,合同,,,
`

func taken(t *testing.T, b *bench, path string, keep bool) desk.Taken {
	t.Helper()
	r, err := b.ReadLedger(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	got, err := b.TakeLedger(ctx, r, keep, nil)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func exported(t *testing.T, b *bench) (string, []byte) {
	t.Helper()
	var buf bytes.Buffer
	book, err := ledger.NewXLSX(&buf)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.Ledger(ctx, book, nil); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "out.xlsx")
	if err := os.WriteFile(path, buf.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	tables, err := ledger.Read(path, buf.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	var lines bytes.Buffer
	for _, tab := range tables {
		for _, l := range tab.Lines {
			for _, c := range l.Cells {
				lines.WriteString(c + "\t")
			}
			lines.WriteString("\n")
		}
	}
	return path, lines.Bytes()
}

func TestTakeLedger(t *testing.T) {
	b := newBench(t)
	path := file(t, "台账.csv", rows)
	if got := taken(t, b, path, false); got.Registered != 2 || got.InForce != 1 || len(got.Twins) != 1 || got.Nos != nil {
		t.Fatalf("rehearsal: %+v", got)
	}
	if n, _ := b.Count(ctx, desk.Page{View: review.ViewAll}); n != 0 {
		t.Fatalf("a rehearsal made %d matters", n)
	}
	got := taken(t, b, path, true)
	if len(got.Nos) != 3 || len(got.Guessed) != 1 || len(got.Refused) != 0 || got.Twins[0].First.N != 3 {
		t.Fatalf("%+v", got)
	}
	first := b.show(t, got.Nos[0]).Matter
	if first.Kind != review.Normative || first.Received != review.MustDate("2026-10-08") || len(first.Notes) != 1 || first.Drafter != "柳河县公安局" {
		t.Errorf("%+v", first)
	}
	if second := b.show(t, got.Nos[1]).Matter; second.Drafter != "柳河县公安局" || second.Kind != review.Contract {
		t.Errorf("one unit under two names: %+v", second)
	}
	if third := b.show(t, got.Nos[2]).Matter; !third.Listed || third.Publication.Until != review.MustDate("2029-02-28") {
		t.Errorf("%+v", third)
	}
	if again := taken(t, b, path, true); again.Registered+again.InForce != 0 || len(again.Twins) != 4 {
		t.Errorf("the same file again: %+v", again)
	}
	b.verify(t)

	out, before := exported(t, b)
	if back := taken(t, b, out, true); back.Registered+back.InForce+len(back.Refused) != 0 {
		t.Errorf("its own export: %+v", back)
	}
	if _, after := exported(t, b); !bytes.Equal(before, after) {
		t.Error("export, import, export is not the same")
	}
	if undone, err := b.Undo(ctx, ""); err != nil || len(undone.Numbers) != 3 || len(undone.Nos) != 3 {
		t.Fatalf("an import is one step: %+v %v", undone, err)
	}
	if again := taken(t, b, path, true); again.Registered+again.InForce != 3 {
		t.Errorf("after taking it back: %+v", again)
	}
	b.verify(t)
}

func TestARefusedRowStopsAll(t *testing.T) {
	b := newBench(t)
	got := taken(t, b, file(t, "台账.csv", rows+",某合同,县公安局,待定,合同,,,\n"), true)
	if len(got.Refused) != 1 || got.Refused[0].N != 6 || codeOf(got.Refused[0].Err) != "ledger.date" {
		t.Fatalf("%+v", got)
	}
	if n, _ := b.Count(ctx, desk.Page{View: review.ViewAll}); n != 0 {
		t.Errorf("%d matters were made", n)
	}
	ahead := file(t, "早.csv", "标题,送审单位,收件日期\n某合同,县公安局,2026-11-03\n")
	if got := taken(t, b, ahead, true); len(got.Refused) != 1 || codeOf(got.Refused[0].Err) != "ledger.future" {
		t.Errorf("%+v", got)
	}
	long := file(t, "长.csv", "标题,送审单位,收件日期\n"+string(bytes.Repeat([]byte("长"), review.MaxTitle+1))+",县公安局,2026-10-9\n")
	if got := taken(t, b, long, true); len(got.Refused) != 1 || codeOf(got.Refused[0].Err) != "param.long" {
		t.Errorf("%+v", got)
	}
}

func TestCancelledLedger(t *testing.T) {
	b := newBench(t)
	r, err := b.ReadLedger(file(t, "台账.csv", rows), nil)
	if err != nil {
		t.Fatal(err)
	}
	gone, cancel := context.WithCancel(ctx)
	_, err = b.TakeLedger(gone, r, true, func(done, _ int) { cancel() })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("import: %v", err)
	}
	if n, _ := b.Count(ctx, desk.Page{View: review.ViewAll}); n != 0 {
		t.Errorf("%d matters were made", n)
	}
	taken(t, b, file(t, "台账.csv", rows), true)
	gone, cancel = context.WithCancel(ctx)
	book, _ := ledger.NewXLSX(&bytes.Buffer{})
	if _, err := b.Ledger(gone, book, func(done, _ int) { cancel() }); !errors.Is(err, context.Canceled) {
		t.Errorf("export: %v", err)
	}
}

func TestDeadlinesByDay(t *testing.T) {
	b := newBench(t)
	no := b.add(t, "received=2026-11-02")
	b.do(t, "accept", no, "on=2026-11-02")
	ds, err := b.Deadlines(ctx, 0)
	if err != nil || len(ds) != 1 || ds[0].No != no || ds[0].On != b.show(t, no).Row.Due {
		t.Fatalf("%+v %v", ds, err)
	}
	if ds, _ := b.Deadlines(ctx, ds[0].On-1); len(ds) != 0 {
		t.Errorf("%+v", ds)
	}
}

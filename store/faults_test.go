package store

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"hefa/review"
	"hefa/review/desk"
)

func TestBusy(t *testing.T) {
	a := open(t)
	b := openAt(t, a.Path())
	save(t, b, newMatter(1), 1)
	err := a.Update(context.Background(), func(desk.Tx) error {
		start := time.Now()
		err := b.Update(context.Background(), func(desk.Tx) error { return nil })
		if time.Since(start) < 150*time.Millisecond {
			t.Error("did not wait")
		}
		if _, err := b.Matter(context.Background(), "G2026-0001"); err != nil {
			t.Error("reading waits for writing", err)
		}
		return err
	})
	wantCode(t, err, "store.busy")
	save(t, b, newMatter(2), 2)
}

// One Store lets its own callers wait for each other as long as they want to.
func TestUpdateWaitsForItsTurn(t *testing.T) {
	s := open(t)
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	err := s.Update(context.Background(), func(desk.Tx) error {
		return s.Update(ctx, func(desk.Tx) error { return nil })
	})
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Fatal(err)
	}
}

func TestFull(t *testing.T) {
	s := open(t)
	save(t, s, newMatter(1), 1)
	execRaw(t, s, "PRAGMA max_page_count = 1") // no more than there are
	data := []byte(strings.Repeat("x", 1<<20))
	err := s.Update(context.Background(), func(x desk.Tx) error { return x.PutBlob(digest(data), data) })
	wantCode(t, err, "store.full")
	if _, err := s.Matter(context.Background(), "G2026-0001"); err != nil {
		t.Fatal(err)
	}
	execRaw(t, s, "PRAGMA max_page_count = 100000")
	update(t, s, func(x desk.Tx) error { return x.PutBlob(digest(data), data) })
}

func TestReadOnlyConnection(t *testing.T) {
	s := open(t)
	execRaw(t, s, "PRAGMA query_only = 1")
	err := s.Update(context.Background(), func(x desk.Tx) error { return x.PutSetting("a", []byte("1")) })
	wantCode(t, err, "store.readonly")
}

func TestFaults(t *testing.T) {
	own := review.Refused("own")
	for _, c := range []struct {
		err  error
		code string
	}{
		{&fs.PathError{Op: "open", Path: "x", Err: syscall.EACCES}, "store.readonly"},
		{&fs.PathError{Op: "open", Path: "x", Err: syscall.EROFS}, "store.readonly"},
		{&fs.PathError{Op: "open", Path: "x", Err: syscall.ENOSPC}, "store.full"},
		{&fs.PathError{Op: "open", Path: "x", Err: syscall.ENOTDIR}, "store.open"},
		{errors.New("?"), "store.failed"},
		{sql.ErrConnDone, "store.failed"},
		{own, "own"},
	} {
		got := fault("p", c.err)
		wantCode(t, got, c.code)
		if !errors.Is(got, c.err) {
			t.Errorf("%v lost its cause", got)
		}
	}
	if err := fault("p", context.Canceled); err != context.Canceled {
		t.Fatal(err)
	}
	if fault("p", nil) != nil {
		t.Fatal("nil")
	}
}

func TestFaultOfSQLite(t *testing.T) {
	for code, want := range map[int]string{
		5: "store.busy", 6: "store.busy", 261: "store.busy", 8: "store.readonly", 1544: "store.readonly", 10: "store.io",
		522: "store.io", 11: "store.damaged", 26: "store.damaged", 13: "store.full", 14: "store.open", 18: "store.toobig",
		19: "store.constraint", 2067: "store.constraint", 1811: "store.history", 1: "store.failed",
	} {
		wantCode(t, sqliteFault("p", code, fs.ErrInvalid), want)
	}
}

func TestClosed(t *testing.T) {
	s := open(t)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	_, err := s.Matter(context.Background(), "G2026-0001")
	wantCode(t, err, "store.failed")
	err = s.Update(context.Background(), func(desk.Tx) error { return nil })
	wantCode(t, err, "store.failed")
	if err := os.Remove(s.Path()); err != nil {
		t.Fatal(err)
	}
}

// A transaction kept beyond its end must not write outside of one.
func TestTxEndsWithUpdate(t *testing.T) {
	s := open(t)
	var kept desk.Tx
	update(t, s, func(x desk.Tx) error { kept = x; return nil })
	wantCode(t, kept.PutSetting("a", []byte("1")), "store.failed")
	_, err := kept.LastStep("")
	wantCode(t, err, "store.failed")
	_, err = kept.NextNumber("s", 2026)
	wantCode(t, err, "store.failed")
}

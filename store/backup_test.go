package store

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"hefa/review/desk"
)

func TestBackup(t *testing.T) {
	s := open(t)
	for i := range 5 {
		save(t, s, newMatter(i+1), i+1)
	}
	update(t, s, func(x desk.Tx) error { return x.PutBlob(digest([]byte("f")), []byte("f")) })
	dir := t.TempDir()
	path := filepath.Join(dir, "备份 'x'.db")
	if err := s.Backup(context.Background(), path, false); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Fatal(info.Mode(), err)
	}
	wantCode(t, s.Backup(context.Background(), path, false), "backup.exists")
	wantCode(t, s.Backup(context.Background(), s.Path(), true), "backup.exists")
	save(t, s, newMatter(6), 6)
	if err := s.Backup(context.Background(), path, true); err != nil {
		t.Fatal(err)
	}
	if left, _ := os.ReadDir(dir); len(left) != 1 {
		t.Fatal(left)
	}
	copied := openAt(t, path)
	if err := copied.Verify(context.Background()); err != nil {
		t.Fatal(err)
	}
	checkChain(t, copied)
	if n := len(events(t, copied, "")); n != 6 {
		t.Fatal(n)
	}
	if h, err := readHeader(context.Background(), copied.reads); err != nil || h.journal != "wal" {
		t.Fatal(h, err)
	}
	save(t, copied, newMatter(7), 7)
}

func TestBackupFails(t *testing.T) {
	s := open(t)
	save(t, s, newMatter(1), 1)
	wantCode(t, s.Backup(context.Background(), filepath.Join(t.TempDir(), "no", "x.db"), false), "store.open")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	dir := t.TempDir()
	if err := s.Backup(ctx, filepath.Join(dir, "x.db"), false); err == nil {
		t.Fatal("made")
	}
	if left, _ := os.ReadDir(dir); len(left) != 0 {
		t.Fatal(left)
	}
}

// A copy that was stopped leaves nothing, whatever SQLite wrote beside it.
func TestBackupIsDiscardedWhole(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{".hefa-1.part", ".hefa-1.part-journal", ".hefa-1.part-wal", ".hefa-1.part-shm"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	discard(filepath.Join(dir, ".hefa-1.part"))
	if left, _ := os.ReadDir(dir); len(left) != 0 {
		t.Fatal(left)
	}
}

// A file filled in bulk is an ordinary one afterwards.
func TestBulk(t *testing.T) {
	s := open(t, WithBulk())
	for i := range 20 {
		save(t, s, newMatter(i+1), i+1)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = openAt(t, s.Path())
	if h, err := readHeader(context.Background(), s.reads); err != nil || h.journal != "wal" {
		t.Fatal(h, err)
	}
	save(t, s, newMatter(21), 21)
	checkChain(t, s)
	if err := s.Verify(context.Background()); err != nil {
		t.Fatal(err)
	}
}

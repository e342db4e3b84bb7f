package desk_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"hefa/review"
	"hefa/review/desk"
)

// One failure has one code, whoever wrote and however deep its cause lies.
func TestSaveFault(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a.txt")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		cause      error
		path       string
		kind       review.ErrorKind
		code, what string
	}{
		{syscall.EACCES, file, review.KindDamaged, "save.readonly", file},
		{syscall.EROFS, file, review.KindDamaged, "save.readonly", file},
		{syscall.EIO, file, review.KindDamaged, "save.failed", file},
		{syscall.EISDIR, dir, review.KindNotAllowed, "save.isfolder", dir},
		{os.ErrExist, dir, review.KindNotAllowed, "save.isfolder", dir},
		{os.ErrNotExist, filepath.Join(dir, "no", "x.csv"), review.KindNotFound, "save.folder", filepath.Join(dir, "no")},
		{os.ErrNotExist, filepath.Join(dir, "no"), review.KindNotFound, "save.folder", filepath.Join(dir, "no")},
		{syscall.ENOTDIR, filepath.Join(file, "x.csv"), review.KindNotFound, "save.notfolder", file},
	} {
		err := desk.SaveFault(errors.Join(nil, &os.PathError{Op: "open", Path: "x", Err: c.cause}), c.path)
		e, ok := errors.AsType[*review.Error](err)
		if !ok || e.Kind != c.kind || e.Code != c.code || e.Args[0] != c.what {
			t.Errorf("%v at %s: %v", c.cause, c.path, err)
		}
	}
}

// What a file is written by fails in its own words, the file system in ours.
func TestWriteAsideFails(t *testing.T) {
	dir := t.TempDir()
	own := review.Refused("own")
	for _, c := range []struct {
		path string
		err  error
		code string
	}{
		{filepath.Join(dir, "x"), own, "own"},
		{filepath.Join(dir, "x"), &os.PathError{Op: "write", Path: "x", Err: syscall.EACCES}, "save.readonly"},
		{filepath.Join(dir, "no", "x"), nil, "save.folder"},
		{dir, nil, "save.isfolder"},
	} {
		err := desk.WriteAside(c.path, func(io.Writer) error { return c.err })
		if e, ok := errors.AsType[*review.Error](err); !ok || e.Code != c.code {
			t.Errorf("%s: %v", c.path, err)
		}
	}
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Error(left)
	}
}

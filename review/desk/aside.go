package desk

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"hefa/review"
	"hefa/review/draft"
	"hefa/review/ledger"
)

// WriteAside lets a file appear whole or not at all: it is written aside,
// synced and renamed. An older file of that name is replaced and keeps its
// permissions. Failures of the file system are told as by SaveFault.
func WriteAside(path string, write func(io.Writer) error) error {
	err := writeAside(path, write)
	if ofSystem(err) {
		return SaveFault(err, path)
	}
	return err
}

func writeAside(path string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".hefa-*.part")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // nothing is left of it after the renaming
	if err := write(f); err != nil {
		f.Close()
		return err
	}
	mode := os.FileMode(0o644)
	if old, err := os.Stat(path); err == nil {
		mode = old.Mode().Perm()
	}
	if err := errors.Join(f.Chmod(mode), f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// SaveLedger writes every matter into a new file, a .xlsx or .csv, and returns
// its path and how many matters there were. A file that is there already is
// never replaced; the new one is numbered.
func (d *Desk) SaveLedger(ctx context.Context, path string, enc ledger.Encoding, step func(done, total int)) (string, int, error) {
	open, err := ledger.BookFor(path, enc)
	if err != nil {
		return "", 0, err
	}
	if path, err = free(path); err != nil {
		return "", 0, err
	}
	n := 0
	err = WriteAside(path, func(w io.Writer) error {
		b, err := open(w)
		if err == nil {
			n, err = d.Ledger(ctx, b, step)
		}
		return err
	})
	if err != nil {
		return "", n, err
	}
	return path, n, nil
}

// free is the path, numbered where a file of that name is there.
func free(path string) (string, error) {
	if err := CheckFolder(filepath.Dir(path)); err != nil {
		return "", err
	}
	ending := filepath.Ext(path)
	for n := 1; n < 1000; n++ {
		try := path
		if n > 1 {
			try = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(path, ending), n, ending)
		}
		if _, err := os.Lstat(try); errors.Is(err, os.ErrNotExist) {
			return try, nil
		}
	}
	return "", review.Damaged("save.names", nil, filepath.Base(path))
}

// OpenLedger reads the tables of a spreadsheet; nothing is understood yet.
func (d *Desk) OpenLedger(path string) ([]ledger.Table, error) {
	name, data, err := draft.Open(path)
	if err != nil {
		return nil, err
	}
	return ledger.Read(name, data)
}

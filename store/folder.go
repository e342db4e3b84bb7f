package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"hefa/review"
)

// prepare makes sure that the file exists and may be written. SQLite gives its
// -wal and -shm companions the permissions of the file.
func prepare(path string) error {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return create(path)
	}
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return review.Damaged("store.open", nil, path)
	}
	if !writable(path) || !writable(dir) {
		return review.Damaged("store.readonly", nil, path)
	}
	return nil
}

// create makes an empty file, which SQLite takes for an empty database.
func create(path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil // another process was faster
	}
	if errors.Is(err, fs.ErrPermission) {
		return review.Damaged("store.readonly", err, path)
	}
	if err != nil {
		return err
	}
	syncFolder(filepath.Dir(path))
	return f.Close()
}

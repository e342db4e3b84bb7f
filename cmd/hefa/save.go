package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"hefa/review"
)

// saveNew writes a file into a folder, which is made if need be, and returns
// its path. A different file of that name is never overwritten: the new one
// gets "-2" and so on; the same file is left alone.
func saveNew(folder, name string, data []byte) (string, error) {
	if folder == "" {
		folder = "."
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", cannotWrite(folder, err)
	}
	ext := filepath.Ext(name)
	stem := strings.TrimSuffix(name, ext)
	for n := 1; ; n++ {
		path := filepath.Join(folder, stem+ext)
		if n > 1 {
			path = filepath.Join(folder, stem+"-"+strconv.Itoa(n)+ext)
		}
		there, err := os.ReadFile(path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return path, writeWhole(path, data)
		case err == nil && bytes.Equal(there, data):
			return path, nil
		}
	}
}

// writeWhole writes a file so that it stands there whole or not at all: under
// a name of its own first, then renamed.
func writeWhole(path string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".hefa-*.part")
	if err != nil {
		return cannotWrite(path, err)
	}
	defer os.Remove(f.Name())
	_, err = f.Write(data)
	if err = errors.Join(err, f.Chmod(0o644), f.Sync(), f.Close()); err != nil {
		return cannotWrite(path, err)
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return cannotWrite(path, err)
	}
	return nil
}

// cannotWrite is a failure to write somewhere the officer named. It is neither
// wrong usage nor a damaged file.
func cannotWrite(path string, err error) error {
	reason := err
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		reason = p.Err
	}
	return &review.Error{Code: "cli.write", Args: []any{path, reason.Error()}, Cause: err}
}

// makeFolder makes the folder a file stands in.
func makeFolder(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return cannotWrite(filepath.Dir(path), err)
	}
	return nil
}

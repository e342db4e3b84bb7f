package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"hefa/review"
)

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

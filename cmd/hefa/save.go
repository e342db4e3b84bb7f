package main

import (
	"os"
	"path/filepath"

	"hefa/review/desk"
)

// makeFolder makes the folder a file stands in.
func makeFolder(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return desk.SaveFault(err, filepath.Dir(path))
	}
	return nil
}

package main

import (
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
)

// newFile refuses, before anything is made for it, a file that could not be
// written: its folder is not there, or it is there itself and --force is not
// given.
func newFile(c *cobra.Command, path string) error {
	if err := desk.CheckFolder(filepath.Dir(path)); err != nil {
		return err
	}
	if force, _ := c.Flags().GetBool("force"); exists(path) && !force {
		return review.Refused("backup.exists", path)
	}
	return nil
}

// makeFolder makes the folder a file stands in.
func makeFolder(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return desk.SaveFault(err, filepath.Dir(path))
	}
	return nil
}

package desk

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"

	"hefa/review"
)

// SaveFault says in a sentence why a path the officer named, a file or the
// folder of one, could not be written. Every writer of files uses it, so that
// no message of the system reaches the screen and the same failure has the same
// code everywhere.
func SaveFault(err error, path string) error {
	switch {
	case errors.Is(err, errFull), errors.Is(err, syscall.EDQUOT):
		return review.Damaged("save.full", err, path)
	case errors.Is(err, os.ErrPermission), errors.Is(err, syscall.EROFS):
		return review.Damaged("save.readonly", err, path)
	case errors.Is(err, os.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		if fault := CheckFolder(filepath.Dir(path)); fault != nil {
			return fault
		}
		return review.NotFound("save.folder", path)
	case errors.Is(err, os.ErrExist), errors.Is(err, syscall.EISDIR): // a file cannot replace a folder
		return review.Refused("save.isfolder", path)
	}
	return review.Damaged("save.failed", err, path)
}

// CheckFolder refuses what is no folder a file could be written into.
func CheckFolder(path string) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, os.ErrPermission):
		return SaveFault(err, path)
	case err != nil:
		return review.NotFound("save.folder", path)
	case !info.IsDir():
		return review.NotFound("save.notfolder", path)
	}
	return nil
}

// CheckPlace refuses a folder that is not there and could not be made in one that
// is. Only the last folder of a path is ever made: what was typed wrong, or names
// a stick that is not plugged in, must not end on the disk of the machine.
func CheckPlace(path string) error {
	if _, err := os.Stat(path); err == nil {
		return CheckFolder(path)
	}
	return CheckFolder(filepath.Dir(filepath.Clean(path)))
}

// MakePlace makes such a folder unless it is there.
func MakePlace(path string) error {
	if err := CheckPlace(path); err != nil {
		return err
	}
	if err := os.Mkdir(path, 0o755); err != nil && !errors.Is(err, os.ErrExist) {
		return SaveFault(err, path)
	}
	return nil
}

// ofSystem reports whether a failure came from the file system.
func ofSystem(err error) bool {
	_, path := errors.AsType[*os.PathError](err)
	_, link := errors.AsType[*os.LinkError](err)
	return path || link
}

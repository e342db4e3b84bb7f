package draft

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"

	"hefa/review"
)

// Open reads a file into memory. It never waits: a device or a pipe is refused
// unopened. Every way to fail has its own code: a missing path is
// KindNotFound, all others are KindDamaged.
func Open(path string) (name string, data []byte, err error) {
	name = filepath.Base(path)
	info, err := os.Stat(path)
	if err == nil {
		err = refuseFile(name, info)
	} else if link, lerr := os.Lstat(path); lerr == nil && link.Mode()&fs.ModeSymlink != 0 {
		err = review.Damaged("draft.file.dangling", err, name)
	}
	if err != nil {
		return name, nil, openError(name, err)
	}
	f, err := os.Open(path)
	if err != nil {
		return name, nil, openError(name, err)
	}
	defer f.Close()
	data, err = io.ReadAll(io.LimitReader(f, MaxFile+1))
	switch {
	case err != nil:
		return name, nil, openError(name, err)
	case len(data) > MaxFile: // it grew since
		return name, nil, review.Damaged("draft.file_too_big", nil, name, MaxFile>>20)
	case len(data) == 0:
		return name, nil, review.Damaged("draft.empty", nil, name)
	}
	return name, data, nil
}

func refuseFile(name string, info fs.FileInfo) error {
	switch {
	case info.IsDir():
		return review.Damaged("draft.file.directory", nil, name)
	case !info.Mode().IsRegular():
		return review.Damaged("draft.file.device", nil, name)
	case info.Size() > MaxFile:
		return review.Damaged("draft.file_too_big", nil, name, MaxFile>>20)
	case info.Size() == 0:
		return review.Damaged("draft.empty", nil, name)
	}
	return nil
}

// openError gives a system error its code; errors that have one stay.
func openError(name string, err error) error {
	if _, ok := errors.AsType[*review.Error](err); ok {
		return err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &review.Error{Kind: review.KindNotFound, Code: "draft.file.missing", Args: []any{name}, Cause: err}
	case errors.Is(err, fs.ErrPermission):
		return review.Damaged("draft.file.forbidden", err, name)
	case isLocked(err):
		return review.Damaged("draft.file.locked", err, name)
	}
	return review.Damaged("draft.file.unreadable", err, name)
}

// isLocked reports that another program holds the file. On Windows these are
// ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION.
func isLocked(err error) bool {
	if runtime.GOOS == "windows" {
		return errors.Is(err, syscall.Errno(32)) || errors.Is(err, syscall.Errno(33))
	}
	return errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.EAGAIN)
}

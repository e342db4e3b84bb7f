package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"hefa/review"
)

// Backup writes a copy of the file to path, complete and safe on disk when it
// returns. It is made under a temporary name beside the target, so that a
// failure leaves nothing half-written. An existing target is refused (code
// backup.exists) unless force is set; the open file itself always is.
func (s *Store) Backup(ctx context.Context, path string, force bool) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return fault(path, err)
	}
	if err := s.free(path, force); err != nil {
		return fault(path, err)
	}
	part, err := os.CreateTemp(filepath.Dir(path), ".hefa-*.part") // 0600
	if err != nil {
		return fault(path, err)
	}
	part.Close()
	defer discard(part.Name()) // nothing is left of it after the renaming
	if err := s.copyTo(ctx, part.Name()); err != nil {
		return fault(path, err)
	}
	if err := syncFile(part.Name()); err != nil {
		return fault(path, err)
	}
	if err := os.Rename(part.Name(), path); err != nil {
		return fault(path, err)
	}
	syncFolder(filepath.Dir(path))
	return nil
}

// free reports whether the target may be written.
func (s *Store) free(path string, force bool) error {
	target, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	own, err := os.Stat(s.path)
	if err == nil && os.SameFile(own, target) || !force {
		return review.Refused("backup.exists", path)
	}
	return nil
}

func (s *Store) copyTo(ctx context.Context, path string) error {
	if err := s.write.take(ctx); err != nil {
		return err
	}
	defer s.write.give()
	_, err := s.write.conn.ExecContext(ctx, "VACUUM INTO ?", path)
	return err
}

// discard removes a half-written copy with all that SQLite leaves beside it when
// it is stopped by a full disk.
func discard(path string) {
	for _, end := range []string{"", "-journal", "-wal", "-shm"} {
		os.Remove(path + end)
	}
}

func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// syncFolder makes the rename durable where a folder can be synced; Windows
// cannot, and does it on its own.
func syncFolder(dir string) {
	if f, err := os.Open(dir); err == nil {
		_ = f.Sync()
		f.Close()
	}
}

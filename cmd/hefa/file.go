package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"

	"hefa/review/desk"
	"hefa/store"
)

// path is the file to work on: --db, HEFA_DB, or hefa.db among the user's data.
func (p *program) path() string {
	for _, path := range []string{p.db, p.getenv("HEFA_DB")} {
		if path != "" {
			return path
		}
	}
	return filepath.Join(xdg.DataHome, "hefa", "hefa.db")
}

// exists reports whether something stands at the path, whatever it is.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// reading sits down at the desk to look something up or to change a matter
// that exists. Where there is no file yet it makes none: the desk is empty.
func (p *program) reading(ctx context.Context, f func(*desk.Desk) error) error {
	if !exists(p.path()) {
		d, err := desk.Open(ctx, absent{}, desk.Options{Clock: p.now})
		if err != nil {
			return err
		}
		return f(d)
	}
	return p.writing(ctx, f)
}

// writing sits down at the desk, creating the file when there is none.
func (p *program) writing(ctx context.Context, f func(*desk.Desk) error) error {
	return p.withStore(ctx, p.path(), func(s *store.Store) error {
		d, err := desk.Open(ctx, s, desk.Options{Clock: p.now})
		if err != nil {
			return err
		}
		if err := d.Freshen(ctx); err != nil {
			return err
		}
		return f(d)
	})
}

func (p *program) withStore(ctx context.Context, path string, f func(*store.Store) error, opts ...store.Option) error {
	if p.wait > 0 {
		opts = append(opts, store.WithWait(p.wait))
	}
	s, err := store.Open(ctx, path, opts...)
	if err != nil {
		return err
	}
	if err := f(s); err != nil {
		s.Close()
		return err
	}
	return s.Close()
}

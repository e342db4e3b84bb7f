package main

import (
	"context"

	"github.com/gofrs/flock"

	"hefa/review"
	"hefa/review/desk"
)

// openWorkbench opens the screen on the officer's file. Commands may work on
// the file at the same time; a second screen may not.
func (p *program) openWorkbench(ctx context.Context) error {
	if err := p.needTerminal(); err != nil {
		return err
	}
	return p.alone(p.path(), func() error {
		return p.writing(ctx, func(d *desk.Desk) error { return p.screen(ctx, d) })
	})
}

func (p *program) needTerminal() error {
	if !isTerminal(p.out) {
		return review.Invalid("cli.terminal")
	}
	return nil
}

// alone holds the lock of the file while f runs.
func (p *program) alone(path string, f func() error) error {
	if err := makeFolder(path); err != nil {
		return err
	}
	lock := flock.New(path + ".lock")
	got, err := lock.TryLock()
	switch {
	case err != nil:
		return review.Damaged("cli.lock", err, path+".lock")
	case !got:
		return review.Damaged("cli.locked", nil, path)
	}
	defer lock.Unlock()
	return f()
}

package main

import (
	"context"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/demo"
	"hefa/review/desk"
	"hefa/store"
)

// demoDay is the day the sample matters are seen from, unless HEFA_TODAY names
// another: the same seed gives the same content whenever it is made.
const demoDay = "2026-11-23"

func (p *program) demoCommand() *cobra.Command {
	c := p.command("demo [--size N] [--seed N] [--keep FILE] [--no-open] [--json]", exactly(0), p.demo)
	texts(c, "size", "seed", "keep")
	c.Flags().Bool("no-open", false, "")
	return c
}

func (p *program) demo(c *cobra.Command, _ []string) error {
	size, err := whole(c, "size", 1, demo.Written)
	if err != nil {
		return err
	}
	seed, err := whole(c, "seed", 0, 1)
	if err != nil {
		return err
	}
	if p.today.IsZero() {
		p.today = review.MustDate(demoDay)
	}
	keep, closed := given(c, "keep"), false
	if closed, _ = c.Flags().GetBool("no-open"); !closed {
		if err := p.needTerminal(); err != nil {
			return err
		}
	}
	path, done, err := demoPath(keep)
	if err != nil {
		return err
	}
	defer done()
	if err := p.fillFile(c.Context(), path, size, uint64(seed)); err != nil {
		removeFile(path)
		return err
	}
	if !closed {
		p.db = path
		return p.openWorkbench(c.Context())
	}
	if p.json {
		return p.answer(map[string]any{"path": orNull(keep), "size": size, "seed": seed})
	}
	p.say("cli.demo", size, path)
	return nil
}

// demoPath is the file told by --keep, which must not exist yet, or one that
// is thrown away in the end.
func demoPath(keep string) (path string, done func(), err error) {
	if keep != "" {
		if exists(keep) {
			return "", nil, review.Refused("backup.exists", keep)
		}
		return keep, func() {}, makeFolder(keep)
	}
	dir, err := os.MkdirTemp("", "hefa-demo-*")
	if err != nil {
		return "", nil, desk.SaveFault(err, os.TempDir())
	}
	return filepath.Join(dir, "demo.db"), func() { os.RemoveAll(dir) }, nil
}

// fillFile writes the sample matters.
func (p *program) fillFile(ctx context.Context, path string, size int, seed uint64) error {
	progress, finish := p.progress("cli.demo.filling")
	defer finish()
	return p.withStore(ctx, path, func(s *store.Store) error {
		return demo.Fill(ctx, s, demo.Options{Size: size, Seed: seed, Today: p.today, Progress: progress})
	}, store.WithBulk())
}

package main

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"

	"github.com/google/uuid"
	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
	"hefa/store"
)

// demoDay is the day the sample matters are seen from, unless HEFA_TODAY names
// another: the same seed gives the same content whenever it is made.
const demoDay = "2026-11-23"

// demoSize is how many sample matters there are unless told otherwise.
const demoSize = 60

func (p *program) demoCommand() *cobra.Command {
	c := p.command("demo [--size N] [--seed N] [--keep FILE] [--no-open] [--json]", exactly(0), p.demo)
	texts(c, "size", "seed", "keep")
	c.Flags().Bool("no-open", false, "")
	return c
}

func (p *program) demo(c *cobra.Command, _ []string) error {
	size, err := whole(c, "size", 1, demoSize)
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
		return "", nil, cannotWrite(os.TempDir(), err)
	}
	return filepath.Join(dir, "demo.db"), func() { os.RemoveAll(dir) }, nil
}

// fillFile writes the sample matters with a clock and identities that depend
// on day and seed alone.
func (p *program) fillFile(ctx context.Context, path string, size int, seed uint64) error {
	s, err := store.Open(ctx, path, store.WithBulk())
	if err != nil {
		return err
	}
	defer s.Close()
	clock := demoClock(p.today)
	d, err := desk.Open(ctx, s, desk.Options{Clock: clock, NewID: demoIDs(clock, seed)})
	if err != nil {
		return err
	}
	progress, finish := p.progress("cli.demo.filling")
	defer finish()
	return fill(ctx, d, size, seed, progress)
}

// demoClock starts at nine in the morning and moves on by a millisecond each
// time it is asked, so that events have an order.
func demoClock(day review.Date) func() time.Time {
	y, m, d := day.Time().Date()
	now := time.Date(y, m, d, 1, 0, 0, 0, time.UTC)
	zone := time.FixedZone("CST", 8*3600)
	return func() time.Time {
		now = now.Add(time.Millisecond)
		return now.In(zone)
	}
}

// demoIDs makes UUIDv7 from the clock and a generator that only the seed moves.
func demoIDs(clock func() time.Time, seed uint64) func() string {
	r := rand.New(rand.NewPCG(seed, seed))
	return func() string {
		var id uuid.UUID
		ms := clock().UnixMilli()
		for i := range 6 {
			id[i] = byte(ms >> (8 * (5 - i)))
		}
		for i := 6; i < len(id); i++ {
			id[i] = byte(r.Uint32())
		}
		id[6] = id[6]&0x0f | 0x70
		id[8] = id[8]&0x3f | 0x80
		return id.String()
	}
}

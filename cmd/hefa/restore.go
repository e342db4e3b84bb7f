package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
	"hefa/store"
)

func (p *program) restoreCommand() *cobra.Command {
	return p.command("restore FILE [--json]", exactly(1), p.restore)
}

// restore puts a backup in the place of the file. The backup is verified first,
// in a copy of it, and what it replaces is kept under another name.
func (p *program) restore(c *cobra.Command, args []string) error {
	source, path := args[0], p.path()
	switch info, err := os.Stat(source); {
	case !exists(source):
		return review.NotFound("cli.nofile", source)
	case err != nil:
		return review.Damaged("store.open", err, source)
	case sameFile(source, path):
		return review.Refused("cli.restore.same", source)
	case !info.Mode().IsRegular() || info.Size() == 0: // an empty file passes for an empty database
		return review.Damaged("store.damaged", nil, source)
	}
	return p.alone(path, func() error {
		part, v, err := p.checkedCopy(c.Context(), source, path)
		if err != nil {
			return err
		}
		defer removeFile(part)
		aside, err := p.swap(part, path)
		if err != nil {
			return err
		}
		if p.json {
			return p.answer(map[string]any{"path": path, "replaced": orNull(aside), "events": v.Events, "matters": v.Matters})
		}
		p.say("cli.restored", v.Matters, v.Events)
		if aside != "" {
			p.say("cli.aside.kept", aside)
		}
		return nil
	})
}

func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	y, err2 := os.Stat(b)
	return err == nil && err2 == nil && os.SameFile(x, y)
}

// checkedCopy copies the backup beside the file and verifies the copy, so that
// the backup itself is only read.
func (p *program) checkedCopy(ctx context.Context, source, path string) (part string, v desk.Verified, err error) {
	if part, err = copyBeside(source, path); err != nil {
		return part, v, err
	}
	err = p.withStore(ctx, part, func(s *store.Store) error {
		d, err := desk.Open(ctx, s, desk.Options{Clock: p.now})
		if err != nil {
			return err
		}
		progress, finish := p.progress("cli.verifying")
		defer finish()
		v, err = d.Verify(ctx, progress)
		return err
	})
	if err != nil {
		removeFile(part)
		err = &review.Error{Kind: review.KindOf(err), Code: "cli.restore.bad", Args: []any{source}, Cause: err}
	}
	return part, v, err
}

func copyBeside(source, path string) (string, error) {
	in, err := os.Open(source)
	if err != nil {
		return "", review.Damaged("store.open", err, source)
	}
	defer in.Close()
	out, err := os.CreateTemp(filepath.Dir(path), ".hefa-*.part")
	if err != nil {
		return "", desk.SaveFault(err, path)
	}
	_, err = io.Copy(out, in)
	if err = errors.Join(err, out.Sync(), out.Close()); err != nil {
		os.Remove(out.Name())
		return "", desk.SaveFault(err, path)
	}
	return out.Name(), nil
}

// companions are the names SQLite gives the files beside a database.
var companions = []string{"", "-journal", "-wal", "-shm"}

func removeFile(path string) {
	for _, end := range companions {
		os.Remove(path + end)
	}
}

// swap moves the file aside and the checked copy into its place. When the
// second step fails the first is taken back.
func (p *program) swap(part, path string) (aside string, err error) {
	if exists(path) {
		aside = path + p.now().Format(".20060102-150405.replaced")
		if err := moveFile(path, aside); err != nil {
			return "", desk.SaveFault(err, aside)
		}
	}
	if err := moveFile(part, path); err != nil {
		if aside != "" {
			err = errors.Join(err, moveFile(aside, path))
		}
		return "", desk.SaveFault(err, path)
	}
	return aside, nil
}

func moveFile(from, to string) error {
	for _, end := range companions {
		if end != "" && !exists(from+end) {
			continue
		}
		if err := os.Rename(from+end, to+end); err != nil {
			return err
		}
	}
	return nil
}

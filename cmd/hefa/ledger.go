package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/ledger"
)

// ledgerCommand is the ledger as a spreadsheet, out and in.
func (p *program) ledgerCommand() *cobra.Command {
	c := p.command("ledger COMMAND", p.noCommand, func(c *cobra.Command, _ []string) error {
		p.help(c, nil)
		return nil
	})
	c.AddCommand(p.ledgerExportCommand(), p.ledgerImportCommand())
	return c
}

func (p *program) ledgerExportCommand() *cobra.Command {
	c := p.command("export FILE [--encoding utf-8|gb18030] [--force] [--json]", exactly(1), p.ledgerExport)
	texts(c, "encoding")
	c.Flags().Bool("force", false, "")
	_ = c.RegisterFlagCompletionFunc("encoding", cobra.FixedCompletions(names(ledger.Encodings()), cobra.ShellCompDirectiveNoFileComp))
	return c
}

// ledgerExport prints {path, matters}.
func (p *program) ledgerExport(c *cobra.Command, args []string) error {
	book, err := bookFor(c, args[0])
	if err != nil {
		return err
	}
	force, _ := c.Flags().GetBool("force")
	if exists(args[0]) && !force {
		return review.Refused("backup.exists", args[0])
	}
	return p.reading(c.Context(), func(d *desk.Desk) error {
		step, finish := p.progressOf("cli.ledger.writing")
		n := 0
		err := writeAside(args[0], func(w io.Writer) error {
			b, err := book(w)
			if err != nil {
				return err
			}
			n, err = d.Ledger(c.Context(), b, step)
			return err
		})
		finish()
		if err != nil {
			return err
		}
		if p.json {
			return p.answer(map[string]any{"path": args[0], "matters": n})
		}
		p.say("cli.ledger.written", n, args[0])
		return nil
	})
}

// bookFor tells by the ending of the file what is to be written.
func bookFor(c *cobra.Command, path string) (func(io.Writer) (ledger.Book, error), error) {
	enc := ledger.Encoding(strings.ToLower(given(c, "encoding")))
	if c.Flags().Changed("encoding") {
		if err := oneOf("encoding", string(enc), names(ledger.Encodings())...); err != nil {
			return nil, err
		}
	}
	switch strings.ToLower(filepath.Ext(path)) {
	case ".xlsx":
		if enc != "" {
			return nil, atFlag(review.Invalid("ledger.encoding"), "encoding")
		}
		return ledger.NewXLSX, nil
	case ".csv":
		return func(w io.Writer) (ledger.Book, error) { return ledger.NewCSV(w, enc) }, nil
	}
	return nil, review.Invalid("ledger.ending", path)
}

// writeAside lets a file appear whole or not at all: it is written aside,
// synced and renamed.
func writeAside(path string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".hefa-*.part")
	if err != nil {
		return cannotWrite(path, err)
	}
	defer os.Remove(f.Name()) // nothing is left of it after the renaming
	if err := write(f); err != nil {
		f.Close()
		if _, ours := errors.AsType[*os.PathError](err); ours {
			return cannotWrite(path, err)
		}
		return err
	}
	mode := os.FileMode(0o644)
	if old, err := os.Stat(path); err == nil {
		mode = old.Mode().Perm()
	}
	if err := errors.Join(f.Chmod(mode), f.Sync(), f.Close()); err != nil {
		return cannotWrite(path, err)
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return cannotWrite(path, err)
	}
	return nil
}

package main

import (
	"errors"
	"io"
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
	if err := newFile(c, args[0]); err != nil {
		return err
	}
	return p.reading(c.Context(), func(d *desk.Desk) error {
		step, finish := p.progressOf("cli.ledger.writing")
		n := 0
		err := desk.WriteAside(args[0], func(w io.Writer) error {
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
	open, err := ledger.BookFor(path, enc)
	if e, ok := errors.AsType[*review.Error](err); ok && e.Code == "ledger.encoding" {
		return nil, atFlag(e, "encoding")
	}
	return open, err
}

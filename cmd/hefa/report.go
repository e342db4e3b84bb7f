package main

import (
	"bytes"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/report"
)

// listDiscipline asks for the material of a circular instead of a count.
const listDiscipline = "discipline"

func (p *program) reportCommand() *cobra.Command {
	c := p.command("report [--from DATE] [--to DATE] [--year YEAR] [--quarter 1-4] [--month 1-12] [--unit NAME] [--kind KIND]… "+
		"[--compare previous|lastyear] [--more] [--list NAME] [--round NAME] [--out FILE] [--json]", exactly(0), p.report)
	texts(c, "from", "to", "year", "quarter", "month", "unit", "compare", "list", "round", "out")
	c.Flags().StringArray("kind", nil, "")
	c.Flags().Bool("more", false, "")
	for name, values := range map[string][]string{"list": listNames(), "kind": names(review.Kinds()), "compare": names(report.Comparisons())} {
		_ = c.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	}
	return c
}

func listNames() []string { return append(report.Names(), listDiscipline) }

func (p *program) report(c *cobra.Command, _ []string) error {
	if c.Flags().Changed("round") {
		return p.round(c)
	}
	q, err := p.reportQuery(c)
	if err != nil {
		return err
	}
	name := listName(given(c, "list"))
	if c.Flags().Changed("list") {
		if err := oneOf("list", name, listNames()...); err != nil {
			return err
		}
	}
	more, _ := c.Flags().GetBool("more")
	return p.reading(c.Context(), func(d *desk.Desk) error {
		step, finish := p.progressOf("cli.report.counting")
		r, err := d.Report(c.Context(), q, step)
		finish()
		if err != nil {
			return err
		}
		out := given(c, "out")
		switch ending := strings.ToLower(filepath.Ext(out)); {
		case name == "" && ending != ".txt" && slices.Contains(desk.ReportEndings(), ending):
			return desk.WriteAside(out, func(w io.Writer) error { return d.WriteReport(w, r, ending) })
		default:
			return p.into(out, func() error { return p.printReport(r, name, more) })
		}
	})
}

// listName accepts the name of a block of counts for its total.
func listName(name string) string {
	for _, total := range []string{".total", ".raised", ".items"} {
		if slices.Contains(report.Names(), name+total) {
			return name + total
		}
		if head, ok := strings.CutSuffix(name, total); ok && slices.Contains(report.Names(), head) {
			return head
		}
	}
	return name
}

// into runs f with its output going to a file, "" for the standard output. The
// file is written when f has succeeded.
func (p *program) into(path string, f func() error) error {
	if path == "" {
		return f()
	}
	var b bytes.Buffer
	out := p.out
	p.out = &b
	err := f()
	p.out = out
	if err != nil {
		return err
	}
	return desk.WriteAside(path, func(w io.Writer) error {
		_, err := w.Write(b.Bytes())
		return err
	})
}

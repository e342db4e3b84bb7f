package main

import (
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
		"[--compare previous|lastyear] [--more] [--list NAME] [--round NAME] [--out FILE [--force]] [--json]", exactly(0), p.report)
	texts(c, "from", "to", "year", "quarter", "month", "unit", "compare", "list", "round", "out")
	c.Flags().StringArray("kind", nil, "")
	c.Flags().Bool("more", false, "")
	c.Flags().Bool("force", false, "")
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
	ending, err := reportEnding(c, name)
	if err != nil {
		return err
	}
	more, _ := c.Flags().GetBool("more")
	return p.reading(c.Context(), func(d *desk.Desk) error {
		step, finish := p.progressOf("cli.report.counting")
		r, err := d.Report(c.Context(), q, step)
		finish()
		if err != nil {
			return err
		}
		if ending == "" {
			return p.printReport(r, name, more)
		}
		return p.writeReport(d, r, given(c, "out"), ending, func() error { return p.printReport(r, name, more) })
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

package main

import (
	"bytes"
	"fmt"
	"os"
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
	c := p.command("report --from DATE --to DATE [--list NAME] [--out FILE] [--json]", exactly(0), p.report)
	texts(c, "from", "to", "list", "out")
	_ = c.RegisterFlagCompletionFunc("list", cobra.FixedCompletions(listNames(), cobra.ShellCompDirectiveNoFileComp))
	return c
}

func listNames() []string { return append(report.Names(), listDiscipline) }

func (p *program) report(c *cobra.Command, _ []string) error {
	from, err := p.dayFlag(c, "from")
	if err != nil {
		return err
	}
	to, err := p.dayFlag(c, "to")
	if err != nil {
		return err
	}
	name := listName(given(c, "list"))
	if c.Flags().Changed("list") {
		if err := oneOf("list", name, listNames()...); err != nil {
			return err
		}
	}
	return p.reading(c.Context(), func(d *desk.Desk) error {
		f, err := d.Report(c.Context(), from, to)
		if err != nil {
			return err
		}
		return p.into(given(c, "out"), func() error { return p.printReport(f, name) })
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

// dayFlag reads a flag that must be a day.
func (p *program) dayFlag(c *cobra.Command, name string) (review.Date, error) {
	s := given(c, name)
	if s == "" {
		return 0, atFlag(review.Invalid("report.day", "--"+name), name)
	}
	d, err := review.ParseWhen(s, p.day())
	if err != nil {
		return 0, atFlag(review.Invalid("date", s), name)
	}
	return d, nil
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
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		return review.Damaged("cli.write", err, path, err)
	}
	return nil
}

func (p *program) printReport(f report.Figures, list string) error {
	switch {
	case list == listDiscipline && p.json:
		return p.answer(f.Discipline)
	case list == listDiscipline:
		p.circular(f.Discipline)
		return nil
	case list != "" && p.json:
		return p.answer(f.Lists[list])
	case list != "":
		for _, no := range f.Lists[list] {
			p.line(no)
		}
		return nil
	case p.json:
		return p.answer(f)
	}
	p.say("report.period.line", f.From, f.To)
	p.table(p.reportRows(f))
	if f.Sentence != "" {
		p.line("")
		p.line(f.Sentence)
	}
	if len(f.Discipline) > 0 {
		p.line("")
		p.circular(f.Discipline)
	}
	return nil
}

// reportRows are the figures as they are printed, a group a line.
func (p *program) reportRows(f report.Figures) [][]string {
	row := func(code string, args ...any) []string {
		return []string{p.words.T("report." + code), p.words.T("report."+code+".line", args...)}
	}
	r, o, g, l, k := f.Reviewed, f.Opinions, f.Registration, f.Filing, f.Cleanup
	average := "—"
	if f.AverageWorkdays != nil {
		average = fmt.Sprintf("%.1f", *f.AverageWorkdays)
	}
	return [][]string{
		row("reviewed", r.Total, r.Normative, r.Decision, r.Contract, r.Other),
		row("opinions", o.Raised, o.Adopted, o.Partly, o.Declined, o.Pending),
		row("letters", f.Letters),
		row("intake", f.Returned, f.Supplemented, f.OutOfScope),
		row("results", f.Unlawful, f.Urgent, f.Overdue, average),
		row("registration", g.Received, g.Registered, g.Refused),
		row("filing", l.Due, l.Filed, l.OnTime, l.Conforming),
		row("rates", share(l.FiledRate), share(l.OnTimeRate), share(l.ConformingRate)),
		row("competition", f.Competition.Reviewed, f.Competition.Violating),
		row("cleanup", k.Total, k.Keep, k.Amend, k.Repeal, k.Lapse),
		row("catalogue", f.Catalogue.Items, f.Catalogue.Done),
	}
}

// share prints a rate; nothing out of nothing is —.
func share(r *float64) string {
	if r == nil {
		return "—"
	}
	return report.Percent(*r)
}

// circular prints what each unit is to be told.
func (p *program) circular(units []report.Unit) {
	if len(units) == 0 {
		p.say("report.discipline.none")
		return
	}
	p.say("report.discipline")
	for _, u := range units {
		p.line("  " + u.Unit)
		for _, part := range []struct {
			code string
			nos  []string
		}{{"incomplete", u.Incomplete}, {"bypassed", u.Bypassed}, {"late", u.Late}, {"missing", u.Missing}} {
			if len(part.nos) > 0 {
				p.line("    " + p.words.T("report.discipline."+part.code, len(part.nos), strings.Join(part.nos, " ")))
			}
		}
	}
}

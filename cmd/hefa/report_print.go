package main

import (
	"fmt"
	"strings"

	"hefa/review/report"
)

// reportAnswer is what --json prints: the figures scripts rely on, and what was
// asked for besides.
type reportAnswer struct {
	report.Figures
	Before *report.Figures  `json:"before,omitempty"`
	More   *report.More     `json:"more,omitempty"`
	Units  []report.ByUnit  `json:"units,omitempty"`
	Months []report.ByMonth `json:"months,omitempty"`
}

func (p *program) printReport(r report.Report, list string, more bool) error {
	f := r.Now
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
		a := reportAnswer{Figures: f, Before: r.Before}
		if more {
			a.More, a.Units, a.Months = &f.More, f.Units, f.Months
		}
		return p.answer(a)
	}
	p.printFigures(r, more)
	return nil
}

func (p *program) printFigures(r report.Report, more bool) {
	f := r.Now
	p.say("report.period.line", f.From, f.To)
	if more || r.Before != nil {
		p.table(p.itemRows(r))
	} else {
		p.table(p.reportRows(f))
	}
	if f.Sentence != "" {
		p.line("")
		p.line(f.Sentence)
	}
	if more && len(f.Units) > 0 {
		p.line("")
		p.table(p.unitRows(f.Units))
	}
	if len(f.Discipline) > 0 {
		p.line("")
		p.circular(f.Discipline)
	}
}

// itemRows are all figures, one a line, with those compared with.
func (p *program) itemRows(r report.Report) [][]string {
	var out [][]string
	if r.Before != nil {
		out = append(out, []string{"", "", p.words.T("figures.now"), p.words.T("figures.before", r.Before.From, r.Before.To), p.words.T("figures.difference")})
	}
	group := report.Group("")
	for _, it := range report.Items() {
		head := ""
		if it.Group != group {
			group = it.Group
			head = p.words.T("figure.group." + string(group))
		}
		row := []string{head, p.words.T("figure." + it.Name), it.Show(it.Of(&r.Now))}
		if it.Part {
			row[1] = "  " + row[1]
		}
		if r.Before != nil {
			row = append(row, it.Show(it.Of(r.Before)), it.Difference(it.Of(&r.Now), it.Of(r.Before)))
		}
		out = append(out, row)
	}
	return out
}

func (p *program) unitRows(units []report.ByUnit) [][]string {
	head := []string{p.words.T("figure.group.units")}
	for _, name := range []string{"received", "reviewed", "opinions.raised", "opinions.adopted", "incomplete", "unlawful", "overdue"} {
		head = append(head, p.words.T("figure."+name))
	}
	out := [][]string{head}
	for _, u := range units {
		row := []string{u.Unit}
		for _, n := range []int{u.Received, u.Reviewed, u.Opinions, u.Adopted, u.Incomplete, u.Unlawful, u.Overdue} {
			row = append(row, fmt.Sprint(n))
		}
		out = append(out, row)
	}
	return out
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
		row("filing", l.Due, l.Filed, l.OnTime, l.Conforming, f.More.MissingFilings),
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
		}{{"tardy", u.Tardy}, {"incomplete", u.Incomplete}, {"bypassed", u.Bypassed}, {"late", u.Late}, {"missing", u.Missing}} {
			if len(part.nos) > 0 {
				p.line("    " + p.words.T("report.discipline."+part.code, len(part.nos), strings.Join(part.nos, " ")))
			}
		}
	}
}

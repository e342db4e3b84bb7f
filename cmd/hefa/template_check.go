package main

import (
	"strings"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/draft"
	"hefa/review/letter"
)

func (p *program) templateCheckCommand() *cobra.Command {
	return p.command("check FILE.docx [--json]", exactly(1), p.templateCheck)
}

// templateCheck tells what is wrong with a template, without a matter. Like
// other lists of checks it is no failure of the command; a file that is never
// used is.
func (p *program) templateCheck(c *cobra.Command, args []string) error {
	name, data, err := draft.Open(args[0])
	if err != nil {
		return err
	}
	return p.reading(c.Context(), func(d *desk.Desk) error {
		report, err := letter.CheckTemplate(data, d.Office().Bureau)
		if err != nil {
			return err
		}
		if p.json {
			return p.answer(map[string]any{"name": name, "ok": !report.Faulty(), "checks": p.templateRows(report)})
		}
		p.templateList(report)
		return nil
	})
}

func (p *program) templateList(r letter.Report) {
	notices := templateNotices(r)
	if len(notices) == 0 {
		p.line(p.words.T("template.ok"))
		return
	}
	var rows [][]string
	for _, n := range notices {
		rows = append(rows, []string{p.words.T("cli.check.look"), p.words.Warning(n)})
	}
	p.table(rows)
}

// templateRow is a kind of fault in JSON: names are the placeholders concerned.
type templateRow struct {
	Code    string   `json:"code"`
	Message string   `json:"message"`
	Names   []string `json:"names"`
}

func (p *program) templateRows(r letter.Report) []templateRow {
	out := []templateRow{}
	for _, f := range templateFindings(r) {
		out = append(out, templateRow{f.code, p.words.Warning(f.warning()), f.names})
	}
	return out
}

// templateFinding is a kind of fault and the placeholders that have it.
type templateFinding struct {
	code  string
	names []string
}

func (f templateFinding) warning() review.Warning {
	return review.Warning{Code: f.code, Args: []any{strings.Join(f.names, "、")}}
}

// templateFindings lists what was found, the worst first.
func templateFindings(r letter.Report) []templateFinding {
	var out []templateFinding
	for _, f := range []templateFinding{
		{"template.missing", r.Missing}, {"template.unclosed", r.Unclosed}, {"cli.template.broken", r.Broken},
		{"cli.template.unknown", r.Unknown}, {"template.absent", r.Absent},
	} {
		if len(f.names) > 0 {
			out = append(out, f)
		}
	}
	return out
}

func templateNotices(r letter.Report) []review.Warning {
	var out []review.Warning
	for _, f := range templateFindings(r) {
		out = append(out, f.warning())
	}
	return out
}

// faulty refuses a template for a letter that has gone out, naming each fault.
func (p *program) faulty(r letter.Report) error {
	r.Absent = nil // may be left out on purpose
	var said []string
	for _, n := range templateNotices(r) {
		said = append(said, p.words.Warning(n))
	}
	return review.Invalid("template.faulty", strings.Join(said, p.words.T("punct.semi")))
}

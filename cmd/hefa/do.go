package main

import (
	"context"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
)

func (p *program) doCommand() *cobra.Command {
	c := p.command("do NO[,NO]… VERB [--PARAM VALUE]… [--json]", nil, p.do)
	c.DisableFlagParsing = true
	c.ValidArgsFunction = p.completeDo
	return c
}

func (p *program) do(c *cobra.Command, words []string) error {
	call, err := readCall(words)
	if err != nil {
		return err
	}
	if call.db != nil {
		p.db = *call.db
	}
	if call.lang != nil {
		p.lang = *call.lang
	}
	p.json = call.json
	if err := p.prepare(); err != nil {
		return err
	}
	if call.help && len(call.words) < 2 {
		p.help(c, nil)
		return nil
	}
	if err := exactly(2)(c, call.words); err != nil {
		return err
	}
	v, err := call.verb()
	if err != nil {
		return err
	}
	if call.help {
		p.helpVerb(v)
		return nil
	}
	nos, err := readNumbers(call.words[0], c.InOrStdin())
	if err != nil {
		return err
	}
	if len(nos) > 1 && !v.Many {
		return review.Invalid("cli.do.single", p.words.Verb(v.Name))
	}
	return p.reading(c.Context(), func(d *desk.Desk) error {
		doubts, err := doubts(c.Context(), d, v, call.args, nos)
		if err != nil {
			return err
		}
		done, err := d.Do(c.Context(), v.Name, call.args, nos...)
		done.Warnings = append(done.Warnings, doubts...)
		switch {
		case err != nil:
			return err
		case len(nos) > 1:
			return p.printSeveral(done)
		}
		return p.printDone(c.Context(), d, done)
	})
}

// doubts are what the form of issuing would have shown of a letter, which the
// command line has none of.
func doubts(ctx context.Context, d *desk.Desk, v review.Verb, args review.Args, nos []string) ([]review.Warning, error) {
	if v.Name != "issue" {
		return nil, nil
	}
	f, err := d.Show(ctx, nos[0]) // letters are issued one at a time
	if err != nil {
		return nil, err
	}
	return d.Doubts(ctx, f.Matter, args), nil
}

type letterRow struct {
	Kind   review.LetterKind `json:"kind"`
	No     string            `json:"no"`
	On     review.Date       `json:"on"`
	Voided any               `json:"voided"` // the reason
}

func letterRows(ls []review.Letter) []letterRow {
	out := make([]letterRow, 0, len(ls))
	for _, l := range ls {
		out = append(out, letterRow{l.Kind, l.No, l.On, orNull(l.Voided)})
	}
	return out
}

func (p *program) printDone(ctx context.Context, d *desk.Desk, done desk.Done) error {
	f, err := d.Show(ctx, done.Nos[0])
	if err != nil {
		return err
	}
	p.warn(done.Warnings)
	if p.json {
		return p.answer(map[string]any{
			"no": f.Row.No, "verb": done.Verb, "stage": f.Row.Stage,
			"warnings": p.warnings(done.Warnings), "letters": letterRows(done.Letters),
		})
	}
	p.say("cli.done", f.Row.No, p.words.Verb(done.Verb), f.Row.Stage)
	for _, l := range done.Letters {
		p.say("cli.issued", l.Kind, l.No)
	}
	if s := p.dueLine(d, f.Row); s != "" {
		p.line(s)
	}
	return nil
}

// dueLine is the last day of a matter and what remains until then.
func (p *program) dueLine(d *desk.Desk, s review.Summary) string {
	left := p.left(d, s)
	switch {
	case !s.Running() && left == "":
		return ""
	case s.Due.IsZero():
		return p.words.T("cli.clock", left)
	case left == "":
		return p.words.T("cli.due", p.date(s.Due))
	}
	return p.words.T("cli.due", p.date(s.Due)+p.words.T("punct.comma")+left)
}

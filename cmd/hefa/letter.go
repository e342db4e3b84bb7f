package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/letter"
)

// textWidth is how wide a letter in plain text is drawn, in cells.
const textWidth = 72

func (p *program) letterCommand() *cobra.Command {
	c := p.command("letter NO KIND [--out DIR] [--format docx|text] [--form document|letterhead] [--json]", exactly(2), p.letter)
	texts(c, "out", "format", "form")
	c.ValidArgsFunction = func(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		if len(args) == 1 {
			return letterNames(), cobra.ShellCompDirectiveNoFileComp
		}
		return p.completeNumbers(c, args, typed)
	}
	return c
}

func letterNames() []string {
	var names []string
	for _, k := range review.LetterKinds() {
		names = append(names, string(k))
	}
	return names
}

// order is what the letter command was asked for.
type order struct {
	kind   review.LetterKind
	form   review.LetterForm
	format string // docx or text
	folder string // "" = standard output for text
}

func letterOrder(c *cobra.Command, args []string) (order, error) {
	o := order{kind: review.LetterKind(args[1]), form: review.LetterForm(given(c, "form")), format: given(c, "format"), folder: given(c, "out")}
	if o.format == "" {
		o.format = "docx"
	}
	if err := oneOf("format", o.format, "docx", "text"); err != nil {
		return o, err
	}
	if o.form != "" {
		if err := oneOf("form", string(o.form), string(review.FormDocument), string(review.FormLetterhead)); err != nil {
			return o, err
		}
	}
	for _, k := range review.LetterKinds() {
		if k == o.kind {
			return o, nil
		}
	}
	return o, review.Invalid("letter.unknown", args[1])
}

func (p *program) letter(c *cobra.Command, args []string) error {
	o, err := letterOrder(c, args)
	if err != nil {
		return err
	}
	return p.reading(c.Context(), func(d *desk.Desk) error {
		f, err := d.Show(c.Context(), args[0])
		if err != nil {
			return err
		}
		paper, err := d.Paper(f.Matter, o.kind, o.form)
		if err != nil {
			return err
		}
		if !paper.Issued && !d.Office().Complete() {
			return review.Refused("office.incomplete")
		}
		return p.writeLetter(c.Context(), d, f.Matter.No, o, paper)
	})
}

// writeLetter writes the very file of an issued letter, or a preview.
func (p *program) writeLetter(ctx context.Context, d *desk.Desk, no string, o order, paper desk.Paper) error {
	ws := paperWarnings(paper)
	lines := strings.Join(letter.Text(paper.Content, textWidth), "\n") + "\n"
	if o.format == "text" && o.folder == "" {
		p.warn(ws)
		if p.json {
			return p.answer(p.letterAnswer(o, paper, nil, ws, lines))
		}
		p.block("", strings.TrimSuffix(lines, "\n"))
		return nil
	}
	data, ext := []byte(review.CleanText(lines)), ".txt"
	if o.format == "docx" {
		var err error
		if data, err = d.Docx(ctx, paper); err != nil {
			return err
		}
		ext = ".docx"
	}
	path, err := saveNew(o.folder, letterName(no, o.kind, paper, p.words)+ext, data)
	if err != nil {
		return err
	}
	p.warn(ws)
	if p.json {
		return p.answer(p.letterAnswer(o, paper, path, ws, nil))
	}
	p.line(path)
	return nil
}

func (p *program) letterAnswer(o order, paper desk.Paper, path any, ws []review.Warning, text any) map[string]any {
	return map[string]any{
		"kind": o.kind, "no": orNull(paper.Content.No), "on": paper.Content.Date, "issued": paper.Issued,
		"path": path, "text": text, "warnings": p.warnings(ws),
	}
}

func paperWarnings(paper desk.Paper) []review.Warning {
	var ws []review.Warning
	if !paper.Issued {
		ws = append(ws, review.Warning{Code: "cli.preview"})
	}
	for _, r := range paper.Unverified {
		ws = append(ws, review.Warning{Code: "letter.unverified", Args: []any{r.Basis}})
	}
	return ws
}

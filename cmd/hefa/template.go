package main

import (
	"bytes"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/letter"
)

func (p *program) templateCommand() *cobra.Command {
	c := p.command("template FILE.docx [--form document|letterhead] [--json]", exactly(1), p.template)
	texts(c, "form")
	c.AddCommand(p.templateCheckCommand())
	return c
}

// template writes the default layout of letters as a Word template, to be
// edited and used with hefa letter --template.
func (p *program) template(c *cobra.Command, args []string) error {
	form := review.LetterForm(given(c, "form"))
	if form == "" {
		form = review.FormLetterhead
	}
	if err := oneOf("form", string(form), string(review.FormDocument), string(review.FormLetterhead)); err != nil {
		return err
	}
	var b bytes.Buffer
	if err := letter.Template(&b, form); err != nil {
		return err
	}
	name := strings.TrimSuffix(filepath.Base(args[0]), ".docx")
	path, err := desk.WriteNew(filepath.Dir(args[0]), name, ".docx", b.Bytes())
	if err != nil {
		return err
	}
	if p.json {
		return p.answer(map[string]any{"path": path})
	}
	p.line(path)
	return nil
}

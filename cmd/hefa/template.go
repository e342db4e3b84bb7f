package main

import (
	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
)

func (p *program) templateCommand() *cobra.Command {
	c := p.command("template FILE.docx [--form document|letterhead] [--json]", exactly(1), p.template)
	texts(c, "form")
	c.AddCommand(p.templateCheckCommand(), p.templateKeepCommand(), p.templateDropCommand())
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
	path, err := desk.SaveTemplate(args[0], form)
	if err != nil {
		return err
	}
	if p.json {
		return p.answer(map[string]any{"path": path})
	}
	p.line(path)
	return nil
}

func (p *program) templateKeepCommand() *cobra.Command {
	return p.command("keep FILE.docx [--json]", exactly(1), p.templateKeep)
}

// templateKeep takes a template into the file, for hefa letter --own and the
// screen.
func (p *program) templateKeep(c *cobra.Command, args []string) error {
	return p.writing(c.Context(), func(d *desk.Desk) error {
		report, err := d.KeepTemplate(c.Context(), args[0])
		if err != nil {
			return err
		}
		ws := templateNotices(report)
		p.warn(ws)
		if p.json {
			return p.answer(map[string]any{"name": d.Template().Name, "warnings": p.warnings(ws)})
		}
		p.say("template.done.keep", d.Template().Name)
		return nil
	})
}

func (p *program) templateDropCommand() *cobra.Command {
	return p.command("drop [--json]", exactly(0), p.templateDrop)
}

// templateDrop returns to the layout of the standard.
func (p *program) templateDrop(c *cobra.Command, _ []string) error {
	return p.writing(c.Context(), func(d *desk.Desk) error {
		name := d.Template().Name
		if err := d.DropTemplate(c.Context()); err != nil {
			return err
		}
		if p.json {
			return p.answer(map[string]any{"name": name})
		}
		p.say("template.done.drop", name)
		return nil
	})
}

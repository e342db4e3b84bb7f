package main

import (
	"strings"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
)

var officeFlags = []string{"bureau", "county", "officer", "code", "phone", "form"}

func (p *program) officeCommand() *cobra.Command {
	c := p.command("office [--bureau NAME] [--county NAME] [--officer NAME] [--code WORD] [--phone TEXT] [--form document|letterhead] [--json]",
		exactly(0), p.office)
	texts(c, officeFlags...)
	return c
}

func (p *program) office(c *cobra.Command, _ []string) error {
	if form := given(c, "form"); form != "" {
		if err := oneOf("form", form, string(review.FormDocument), string(review.FormLetterhead)); err != nil {
			return err
		}
	}
	var o review.Office
	changed := false
	err := p.reading(c.Context(), func(d *desk.Desk) error {
		o = d.Office()
		changed = setOffice(c, &o)
		return nil
	})
	switch {
	case err != nil:
		return err
	case !changed:
		return p.printOffice(o)
	case !o.Complete():
		return review.Invalid("office.incomplete")
	}
	return p.writing(c.Context(), func(d *desk.Desk) error {
		if err := d.SetOffice(c.Context(), o); err != nil {
			return err
		}
		return p.printOffice(d.Office())
	})
}

// setOffice takes over the flags that were given.
func setOffice(c *cobra.Command, o *review.Office) (changed bool) {
	form := string(o.Form)
	fields := []*string{&o.Bureau, &o.County, &o.Officer, &o.Code, &o.Phone, &form}
	for i, name := range officeFlags {
		if c.Flags().Changed(name) {
			*fields[i] = strings.TrimSpace(review.CleanLine(given(c, name)))
			changed = true
		}
	}
	o.Form = review.LetterForm(form)
	return changed
}

func (p *program) printOffice(o review.Office) error {
	form := o.Form
	if form == "" {
		form = review.FormLetterhead
	}
	if p.json {
		return p.answer(map[string]any{
			"bureau": orNull(o.Bureau), "county": orNull(o.County), "officer": orNull(o.Officer), "code": orNull(o.Code),
			"phone": orNull(o.Phone), "form": form, "complete": o.Complete(),
		})
	}
	var rows [][]string
	for i, v := range []string{o.Bureau, o.County, o.Officer, o.Code, o.Phone, p.words.T("form." + string(form))} {
		rows = append(rows, []string{p.words.T("cmd.office.--" + officeFlags[i]), v})
	}
	p.table(rows)
	return nil
}

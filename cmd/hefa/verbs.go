package main

import (
	"slices"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
)

func (p *program) verbsCommand() *cobra.Command {
	c := p.command("verbs [NO] [--json]", between(0, 1), p.verbs)
	c.ValidArgsFunction = p.completeNumbers
	return c
}

// verbRow is a verb as verbs prints it in JSON. Allowed and Refusal are null
// when no matter was named.
type verbRow struct {
	Name    string     `json:"name"`
	Label   string     `json:"label"`
	Group   string     `json:"group"`
	Params  []paramRow `json:"params"`
	Allowed *bool      `json:"allowed"`
	Refusal *failure   `json:"refusal"`
}

type paramRow struct {
	Name     string           `json:"name"`
	Label    string           `json:"label"`
	Type     review.ParamType `json:"type"`
	Required bool             `json:"required"`
	Choices  []string         `json:"choices"`
}

func (p *program) verbs(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		var rows []verbRow
		for _, v := range review.Verbs() {
			rows = append(rows, p.verbRow(v, staticChoices))
		}
		return p.printVerbs(rows)
	}
	return p.reading(c.Context(), func(d *desk.Desk) error {
		f, err := d.Show(c.Context(), args[0])
		if err != nil {
			return err
		}
		env := d.Env(f.Matter)
		var rows []verbRow
		for _, s := range d.Verbs(f.Matter) {
			r := p.verbRow(s.Verb, func(x review.Param) []string { return x.Choices(env, f.Matter) })
			allowed := s.Refusal == nil
			r.Allowed = &allowed
			if !allowed {
				r.Refusal = &failure{s.Refusal.Code, p.words.Error(s.Refusal), orNull(p.words.Rule(s.Refusal.Rule))}
			}
			rows = append(rows, r)
		}
		return p.printVerbs(rows)
	})
}

func (p *program) verbRow(v review.Verb, choices func(review.Param) []string) verbRow {
	r := verbRow{Name: v.Name, Label: p.words.Verb(v.Name), Group: string(v.Group), Params: []paramRow{}}
	for _, x := range v.Params {
		row := paramRow{Name: x.Name, Label: p.words.Label(x.Name), Type: x.Type, Required: x.Required, Choices: []string{}}
		if x.Choices != nil {
			row.Choices = list(choices(x))
		}
		r.Params = append(r.Params, row)
	}
	return r
}

// staticChoices are those that are the same for every matter.
func staticChoices(x review.Param) []string {
	if x.Type != review.TypeChoice {
		return nil
	}
	var out []string
	for i, k := range review.Kinds() {
		m := &review.Matter{Kind: k}
		got := x.Choices(&review.Env{Profile: &review.Profile{}}, m)
		if i > 0 && !slices.Equal(got, out) {
			return nil
		}
		out = got
	}
	return out
}

func (p *program) printVerbs(rows []verbRow) error {
	if p.json {
		return p.answer(rows)
	}
	var cells [][]string
	for _, r := range rows {
		line := []string{r.Name, r.Label}
		v, _ := review.VerbNamed(r.Name)
		switch {
		case r.Allowed == nil:
			line = append(line, paramLine(v))
		case *r.Allowed:
			line = append(line, p.words.T("cli.allowed"), paramLine(v))
		default:
			line = append(line, p.words.T("cli.refused"), r.Refusal.Message)
		}
		cells = append(cells, line)
	}
	p.table(cells)
	return nil
}

package matter

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/ui/keys"
	"hefa/ui/screen"
)

// quoteMost is the longest article that is quoted whole into an opinion;
// longer ones are quoted by hand, for a cut quotation would be wrong.
const quoteMost = 200

func (d *draftTab) toggleOutline() {
	switch {
	case d.focus == paneOutline:
		d.focus = paneText
	case len(d.outline) > 0:
		d.focus = paneOutline
	}
}

// toggleFindings opens the findings, goes to them, and closes them.
func (d *draftTab) toggleFindings() {
	switch {
	case d.text == nil:
	case d.focus == paneFindings:
		d.focus, d.findings.open = paneText, false
	default:
		d.focus, d.findings.open = paneFindings, true
	}
	d.marked()
}

// opine makes the finding under the cursor an opinion.
func (d *draftTab) opine() tea.Cmd {
	if _, ok := d.findings.current(); !ok {
		return nil
	}
	return screen.Send(screen.StartVerb{Verb: "opine", Nos: []string{d.file.Matter.No}, Preset: d.findings.preset("opine")})
}

func (d *draftTab) scopes() []keys.Scope {
	if d.compare.open {
		return []keys.Scope{keys.Compare}
	}
	if d.focus == paneFindings {
		return []keys.Scope{keys.Findings, keys.Draft}
	}
	return []keys.Scope{keys.Draft}
}

func (d *draftTab) typing() bool { return d.asking }

func (d *draftTab) preset(verb string) review.Args {
	if d.compare.open {
		return nil
	}
	if d.focus == paneFindings || verb == "dismiss" {
		return d.findings.preset(verb)
	}
	a, ok := d.here()
	if verb != "opine" || !ok {
		return nil
	}
	args := review.Args{"article": {a.Label}}
	body := strings.TrimSpace(strings.TrimPrefix(a.Text, a.Label))
	if n := len([]rune(body)); n > 0 && n <= quoteMost {
		args["quote"] = []string{strings.ReplaceAll(body, "\n", "")}
	}
	return args
}

package wording

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/letter"
	"hefa/ui/kit"
	"hefa/ui/screen"
)

// fieldNames are the parts of a letter that can be written, by the names of the
// parameters of the verb; the body comes last.
var fieldNames = []string{"title", "addressee", "cc", "attachments", "note", "issuer", "signer", "secret", "urgency", "copy-no", "body"}

// field is one part being written: a line, or the body.
type field struct {
	name  string
	input *kit.Input
	area  *kit.Area
}

func newField(env *screen.Env, name string) *field {
	f := &field{name: name}
	if name == "body" {
		f.area = kit.NewArea(env.Theme)
		f.area.SetMax(review.MaxText)
		f.area.Blur()
		return f
	}
	f.input = kit.NewInput(env.Theme)
	f.input.SetMax(review.MaxText)
	f.input.Blur()
	if several(name) {
		f.input.Placeholder = env.Say.T("wording.several")
	}
	return f
}

// several reports whether a field holds a list, parted by semicolons.
func several(name string) bool { return name == "cc" || name == "attachments" }

const between = "；"

func (f *field) value() string {
	if f.area != nil {
		return f.area.Value()
	}
	return f.input.Value()
}

func (f *field) set(v string) {
	if f.area != nil {
		f.area.SetValue(v)
		return
	}
	f.input.SetValue(v)
}

func (f *field) focus(on bool) {
	switch {
	case f.area != nil && on:
		f.area.Focus()
	case f.area != nil:
		f.area.Blur()
	case on:
		f.input.Focus()
	default:
		f.input.Blur()
	}
}

func (f *field) update(msg tea.Msg) bool {
	if f.area != nil {
		return f.area.Update(msg)
	}
	return f.input.Update(msg)
}

// list parts the value of a field of several.
func list(v string) []string {
	var out []string
	for s := range strings.FieldsFuncSeq(v, func(r rune) bool { return r == '；' || r == ';' || r == '\n' }) {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// valuesOf is a letter as the fields hold it.
func valuesOf(c review.LetterContent) map[string]string {
	return map[string]string{
		"title": c.Title, "addressee": c.To, "cc": strings.Join(c.CC, between), "attachments": strings.Join(c.Attachments, between),
		"note": c.Note, "issuer": c.Org, "secret": c.Secret, "urgency": c.Urgency, "copy-no": c.CopyNo, "signer": c.Signer, "body": letter.Prose(c.Body),
	}
}

// Content is the letter as it is written now.
func (e *Editor) content() review.LetterContent {
	c, v := e.composed, e.values()
	c.Title, c.To, c.Note = v["title"], v["addressee"], v["note"]
	c.CC, c.Attachments = list(v["cc"]), list(v["attachments"])
	c.Secret, c.Urgency, c.CopyNo, c.Signer = v["secret"], v["urgency"], v["copy-no"], v["signer"]
	if by := v["issuer"]; by != "" {
		letter.IssuedBy(&c, by)
	}
	c.Body = letter.ParseProse(v["body"], e.tables)
	return c
}

func (e *Editor) values() map[string]string {
	out := map[string]string{}
	for _, f := range e.fields {
		out[f.name] = f.value()
	}
	return out
}

// set puts values into the fields; those not named stay.
func (e *Editor) set(values map[string]string) {
	for _, f := range e.fields {
		if v, ok := values[f.name]; ok && v != f.value() {
			f.set(v)
		}
	}
}

// args are the arguments of the verb: a part that is as composed is passed
// empty, one that was emptied as 无.
func (e *Editor) args() review.Args {
	out := review.Args{"letter": {string(e.kind)}}
	if e.to != "" {
		out["to"] = []string{e.to}
	}
	composed := valuesOf(e.composed)
	now := valuesOf(e.content()) // numbers counted anew, lists tidied
	for _, name := range fieldNames {
		v := strings.TrimSpace(now[name])
		switch {
		case v == strings.TrimSpace(composed[name]) || v == "" && (name == "title" || name == "body"):
			out[name] = []string{""}
		case v == "":
			out[name] = []string{review.None}
		case several(name):
			out[name] = list(v)
		default:
			out[name] = []string{v}
		}
	}
	return out
}

// untouched reports whether every part is as composed.
func untouched(a review.Args) bool {
	for _, name := range fieldNames {
		if a.Text(name) != "" {
			return false
		}
	}
	return true
}

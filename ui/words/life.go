package words

import (
	"slices"
	"strings"

	"hefa/review/desk"
	"hefa/ui/locale"
)

// Fact is one dated line of a matter's life.
type Fact struct{ Label, Value string }

// Life lists what happened to a matter after it was received.
func Life(say locale.Catalogue, f *desk.File) []Fact {
	m := f.Matter
	var out []Fact
	add := func(label string, parts ...string) {
		parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
		out = append(out, Fact{label, strings.Join(parts, say.T("punct.comma"))})
	}
	if m.Urgent != nil {
		approved := ""
		if m.Urgent.ApprovedBy != "" { // a ledger may not tell
			approved = say.T("overview.approved", m.Urgent.ApprovedBy)
		}
		add(say.Verb("urgent"), m.Urgent.On.String(), m.Urgent.Reason, approved)
	}
	for _, p := range m.Pauses {
		parts := []string{p.On.String(), strings.Join(p.Missing, say.T("punct.list"))}
		if !p.Until.IsZero() {
			parts = append(parts, say.T("overview.until", p.Until))
		}
		if !p.Resumed.IsZero() {
			parts = append(parts, say.T("overview.resumed", p.Resumed))
		}
		add(say.Verb("supplement"), parts...)
	}
	if !m.Accepted.IsZero() {
		add(say.Verb("accept"), Date(say, m.Accepted, false))
	}
	if m.Extension != nil {
		add(say.Verb("extend"), m.Extension.On.String(), say.T("overview.extended", m.Extension.Days), m.Extension.Reason)
	}
	if c := m.Conclusion; c != nil {
		parts := []string{c.On.String(), say.T("result." + string(c.Result))}
		if c.Early {
			parts = append(parts, say.T("overview.early"))
		}
		if c.Reason != "" {
			parts = append(parts, c.Reason)
		}
		add(say.T("overview.conclusion"), parts...)
		add("", say.T("overview.obliges", strings.TrimSuffix(f.Profile.Conclusion(m.Kind, c.Result).Obliges, "。")), say.Rule(f.Profile.Conclusion(m.Kind, c.Result).Rule))
	}
	for _, l := range m.Letters {
		parts := []string{l.On.String(), l.No}
		if l.Late {
			parts = append(parts, say.T("left.late"))
		}
		if !l.Live() {
			parts = append(parts, say.T("letters.voided", l.Voided))
		}
		add(say.T("letter1."+string(l.Kind)), parts...)
	}
	if m.End != nil {
		add(say.T("overview.end"), m.End.On.String(), say.T("stage."+string(m.End.How)), m.End.Reason)
	}
	if !m.Archived.IsZero() {
		add(say.Verb("archive"), m.Archived.String())
	}
	return out
}

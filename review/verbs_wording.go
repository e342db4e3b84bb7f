package review

import (
	"slices"
	"strings"
)

// wordingVerbs keep the officer's own text of a letter until it is issued.
func wordingVerbs() []Verb {
	text := func(name string, choices ...string) Param {
		p := Param{Name: name, Type: TypeText, Derived: true, Default: worded(name)}
		if len(choices) > 0 {
			p.Choices = func(*Env, *Matter) []string { return choices }
		}
		return p
	}
	list := func(name string) Param {
		return Param{Name: name, Type: TypeList, Derived: true, Default: worded(name)}
	}
	return []Verb{
		{Name: "redraft", Group: GroupConclude, Allow: allowIssue, Apply: applyRedraft, Params: []Param{
			{Name: "letter", Type: TypeChoice, Required: true, Choices: issuableKinds, Default: owedKind},
			{Name: "to", Type: TypeChoice, Derived: true, Choices: recipients},
			text("title"), text("addressee"), text("issuer"),
			{Name: "body", Type: TypeLong, Derived: true, Default: worded("body")},
			list("attachments"), list("cc"),
			text("copy-no"), text("secret", "秘密", "机密", "绝密"), text("urgency", "加急", "特急"), text("signer"), text("note"),
		}},
		{Name: "recompose", Group: GroupConclude, Allow: allowRecompose, Apply: applyRecompose, Params: []Param{
			{Name: "letter", Type: TypeChoice, Required: true, Choices: wordedKinds, Default: firstWorded},
			{Name: "to", Type: TypeChoice, Derived: true, Choices: recipients},
		}},
	}
}

// worded starts a form with what was kept of the letter that is owed.
func worded(name string) func(*Env, *Matter) string {
	return func(e *Env, m *Matter) string {
		k := LetterKind(owedKind(e, m))
		w, _ := m.Wording(k, m.Recipient(k))
		if list := w.list(name); list != nil {
			return strings.Join(*list, "\n")
		}
		return *w.part(name)
	}
}

// part is the field a parameter of redraft stands for.
func (w *Wording) part(name string) *string {
	switch name {
	case "title":
		return &w.Title
	case "addressee":
		return &w.Addressee
	case "issuer":
		return &w.Issuer
	case "body":
		return &w.Body
	case "copy-no":
		return &w.CopyNo
	case "secret":
		return &w.Secret
	case "urgency":
		return &w.Urgency
	case "signer":
		return &w.Signer
	case "note":
		return &w.Note
	}
	return new(string)
}

// list is part for the fields of several values; nil for others.
func (w *Wording) list(name string) *[]string {
	switch name {
	case "attachments":
		return &w.Attachments
	case "cc":
		return &w.CC
	}
	return nil
}

// take lays the arguments over what was kept before: what is not given stays,
// what is given empty becomes as composed.
func (w *Wording) take(a Args) {
	for _, p := range wordingVerbs()[0].Params[2:] {
		if !a.Has(p.Name) {
			continue
		}
		if list := w.list(p.Name); list != nil {
			*list = slices.DeleteFunc(slices.Clone(a.List(p.Name)), func(s string) bool { return s == "" })
			continue
		}
		*w.part(p.Name) = a.Text(p.Name)
	}
}

func applyRedraft(e *Env, m *Matter, a Args) error {
	l := Letter{Kind: LetterKind(a.Text("letter")), On: e.Today}
	if err := m.address(e.Profile, &l, a.Text("to")); err != nil {
		return err
	}
	composed, err := e.Compose(m.Unworded(), l, "")
	if err != nil {
		return err
	}
	w, had := m.Wording(l.Kind, l.To)
	w.take(a)
	w.unpin(composed)
	if w.IsZero() && !had {
		return Invalid("redraft.nothing", l.Kind)
	}
	w.Letter, w.To, w.Round, w.On = l.Kind, l.To, len(m.Rounds), e.Today
	w.Based = w.Digest(composed)
	m.setWording(w)
	return nil
}

func wordedKinds(_ *Env, m *Matter) []string {
	var out []string
	for _, w := range m.Wordings {
		if _, ok := m.Wording(w.Letter, w.To); ok && !slices.Contains(out, string(w.Letter)) {
			out = append(out, string(w.Letter))
		}
	}
	return out
}

func firstWorded(e *Env, m *Matter) string { return first(wordedKinds(e, m)) }

func allowRecompose(e *Env, m *Matter) *Error {
	if !m.Archived.IsZero() {
		return Refused("stage", StageArchived)
	}
	if len(wordedKinds(e, m)) == 0 {
		return Refused("recompose.nothing")
	}
	return nil
}

func applyRecompose(_ *Env, m *Matter, a Args) error {
	k, to := LetterKind(a.Text("letter")), a.Text("to")
	for _, w := range m.Wordings {
		if w.Letter == k && (to == "" || w.To == to) {
			m.setWording(Wording{Letter: k, To: w.To})
		}
	}
	return nil
}

// spend takes the wording of a letter that is being issued off the matter and
// keeps it with the letter.
func (m *Matter) spend(l *Letter) {
	if w, ok := m.Wording(l.Kind, l.To); ok {
		l.Wording = &w
		m.setWording(Wording{Letter: l.Kind, To: l.To})
	}
}

// regain gives the wording of a voided letter back, so that only its mistake
// has to be mended, unless another was written since.
func (m *Matter) regain(l Letter) {
	if _, ok := m.Wording(l.Kind, l.To); !ok && l.Wording != nil {
		m.setWording(*l.Wording)
	}
}

// warnStale tells that the facts have changed since the letter was worded.
func (m *Matter) warnStale(e *Env, l Letter) error {
	w, ok := m.Wording(l.Kind, l.To)
	if !ok {
		return nil
	}
	composed, err := e.Compose(m.Unworded(), l, "")
	if err == nil && w.Stale(composed) {
		e.Warn(Rule{}, "proof.stale.not", w.On)
	}
	return err
}

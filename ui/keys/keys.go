// Package keys says which key does what, as one table of data. The key bar,
// the help, the palette and the dispatch all read it.
package keys

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"

	"hefa/ui/text"
)

// Scope is where a binding holds.
type Scope string

const (
	Global Scope = "global" // everywhere, unless the screen binds the key itself
	Queue  Scope = "queue"
	Matter Scope = "matter"
	Draft  Scope = "draft" // the draft tab of a matter, before Matter
	// Findings is the list of findings of the draft tab, before Draft.
	Findings Scope = "findings"
	// Compare is the comparison of two drafts in the draft tab.
	Compare Scope = "compare"
	Checks  Scope = "checks"
	Letters Scope = "letters"
	Citing  Scope = "citing" // forms with a field for citations, before Form
	// Phrasing is forms with a field of several lines, before Form.
	Phrasing Scope = "phrasing"
	Form     Scope = "form"
	// Register is the form that registers a submission, before Form.
	Register Scope = "register"
	// Wording is the editor of a letter.
	Wording Scope = "wording"
	Figures Scope = "figures" // the figures of a period
	Ledger  Scope = "ledger"  // a spreadsheet being taken in
	Week    Scope = "week"    // what ends within the week
)

// Action is what a key asks for. An action that starts with "verb." runs that
// verb of the table of verbs.
type Action string

// Verb returns the verb an action runs, "" for other actions.
func (a Action) Verb() string {
	v, _ := strings.CutPrefix(string(a), "verb.")
	if v == string(a) {
		return ""
	}
	return v
}

// Binding ties keys to an action within a scope. Hint orders the key bar;
// 0 leaves the binding out of it.
type Binding struct {
	Scope  Scope
	Keys   []string
	Action Action
	Hint   int
}

// Lookup finds the action of a key. Scopes are asked in order, the innermost
// first. Full-width forms of a key count as the key.
func Lookup(typed string, scopes ...Scope) (Action, bool) {
	k := stroke(fold(typed))
	for _, s := range scopes {
		for _, b := range Table() {
			if b.Scope == s && key.Matches(k, key.NewBinding(key.WithKeys(b.Keys...))) {
				return b.Action, true
			}
		}
	}
	return "", false
}

// stroke is a key by the name bindings know it by.
type stroke string

func (s stroke) String() string { return string(s) }

// fold maps ？ to ?, ： to : and so on, for single characters only.
func fold(typed string) string {
	r := []rune(typed)
	if len(r) != 1 {
		return typed
	}
	return string(text.Fold(r[0]))
}

// Of lists the bindings of scopes, innermost first, leaving out those whose
// action an inner scope already gave.
func Of(scopes ...Scope) []Binding {
	var out []Binding
	for _, s := range scopes {
		for _, b := range Table() {
			seen := slices.ContainsFunc(out, func(o Binding) bool { return o.Action == b.Action })
			if b.Scope == s && !seen {
				out = append(out, b)
			}
		}
	}
	return out
}

// For returns the keys of an action within scopes, as they are shown.
func For(a Action, scopes ...Scope) string {
	for _, b := range Of(scopes...) {
		if b.Action == a {
			return b.Show()
		}
	}
	return ""
}

var shown = strings.NewReplacer("ctrl+", "^", "shift+tab", "⇧Tab", "enter", "Enter", "esc", "Esc", "space", "Space", "tab", "Tab",
	"pgup", "PgUp", "pgdown", "PgDn", "left", "←", "right", "→", "up", "↑", "down", "↓", "backspace", "⌫", "delete", "Del")

// Show writes the keys of a binding for people.
func (b Binding) Show() string {
	var out []string
	for _, k := range b.Keys {
		out = append(out, show(k))
	}
	return strings.Join(out, " ")
}

// First writes the first key only, the one that works under an input method.
func (b Binding) First() string { return show(b.Keys[0]) }

func show(k string) string {
	s := shown.Replace(k)
	if strings.HasPrefix(s, "^") || len(k) > 1 && k[0] == 'f' && k[1] >= '0' && k[1] <= '9' {
		return strings.ToUpper(s)
	}
	return s
}

// Package locale holds every sentence of the screen and the command line, in
// Chinese first and complete in English. Packages below it speak in codes.
package locale

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"hefa/review"
)

// Catalogue speaks one language.
type Catalogue struct{ english bool }

// New returns the catalogue of a language tag: anything that starts with "en"
// is English, everything else Chinese.
func New(lang string) Catalogue {
	return Catalogue{english: strings.HasPrefix(strings.ToLower(lang), "en")}
}

// English reports whether the catalogue speaks English.
func (c Catalogue) English() bool { return c.english }

// entry is a sentence in both languages. Arguments are referred to by index,
// as word order differs: %[1]v.
type entry struct{ zh, en string }

// tables are the parts of the catalogue, one file each.
func tables() []map[string]entry {
	return []map[string]entry{domainTable, verbTable, refusalTable, warningTable, fileTable, windowTable, lifeTable, wordingTable, reportTable, figuresTable, weekTable, breachTable, contentsTable, judgingTable,
		profileTable, ledgerTable, templateTable, statuteTable, scanTable, citingTable, compareTable, screenTable, commandTable, helpTable}
}

func lookup(code string) (entry, bool) {
	for _, t := range tables() {
		if e, ok := t[code]; ok {
			return e, true
		}
	}
	return entry{}, false
}

// Codes lists every code of the catalogue, sorted.
func Codes() []string {
	all := map[string]bool{}
	for _, t := range tables() {
		for code := range t {
			all[code] = true
		}
	}
	return slices.Sorted(maps.Keys(all))
}

// Has reports whether the catalogue knows a code.
func Has(code string) bool {
	_, ok := lookup(code)
	return ok
}

// T returns the sentence of a code, filled with the arguments. An unknown code
// is returned as it is, so that a gap shows and nothing is lost.
func (c Catalogue) T(code string, args ...any) string {
	e, ok := lookup(code)
	if !ok {
		if len(args) > 0 {
			return fmt.Sprint(code, " ", args)
		}
		return code
	}
	s := e.zh
	if c.english {
		s = e.en
	}
	if !strings.Contains(s, "%") {
		return s
	}
	words := make([]any, len(args))
	for i, a := range args {
		words[i] = c.word(a)
	}
	return fmt.Sprintf(s, words...)
}

// word translates the arguments that are terms of the field.
func (c Catalogue) word(a any) any {
	switch v := a.(type) {
	case review.Stage:
		return c.T("stage." + string(v))
	case review.Kind:
		return c.T("kind." + string(v))
	case review.Result:
		return c.T("result." + string(v))
	case review.LetterKind:
		return c.T("letter." + string(v))
	case review.Unit:
		return c.T("unit." + string(v))
	case review.Fact:
		return c.T("fact." + string(v))
	case review.View:
		return c.T("view." + string(v))
	case error:
		return c.Error(v)
	case review.Warning:
		return c.Warning(v)
	case string:
		return review.CleanLine(v)
	}
	return a
}

// Error turns a failure into sentences: what happened and, for a refusal, the
// rule it rests on. Unknown errors show their technical text.
func (c Catalogue) Error(err error) string {
	e, ok := errors.AsType[*review.Error](err)
	if !ok {
		return c.T("error.other", review.CleanLine(err.Error()))
	}
	s := c.T(e.Code, c.args(e)...)
	if inner, ok := e.Cause.(*review.Error); ok {
		s += c.T("punct.colon") + c.Error(inner)
	}
	if !e.Rule.IsZero() {
		s += c.T("error.rule", c.Rule(e.Rule))
	}
	return s
}

// args names parameters by their label rather than by their flag.
func (c Catalogue) args(e *review.Error) []any {
	if !strings.HasPrefix(e.Code, "param.") || len(e.Args) == 0 || e.Param == "" {
		return e.Args
	}
	out := slices.Clone(e.Args)
	for i, a := range out {
		if a == e.Param {
			out[i] = c.Label(e.Param)
		}
	}
	return out
}

// Rule shows a provision with how far it has been checked.
func (c Catalogue) Rule(r review.Rule) string {
	if r.IsZero() {
		return ""
	}
	if r.Status.Settled() {
		return r.Basis
	}
	return r.Basis + c.T("status.mark", c.T("status."+string(r.Status)))
}

// Warning turns a warning into a sentence with its rule.
func (c Catalogue) Warning(w review.Warning) string {
	s := c.T(w.Code, w.Args...)
	if !w.Rule.IsZero() {
		s += c.T("error.rule", c.Rule(w.Rule))
	}
	return s
}

// Label names a parameter of a verb.
func (c Catalogue) Label(param string) string { return c.T("param." + param + ".label") }

// Param names a parameter of a verb; a verb may have a word of its own for it.
func (c Catalogue) Param(verb, param string) string {
	if code := "param." + verb + "." + param + ".label"; Has(code) {
		return c.T(code)
	}
	return c.Label(param)
}

// Verb names a verb.
func (c Catalogue) Verb(name string) string { return c.T("verb." + name) }

// Choice names a value of a parameter; values that are data stay as they are.
func (c Catalogue) Choice(param, value string) string {
	if code := "choice." + param + "." + value; Has(code) {
		return c.T(code)
	}
	return review.CleanLine(value)
}

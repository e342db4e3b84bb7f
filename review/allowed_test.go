package review_test

import (
	"strings"
	"testing"

	"hefa/review"
)

// allowed has a row per verb and a column per state: planned, received,
// supplementing before and after acceptance, reviewing, concluded, answering,
// settled, held, rejected, deliberated, recorded, published, in force, expired,
// signed, archived, returned, out of scope, withdrawn, cancelled.
var allowed = map[string]string{
	//             pla rec sup sup rev con ans set hld rej del reg pub inf exp sgn arc ret out wdr can
	"accept":      " .   x   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"supplement":  " .   x   .   .   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"resume":      " .   .   x   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"return":      " .   x   x   x   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"outofscope":  " .   x   x   x   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"withdraw":    " x   x   x   x   x   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"urgent":      " .   x   x   x   x   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"extend":      " .   .   .   .   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"correct":     " .   x   x   x   x   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"meeting":     " .   x   x   x   x   x   x   x   x   .   .   .   .   .   .   .   .   .   .   .   . ",
	"check":       " .   x   x   x   x   x   x   x   x   .   .   .   .   .   .   .   .   .   .   .   . ",
	"point":       " .   .   .   x   x   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"counsel":     " .   .   .   x   x   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"opine":       " .   .   .   x   x   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"reword":      " .   .   .   x   x   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"retract":     " .   .   .   x   x   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"dismiss":     " .   .   .   x   x   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"conclude":    " .   .   .   .   x   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"redraft":     " .   .   x   x   .   x   x   .   .   .   .   x   x   x   x   .   .   x   x   .   . ",
	"recompose":   " .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"issue":       " .   .   x   x   .   x   x   .   .   .   .   x   x   x   x   .   .   x   x   .   . ",
	"void":        " .   .   .   .   .   .   x   x   x   .   .   .   .   .   .   .   .   .   .   .   . ",
	"answer":      " .   .   .   .   .   .   x   x   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"step":        " x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"approve":     " x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"adjust":      " x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"receive":     " x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"scope":       " .   x   x   x   x   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"consult":     " x   x   x   x   x   x   x   x   x   x   x   x   x   x   x   x   x   x   x   x   . ",
	"competition": " x   x   x   x   x   x   x   x   x   x   x   x   .   .   .   x   .   .   .   .   . ",
	"terms":       " .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   x   .   .   .   .   . ",
	"sign":        " .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"resubmit":    " .   .   .   .   .   .   x   x   x   .   .   .   .   .   .   .   .   .   .   .   . ",
	"deliberate":  " .   .   .   .   .   .   x   x   x   .   .   .   .   .   .   .   .   .   .   .   . ",
	"request":     " .   .   .   .   .   .   .   .   .   .   x   .   .   .   .   .   .   .   .   .   . ",
	"register":    " .   .   .   .   .   .   .   .   .   .   x   .   .   .   .   .   .   .   .   .   . ",
	"refuse":      " .   .   .   .   .   .   .   .   .   .   x   .   .   .   .   .   .   .   .   .   . ",
	"publish":     " .   .   .   .   .   .   .   .   .   .   x   x   .   .   .   .   .   .   .   .   . ",
	"file":        " .   .   .   .   .   .   .   .   .   .   .   .   x   .   .   .   .   .   .   .   . ",
	"receipt":     " .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   . ",
	"evaluate":    " .   .   .   .   .   .   .   .   .   .   x   .   x   x   .   .   .   .   .   .   . ",
	"cleanup":     " .   .   .   .   .   .   .   .   .   .   .   .   x   x   .   .   .   .   .   .   . ",
	"attach":      " x   x   x   x   x   x   x   x   x   x   x   x   x   x   x   x   x   x   x   x   . ",
	"note":        " x   x   x   x   x   x   x   x   x   x   x   x   x   x   x   x   x   x   x   x   . ",
	"archive":     " .   .   .   .   .   .   .   x   .   x   x   .   .   x   x   x   .   .   .   x   . ",
}

func TestAllowed(t *testing.T) {
	if len(review.Verbs()) != len(allowed) {
		t.Errorf("%d verbs, %d rows", len(review.Verbs()), len(allowed))
	}
	for i, state := range states {
		e, m := at(t, state)
		for _, v := range review.Verbs() {
			want := strings.Fields(allowed[v.Name])[i] == "x"
			refusal := v.Allow(e, m)
			if (refusal == nil) != want {
				t.Errorf("%s while %s: %v", v.Name, state, refusal)
			}
			if refusal != nil && (refusal.Kind != review.KindNotAllowed || refusal.Code == "") {
				t.Errorf("%s while %s is refused as %v", v.Name, state, refusal)
			}
		}
	}
}

// A refused verb asks for no number and leaves the matter as it was.
func TestRefusedVerbsTouchNothing(t *testing.T) {
	for _, state := range states {
		e, m := at(t, state)
		e.Number = func(string, int) (int, error) { t.Errorf("a number was taken while %s", state); return 0, nil }
		version := m.Version
		for _, v := range review.Verbs() {
			if v.Allow(e, m) != nil {
				if _, err := review.Do(e, m, v, nil); err == nil {
					t.Errorf("%s while %s passes", v.Name, state)
				}
			}
		}
		if m.Version != version {
			t.Errorf("%s: version %d became %d", state, version, m.Version)
		}
	}
}

func TestAllowedByCircumstance(t *testing.T) {
	for name, tt := range map[string]struct {
		state string
		first []string // a verb that comes before
		verb  string
		code  string // of the refusal, "" when allowed
	}{
		"a returned matter with its letter is archived": {"returned", []string{"issue"}, "archive", ""},
		"a return letter is issued once":                {"returned", []string{"issue"}, "issue", "issue.nothing"},
		"a return letter may be voided":                 {"returned", []string{"issue"}, "void", ""},
		"a supplement letter is issued once":            {"supplementing", []string{"issue"}, "issue", "issue.nothing"},
		"none after the materials came":                 {"supplementing", []string{"resume"}, "issue", "issue.unconcluded"},
		"none after the matter was withdrawn":           {"early", []string{"withdraw", "reason=撤"}, "issue", "issue.nothing"},
		"no opinion letter after a withdrawal":          {"concluded", []string{"withdraw", "reason=撤"}, "issue", "issue.nothing"},
		"urgent once":                                   {"reviewing", []string{"urgent", "reason=急", "approved-by=王"}, "urgent", "urgent.twice"},
		"extended once":                                 {"reviewing", []string{"extend", "days=5", "reason=难", "approved-by=王"}, "extend", "extend.twice"},
		"no opinion to reword":                          {"reviewing", []string{"retract", "opinion=1", "reason=误"}, "reword", "opinion.none"},
		"a draft opinion holds the conclusion back":     {"reviewing", []string{"opine", "problem=疑"}, "conclude", "conclude.draft"},
		"nothing is archived with a letter owed":        {"returned", nil, "archive", "archive.letter"},
		"nothing is accepted twice":                     {"reviewing", nil, "accept", "accept.twice"},
		"no substance before acceptance":                {"received", nil, "opine", "stage.unaccepted"},
		"no letter before the conclusion":               {"reviewing", nil, "issue", "issue.unconcluded"},
		"a cancelled matter takes no notes":             {"cancelled", nil, "note", "stage"},
	} {
		t.Run(name, func(t *testing.T) {
			e, m := at(t, tt.state)
			if len(tt.first) > 0 {
				do(t, e, m, tt.first[0], tt.first[1:]...)
			}
			refusal := verb(t, tt.verb).Allow(e, m)
			if code := codeOf(refusal); code != tt.code {
				t.Errorf("%v, want %q", refusal, tt.code)
			}
		})
	}
}

func codeOf(e *review.Error) string {
	if e == nil {
		return ""
	}
	return e.Code
}

// Only the kinds whose profile says so can be extended or need counsel.
func TestAllowedByKind(t *testing.T) {
	for kind, tt := range map[review.Kind]struct{ extend, conclude string }{
		review.Normative: {"extend.never", ""},
		review.Decision:  {"", "conclude.counsel"},
		review.Contract:  {"extend.never", ""},
		review.Other:     {"extend.never", ""},
	} {
		e := newEnv()
		m := registered(t, e, kind)
		do(t, e, m, "accept", "on=2026-11-03")
		for name, want := range map[string]string{"extend": tt.extend, "conclude": tt.conclude} {
			refusal := verb(t, name).Allow(e, m)
			if codeOf(refusal) != want {
				t.Errorf("%s %s: %v, want %q", kind, name, refusal, want)
			}
			if refusal != nil && refusal.Rule.IsZero() {
				t.Errorf("%s %s names no rule", kind, name)
			}
		}
	}
}

// The table is what keys, forms, command line and help are made from.
func TestVerbTable(t *testing.T) {
	seen := map[string]bool{}
	for _, v := range append(review.Verbs(), review.Makers()...) {
		if seen[v.Name] || v.Name == review.UndoVerb || v.Group == "" || v.Allow == nil || v.Apply == nil {
			t.Errorf("%s is badly made", v.Name)
		}
		seen[v.Name] = true
		params := map[string]bool{}
		for _, p := range v.Params {
			if params[p.Name] || p.Type == "" || p.Type == review.TypeChoice && p.Choices == nil {
				t.Errorf("%s %s is badly made", v.Name, p.Name)
			}
			params[p.Name] = true
		}
	}
	if _, ok := review.VerbNamed("nonsense"); ok {
		t.Error("a verb nobody made")
	}
}

package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hefa/review"
	"hefa/review/desk"
)

func TestEarlyFlags(t *testing.T) {
	for _, c := range []struct {
		args []string
		lang string
		json bool
	}{
		{nil, "", false},
		{[]string{"list", "--json", "--lang", "en"}, "en", true},
		{[]string{"--lang=en", "list"}, "en", false},
		{[]string{"list", "--lang"}, "", false},
		{[]string{"do", "X", "note", "--", "--json", "--lang", "en"}, "", false},
	} {
		p := newProgram(c.args, nil, nil, func(string) string { return "" })
		if p.lang != c.lang || p.json != c.json {
			t.Errorf("%v: lang %q json %v", c.args, p.lang, p.json)
		}
	}
}

func TestExitCodes(t *testing.T) {
	for _, c := range []struct {
		err  error
		code int
	}{
		{review.Invalid("x"), 2}, {review.Refused("x"), 3}, {review.NotFound("x"), 4}, {review.Damaged("x", nil), 5},
		{errors.New("x"), 1}, {desk.SaveFault(errors.New("y"), "x"), 5},
		{errors.Join(errors.New("x"), review.Refused("x")), 3},
	} {
		if got := exitCode(c.err); got != c.code {
			t.Errorf("%v: %d, want %d", c.err, got, c.code)
		}
	}
}

// Of several causes none is lost, and a rule is told.
func TestFailuresAreToldWhole(t *testing.T) {
	p, _, errOut := testProgram("zh")
	inner := review.Refused("accept.missing", "起草说明").Under(review.Rule{Basis: "某规定第1条", Status: review.Verified})
	outer := review.Refused("several", "G2026-0001")
	outer.Cause = inner
	p.fail(errors.Join(outer, review.Invalid("date", "x")))
	for _, want := range []string{"G2026-0001", "起草说明", "某规定第1条", "“x”不是有效日期"} {
		if !strings.Contains(errOut.String(), want) {
			t.Errorf("%q is missing in %s", want, errOut)
		}
	}
}

func TestFixedDay(t *testing.T) {
	p, _, _ := testProgram("zh")
	if err := p.prepare(); err != nil || p.day().String() != "2026-11-23" {
		t.Fatalf("%v %v", p.day(), err)
	}
	free := newProgram(nil, nil, nil, func(string) string { return "" })
	if err := free.prepare(); err != nil || free.day() != review.DayOf(time.Now()) {
		t.Fatalf("%v %v", free.day(), err)
	}
}

func TestReadCall(t *testing.T) {
	for _, c := range []struct {
		line string
		want call
	}{
		{"G1 accept --on 2026-11-23", call{words: []string{"G1", "accept"}, args: review.Args{"on": {"2026-11-23"}}}},
		{"--json G1 accept --on=+3", call{words: []string{"G1", "accept"}, args: review.Args{"on": {"+3"}}, json: true}},
		{"G1 supplement --missing a --missing=b", call{words: []string{"G1", "supplement"}, args: review.Args{"missing": {"a", "b"}}}},
		{"G1 note --text --json", call{words: []string{"G1", "note"}, args: review.Args{"text": {"--json"}}}},
		{"G1 accept --on -2", call{words: []string{"G1", "accept"}, args: review.Args{"on": {"-2"}}}},
		{"G1 -- --on", call{words: []string{"G1", "--on"}, args: review.Args{}}},
		{"G1 accept -h", call{words: []string{"G1", "accept"}, args: review.Args{}, help: true}},
	} {
		got, err := readCall(strings.Fields(c.line))
		if err != nil {
			t.Errorf("%s: %v", c.line, err)
		}
		if d := cmp.Diff(c.want, got, cmp.AllowUnexported(call{})); d != "" {
			t.Errorf("%s: %s", c.line, d)
		}
	}
}

// Whatever stands behind "hefa do", every word goes somewhere and nothing
// panics.
func TestReadCallLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		args := rapid.SliceOf(rapid.SampledFrom([]string{"G1", "note", "--text", "--text=x", "-", "--", "--json", "-h", "-x", "--=", "", "值"})).Draw(t, "args")
		c, err := readCall(args)
		if err != nil {
			if review.KindOf(err) != review.KindInvalid {
				t.Fatal(err)
			}
			return
		}
		words := len(c.words)
		for name, values := range c.args {
			if name == "json" || name == "help" {
				t.Fatalf("%s became an argument", name)
			}
			words += len(values)
		}
		if words > len(args) {
			t.Fatalf("%d values from %d words", words, len(args))
		}
	})
}

// The window's provisions are as sure as the weakest of them.
func TestRuleOfWindow(t *testing.T) {
	rule := func(basis string, s review.Status) review.Rule { return review.Rule{Basis: basis, Status: s} }
	for _, c := range []struct {
		min, max, ext review.Rule
		extended      int
		want          review.Rule
	}{
		{rule("a", "V"), rule("b", "V2"), rule("c", "local"), 0, rule("a；b", "V2")},
		{rule("a", "M"), rule("b", "S"), rule("c", "V"), 0, rule("a；b", "M")},
		{rule("a", "V"), rule("a", "V"), rule("c", "local"), 5, rule("a；c", "local")},
		{review.Rule{}, rule("b", "S"), review.Rule{}, 0, rule("b", "S")},
		{review.Rule{}, review.Rule{}, review.Rule{}, 0, review.Rule{}},
	} {
		w := review.Window{Rule: review.WindowRule{MinRule: c.min, MaxRule: c.max, ExtensionRule: c.ext}, Extended: c.extended}
		if got := ruleOf(w); got != c.want {
			t.Errorf("%v, want %v", got, c.want)
		}
	}
}

// Choices that depend on a matter are not offered without one.
func TestStaticChoices(t *testing.T) {
	for _, v := range review.Verbs() {
		for _, x := range v.Params {
			got := staticChoices(x)
			if v.Name == "opine" && x.Name == "severity" && len(got) != 2 {
				t.Errorf("severity: %v", got)
			}
			if v.Name == "point" && x.Name == "id" && len(got) > 0 {
				t.Errorf("point id: %v", got)
			}
		}
	}
}

// Only one workbench stands over a file; the lock ends with it.
func TestOneWorkbench(t *testing.T) {
	p, _, _ := testProgram("zh")
	path := filepath.Join(t.TempDir(), "new", "hefa.db")
	err := p.alone(path, func() error {
		err := p.alone(path, func() error { return nil })
		if review.KindOf(err) != review.KindDamaged {
			t.Errorf("second workbench: %v", err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := p.alone(path, func() error { return nil }); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}

// A restore that cannot finish leaves the file as it was.
func TestSwapIsTakenBack(t *testing.T) {
	p, _, _ := testProgram("zh")
	if err := p.prepare(); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "hefa.db")
	if err := writeFile(path, "old"); err != nil {
		t.Fatal(err)
	}
	if _, err := p.swap(filepath.Join(dir, "missing"), path); err == nil {
		t.Fatal("a missing copy was put in place")
	}
	if got := readFile(t, path); got != "old" {
		t.Errorf("file is %q", got)
	}
}

func writeFile(path, s string) error { return os.WriteFile(path, []byte(s), 0o600) }

func readFile(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

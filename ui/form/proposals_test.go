package form

import (
	"maps"
	"strings"
	"testing"

	"hefa/ui/screen"
)

// What others propose fills fields nobody has touched, and only those that
// began empty.
func TestProposals(t *testing.T) {
	f := opened(t, func(s *Spec) {
		s.Derive = func(v map[string]string) map[string]string {
			return map[string]string{"problem": v["title"] + "的问题", "on": "2026-01-01", "basis": "《" + v["title"] + "》"}
		}
	})
	enter(at(f, "basis"), "。")
	own := f.values()["basis"]
	enter(at(f, "title"), "甲")
	want := map[string]string{"title": "甲", "problem": "甲的问题", "on": "2026-11-20", "basis": own, "severity": "", "file": ""}
	if got := f.values(); !maps.Equal(got, want) || !strings.HasSuffix(own, "。") {
		t.Errorf("%q", got)
	}
}

// What was cited, taken, restored or chosen is the officer's: no proposal goes
// over it, until the form is cleared.
func TestProposalsGoOverNothing(t *testing.T) {
	for name, do := range map[string]func(*Form){
		"cited":    func(f *Form) { f.Update(screen.Cited{Field: "basis", Text: "本人的"}) },
		"restored": func(f *Form) { f.Update(keptMsg{map[string]string{"basis": "本人的"}}) },
		"filled":   func(f *Form) { f.Update(Fill{Field: "basis", Value: "本人的"}) },
		"taken":    func(f *Form) { press(at(f, "basis"), "down", "enter") },
	} {
		f := opened(t, func(s *Spec) {
			s.Suggest = map[string][]string{"basis": {"本人的"}}
			s.Derive = func(v map[string]string) map[string]string {
				if v["title"] == "" {
					return nil
				}
				return map[string]string{"basis": "提议的"}
			}
		})
		do(f)
		if enter(at(f, "title"), "甲"); f.values()["basis"] != "本人的" {
			t.Errorf("%s: %q", name, f.values()["basis"])
		}
		f.Act("clear")
		if enter(at(f, "title"), "甲"); f.values()["basis"] != "提议的" {
			t.Errorf("%s and cleared: %q", name, f.values()["basis"])
		}
	}
}

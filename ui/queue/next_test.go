package queue

import (
	"testing"

	"hefa/review"
	"hefa/ui/screen"
)

// TestNext: what a matter waits for opens where it is done.
func TestNext(t *testing.T) {
	for next, want := range map[string]any{
		"":        screen.OpenMatter{No: "G1"},
		"issue":   screen.OpenMatter{No: "G1", Tab: "letters"},
		"opine":   screen.OpenMatter{No: "G1", Tab: "draft"},
		"answer":  screen.OpenMatter{No: "G1", Tab: "opinions"},
		"accept":  "accept",
		"resume":  "resume",
		"archive": "archive",
	} {
		got := Next(review.Summary{No: "G1", Next: next}, review.MustDate("2026-11-03"))()
		if verb, ok := want.(string); ok {
			s, is := got.(screen.StartVerb)
			if !is || s.Verb != verb || len(s.Nos) != 1 || s.Nos[0] != "G1" {
				t.Errorf("%s: %+v", next, got)
			}
			continue
		}
		if got != want {
			t.Errorf("%s: %+v, want %+v", next, got, want)
		}
	}
}

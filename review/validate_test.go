package review_test

import (
	"errors"
	"testing"

	"hefa/review"
)

func TestValidate(t *testing.T) {
	for _, state := range states {
		if _, m := at(t, state); m.Validate() != nil {
			t.Errorf("%s: %v", state, m.Validate())
		}
	}
	for _, tt := range []struct {
		name, code string
		spoil      func(*review.Matter)
	}{
		{"no number", "matter.incomplete", func(m *review.Matter) { m.No = "" }},
		{"no identity", "matter.incomplete", func(m *review.Matter) { m.ID = "" }},
		{"no title", "matter.incomplete", func(m *review.Matter) { m.Title = "" }},
		{"no unit", "matter.incomplete", func(m *review.Matter) { m.Drafter = "" }},
		{"no kind", "matter.incomplete", func(m *review.Matter) { m.Kind = "law" }},
		{"not received", "matter.incomplete", func(m *review.Matter) { m.Received = 0 }},
		{"accepted before receipt", "matter.dates", func(m *review.Matter) { m.Accepted = m.Received - 1 }},
		{"concluded unaccepted", "matter.unaccepted", func(m *review.Matter) { m.Accepted, m.Pauses = 0, nil }},
		{"paused before receipt", "matter.pauses", func(m *review.Matter) { m.Pauses = pauses("2026-11-01…2026-11-03") }},
		{"resumed before the pause", "matter.pauses", func(m *review.Matter) { m.Pauses = pauses("2026-11-10…2026-11-09") }},
		{"overlapping pauses", "matter.pauses", func(m *review.Matter) { m.Pauses = pauses("2026-11-10…2026-11-12 2026-11-11…2026-11-13") }},
		{"a pause after a lasting one", "matter.pauses", func(m *review.Matter) { m.Pauses = pauses("2026-11-10… 2026-11-11…2026-11-13") }},
		{"accepted in a pause", "matter.pauses", func(m *review.Matter) { m.Pauses = pauses("2026-11-02…2026-11-04") }},
		{"a gap in opinions", "matter.opinions", func(m *review.Matter) { m.Opinions[0].N = 2 }},
		{"an opinion without a problem", "matter.opinions", func(m *review.Matter) { m.Opinions[0].Problem = "" }},
		{"a letter without number", "matter.letters", func(m *review.Matter) { m.Letters[0].No = "" }},
		{"a letter without day", "matter.letters", func(m *review.Matter) { m.Letters[0].On = 0 }},
		{"a letter without running number", "matter.letters", func(m *review.Matter) { m.Letters[0].Seq = 0 }},
		{"the same letter twice", "matter.letters", func(m *review.Matter) { m.Letters = append(m.Letters, m.Letters[0]) }},
	} {
		_, m := at(t, "answering")
		tt.spoil(m)
		e, ok := errors.AsType[*review.Error](m.Validate())
		if !ok || e.Code != tt.code {
			t.Errorf("%s: %v, want %s", tt.name, m.Validate(), tt.code)
		}
	}
	_, m := at(t, "answering")
	for _, fine := range []string{"2026-11-02…2026-11-03", "2026-11-03…2026-11-03 2026-11-03…2026-11-05", "2026-11-02…2026-11-02 2026-11-10…"} {
		if m.Pauses = pauses(fine); m.Validate() != nil {
			t.Errorf("%s: %v", fine, m.Validate())
		}
	}
}

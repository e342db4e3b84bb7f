package theme

import (
	"math"
	"reflect"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
)

// styles returns every style of a theme by the name of its field.
func styles(t *Theme) map[string]lipgloss.Style {
	out := map[string]lipgloss.Style{}
	v := reflect.ValueOf(*t)
	for i := range v.NumField() {
		if s, ok := v.Field(i).Interface().(lipgloss.Style); ok {
			out[v.Type().Field(i).Name] = s
		}
	}
	return out
}

func TestStylesKeepTheWidth(t *testing.T) {
	for _, th := range []*Theme{New(true, false), New(false, false), New(true, true)} {
		for name, s := range styles(th) {
			if got := s.Render("e\u0301 招"); !strings.Contains(got, "e\u0301 招") {
				t.Errorf("%s takes characters apart: %q", name, got)
			}
			if got := s.Render("招标 a "); lipgloss.Width(got) != 7 || strings.Contains(got, "\n") {
				t.Errorf("%s renders as %q", name, got)
			}
		}
	}
}

func TestNoColorHasNoColour(t *testing.T) {
	for name, s := range styles(New(true, true)) {
		got := s.Render("x")
		if strings.Contains(got, "38;") || strings.Contains(got, "48;") {
			t.Errorf("%s renders as %q", name, got)
		}
		_, noFg := s.GetForeground().(lipgloss.NoColor)
		_, noBg := s.GetBackground().(lipgloss.NoColor)
		if !noFg || !noBg {
			t.Errorf("%s has a colour", name)
		}
	}
}

// TestNoColorTellsApart: what must be seen without colour differs by attribute.
func TestNoColorTellsApart(t *testing.T) {
	th := New(false, true)
	for name, pair := range map[string][2]lipgloss.Style{
		"selection": {th.Selected, th.Text}, "blurred selection": {th.SelectedBlur, th.Text},
		"selections": {th.Selected, th.SelectedBlur}, "marked": {th.Marked, th.Text},
		"focus": {th.BorderFocus, th.Border}, "tab": {th.TabActive, th.Tab},
		"match": {th.MatchCurrent, th.Match}, "diff": {th.Added, th.Removed}, "key": {th.Key, th.KeyText},
		"placeholder": {th.Placeholder, th.Input},
	} {
		if pair[0].Render("x") == pair[1].Render("x") {
			t.Errorf("%s looks the same", name)
		}
	}
}

func TestContrast(t *testing.T) {
	for name, p := range map[string]palette{"dark": darkPalette, "light": lightPalette} {
		pairs := map[string][2]string{
			"text": {p.text, p.ground}, "muted": {p.muted, p.ground}, "faint": {p.faint, p.ground},
			"accent": {p.accent, p.ground}, "title": {p.title, p.ground}, "danger": {p.danger, p.ground},
			"warn": {p.warn, p.ground}, "ok": {p.ok, p.ground}, "info": {p.info, p.ground},
			"selected": {p.selText, p.selGround}, "blurred": {p.selText, p.blurGround},
			"match": {p.hitText, p.hit}, "current match": {p.hitText, p.hitCurrent},
		}
		for what, c := range pairs {
			if r := contrast(c[0], c[1]); r < 4.5 {
				t.Errorf("%s %s: contrast %.1f", name, what, r)
			}
		}
	}
}

// contrast is the WCAG 2 contrast ratio of two colours.
func contrast(a, b string) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(hex string) float64 {
	r, g, b, _ := ink(hex).RGBA()
	lin := func(v uint32) float64 {
		f := float64(v) / 0xffff
		if f <= 0.03928 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	return 0.2126*lin(r) + 0.7152*lin(g) + 0.0722*lin(b)
}

func TestGlyphs(t *testing.T) {
	for name, g := range map[string]Glyphs{"line": Line(), "ascii": ASCII()} {
		v := reflect.ValueOf(g)
		for i := range v.NumField() {
			field := v.Type().Field(i).Name
			if field == "Ascii" {
				continue
			}
			s := v.Field(i).String()
			if w := lipgloss.Width(s); w != 1 && !(field == "Ellipsis" && w == 2) {
				t.Errorf("%s %s = %q is %d cells", name, field, s, w)
			}
			for _, r := range s {
				if g.Ascii && (r < ' ' || r > '~') {
					t.Errorf("ascii %s = %q", field, s)
				}
			}
		}
	}
}

func TestTonesDifferByMarkToo(t *testing.T) {
	for _, g := range []Glyphs{Line(), ASCII()} {
		th := New(true, false).WithGlyphs(g)
		seen := map[string]Tone{}
		for _, tone := range []Tone{ToneInfo, ToneOk, ToneWarn, ToneDanger} {
			m := th.Mark(tone)
			if other, ok := seen[m]; ok {
				t.Errorf("tones %d and %d share %q", tone, other, m)
			}
			seen[m] = tone
			if th.Tone(tone).Render("x") == th.Tone(ToneNeutral).Render("x") {
				t.Errorf("tone %d looks neutral", tone)
			}
		}
	}
	if th := New(true, false); th.Mark(99) != " " || th.Tone(99).Render("x") != th.Text.Render("x") {
		t.Error("unknown tone")
	}
}

func TestWithGlyphsCopies(t *testing.T) {
	a := New(true, false)
	b := a.WithGlyphs(ASCII())
	if a.Glyphs.Ascii || !b.Glyphs.Ascii || b.Text.Render("x") != a.Text.Render("x") {
		t.Error("WithGlyphs must copy")
	}
}

package kit

import (
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"hefa/ui/text"
)

// odd is text that counts differently whole than in parts, or is no text.
var odd = []string{
	"🇨", "🇳", "ᄀ", "ᅡ", "ᆨ", "क", "्", "ष", "ः", "ก็", "\u0301", "\u1160", "👨\u200d👩", "❤\ufe0f", "\xff", "\x1b[31m", "\r", "\n",
	"\t", "\u202e", "招", "a", " ", "，", "”", "\ue863", "𠮷", "\u034f", "\ufffe", "\u0600",
}

// TestNothingBreaksOnAnyText types odd text and moves through it: frames stay
// exact, carets inside, counts right.
func TestNothingBreaksOnAnyText(t *testing.T) {
	keys := []string{"left", "right", "home", "end", "up", "down", "backspace", "delete", "ctrl+left", "ctrl+right", "ctrl+w", "ctrl+k", "enter"}
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.IntRange(1, 16).Draw(t, "w"), rapid.IntRange(1, 4).Draw(t, "h")
		in, area := NewInput(dark()), NewArea(dark())
		in.SetSize(w, h)
		area.SetSize(w, h)
		for range rapid.IntRange(1, 20).Draw(t, "steps") {
			var msg tea.Msg = tea.PasteMsg{Content: strings.Join(rapid.SliceOfN(rapid.SampledFrom(odd), 0, 5).Draw(t, "paste"), "")}
			if rapid.Bool().Draw(t, "key?") {
				msg = press(rapid.SampledFrom(keys).Draw(t, "key"))
			}
			in.Update(msg)
			area.Update(msg)
			checkBlock(t, in.View(), in.Cursor(), w, h)
			checkBlock(t, area.View(), area.Cursor(), w, h)
			for _, v := range []string{in.Value(), area.Value()} {
				if text.SafeText(v) != v {
					t.Fatalf("holds unclean text %q", v)
				}
			}
			if in.runes != utf8.RuneCountInString(in.Value()) || area.runes != utf8.RuneCountInString(area.Value()) {
				t.Fatalf("miscounts %q or %q", in.Value(), area.Value())
			}
		}
		checkBlock(t, Overlay(area.View(), in.View(), w, h), nil, w, h)
	})
}

func checkBlock(t *rapid.T, view string, c *tea.Cursor, w, h int) {
	lines := strings.Split(view, "\n")
	if len(lines) != h {
		t.Fatalf("%d lines, want %d", len(lines), h)
	}
	for _, l := range lines {
		if text.Width(l) != w {
			t.Fatalf("%d cells, want %d: %q", text.Width(l), w, l)
		}
	}
	if c != nil && (c.X < 0 || c.X >= w || c.Y < 0 || c.Y >= h) {
		t.Fatalf("caret %v outside %d × %d", c.Position, w, h)
	}
}

// FuzzPager searches and draws anything.
func FuzzPager(f *testing.F) {
	for _, o := range odd {
		f.Add("第一条\n"+o+"招标\n"+o, o, 9)
	}
	f.Fuzz(func(t *testing.T, body, query string, w int) {
		if len(body) > 1000 || w < 0 || w > 200 {
			t.Skip()
		}
		p := NewPager(dark())
		p.SetSize(w, 4)
		p.SetLines(text.Wrap(body, p.WrapWidth()))
		lines := p.Search(query)
		for range lines {
			p.NextHit(1)
			exact(t, p.View(), w, 4)
		}
		exact(t, p.View(), w, 4)
	})
}

package kit

import (
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"hefa/ui/text"
)

func inputOf(w int, keys ...string) *Input {
	in := NewInput(dark())
	in.SetSize(w, 1)
	pressAll(in.Update, keys...)
	return in
}

func TestInputEdits(t *testing.T) {
	tests := []struct {
		name string
		keys string
		want string // | is the caret
	}{
		{"types", "招 标 a", "招标a|"},
		{"a committed phrase in one message", "招标公告", "招标公告|"},
		{"space", "a space b", "a b|"},
		{"left", "招标 left", "招|标"},
		{"left at the start", "a left left left", "|a"},
		{"right at the end", "a right", "a|"},
		{"home and end", "招标 home a end b", "a招标b|"},
		{"backspace", "招标 backspace", "招|"},
		{"backspace at the start", "a home backspace", "|a"},
		{"delete", "招标 home delete", "|标"},
		{"delete at the end", "a delete", "a|"},
		{"kill to start", "招标公告 left ctrl+u", "|告"},
		{"kill to end", "招标公告 left ctrl+k", "招标公|"},
		{"kill word", "县政府《办法》 left ctrl+w", "县政府《|》"},
		{"word left over letters", "招标 space ab12 ctrl+left", "招标 |ab12"},
		{"word left over spaces", "招标 space space ctrl+left", "|招标  "},
		{"word right", "招标，公告 home ctrl+right", "招标|，公告"},
		{"word right over spaces", "a space 标 home ctrl+right ctrl+right", "a 标|"},
		{"an accent joins its letter", "e \u0301 left", "|e\u0301"},
		{"a letter before an accent", "\u0301 home e", "e\u0301|"},
		{"hidden characters never come in", "a\u202e\u200bb", "ab|"},
		{"controls come in as marks", "a\x1bb", "a\ufffdb|"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := inputOf(30, strings.Fields(tt.keys)...)
			got := in.Value()[:in.line.pos] + "|" + in.Value()[in.line.pos:]
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if in.runes != utf8.RuneCountInString(in.Value()) {
				t.Errorf("counts %d runes in %q", in.runes, in.Value())
			}
		})
	}
}

func TestInputLeavesOtherKeys(t *testing.T) {
	in := inputOf(20, "a")
	for _, k := range []string{"enter", "tab", "esc", "up", "down", "pgup", "ctrl+s", "alt+x", "f2"} {
		if in.Update(press(k)) {
			t.Errorf("%s was taken", k)
		}
	}
	in.Blur()
	if in.Update(press("b")) || in.Value() != "a" || in.Cursor() != nil {
		t.Error("a field without focus took a key or shows a caret")
	}
}

func TestInputAltGrTypes(t *testing.T) {
	in := inputOf(20)
	in.Update(tea.KeyPressMsg{Code: '@', Text: "@", Mod: tea.ModCtrl | tea.ModAlt})
	in.Update(tea.KeyPressMsg{Code: 'x', Text: "x", Mod: tea.ModAlt})
	if in.Value() != "@" {
		t.Errorf("got %q", in.Value())
	}
}

func TestInputPaste(t *testing.T) {
	in := inputOf(20, "甲", "left")
	in.Update(tea.PasteMsg{Content: "关于\r\n印发\r办法\t的\x1b[2J\r\n"})
	if want := "关于 印发 办法    的\ufffd[2J甲"; in.Value() != want {
		t.Errorf("got %q, want %q", in.Value(), want)
	}
	in.SetValue("")
	in.OnPaste = func(s string) string { return strings.ReplaceAll(s, "\r", "；") }
	in.Update(tea.PasteMsg{Content: "a\rb"})
	if in.Value() != "a；b" {
		t.Errorf("callback: %q", in.Value())
	}
}

func TestInputLimit(t *testing.T) {
	in := inputOf(20)
	in.SetMax(4)
	pressAll(in.Update, "招标公告栏", "x")
	in.Update(tea.PasteMsg{Content: "more"})
	if in.Value() != "招标公告" {
		t.Errorf("got %q", in.Value())
	}
	pressAll(in.Update, "home", "delete", "新")
	if in.Value() != "新标公告" {
		t.Errorf("got %q", in.Value())
	}
	in.SetValue("超过上限的旧值")
	pressAll(in.Update, "x", "backspace")
	if in.Value() != "超过上限的旧" {
		t.Errorf("a longer value may be shortened: %q", in.Value())
	}
}

func TestInputPlaceholder(t *testing.T) {
	in := NewInput(dark())
	in.Placeholder = "输入标题\r\n或粘贴"
	for _, wh := range sizes() {
		in.SetSize(wh[0], wh[1])
		exact(t, in.View(), wh[0], wh[1])
		inside(t, in.Cursor(), wh[0], wh[1])
	}
	in.SetSize(12, 1)
	if got := plain(in.View()); got != "输入标题 或…" {
		t.Errorf("got %q", got)
	}
}

// TestInputCaretIsOnItsCharacter compares the caret with what a terminal shows
// at that cell: the character after the caret, or a blank at the end.
func TestInputCaretIsOnItsCharacter(t *testing.T) {
	keys := []string{
		"left", "left", "right", "home", "end", "backspace", "delete", "ctrl+left", "ctrl+right",
		"招标公告", "（二）", "ab", "é", "“", "、", "0", "space", "㎡",
	}
	term := newTerminal(t)
	rapid.Check(t, func(rt *rapid.T) {
		w := rapid.IntRange(1, 24).Draw(rt, "w")
		in := inputOf(w)
		for range rapid.IntRange(1, 25).Draw(rt, "steps") {
			in.Update(press(rapid.SampledFrom(keys).Draw(rt, "key")))
			exactCaret(rt, in, w)
		}
		checkCaret(rt, term, in, w)
	})
}

func exactCaret(rt *rapid.T, in *Input, w int) {
	view, c := in.View(), in.Cursor()
	if text.Width(view) != w || c.X < 0 || c.X >= w || c.Y != 0 {
		rt.Fatalf("caret %d,%d in %q, %d cells", c.X, c.Y, view, text.Width(view))
	}
}

func checkCaret(rt *rapid.T, term *terminal, in *Input, w int) {
	view, c := in.View(), in.Cursor()
	want, pos := " ", in.line.pos
	if pos < len(in.line.s) {
		want = in.line.s[pos:next(in.line.s, pos)]
	}
	if text.Width(want) > w {
		return // not even the character fits
	}
	term.draw(view)
	if got := term.at(c.X, 0); got != want {
		rt.Fatalf("width %d: value %q, caret before %q, but cell %d of %q shows %q",
			w, in.line.s, want, c.X, plain(view), got)
	}
}

func TestInputScrolledCaretTable(t *testing.T) {
	in := inputOf(12, "一二三四五六七八九十")
	steps := []struct {
		key, view string
		x         int
	}{
		{"end", "‹六七八九十 ", 11},
		{"left", "‹六七八九十 ", 9},
		{"home", "一二三四五 ›", 0},
		{"right", "一二三四五 ›", 2},
		{"end", "‹六七八九十 ", 11},
		{"backspace", "‹五六七八九 ", 11},
		{"ctrl+u", "            ", 0},
	}
	for _, s := range steps {
		in.Update(press(s.key))
		if got := plain(in.View()); got != s.view || in.Cursor().X != s.x {
			t.Errorf("after %s: %q caret %d, want %q caret %d", s.key, got, in.Cursor().X, s.view, s.x)
		}
	}
}

func BenchmarkInput(b *testing.B) {
	in := inputOf(40)
	in.SetValue(strings.Repeat("关于印发《办法》的通知", 200))
	b.ReportAllocs()
	for b.Loop() {
		pressAll(in.Update, "left", "字", "backspace")
		in.View()
		in.Cursor()
	}
}

package kit

import (
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"hefa/ui/text"
)

func areaOf(w, h int, value string, keys ...string) *Area {
	a := NewArea(dark())
	a.SetSize(w, h)
	a.SetValue(value)
	pressAll(a.Update, keys...)
	return a
}

// marked is the value with | at the caret.
func marked(a *Area) string {
	lines := append([]string(nil), a.lines...)
	lines[a.row] = lines[a.row][:a.pos] + "|" + lines[a.row][a.pos:]
	return strings.Join(lines, "\n")
}

func TestAreaEdits(t *testing.T) {
	tests := []struct{ name, value, keys, want string }{
		{"types", "", "招标 enter 公告", "招标\n公告|"},
		{"splits a line", "招标公告", "left left enter", "招标\n|公告"},
		{"backspace joins", "招标\n公告", "home backspace", "招标|公告"},
		{"delete joins", "招标\n公告", "up end delete", "招标|公告"},
		{"backspace at the very start", "a", "home backspace", "|a"},
		{"delete at the very end", "a", "delete", "a|"},
		{"left over a line end", "a\nb", "left left", "a|\nb"},
		{"right over a line end", "a\nb", "ctrl+home right right", "a\n|b"},
		{"kill to start", "a\n招标公告", "left ctrl+u", "a\n|告"},
		{"kill to end", "招标公告\nb", "ctrl+home right ctrl+k", "招|\nb"},
		{"kill word joins at a line start", "a\nb", "home ctrl+w", "a|b"},
		{"ends of the text", "a\nb", "ctrl+home x ctrl+end y", "xa\nby|"},
		{"up keeps the column", "一二三\n四\n五六七", "up up", "一二三|\n四\n五六七"},
		{"down keeps the column", "一二三\n四\n五六七", "ctrl+home right right down down", "一二三\n四\n五六|七"},
		{"joined characters stay whole", "e\n\u0301", "up end delete", "e\u0301|"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := areaOf(30, 8, tt.value, strings.Fields(tt.keys)...)
			if got := marked(a); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if a.runes != utf8.RuneCountInString(a.Value()) {
				t.Errorf("counts %d runes in %q", a.runes, a.Value())
			}
		})
	}
}

// TestAreaMovesByVisualLine: one long line at eight cells is three visual ones.
func TestAreaMovesByVisualLine(t *testing.T) {
	const value = "一二三四五六七八九十" // 一二三四 / 五六七八 / 九十
	tests := []struct{ keys, want string }{
		{"home", "一二三四五六七八|九十"},
		{"up", "一二三四五六|七八九十"},
		{"up up", "一二|三四五六七八九十"},
		{"up end", "一二三四五六七八|九十"},
		{"up end up", "一二三四|五六七八九十"},
		{"up end up down left", "一二三四五六七|八九十"},
		{"up home", "一二三四|五六七八九十"},
		{"pgup", "一二|三四五六七八九十"},
		{"ctrl+home pgdown", "一二三四五六七八|九十"},
		{"ctrl+home down x", "一二三四x|五六七八九十"},
	}
	for _, tt := range tests {
		a := areaOf(9, 3, value, strings.Fields(tt.keys)...)
		if got := marked(a); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.keys, got, tt.want)
		}
	}
	if a := areaOf(9, 3, value, "up", "end"); a.Cursor().X != 8 || a.Cursor().Y != 1 {
		t.Errorf("End of a full line: caret at %v, want 8,1", a.Cursor().Position)
	}
	if a := areaOf(9, 3, value, "up", "end", "right", "left"); a.Cursor().X != 0 || a.Cursor().Y != 2 {
		t.Errorf("before the next character: caret at %v, want 0,2", a.Cursor().Position)
	}
}

func TestAreaLeavesOtherKeys(t *testing.T) {
	a := areaOf(9, 3, "一二三四五六")
	for _, k := range []string{"down", "tab", "esc", "ctrl+s", "f2", "alt+x"} {
		if a.Update(press(k)) {
			t.Errorf("%s was taken", k)
		}
	}
	a.Update(press("up"))
	if a.Update(press("up")) {
		t.Error("up on the first line was taken")
	}
	a.Blur()
	if a.Update(press("x")) || a.Cursor() != nil {
		t.Error("an editor without focus took a key or shows a caret")
	}
}

func TestAreaPaste(t *testing.T) {
	a := areaOf(30, 5, "始终", "left")
	a.Update(tea.PasteMsg{Content: "一\r\n二\r三\n\t四\x1b[2J"})
	if want := "始一\n二\n三\n    四\ufffd[2J|终"; marked(a) != want {
		t.Errorf("got %q, want %q", marked(a), want)
	}
	a.SetValue("")
	a.SetMax(5)
	a.Update(tea.PasteMsg{Content: "一二\r\n三四五"})
	pressAll(a.Update, "x", "enter")
	if a.Value() != "一二\n三四" {
		t.Errorf("limit: got %q", a.Value())
	}
}

// TestAreaProperties types and moves at random: the caret is always on its
// character, the block exact, the count right.
func TestAreaProperties(t *testing.T) {
	keys := []string{
		"left", "right", "up", "down", "home", "end", "pgup", "pgdown", "ctrl+home", "ctrl+end", "enter", "backspace",
		"delete", "ctrl+left", "ctrl+right", "ctrl+w", "招标公告", "（二）", "word", "space", "，", "”", "é", "enter",
	}
	term := newTerminal(t)
	rapid.Check(t, func(rt *rapid.T) {
		w, h := rapid.IntRange(1, 22).Draw(rt, "w"), rapid.IntRange(1, 7).Draw(rt, "h")
		a := areaOf(w, h, strings.Repeat("第一条 为了规范“招标”，制定本办法。\n", rapid.IntRange(0, 3).Draw(rt, "n")))
		for range rapid.IntRange(1, 25).Draw(rt, "steps") {
			if rapid.IntRange(0, 12).Draw(rt, "resize") == 0 {
				w, h = rapid.IntRange(1, 22).Draw(rt, "w"), rapid.IntRange(1, 7).Draw(rt, "h")
				a.SetSize(w, h)
			}
			a.Update(press(rapid.SampledFrom(keys).Draw(rt, "key")))
			checkArea(rt, a)
		}
		checkAreaCaret(rt, term, a)
	})
}

func checkArea(rt *rapid.T, a *Area) {
	view, c := a.View(), a.Cursor()
	if lines := strings.Split(view, "\n"); len(lines) != a.h {
		rt.Fatalf("%d lines, want %d", len(lines), a.h)
	}
	for _, l := range strings.Split(view, "\n") {
		if text.Width(l) != a.w {
			rt.Fatalf("%d cells, want %d: %q", text.Width(l), a.w, l)
		}
	}
	if c.X < 0 || c.X >= a.w || c.Y < 0 || c.Y >= a.h {
		rt.Fatalf("caret %v outside %d × %d", c.Position, a.w, a.h)
	}
	if a.runes != utf8.RuneCountInString(a.Value()) {
		rt.Fatalf("counts %d runes in %q", a.runes, a.Value())
	}
}

func checkAreaCaret(rt *rapid.T, term *terminal, a *Area) {
	view, c, s := a.View(), a.Cursor(), a.lines[a.row]
	if a.pos >= len(s) || a.eol || a.Empty() {
		return
	}
	want := s[a.pos:next(s, a.pos)]
	if a.w < 2 || text.Width(want) > a.wrapWidth() || want == " " {
		return // does not fit, or a blank that may stand over the edge
	}
	term.draw(view)
	if got := term.at(c.X, c.Y); got != want {
		rt.Fatalf("%q: caret %v shows %q, want %q in\n%s", marked(a), c.Position, got, want, plain(view))
	}
}

func TestAreaIsExact(t *testing.T) {
	for _, value := range []string{"", "短", strings.Repeat("很长的一段文字，没有空格也要换行。\n", 40)} {
		a := NewArea(dark())
		a.Placeholder = "在这里写意见：\n依据、问题、建议"
		a.SetValue(value)
		for _, wh := range sizes() {
			a.SetSize(wh[0], wh[1])
			exact(t, a.View(), wh[0], wh[1])
			inside(t, a.Cursor(), wh[0], wh[1])
		}
	}
}

func TestAreaShowsTheEndWithoutWaste(t *testing.T) {
	a := areaOf(10, 4, "1\n2\n3\n4\n5\n6")
	pressAll(a.Update, "backspace", "backspace", "backspace", "backspace")
	if got := plain(a.View()); got != "1         \n2         \n3         \n4         " {
		t.Errorf("got\n%s", got)
	}
}

func longArea() *Area {
	return areaOf(90, 30, strings.Repeat("县级以上地方人民政府应当加强对重大行政决策的统一领导，健全公众参与、专家论证、风险评估制度。\n", 2000))
}

func BenchmarkArea2000Lines(b *testing.B) {
	for name, keys := range map[string][]string{
		"type": {"字"}, "move": {"up"}, "enter": {"enter"}, "page": {"pgup"},
	} {
		b.Run(name, func(b *testing.B) {
			a := longArea()
			a.Update(press("ctrl+home"))
			pressAll(a.Update, "pgdown", "pgdown", "right")
			b.ReportAllocs()
			for b.Loop() {
				pressAll(a.Update, keys...)
				a.View()
				a.Cursor()
			}
		})
	}
}

func BenchmarkAreaOpen2000Lines(b *testing.B) {
	value := longArea().Value()
	for b.Loop() {
		areaOf(90, 30, value).View()
	}
}

// TestAreaCaretIsPut: the caret goes to a place that exists, on a character.
func TestAreaCaretIsPut(t *testing.T) {
	for _, tt := range []struct {
		row, pos int
		want     string
	}{{0, 3, "招|标\ne\u0301b"}, {0, 4, "招标|\ne\u0301b"}, {1, 1, "招标\ne\u0301|b"}, {9, 9, "招标\ne\u0301b|"}, {-1, -1, "|招标\ne\u0301b"}} {
		a := areaOf(30, 8, "招标\ne\u0301b")
		a.SetCaret(tt.row, tt.pos)
		if got := marked(a); got != tt.want {
			t.Errorf("%d,%d: %q, want %q", tt.row, tt.pos, got, tt.want)
		}
		if row, _ := a.Caret(); a.Line(row) == "" || a.Line(-1)+a.Line(2) != "" {
			t.Errorf("line %d", row)
		}
	}
}

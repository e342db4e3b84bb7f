package kit

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

var units = []Item{
	{"1", "县自然资源局", "zrzy"}, {"2", "县住房和城乡建设局", "zjj"}, {"3", "县教育局", "jyj"}, {"4", "城关镇人民政府", "cgz"},
}

func unitPicker() *Picker {
	return NewPicker(dark(), func(q string) []Item {
		var out []Item
		for _, u := range units {
			if strings.Contains(u.Title, q) || strings.Contains(u.Detail, q) {
				out = append(out, u)
			}
		}
		return out
	})
}

func TestPickerFindsWhileTyping(t *testing.T) {
	p := unitPicker()
	p.SetSize(40, 8)
	if it, ok := p.Selected(); !ok || it.ID != "1" {
		t.Errorf("starts on %v", it)
	}
	pressAll(p.Update, "down", "down")
	if it, _ := p.Selected(); it.ID != "3" {
		t.Errorf("down twice is on %v", it)
	}
	pressAll(p.Update, "城")
	if it, _ := p.Selected(); it.ID != "2" || p.Query() != "城" {
		t.Errorf("typing goes back to the best: %v", it)
	}
	pressAll(p.Update, "关")
	if it, _ := p.Selected(); it.ID != "4" {
		t.Errorf("got %v", it)
	}
	pressAll(p.Update, "x")
	p.SetNone("没有这个单位")
	if _, ok := p.Selected(); ok || !strings.Contains(plain(p.View()), "没有这个单位") {
		t.Errorf("nothing found:\n%s", plain(p.View()))
	}
	p.SetQuery("")
	p.Update(tea.PasteMsg{Content: "教育\r\n"})
	if it, _ := p.Selected(); it.ID != "3" {
		t.Errorf("paste searches too: %v", it)
	}
	units = append(units, Item{"5", "县教育考试院", ""})
	defer func() { units = units[:4] }()
	p.Refresh()
	if p.list.Len() != 2 {
		t.Error("refresh asks again")
	}
	for _, k := range []string{"enter", "esc", "tab"} {
		if p.Update(press(k)) {
			t.Errorf("%s is the caller's", k)
		}
	}
}

func TestPickerCaret(t *testing.T) {
	p := unitPicker()
	p.SetSize(40, 8)
	pressAll(p.Update, "城关", "left")
	term := newTerminal(t)
	term.draw(p.View())
	if c := p.Cursor(); c.Y != 0 || term.at(c.X, 0) != "关" {
		t.Errorf("caret at %v shows %q", c.Position, term.at(c.X, 0))
	}
}

var commands = []PaletteItem{
	{ID: "accept", Title: "受理", Keys: "Ctrl+A"},
	{ID: "conclude", Title: "出具审查意见", Keys: "F6", Disabled: true, Why: "尚未受理"},
	{ID: "print", Title: "打印", Keys: ""},
}

func matchTitle(q string, it PaletteItem) bool { return strings.Contains(it.Title, q) }

func TestPaletteSaysWhy(t *testing.T) {
	p := NewPalette(dark(), commands, matchTitle)
	p.SetSize(44, 6)
	view := plain(p.View())
	if !strings.Contains(view, "出具审查意见 · 尚未受理") || !strings.Contains(view, "F6") {
		t.Errorf("got\n%s", view)
	}
	if it, ok := p.Current(); !ok || it.ID != "accept" || it.Disabled {
		t.Errorf("got %v", it)
	}
	pressAll(p.Update, "审查")
	if it, ok := p.Current(); !ok || it.Why != "尚未受理" {
		t.Errorf("got %v", it)
	}
	pressAll(p.Update, "没有")
	if _, ok := p.Current(); ok {
		t.Error("nothing was found")
	}
	p.SetQuery("")
	p.SetItems(commands[:1])
	if p.list.Len() != 1 {
		t.Error("new items")
	}
}

func TestFindersAreExact(t *testing.T) {
	pick, pal := unitPicker(), NewPalette(dark(), commands, matchTitle)
	pick.SetPlaceholder("单位名称或拼音首字母")
	for _, query := range []string{"", "城", "没有的单位名称"} {
		pick.SetQuery(query)
		pal.SetQuery(query)
		for _, wh := range sizes() {
			w, h := wh[0], wh[1]
			pick.SetSize(w, h)
			pal.SetSize(w, h)
			exact(t, pick.View(), w, h)
			exact(t, pal.View(), w, h)
			inside(t, pick.Cursor(), w, h)
			inside(t, pal.Cursor(), w, h)
		}
	}
}

package kit

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

func ask(start string, keys ...string) *Confirm {
	return NewConfirm(dark(), ConfirmSpec{
		Title: "作废文号", Lines: []string{"文号〔2026〕12号作废后保留在册，号码不再使用。", "", "确定吗？"},
		Start: start, Keys: keys, Yes: KeyHint{Keys: "F2", Text: "作废"}, No: KeyHint{Keys: "Esc", Text: "返回"},
	}, noon)
}

func TestConfirmAnswers(t *testing.T) {
	tests := []struct {
		start string
		keys  []string
		key   string
		want  Answer
	}{
		{"ctrl+d", []string{"f2"}, "f2", Yes},
		{"ctrl+d", []string{"f2"}, "esc", No},
		{"ctrl+d", []string{"f2"}, "enter", Pending},
		{"ctrl+d", []string{"f2"}, "ctrl+d", Pending},
		{"ctrl+d", []string{"ctrl+d"}, "ctrl+d", Pending},
		{"ctrl+d", []string{"ctrl+d"}, "f2", Yes},
		{"f2", []string{"f2"}, "f2", Pending},
		{"f2", []string{"f2"}, "f10", Yes},
		{"x", []string{"y", "enter"}, "enter", Yes},
		{"x", []string{"y"}, "ｙ", Yes},
		{"x", []string{"esc"}, "esc", No},
	}
	for _, tt := range tests {
		c := ask(tt.start, tt.keys...)
		if got := c.Update(press(tt.key), noon.Add(time.Second)); got != tt.want {
			t.Errorf("asked by %s, confirmed by %v: %s answers %d, want %d", tt.start, tt.keys, tt.key, got, tt.want)
		}
	}
}

func TestConfirmSwallowsEarlyKeys(t *testing.T) {
	c := ask("ctrl+d", "enter")
	for _, after := range []time.Duration{-time.Second, 0, QuietTime - 1} {
		for _, k := range []string{"enter", "esc"} {
			if got := c.Update(press(k), noon.Add(after)); got != Pending {
				t.Errorf("%s after %v answers %d", k, after, got)
			}
		}
	}
	if c.Update(press("enter"), noon.Add(QuietTime)) != Yes {
		t.Error("after the quiet time Enter confirms")
	}
	if c.Update(tea.PasteMsg{Content: "\r"}, noon.Add(time.Hour)) != Pending {
		t.Error("a paste confirms nothing")
	}
}

func TestConfirmDraws(t *testing.T) {
	c := ask("ctrl+d", "f2")
	c.SetSize(30, 12)
	want := strings.Join([]string{
		"┌─ ▸作废文号 ────────────────┐",
		"│ 文号〔2026〕12号作废后保留 │",
		"│ 在册，号码不再使用。       │",
		"│                            │",
		"│ 确定吗？                   │",
		"│                            │",
		"│ F2 作废  Esc 返回          │",
		"└────────────────────────────┘",
	}, "\n")
	if got := plain(c.View()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for h := 3; h < 8; h++ {
		c.SetSize(30, h)
		if got := plain(c.View()); !strings.Contains(got, "F2 作废") || strings.Count(got, "\n") >= h {
			t.Errorf("at %d lines:\n%s", h, got)
		}
	}
}

func TestConfirmNeverOverflows(t *testing.T) {
	c := ask("ctrl+d", "f2")
	for _, wh := range sizes() {
		c.SetSize(wh[0], wh[1])
		view := c.View()
		w, h := blockSize(view)
		if w > max(0, wh[0]) || h > max(0, wh[1]) {
			t.Fatalf("%v: drawn %d × %d", wh, w, h)
		}
		exact(t, view, wh[0], h)
	}
}

func TestStrokeFolds(t *testing.T) {
	for in, want := range map[string]string{"？": "?", "、": "/", "ｊ": "j", "space": "space", "ctrl+s": "ctrl+s", "enter": "enter", "招": "招", "招标": "招标"} {
		if got := Stroke(press(in)); got != want {
			t.Errorf("Stroke(%s) = %q, want %q", in, got, want)
		}
	}
}

// TestConfirmScrolls: what follows from Yes is seen at any size that has room
// for a line; of the lines, those out of sight are counted and can be reached.
func TestConfirmScrolls(t *testing.T) {
	spec := ConfirmSpec{Title: "出文", Foot: []string{"出文后内容不能更改。"}, Start: "ctrl+s", Keys: []string{"f10"},
		Hidden: func(n int) string { return fmt.Sprintf("另有%d条", n) }}
	for i := range 20 {
		spec.Lines = append(spec.Lines, fmt.Sprintf("第%02d条提示，说得稍长一些", i+1))
	}
	c := NewConfirm(dark(), spec, noon)
	for h := 5; h < 60; h++ {
		c.SetSize(30, h)
		if got := plain(c.View()); !strings.Contains(got, "出文后内容不能更改。") {
			t.Errorf("at %d lines:\n%s", h, got)
		}
	}
	c.SetSize(22, 12) // two rows to a line: room for three of them
	sees := func(want ...string) {
		t.Helper()
		got := plain(c.View())
		for _, s := range append(want, "出文后内容", "f10") {
			if !strings.Contains(got, s) {
				t.Fatalf("no %s:\n%s", s, got)
			}
		}
	}
	sees("第01条", "另有18条")
	later := noon.Add(time.Second)
	for key, want := range map[string]string{"end": "第20条", "home": "第01条", "pgdown": "第03条"} {
		c.Update(press("home"), later)
		if c.Update(press(key), later) != Pending {
			t.Errorf("%s answers", key)
		}
		sees(want)
	}
	c.SetSize(40, 60)
	sees("第01条", "第20条")
	if strings.Contains(plain(c.View()), "另有") {
		t.Error("nothing is out of sight")
	}
}

// TestConfirmUnfolds: F3 shows in full what is folded, and folds it again.
func TestConfirmUnfolds(t *testing.T) {
	c := NewConfirm(dark(), ConfirmSpec{Lines: []string{"三项待核实"}, Unfolded: []string{"甲", "乙", "丙"}, Keys: []string{"f10"},
		Unfold: KeyHint{Keys: "F3", Text: "全部"}}, noon)
	c.SetSize(40, 12)
	for _, want := range []string{"三项待核实", "丙", "三项待核实"} {
		if got := plain(c.View()); !strings.Contains(got, want) || !strings.Contains(got, "F3 全部") {
			t.Errorf("no %s:\n%s", want, got)
		}
		c.Update(press("f3"), noon.Add(time.Second))
	}
}

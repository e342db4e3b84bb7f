package ui_test

import (
	"fmt"
	"strings"
	"testing"

	"hefa/ui/text"
)

// TestEverySize: at sizes from 1 × 1 to 200 × 60 every screen and every dialog
// is drawn exactly as large as the terminal, with the caret inside. Each takes
// its own third of the sizes.
func TestEverySize(t *testing.T) {
	t.Parallel()
	o := sample(t)
	for k, p := range pictures {
		f := o.draw(t, p.name)
		for i, w := range []int{1, 2, 7, 20, 39, 40, 41, 47, 59, 60, 63, 64, 72, 80, 91, 92, 99, 100, 116, 140, 200} {
			for j, h := range []int{1, 2, 3, 5, 9, 10, 11, 13, 16, 18, 20, 24, 33, 60} {
				if (i+j+k)%3 != 0 {
					continue
				}
				f.size(w, h)
				if err := fits(f, w, h); err != nil {
					t.Errorf("%s at %d × %d: %v", p.name, w, h, err)
				}
			}
		}
		f.size(20, 5).see("终端太小")
		f.size(80, 24)
	}
}

func fits(f *fold, w, h int) error {
	v := f.model.View()
	lines := strings.Split(v.Content, "\n")
	if len(lines) != h {
		return fmt.Errorf("%d lines", len(lines))
	}
	for i, l := range lines {
		if n := text.Width(l); n != w {
			return fmt.Errorf("line %d is %d cells: %q", i, n, text.Plain(l))
		}
	}
	if c := v.Cursor; c != nil && (c.X < 0 || c.Y < 0 || c.X >= w || c.Y >= h) {
		return fmt.Errorf("caret at %d,%d", c.X, c.Y)
	}
	return nil
}

// TestKeysAtEverySize: keys work at sizes too small to draw, and nothing
// breaks.
func TestKeysAtEverySize(t *testing.T) {
	t.Parallel()
	o := sample(t)
	f := o.fold(t, 80, 24)
	for _, wh := range [][2]int{{1, 1}, {20, 5}, {40, 10}, {60, 16}, {200, 60}, {0, 0}, {80, 24}} {
		f.size(wh[0], wh[1])
		f.press("down", "pgdown", "end", "up", "space", "esc", "3", "enter", "tab", "end", "ctrl+down", "tab", "down", "tab", "tab", "tab", "pgdown", "ctrl+p", "down", "esc", "f1", "esc", "esc", "1")
		if wh[0] > 0 {
			if err := fits(f, wh[0], wh[1]); err != nil {
				t.Errorf("%d × %d: %v", wh[0], wh[1], err)
			}
		}
	}
	f.see("[1 今日")
}

// TestAsciiDrawsNoLines: on consoles that draw lines two cells wide, no frame
// holds a line or a block.
func TestAsciiDrawsNoLines(t *testing.T) {
	t.Parallel()
	o := sample(t)
	for _, p := range pictures {
		f := o.draw(t, p.name, func(o *uiOptions) { o.ASCII = true })
		if i := strings.IndexAny(f.view(), "─│┌┐└┘├┤┬┴┃█░▒▓▌▸▾◆●○✓✗•‹›"); i >= 0 {
			t.Errorf("%s draws %q", p.name, []rune(f.view()[i:])[0])
		}
	}
}

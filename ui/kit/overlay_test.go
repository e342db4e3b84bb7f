package kit

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestOverlayIsExact(t *testing.T) {
	box := Box(dark(), "确认", 14, 4, true, "作废文号？")
	for _, wh := range sizes() {
		exact(t, Overlay(sample, box, wh[0], wh[1]), wh[0], wh[1])
		exact(t, Overlay("", "", wh[0], wh[1]), wh[0], wh[1])
	}
}

func TestOverlayDraws(t *testing.T) {
	base := "招标公告招标公告\n\x1b[31m招标公告招标公告\x1b[m\n招标公告招标公告"
	got := Overlay(base, "[甲]\n[乙]!", 16, 3)
	want := "招标 [甲] 标公告\n招标 [乙]!标公告\n招标公告招标公告"
	if plain(got) != want {
		t.Errorf("got\n%s\nwant\n%s", plain(got), want)
	}
	if x, y := OverlayAt(5, 2, 16, 3); x != 5 || y != 0 {
		t.Errorf("the box is at %d,%d", x, y)
	}
	second := strings.Split(got, "\n")[1]
	if !strings.Contains(second, "\x1b[m [乙]!\x1b[31m") {
		t.Errorf("the box must not take the style under it, nor end it: %q", second)
	}
}

// TestOverlayCells compares every cell with the same picture composed cell by
// cell: the box where it lies, the base elsewhere, blanks for halves.
func TestOverlayCells(t *testing.T) {
	term := newTerminal(t)
	piece := rapid.SampledFrom([]string{"招", "标", "a", "b", " ", "“", "é"})
	lineGen := rapid.Map(rapid.SliceOfN(piece, 0, 14), func(p []string) string {
		return dark().Warn.Render(strings.Join(p, "")) + "x"
	})
	rapid.Check(t, func(rt *rapid.T) {
		w, h := rapid.IntRange(1, 24).Draw(rt, "w"), rapid.IntRange(1, 5).Draw(rt, "h")
		base := strings.Join(rapid.SliceOfN(lineGen, h, h).Draw(rt, "base"), "\n")
		box := Fit("框框", rapid.IntRange(1, 6).Draw(rt, "bw"), rapid.IntRange(1, 3).Draw(rt, "bh"))
		term.draw(Fit(base, w, h))
		under := term.cells(w, h)
		term.draw(Overlay(base, box, w, h))
		got := term.cells(w, h)
		bw, bh := blockSize(box)
		x0, y0 := OverlayAt(bw, bh, w, h)
		for y := range h {
			for x := range w {
				inBox := y >= y0 && y < y0+bh && x >= x0 && x < x0+bw
				if inBox || got[y][x] == under[y][x] || got[y][x] == " " && (x == x0-1 || x == x0+bw) {
					continue
				}
				rt.Fatalf("cell %d,%d is %q, was %q", x, y, got[y][x], under[y][x])
			}
		}
	})
}

package kit

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hefa/ui/theme"
)

func row(i int, selected bool, w int) string {
	if selected {
		return fmt.Sprintf("> 第%d行", i)
	}
	return fmt.Sprintf("  第%d行 %s", i, strings.Repeat("很长", 80))
}

func listOf(n, w, h int) *List {
	l := NewList(dark())
	l.SetSize(w, h)
	l.SetLen(n)
	return l
}

func TestListIsExact(t *testing.T) {
	for _, wh := range sizes() {
		for _, n := range []int{0, 1, 5, 61, 1000} {
			l := listOf(n, wh[0], wh[1])
			l.Select(n / 2)
			exact(t, l.View(row), wh[0], wh[1])
		}
	}
}

// TestListProperties: whatever the keys, the cursor is a row, is drawn, and
// keeps its margin.
func TestListProperties(t *testing.T) {
	keys := []string{"up", "down", "pgup", "pgdown", "home", "end"}
	rapid.Check(t, func(t *rapid.T) {
		l := listOf(rapid.IntRange(0, 60).Draw(t, "n"), 20, rapid.IntRange(0, 12).Draw(t, "h"))
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			switch rapid.IntRange(0, 8).Draw(t, "what") {
			case 0:
				l.SetLen(rapid.IntRange(0, 60).Draw(t, "n"))
			case 1:
				l.SetSize(20, rapid.IntRange(0, 12).Draw(t, "h"))
			case 2:
				l.Select(rapid.IntRange(-5, 70).Draw(t, "i"))
			default:
				l.Update(press(rapid.SampledFrom(keys).Draw(t, "key")))
			}
			checkList(t, l)
		}
	})
}

func checkList(t *rapid.T, l *List) {
	if l.n == 0 {
		if l.Index() != 0 || strings.TrimSpace(l.View(row)) != "" {
			t.Fatalf("empty list: index %d", l.Index())
		}
		return
	}
	if l.Index() < 0 || l.Index() >= l.n {
		t.Fatalf("index %d of %d", l.Index(), l.n)
	}
	first, count := l.Window()
	if l.h > 0 && (l.Index() < first || l.Index() >= first+count) {
		t.Fatalf("index %d outside %d+%d", l.Index(), first, count)
	}
	if count != min(l.h, l.n) {
		t.Fatalf("a window of %d shows %d of %d", l.h, count, l.n)
	}
	margin := min(scrollMargin, (l.h-1)/2)
	if l.h > 0 && (l.Index()-first < margin && first > 0 || first+count-1-l.Index() < margin && first+count < l.n) {
		t.Fatalf("index %d too near the edge of %d+%d of %d", l.Index(), first, count, l.n)
	}
}

func TestListDraws(t *testing.T) {
	l := listOf(9, 8, 4)
	l.End()
	short := func(i int, sel bool, w int) string { return fmt.Sprintf("%v%d/%d", sel, i, w) }
	want := "false5/│\nfalse6/│\nfalse7/│\ntrue8/7┃"
	if got := plain(l.View(short)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	l.SetLen(4)
	if got := plain(l.View(short)); !strings.HasSuffix(got, "true3/8 ") {
		t.Errorf("a list that fits has no scroll indicator:\n%s", got)
	}
}

func TestListIgnoresOtherKeys(t *testing.T) {
	l := listOf(9, 8, 4)
	for _, k := range []string{"enter", "x", "ctrl+s", "left"} {
		if l.Update(press(k)) {
			t.Errorf("%s was taken", k)
		}
	}
}

func TestScrollBarEnds(t *testing.T) {
	th := dark().WithGlyphs(theme.ASCII())
	for _, n := range []int{5, 7, 20, 100_000} {
		for h := 3; h < 20 && h < n; h++ {
			for _, top := range []int{0, 1, n / 2, n - h - 1, n - h} {
				top = clampTop(top, n, h)
				bar := plain(strings.Join(scrollBar(th, top, n, h), ""))
				if len(bar) != h || !strings.Contains(bar, "=") {
					t.Fatalf("bar of %d rows: %q", h, bar)
				}
				if (bar[0] == '=') != (top == 0) && strings.Count(bar, "=") <= h-2 {
					t.Errorf("top %d of %d in %d: %q", top, n, h, bar)
				}
				if (bar[h-1] == '=') != (top == n-h) && strings.Count(bar, "=") <= h-2 {
					t.Errorf("top %d of %d in %d: %q", top, n, h, bar)
				}
			}
		}
	}
}

func BenchmarkList100k(b *testing.B) {
	l := listOf(100_000, 118, 34)
	down := press("down")
	b.ReportAllocs()
	for b.Loop() {
		l.Update(down)
		l.View(row)
	}
}

package kit

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"pgregory.net/rapid"

	"hefa/ui/text"
)

func pagerOf(w, h int, lines ...string) *Pager {
	p := NewPager(dark())
	p.SetSize(w, h)
	p.SetLines(lines)
	return p
}

func numbered(n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = fmt.Sprintf("第%d条 县级以上地方人民政府应当加强对重大行政决策的领导。", i+1)
	}
	return out
}

func TestPagerIsExact(t *testing.T) {
	for _, n := range []int{0, 1, 10, 300} {
		p := pagerOf(10, 10, numbered(n)...)
		p.Search("政府")
		for _, wh := range sizes() {
			p.SetSize(wh[0], wh[1])
			p.NextHit(1)
			exact(t, p.View(), wh[0], wh[1])
		}
	}
}

func TestPagerScrolls(t *testing.T) {
	p := pagerOf(20, 4, numbered(10)...)
	steps := []struct {
		key string
		top int
	}{
		{"up", 0}, {"down", 1}, {"pgdown", 4}, {"pgdown", 6}, {"down", 6}, {"up", 5}, {"pgup", 2}, {"end", 6}, {"home", 0},
	}
	for _, s := range steps {
		if !p.Update(press(s.key)) || p.Top() != s.top {
			t.Errorf("after %s: top %d, want %d", s.key, p.Top(), s.top)
		}
	}
	if p.Update(press("x")) || p.Update(press("enter")) {
		t.Error("other keys were taken")
	}
	p.JumpTo(3)
	if p.Top() != 1 {
		t.Errorf("jump: top %d", p.Top())
	}
	p.JumpTo(99)
	if p.Top() != 6 || !p.AtEnd() {
		t.Errorf("jump past the end: top %d", p.Top())
	}
	p.SetLines(nil)
	p.JumpTo(4)
	if p.Top() != 0 || strings.TrimSpace(p.View()) != "" {
		t.Error("an empty pager")
	}
}

func TestPagerSearch(t *testing.T) {
	lines := []string{"第一条 为了规范招", "标公告，ABC", "", "招标、招标与Ａｂｃ", "hello", "  world"}
	tests := []struct {
		query string
		want  []int
	}{
		{"招标", []int{0, 3, 3}},
		{"abc", []int{1, 3}},
		{"ＡＢＣ", []int{1, 3}},
		{"hello world", []int{4}},
		{"helloworld", []int{4}},
		{"标公告，ABC招标", nil},
		{"没有", nil},
		{"", nil},
		{"  ", nil},
		{"world again", nil},
		{strings.Repeat("招", 500), nil},
	}
	for _, tt := range tests {
		p := pagerOf(20, 10, lines...)
		if got := p.Search(tt.query); !slices.Equal(got, tt.want) {
			t.Errorf("Search(%q) = %v, want %v", tt.query, got, tt.want)
		}
	}
}

func TestPagerHighlights(t *testing.T) {
	th := dark()
	p := pagerOf(20, 3, "规范招", "标公告", "无")
	p.Search("招标")
	view := p.View()
	if !strings.Contains(view, th.Match.Render("招")) || !strings.Contains(view, th.Match.Render("标")) {
		t.Errorf("both parts must be marked: %q", view)
	}
	p.NextHit(1)
	if !strings.Contains(p.View(), th.MatchCurrent.Render("招")) {
		t.Errorf("the current place must differ: %q", p.View())
	}
	p.ClearSearch()
	p.SetLineStyle(func(i int) lipgloss.Style { return th.Title.Padding(3) })
	exact(t, p.View(), 20, 3)
	if !strings.Contains(p.View(), th.Title.Render("规范招")) {
		t.Errorf("line style: %q", p.View())
	}
}

func TestPagerWalksHits(t *testing.T) {
	p := pagerOf(30, 5, numbered(100)...)
	lines := p.Search("第9")
	if want := []int{8, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98}; !slices.Equal(lines, want) {
		t.Fatalf("found %v", lines)
	}
	p.ScrollTo(50)
	for _, want := range []int{2, 3, 4} {
		p.NextHit(1)
		if at, n := p.Hit(); at != want || n != 11 {
			t.Errorf("at %d of %d, want %d", at, n, want)
		}
	}
	p.NextHit(-3)
	if at, _ := p.Hit(); at != 1 || p.Top() > 8 || p.Top()+5 <= 8 {
		t.Errorf("back at %d, top %d", at, p.Top())
	}
	p.NextHit(-1)
	if at, _ := p.Hit(); at != 11 {
		t.Errorf("round the start: %d", at)
	}
	p.Search("没有")
	if p.NextHit(1) {
		t.Error("nothing was found")
	}
}

// TestPagerFindsWhatWrappingBroke: a phrase is found wherever the wrap falls.
func TestPagerFindsWhatWrappingBroke(t *testing.T) {
	const phrase = "公平竞争审查 制度"
	rapid.Check(t, func(t *rapid.T) {
		before := strings.Repeat("前", rapid.IntRange(0, 30).Draw(t, "n"))
		w := rapid.IntRange(4, 40).Draw(t, "w")
		p := pagerOf(w+1, 5, text.Wrap(before+phrase+"，应当。", w)...)
		if got := p.Search(phrase); len(got) != 1 {
			t.Fatalf("found %v in %q", got, p.lines)
		}
	})
}

func TestPagerTextIsData(t *testing.T) {
	p := pagerOf(30, 1, "a\x1b[8m\rb\u202e")
	if got := plain(p.View()); strings.ContainsAny(got, "\x1b\r\u202e") || !strings.Contains(got, "a\ufffd[8m b") {
		t.Errorf("got %q", got)
	}
}

func BenchmarkPager20k(b *testing.B) {
	p := pagerOf(100, 34, numbered(20_000)...)
	p.Search("政府")
	p.ScrollTo(10_000)
	down := press("down")
	b.ReportAllocs()
	for b.Loop() {
		p.Update(down)
		p.View()
	}
}

func BenchmarkPagerSearch20k(b *testing.B) {
	p := pagerOf(100, 34, numbered(20_000)...)
	for b.Loop() {
		p.Search("重大行政")
	}
}

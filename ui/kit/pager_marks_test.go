package kit

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hefa/ui/text"
)

// TestPagerMargin: the margin stands left of the text, which is wrapped to
// what remains; blocks stay exact at every size.
func TestPagerMargin(t *testing.T) {
	p := pagerOf(20, 3, "甲乙丙", "丁")
	p.SetMargin(4, func(i int) string { return strings.Repeat("!", i+1) })
	if p.WrapWidth() != 15 {
		t.Errorf("wrapped to %d", p.WrapWidth())
	}
	got := strings.Split(plain(p.View()), "\n")
	for i, want := range []string{"!   甲乙丙", "!!  丁", ""} {
		if strings.TrimRight(got[i], " ") != want {
			t.Errorf("line %d: %q, want %q", i, got[i], want)
		}
	}
	for _, wh := range sizes() {
		p.SetSize(wh[0], wh[1])
		exact(t, p.View(), wh[0], wh[1])
	}
	p.SetMargin(0, nil)
	if p.SetSize(20, 3); p.WrapWidth() != 19 {
		t.Error("the margin stays")
	}
}

// TestPagerSpots: marked parts are drawn apart, whatever overlaps, and no
// character is lost or doubled.
func TestPagerSpots(t *testing.T) {
	p := pagerOf(30, 2, "第一条 本县企业优先", "另一行")
	from := len("第一条 ")
	p.SetSpots([]Spot{{0, text.Span{Start: from, End: from + len("本县企业")}, p.th.Warn}})
	if v := p.View(); !strings.Contains(v, p.th.Warn.Render("本县企业")) {
		t.Errorf("%q", v)
	}
	p.Search("企业优先")
	if v := plain(p.View()); !strings.HasPrefix(v, "第一条 本县企业优先 ") {
		t.Errorf("%q", v)
	}
	p.SetLines([]string{"短"})
	if v := plain(p.View()); strings.TrimSpace(v) != "短" {
		t.Errorf("%q", v)
	}
}

func TestPagerSpotsKeepTheText(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		line := rapid.StringMatching(`[一-三a-c]{0,20}`).Draw(rt, "line")
		p := pagerOf(60, 1, line)
		var spots []Spot
		for range rapid.IntRange(0, 4).Draw(rt, "spots") {
			rs := []rune(line)
			a := rapid.IntRange(0, len(rs)).Draw(rt, "from")
			b := rapid.IntRange(0, len(rs)).Draw(rt, "to")
			spots = append(spots, Spot{0, text.Span{Start: len(string(rs[:a])), End: len(string(rs[:b]))}, p.th.Warn})
		}
		p.SetSpots(spots)
		p.Search(rapid.StringMatching(`[一-三a-c]{0,2}`).Draw(rt, "query"))
		if got := strings.TrimRight(plain(p.View()), " "); got != line {
			rt.Fatalf("%q became %q", line, got)
		}
	})
}

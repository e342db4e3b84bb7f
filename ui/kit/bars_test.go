package kit

import (
	"slices"
	"strings"
	"testing"

	"hefa/ui/theme"
)

var hints = []KeyHint{{Keys: "Enter", Text: "办理"}, {Keys: "F2", Text: "登记"}, {Keys: "Ctrl+P", Text: "命令"}, {Keys: "?", Text: "帮助"}}

func TestKeyBarDropsFromTheRight(t *testing.T) {
	tests := map[int]string{
		60: "Enter 办理  F2 登记  Ctrl+P 命令  ? 帮助",
		38: "Enter 办理  F2 登记  Ctrl+P 命令",
		20: "Enter 办理  F2 登记",
		10: "Enter 办理",
		9:  "",
		0:  "",
	}
	for w, want := range tests {
		got := KeyBar(dark(), hints, w)
		exact(t, got, w, 1)
		if strings.TrimRight(plain(got), " ") != want {
			t.Errorf("at %d: %q, want %q", w, plain(got), want)
		}
	}
}

// What is off leaves a gap of its own width, and drops out as it would if it
// were on.
func TestKeyBarKeepsThePlaceOfWhatIsOff(t *testing.T) {
	some := slices.Clone(hints)
	some[1].Off = true
	for w, want := range map[int]string{
		60: "Enter 办理           Ctrl+P 命令  ? 帮助",
		38: "Enter 办理           Ctrl+P 命令",
		20: "Enter 办理",
	} {
		got := KeyBar(dark(), some, w)
		exact(t, got, w, 1)
		if strings.TrimRight(plain(got), " ") != want {
			t.Errorf("at %d: %q, want %q", w, plain(got), want)
		}
	}
}

// What is to be kept stays in its place while others make room for it.
func TestKeyBarKeepsWhatIsNeededMost(t *testing.T) {
	some := slices.Clone(hints)
	some[2].Keep = true
	for w, want := range map[int]string{
		60: "Enter 办理  F2 登记  Ctrl+P 命令  ? 帮助",
		38: "Enter 办理  F2 登记  Ctrl+P 命令",
		24: "Enter 办理  Ctrl+P 命令",
		20: "Ctrl+P 命令",
		8:  "",
	} {
		got := KeyBar(dark(), some, w)
		exact(t, got, w, 1)
		if strings.TrimRight(plain(got), " ") != want {
			t.Errorf("at %d: %q, want %q", w, plain(got), want)
		}
	}
}

func TestBarsAreExact(t *testing.T) {
	for _, th := range []*theme.Theme{dark(), theme.New(false, true).WithGlyphs(theme.ASCII())} {
		for w := -1; w <= 200; w += 1 + w/9 {
			exact(t, KeyBar(th, hints, w), w, 1)
			for tone := theme.ToneNeutral; tone <= theme.ToneDanger; tone++ {
				exact(t, StatusLine(th, tone, "已保存：《办法》\r\n第二行", "3/120  00:26", w), w, 1)
				exact(t, Bar(th, 3, 7, w, tone), w, 1)
			}
			for _, u := range [][2]int{{0, 0}, {-3, 5}, {0, 5}, {5, 5}, {9, 5}, {1, 1000}, {999, 1000}, {5, -1}} {
				exact(t, Bar(th, u[0], u[1], w, theme.ToneOk), w, 1)
			}
		}
	}
}

func TestBarDraws(t *testing.T) {
	th := dark().WithGlyphs(theme.ASCII())
	tests := []struct {
		used, total int
		want        string
	}{
		{0, 10, ".........."},
		{1, 1000, "#........."},
		{5, 10, "#####....."},
		{999, 1000, "#########."},
		{10, 10, "##########"},
		{11, 10, "!!!!!!!!!!"},
		{-1, 10, ".........."},
		{3, 0, ".........."},
	}
	for _, tt := range tests {
		if got := plain(Bar(th, tt.used, tt.total, 10, theme.ToneWarn)); got != tt.want {
			t.Errorf("%d of %d: %s, want %s", tt.used, tt.total, got, tt.want)
		}
	}
	if got := plain(Bar(th, 1, 2, 1, theme.ToneWarn)); got != "." {
		t.Errorf("one cell that is not used up: %q", got)
	}
}

func TestStatusLineDraws(t *testing.T) {
	got := plain(StatusLine(dark(), theme.ToneDanger, "未保存", "3/120", 20))
	if got != "✗ 未保存       3/120" {
		t.Errorf("got %q", got)
	}
	got = plain(StatusLine(dark(), theme.ToneNeutral, "很长的一句话放不下", "3/120", 14))
	if got != "很长的一句话… " {
		t.Errorf("the left has priority: %q", got)
	}
}

var tabs = []TabLabel{{"1", "今日", 12}, {"2", "在办", 0}, {"3", "备案", 3}, {"4", "有效期", 0}, {"5", "台账", 240}}

func TestTabsAreExact(t *testing.T) {
	for w := -1; w <= 200; w++ {
		for active := -1; active <= len(tabs); active++ {
			got := Tabs(dark(), tabs, active, w)
			exact(t, got, w, 1)
			if w >= 4 && !strings.Contains(plain(got), "[") {
				t.Fatalf("width %d: the active tab is not shown: %q", w, plain(got))
			}
		}
	}
	exact(t, Tabs(dark(), nil, 0, 20), 20, 1)
}

func TestTabsDraw(t *testing.T) {
	tests := []struct {
		active, w int
		want      string
	}{
		{0, 60, "[1 今日 12] 2 在办  3 备案 3  4 有效期  5 台账 240"},
		{0, 24, "[1 今日 12] 2 在办 ›"},
		{4, 24, "‹ 4 有效期 [5 台账 240]"},
		{2, 24, "‹[3 备案 3] 4 有效期 ›"},
		{4, 8, "‹[5 台…]"},
	}
	for _, tt := range tests {
		if got := strings.TrimRight(plain(Tabs(dark(), tabs, tt.active, tt.w)), " "); got != tt.want {
			t.Errorf("tab %d at %d: %q, want %q", tt.active, tt.w, got, tt.want)
		}
	}
}

var points = []TimelineItem{
	{"2026-03-02", "收件", PointDone},
	{"2026-03-04", "受理，审查期限五个工作日，自次日起算", PointDone},
	{"2026-03-11", "今日", PointNow},
	{"2026-03-10", "补正材料", PointLate},
	{"2026-03-18", "出具审查意见", PointNext},
}

func TestTimelineIsExact(t *testing.T) {
	for w := -1; w <= 200; w += 1 + w/12 {
		lines := Timeline(dark(), points, w)
		exact(t, strings.Join(lines, "\n"), w, len(lines))
	}
	if len(Timeline(dark(), nil, 20)) != 0 {
		t.Error("no points, no lines")
	}
}

func TestTimelineDraws(t *testing.T) {
	got := plain(strings.Join(Timeline(dark(), points, 34), "\n"))
	want := strings.Join([]string{
		"● 2026-03-02 收件                 ",
		"● 2026-03-04 受理，审查期限五个工 ",
		"│            作日，自次日起算     ",
		"◉ 2026-03-11 今日                 ",
		"✗ 2026-03-10 补正材料             ",
		"○ 2026-03-18 出具审查意见         ",
	}, "\n")
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

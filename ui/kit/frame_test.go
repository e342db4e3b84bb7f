package kit

import (
	"strings"
	"testing"

	"hefa/ui/theme"
)

const sample = "招标公告abc\n\n“很长的一行，长到放不下”……需要截断的文字\tTAB\r回车\n\x1b[31m红色的一行文字\x1b[m"

func TestFitIsExact(t *testing.T) {
	for _, s := range []string{"", "a", sample, strings.Repeat(sample, 20)} {
		for _, wh := range sizes() {
			exact(t, Fit(s, wh[0], wh[1]), wh[0], wh[1])
		}
	}
}

func TestFitCutsWideCharacters(t *testing.T) {
	if got := Fit("招标公告\nab", 5, 3); got != "招标 \nab   \n     " {
		t.Errorf("got %q", got)
	}
	if got := Fit("\x1b[31m招标公告\x1b[m", 3, 1); got != "\x1b[31m招\x1b[m " {
		t.Errorf("a cut line must end its style: %q", got)
	}
}

func TestBoxIsExact(t *testing.T) {
	for _, th := range []*theme.Theme{dark(), dark().WithGlyphs(theme.ASCII()), theme.New(false, true)} {
		for _, wh := range sizes() {
			for _, title := range []string{"", "今日", "一个很长的标题：关于印发《办法》的通知"} {
				exact(t, Box(th, title, wh[0], wh[1], true, sample), wh[0], wh[1])
				exact(t, Box(th, title, wh[0], wh[1], false, sample), wh[0], wh[1])
			}
		}
	}
}

func TestBoxDraws(t *testing.T) {
	want := strings.Join([]string{
		"┌─ ▸今日 ──┐",
		"│招标      │",
		"│          │",
		"└──────────┘",
	}, "\n")
	if got := plain(Box(dark(), "今日", 12, 4, true, "招标")); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestBoxTitleIsData(t *testing.T) {
	box := plain(Box(dark(), "a\x1b[2J\r\nb\u202e", 20, 3, false, ""))
	if strings.ContainsAny(box, "\x1b\r\u202e") {
		t.Errorf("the title reached the terminal: %q", box)
	}
}

func TestJoinH(t *testing.T) {
	got := JoinH(Fit("招\n标", 3, 2), Fit("a", 2, 3), "z")
	if got != "招 a z\n标    \n      " {
		t.Errorf("got %q", got)
	}
	exact(t, JoinH(Fit("甲", 7, 4), Box(dark(), "t", 9, 4, true, "b")), 16, 4)
}

func TestJoinVSkipsNothing(t *testing.T) {
	if got := JoinV("a", "", Fit("b", 1, 0), "c"); got != "a\nc" {
		t.Errorf("got %q", got)
	}
}

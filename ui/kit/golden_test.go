package kit

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"hefa/ui/text"
	"hefa/ui/theme"
)

// looks are the themes the golden frames are drawn with.
var looks = map[string]*theme.Theme{
	"dark":  theme.New(true, false),
	"light": theme.New(false, false),
	"plain": theme.New(false, true).WithGlyphs(theme.ASCII()),
}

// frames are samples of whole screens, w × h.
var frames = map[string]func(th *theme.Theme, w, h int) string{
	"desk": desk,
	"confirm": func(th *theme.Theme, w, h int) string {
		c := NewConfirm(th, ConfirmSpec{
			Title: "作废文号", Lines: []string{"文号〔2026〕12号作废后保留在册，号码不再使用。"},
			Keys: []string{"f2"}, Yes: KeyHint{Keys: "F2", Text: "作废"}, No: KeyHint{Keys: "Esc", Text: "返回"},
		}, noon)
		c.SetSize(40, 10)
		return Overlay(desk(th, w, h), c.View(), w, h)
	},
	"palette": func(th *theme.Theme, w, h int) string {
		p := NewPalette(th, commands, matchTitle)
		p.SetSize(50, 8)
		p.Update(press("down"))
		return Overlay(desk(th, w, h), Box(th, "命令", 52, 10, true, p.View()), w, h)
	},
	"write": func(th *theme.Theme, w, h int) string {
		in, area := NewInput(th), NewArea(th)
		in.Placeholder = "依据：法律名称和条款"
		in.SetSize(w-2, 1)
		area.SetSize(w-2, h-5)
		area.SetValue(strings.Repeat("第十二条“应当经县人民政府批准”与上位法不一致，建议修改；", 4) + "\n\n" + strings.Repeat("二、\n", 30))
		return JoinV(Box(th, "依据", w, 3, false, in.View()), Box(th, "意见", w, h-3, true, area.View()))
	},
}

// desk is a list with a preview, the way most screens look.
func desk(th *theme.Theme, w, h int) string {
	left := w * 5 / 9
	list := NewList(th)
	list.SetSize(left-2, h-5)
	list.SetLen(60)
	list.Select(7)
	rows := list.View(func(i int, selected bool, rw int) string {
		bar := Bar(th, i, 10, 6, theme.ToneWarn)
		title := cell(th, fmt.Sprintf("%2d 关于印发《城市生活垃圾分类管理办法（试行）》的通知", i), rw-7)
		if selected {
			title = th.Selected.Render(title)
		}
		return title + " " + bar
	})
	pager := NewPager(th)
	pager.SetSize(w-left-2, h-12)
	pager.SetLines(text.Wrap(strings.Repeat("第一条 为了规范招标投标活动，制定本办法。\n", 9), pager.WrapWidth()))
	pager.Search("招标")
	pager.NextHit(1)
	line := strings.Join(Timeline(th, points, w-left-2), "\n")
	preview := JoinV(Fit(line, w-left-2, 7), pager.View())
	return JoinV(
		Tabs(th, tabs, 2, w),
		JoinH(Box(th, "备案", left, h-3, true, rows), Box(th, "预览", w-left, h-3, false, preview)),
		StatusLine(th, theme.ToneOk, "已保存", "8/60", w),
		KeyBar(th, hints, w),
	)
}

func TestGolden(t *testing.T) {
	for name, draw := range frames {
		for _, wh := range [][2]int{{80, 24}, {60, 16}, {120, 40}} {
			for look, th := range looks {
				if wh[0] != 80 && look != "plain" {
					continue // one look at the other sizes
				}
				t.Run(fmt.Sprintf("%s-%dx%d-%s", name, wh[0], wh[1], look), func(t *testing.T) {
					view := draw(th, wh[0], wh[1])
					exact(t, view, wh[0], wh[1])
					golden.RequireEqual(t, view)
				})
			}
		}
	}
}

// TestAsciiLookIsAscii: nothing the kit draws by itself leaves ASCII.
func TestAsciiLookIsAscii(t *testing.T) {
	th := looks["plain"]
	for name, draw := range frames {
		for _, r := range plain(draw(th, 100, 30)) {
			if r > '~' && text.Width(string(r)) < 2 && !strings.ContainsRune("“”", r) {
				t.Errorf("%s draws %q", name, r)
			}
		}
	}
}

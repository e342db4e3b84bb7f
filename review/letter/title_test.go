package letter

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
)

func TestBreakTitle(t *testing.T) {
	for _, tt := range []struct{ title, want string }{
		{"关于补正送审材料的函", "关于补正送审材料的函"},
		{"", ""},
		{" \n ", ""},
		{"关于《柳河县农村自建房安全管理办法（送审稿）》的合法性审查意见书", "关于《柳河县农村自建房安全管理办法|（送审稿）》的合法性审查意见书"},
		{"柳河县人民政府关于印发柳河县农村自建房安全管理办法的通知", "柳河县人民政府关于印发柳河县|农村自建房安全管理办法的通知"},
		{"关于《柳河县城区停车场管理办法（试行）（送审稿）》补正材料的通知书", "关于《柳河县城区停车场管理办法|（试行）（送审稿）》补正材料的通知书"},
		{"关于《柳河县人民政府与某某科技有限公司招商引资框架协议》的合法性审查意见书", "关于《柳河县人民政府与某某科技有限公司|招商引资框架协议》的合法性审查意见书"},
		{"关于柳河县2026年度第一批重大行政决策事项目录的合法性审查意见", "关于柳河县2026年度第一批|重大行政决策事项目录的合法性审查意见"},
		{"关于《柳河县生活垃圾分类管理办法》的备案报告", "关于《柳河县生活垃圾分类管理办法》的|备案报告"},
		{"柳河满族自治县人民政府办公室关于进一步加强农村自建房安全管理和农村宅基地审批监督工作的请示",
			"柳河满族自治县人民政府办公室|关于进一步加强农村自建房安全管理|和农村宅基地审批监督工作的请示"},
		{"关于《青岚经济开发区智能家居产业园项目投资协议（送审稿）》的备案报告", "关于《青岚经济开发区智能家居产业园|项目投资协议（送审稿）》的备案报告"},
		{"关于《青岚县户外广告和招牌设置管理办法（送审稿）》合法性审查意见未采纳情况的说明",
			"关于《青岚县户外广告和招牌设置|管理办法（送审稿）》|合法性审查意见未采纳情况的说明"},
		{"第一行\n第二行", "第一行|第二行"},
	} {
		if got := strings.Join(breakTitle(tt.title, titlePerLine), "|"); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.title, got, tt.want)
		}
	}
}

func TestBreakTitleNeverCuts(t *testing.T) {
	words := []string{"合法性", "办法", "关于", "《", "》", "（送审稿）", "的", "2026年", "G206", "、", "柳河县", "汉", "，"}
	rapid.Check(t, func(t *rapid.T) {
		title := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 80).Draw(t, "words"), "")
		lines := breakTitle(title, titlePerLine)
		if strings.Join(lines, "") != title {
			t.Fatalf("%q became %q", title, lines)
		}
		for i, l := range lines {
			if emWidth(l) > titlePerLine {
				t.Errorf("line %q is too long", l)
			}
			r := []rune(l)
			if i > 0 && strings.ContainsRune("》），、", r[0]) && !strings.ContainsAny(title, "《》") {
				t.Errorf("line %q begins with closing punctuation", l)
			}
		}
	})
}

func TestBreakTitleOfAnyLength(t *testing.T) {
	for _, n := range []int{1, 20, 21, 200, 300, 301, 10_000} {
		title := strings.Repeat("汉a", n)[:n*3]
		for _, l := range breakTitle(title, titlePerLine) {
			if emWidth(l) > titlePerLine {
				t.Fatalf("%d characters: line of %v", n, emWidth(l))
			}
		}
	}
}

// A title of any size leaves room for text on the first page (7.3.3).
func TestTitleLeavesRoomForText(t *testing.T) {
	for _, form := range bothForms {
		for n := 1; n <= 200; n++ {
			c := shortLetter()
			c.Form, c.Title, c.Body = form, strings.Repeat("柳河县自建房办法", 25)[:3*n], nil
			h := measure(c)
			above := h.tw(ordinary) - tailTw(c)
			if above+lineTw > 22*lineTw {
				t.Fatalf("%s: a title of %d characters ends %.1f lines down the page", form, n, float64(above)/lineTw)
			}
		}
	}
}

// tailTw is what follows the body of a letter.
func tailTw(c review.LetterContent) int {
	h := height{}
	h.tail(c)
	return h.tw(ordinary)
}

func BenchmarkBreakTitle(b *testing.B) {
	for b.Loop() {
		breakTitle("关于《柳河县农村自建房安全管理办法（送审稿）》的合法性审查意见书", titlePerLine)
	}
}

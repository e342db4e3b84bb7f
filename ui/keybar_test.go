package ui_test

import (
	"strings"
	"testing"

	"hefa/review"
	"hefa/ui/text"
)

// TestKeyBarNamesWhatIsAllowed: the bar follows the matter under the cursor,
// and nothing in it moves.
func TestKeyBarNamesWhatIsAllowed(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-03")
	fresh := o.register(review.Normative, "柳河县校外托管管理办法", unit)
	under := o.register(review.Normative, "柳河县河道采砂管理办法", unit)
	o.do(under, "accept")
	j := o.open(t, 100, 30)
	j.See("▸今日 1").Press("8").See("▸全部 2").Chosen("河道采砂").Press("down").Chosen("校外托管").See(unit+" · 待受理 ").Gone("待受理 · 待受理").See("F6 受理", "F7 补正")
	accept, bar := j.place("F6 受理")
	supplement, _ := j.place("F7 补正")
	palette, _ := j.place("^P 命令")
	j.At(accept, bar, "F6 受理").Press("up").Chosen("河道采砂").Gone("F6 受理")
	j.At(supplement, bar, "F7 补正").At(palette, bar, "^P 命令")
	j.Press("space").See("已选 1", "F6 受理").Gone("F7 补正").At(palette, bar, "^P 命令") // of marked matters, what can be done to many
	j.Press("esc").Gone("已选").Chosen("校外托管").Press("enter").See("材料与前置程序", "Esc 返回").Gone("F2 提意见", "F8 审查结论")
	letters, foot := j.place("F9 文书")
	j.Press("f6").Form("受理").Press("ctrl+s").See("已办理：受理 "+fresh, "F2 提意见", "F8 审查结论").At(letters, foot, "F9 文书")
}

// TestOverlaysLeaveTheLastLines: whatever lies over a screen, its keys and the
// status line stay in sight.
func TestOverlaysLeaveTheLastLines(t *testing.T) {
	t.Parallel()
	o := sample(t)
	for _, name := range []string{"phrases", "palette", "help", "confirm", "refusal"} {
		f := o.draw(t, name)
		for _, wh := range [][2]int{{80, 24}, {60, 16}, {140, 40}} {
			f.size(wh[0], wh[1])
			lines := strings.Split(text.Plain(f.view()), "\n")
			bar, status := lines[wh[1]-2], lines[wh[1]-1]
			if !strings.Contains(bar, "^P") || strings.ContainsAny(bar, "│┘") || !strings.Contains(status, "张三") {
				t.Errorf("%s at %v:\n%s\n%s", name, wh, bar, status)
			}
		}
	}
}

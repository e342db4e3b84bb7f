package ui_test

import (
	"fmt"
	"testing"

	"hefa/review"
	"hefa/review/desk/desktest"
)

// Zone D, 2020: no decision reaches the meeting without its risk assessment,
// nor with a risk that cannot be controlled; a body that may not issue
// normative documents is told so before anything is registered; a cleanup of
// twelve documents finds nothing.
func TestStoryOfAZone(t *testing.T) {
	t.Parallel()
	o := newStory(t, "2020-05-21", review.Office{Bureau: "丁区司法分局", County: "丁开发区", Officer: "孙", Code: "丁司审"})
	o.town(func(w *desktest.Town) {
		plans := w.Several(3, review.Decision, "丁区片区改造方案", "区建设局", "2020-05-06")
		w.Gates(plans, review.Decision, "g-risk")
		w.Review(plans, "2020-05-07", "2020-05-20", "lawful")
		for i := range 12 {
			w.Enter(review.Listing(), fmt.Sprintf("title=丁区规定第%d号", i+1), "drafter=区管委会办公室", "on=2018-03-01")
		}
	})
	j := o.open(t, 100, 30)
	j.keptFromTheMeeting()
	j.toldOfItsIssuer()
	j.findsNothing()
	j.Figures("2020年全年", "意见书3件，其中重大行政决策3件", "清理规范性文件12件，未发现需要修改、废止、宣布失效的文件").Counts("重大行政决策", 3)

	met := 0
	for i := range 3 {
		m := o.matter(review.MatterNo("J", 2020, i+1))
		if m.Deliberation == nil {
			continue
		}
		met++
		if m.Gates["g-risk"].Outcome != "controllable" {
			t.Errorf("%s reached the meeting with %+v", m.No, m.Gates["g-risk"])
		}
	}
	if met != 2 {
		t.Errorf("%d of 3 decisions reached the meeting", met)
	}
}

// keptFromTheMeeting tries all three at once, records two assessments that
// permit and one that does not, and tries again.
func (j *journey) keptFromTheMeeting() {
	j.Press("8", "/").Type("片区改造").See("▸全部 3").Press("enter", "*").See("已选 3").Command("集体讨论").See("不能集体讨论 J2020-000", "“风险评估”未完成，不评估不上会", "22条、第24条").Press("enter").Gone("不能集体讨论")
	for i, key := range []string{"1", "1", "2"} {
		no := review.MatterNo("J", 2020, i+1)
		if i == 0 {
			j.Press("esc").Gone("已选").Press("esc")
		}
		j.See("▸全部 15").Press("/").Type(no).See("▸全部 1 ").Press("enter", "enter").See("[ ] 未核对  风险评估")
		j.Press("down", "down", "down", "down", "down", "down", "down", "down", "down", "enter").Form("核对材料、前置程序").See("风险评估 ›")
		j.Press("1").See("(●)是").Press("tab", "tab", "tab", "tab").Type("第三方机构").Press("tab", "tab", key).Save("已办理：核对材料、前置程序 " + no)
		j.Press("esc").See("▸全部 1 ").Press("esc")
	}
	j.See("▸全部 15").Press("/").Type("片区改造").See("▸全部 3").Press("enter", "*").See("已选 3").Command("集体讨论").See("不能集体讨论 J2020-0003", "不可控").Press("enter").Gone("不能集体讨论")
	j.Press("esc").Gone("已选").Press("home", "down", "space", "space").See("已选 2").Command("集体讨论").Form("集体讨论").See("J2020-0002", "J2020-0001").Press("1").See("(●)通过")
	j.Save("已办理：集体讨论 J2020-0002 J2020-0001", "待登记公布").Press("esc").See("▸全部 15")
}

// toldOfItsIssuer begins to register a document of a headquarters, reads the
// warning beside the form, and puts the form aside.
func (j *journey) toldOfItsIssuer() {
	j.Press("f2").Form("登记").Paste("丁区环境整治管理办法").See("(●)行政规范性文件").Press("tab", "tab").Type("丁区环境整治指挥部").See("注意", "议事协调机构")
	j.Press("ctrl+r", "esc").Gone("▸填写").See("8 全部 15")
}

// findsNothing keeps all the documents in force.
func (j *journey) findsNothing() {
	j.Press("6").See("▸在施 12").Press("*").See("已选 12").Command("清理").Form("清理").Type("2020年清理").Press("tab", "1").See("(●)继续有效").Save("等 12 件", "▸在施 12")
}

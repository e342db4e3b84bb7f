package ui_test

import (
	"slices"
	"testing"

	"hefa/review"
	"hefa/review/desk/desktest"
	"hefa/review/profile"
)

// County A, 2020: a planned decision without risk assessment is refused at the
// counter under the county's strict rules and accepted once it is there; 24
// opinion letters in the year, four fair-competition reviews, and a unit that
// filed late.
func TestStoryOfACounty(t *testing.T) {
	t.Parallel()
	o := newStory(t, "2020-03-02", review.Office{Bureau: "甲县司法局", County: "甲县", Officer: "王", Code: "甲司审"})
	if err := o.desk.SetRules(t.Context(), string(profile.CountySource())); err != nil {
		t.Fatal(err)
	}
	j := o.open(t, 100, 30)
	j.refusedAtTheCounter()
	j.assessed()
	j.reviewedLawful("J2020-0001")
	j.Kill()

	o.town(countyReviews)
	o.Day("2020-04-16")
	j = o.open(t, 100, 30)
	j.comparesFairly("G2020-0001")
	o.town(countyDocuments)
	o.Day("2020-06-30")
	j = o.open(t, 100, 30)
	j.filesLate("G2020-0007")

	o.Day("2020-12-31")
	j.Figures("2020年全年", "全年审阅并出具合法性审查意见书24件，其中重大行政决策2件，行政规范性文件7件",
		"开展公平竞争审查4件，未发现违反审查标准的情形", "报送备案规范性文件7件，报备率100%，及时率85.71%")
	j.Counts("重大行政决策", 2).Counts("行政规范性文件", 7).Press("down", "down", "down").Chosen("重大行政决策").Press("enter").See("▸2020年全年 重大行政决策 2", "水电资源开发规划", "牧区饮水规划").Press("esc").See("年报文字")
	j.Press("esc").See("▸今日").Press("ctrl+b").Form("通报").See("2020-01-01", "2020-12-31").Press("ctrl+s").See("已办理：通报 T2020-0001", "尚未编号").Press("end").See("县农牧农村局", "牧道管理办法")
	f := o.figures("2020-01-01", "2020-12-31")
	if f.Letters != 24 || f.Reviewed.Decision != 2 || f.Reviewed.Normative != 7 || f.Competition.Reviewed != 4 || f.Competition.Violating != 0 {
		t.Errorf("%+v %+v", f.Reviewed, f.Competition)
	}
	if len(f.Discipline) != 1 || f.Discipline[0].Unit != "县农牧农村局" || !slices.Equal(f.Discipline[0].Late, []string{"G2020-0007"}) {
		t.Errorf("%+v", f.Discipline)
	}
}

// refusedAtTheCounter registers the plan; its gates are gone through but one,
// and the refusal names that one and its rule.
func (j *journey) refusedAtTheCounter() {
	j.See("今日没有要办的事项").Press("f2").Form("登记").Paste("甲县水电资源开发规划").See("(●)重大行政决策")
	j.Press("tab", "tab").Type("县发展和改革局").Save("已办理：登记 J2020-0001", "下一步：受理")
	j.Press("f4").See("不能受理 J2020-0001", "前置程序“公众参与", "未履行").Press("space").Gone("不能受理")
	j.Press("enter").See("前置程序", "[ ] 未核对  风险评估").Press("down", "down", "down", "down", "down", "down", "y").SeeTimes(1, "[x] 是")
	j.Press("down", "down", "y").SeeTimes(2, "[x] 是").See("[x] 是      专家论证")
	j.Press("f6").See("不能受理 J2020-0001", "前置程序“风险评估”未履行，不得受理", "依据：重大行政决策程序暂行条", "第22条").Press("enter").Gone("不能受理")
	if m := j.matter("J2020-0001"); !m.Accepted.IsZero() {
		j.t.Error("accepted without its risk assessment")
	}
}

// assessed records the assessment that came a week later; the plan is accepted.
func (j *journey) assessed() {
	j.Day("2020-03-09")
	j.Press("down", "enter").Form("核对材料、前置程序").See("风险评估").Press("1").See("(●)是").Press("tab", "tab", "tab").Type("3-9").See("2020-03-09 周一")
	j.Press("tab").Type("县委政法委").Press("tab").Type("风险评估报告").Press("tab", "1").See("(●)风险可控").Save("已办理：核对材料、前置程序", "[x] 是      风险评估")
	j.Press("f6").Form("受理").Save("已办理：受理 J2020-0001", "审查中")
}

// reviewedLawful takes counsel's view, concludes and issues the letter.
func (j *journey) reviewedLawful(no string) {
	j.Day("2020-03-16")
	j.Press("l").Form("法律顾问、公职律师意见").Type("县政府法律顾问").Press("tab").Type("无不同意见").Save("已办理：法律顾问")
	j.Press("f8").Form("审查结论").Press("1").See("(●)合法").Press("ctrl+s").See("确认：审查结论").Press("f10").See("已办理：审查结论 "+no, "尚未编号")
	j.Press("f9").Form("出文编号").Press("ctrl+s").See("确认：出文编号").Press("f10").Form("另存文书").See("甲司审〔2020〕1号").Press("ctrl+s").See("已保存：", "已反馈")
}

// countyReviews are the other 23 letters of the year, up to the letter.
func countyReviews(w *desktest.Town) {
	plan := w.Several(1, review.Decision, "甲县牧区饮水规划", "县水利局", "2020-03-02")
	w.Gates(plan, review.Decision)
	w.Review(plan, "2020-03-10", "2020-03-24", "lawful")
	documents := append(w.Several(6, review.Normative, "甲县草原保护管理办法", "县林业和草原局", "2020-04-01"),
		w.Receive(review.Normative, "甲县牧道管理办法", "县农牧农村局", "2020-04-01"))
	w.Gates(documents, review.Normative)
	w.Review(documents, "2020-04-02", "2020-04-15", "lawful")
	w.All(documents[1:4], "competition", "by=县市场监督管理局", "outcome=pass", "initial=yes", "on=2020-04-16")
}

// comparesFairly records a fair-competition review.
func (j *journey) comparesFairly(no string) {
	j.See("今日").Press("8").See(no).Press("/").Type(no).See("▸全部 1").Press("enter", "enter").See(no + "  行政规范性文件 · 已反馈")
	j.Command("公平竞争审查").Form("公平竞争审查").Type("县市场监督管理局").Press("tab", "1", "tab", "1").See("(●)符合  ").Save("已办理：公平竞争审查 " + no)
	j.Kill()
}

// countyDocuments are published; six of seven are filed in time. Contracts and
// answers make up the year.
func countyDocuments(w *desktest.Town) {
	var documents []string
	for i := range 7 {
		documents = append(documents, review.MatterNo("G", 2020, i+1))
	}
	w.Publish(documents, "2020-05-06")
	w.File(documents[:6], "2020-05-15")
	contracts := w.Several(10, review.Contract, "甲县扶贫项目施工合同", "县扶贫开发局", "2020-06-01")
	w.Review(contracts, "2020-06-01", "2020-06-04", "lawful")
	w.Review(w.Several(5, review.Other, "关于某事项的复函", "县政府办公室", "2020-06-01"), "2020-06-01", "2020-06-05", "lawful")
}

// filesLate sends a document upward and to the congress after its day, and is
// told so.
func (j *journey) filesLate(no string) {
	j.See("备案逾期", "牧道管理办法").Press("f4").Form("报送备案").Save("已办理：报送备案 "+no, "备案期限为 2020-05-21，如实记为逾期")
	j.Press("f4").Form("报送备案").See("人大").Save("备案期限为 2020-06-05，如实记为逾期", "今日没有要办的事项")
}

package desk_test

import (
	"slices"
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/profile"
)

// County A, a year: the county's own rules keep a draft without its gates from
// review; 24 opinion letters, 4 fair-competition reviews, a circular.
func TestStoryOfAStrictCounty(t *testing.T) {
	w := newTown(t, review.Office{Bureau: "甲县司法局", County: "甲县", Officer: "王", Code: "甲司审"}, "2020-12-31")
	if err := w.Town.SetRules(ctx, string(profile.CountySource())); err != nil {
		t.Fatal(err)
	}
	decisions := w.Several(2, review.Decision, "甲县水电资源开发规划", "县发展和改革局", "2020-03-02")
	w.Gates(decisions, review.Decision, "g-risk")
	e := w.refused(decisions[0], "accept.gate", "accept", "on=2020-03-03")
	if e.Args[0] != "风险评估" || !strings.Contains(e.Rule.Basis, "第22条") {
		t.Errorf("%+v", e)
	}
	w.All(decisions, "check", "id=g-risk", "answer=yes", "outcome=controllable", "by=县委政法委", "on=2020-03-09", "paper=风险评估报告")
	w.Review(decisions, "2020-03-10", "2020-03-24", "lawful")

	normative := w.Several(7, review.Normative, "甲县草原保护管理办法", "县林业和草原局", "2020-04-01")
	late := w.Receive(review.Normative, "甲县牧道管理办法", "县农牧农村局", "2020-04-01")
	normative = append(normative[:6], late) // the seventh stays where it is
	w.Gates(normative, review.Normative)
	w.Review(normative, "2020-04-02", "2020-04-15", "lawful")
	w.All(normative[:4], "competition", "by=县市场监督管理局", "outcome=pass", "initial=yes", "on=2020-04-16")
	w.Publish(normative, "2020-05-06")
	w.File(normative[:6], "2020-05-15")
	w.File([]string{late}, "2020-06-30")

	w.Review(w.Several(10, review.Contract, "甲县扶贫项目施工合同", "县扶贫开发局", "2020-06-01"), "2020-06-01", "2020-06-04", "lawful")
	w.Review(w.Several(5, review.Other, "关于某事项的复函", "县政府办公室", "2020-07-01"), "2020-07-01", "2020-07-07", "lawful")

	f := w.Figures("2020-01-01", "2020-12-31")
	w.want("reviewed", f.Reviewed, "{24 7 2 10 5}")
	w.want("competition", f.Competition, "{4 0}")
	w.want("filing", []int{f.Filing.Due, f.Filing.Filed, f.Filing.OnTime}, "[14 14 12]")
	if !strings.HasPrefix(f.Sentence, "全年审阅并出具合法性审查意见书24件，其中重大行政决策2件，行政规范性文件7件") ||
		!strings.Contains(f.Sentence, "开展公平竞争审查4件，未发现违反审查标准的情形") {
		t.Errorf("%s", f.Sentence)
	}
	w.want("letters", f.Letters, 24)
	if len(f.Discipline) != 1 || f.Discipline[0].Unit != "县农牧农村局" || !slices.Equal(f.Discipline[0].Late, []string{late}) {
		t.Errorf("%+v", f.Discipline)
	}
	w.verify(t)
}

package desk_test

import (
	"fmt"
	"strings"
	"testing"

	"hefa/review"
)

// City B, a year: 2,612 reviews, 78 of them normative documents, all filed in
// time; a catalogue approved, published, adjusted and evaluated; a cleanup of
// 804 documents that rests and is taken up again.
func TestStoryOfACity(t *testing.T) {
	if underRace {
		t.Skip("2,612 reviews take minutes under the race detector; they run without it")
	}
	w := newTown(t, review.Office{Bureau: "乙市司法局", County: "乙市", Officer: "陈", Code: "乙司审"}, "2023-12-31")
	w.Together(func() { w.cityReviews() })
	w.Together(func() { w.cityCatalogue() })
	w.Together(func() { w.cityCleanup() })
	f := w.Figures("2023-01-01", "2023-12-31")
	w.want("reviewed", f.Reviewed, "{2612 78 12 1522 1000}")
	w.want("filing", []int{f.Filing.Due, f.Filing.Filed, f.Filing.OnTime, f.Filing.Conforming}, "[156 156 156 156]")
	w.want("rates", share(f.Filing.FiledRate)+share(f.Filing.OnTimeRate)+share(f.Filing.ConformingRate), "100%100%100%")
	w.want("cleanup", f.Cleanup, "{804 739 22 29 14}")
	w.want("catalogue", f.Catalogue, "{12 12}")
	w.want("repealed", len(f.Lists["cleanup.repeal"]), 29)
	w.want("circular", len(f.Discipline), 0)
	for _, part := range []string{"意见书2612件", "行政规范性文件78件", "报备率100%，及时率100%，规范率100%",
		"清理规范性文件804件，其中废止29件，宣布失效14件，决定修改22件，继续有效739件", "列入重大行政决策事项目录12件，已作出决策12件"} {
		if !strings.Contains(f.Sentence, part) {
			t.Errorf("%q is not in %s", part, f.Sentence)
		}
	}
}

func (w *town) cityReviews() {
	w.Review(w.Several(1522, review.Contract, "框架协议", "市投资促进局", "2023-02-06"), "2023-02-06", "2023-02-09", "lawful")
	w.Review(w.Several(1000, review.Other, "涉法事项", "市政府办公室", "2023-03-06"), "2023-03-06", "2023-03-13", "lawful")
	nos := w.Several(78, review.Normative, "乙市管理办法", "市城市管理局", "2023-04-03")
	w.Review(nos, "2023-04-03", "2023-04-14", "lawful")
	w.Publish(nos, "2023-05-04")
	w.File(nos, "2023-05-12")
}

// cityCatalogue plans thirteen decisions; one is dropped by an adjustment, the
// others are decided and two of them evaluated.
func (w *town) cityCatalogue() {
	var items []string
	for i := range 13 {
		no, _ := w.Enter(review.Planning(), fmt.Sprintf("title=重大决策事项%d", i+1), "drafter=市发展和改革委员会", "year=2023")
		items = append(items, no)
	}
	w.refused(items[0], "plan.unapproved", "approve", "what=published", "on=2023-01-20")
	w.All(items, "step", "name=公众参与", "planned=2023-05-31")
	w.All(items, "approve", "what=approved", "on=2023-01-18")
	w.All(items, "approve", "what=published", "on=2023-01-20")
	w.All(items[12:], "adjust", "what=调出目录", "reason=上级统一规划", "on=2023-06-05")
	w.All(items[12:], "withdraw", "reason=已调出目录", "on=2023-06-05")
	var nos []string
	for _, item := range items[:12] {
		done, err := w.Town.Do(ctx, "receive", args("on=2023-06-05"), item)
		if err != nil {
			w.t.Fatal(err)
		}
		nos = append(nos, done.Nos[0])
	}
	w.Gates(nos, review.Decision)
	w.Review(nos, "2023-06-06", "2023-06-19", "lawful")
	w.All(nos, "step", "name=公众参与", "done=2023-05-30")
	w.Publish(nos, "2023-07-03")
	w.refused(nos[0], "evaluate.assessor", "evaluate", "by=承办单位", "result=keep", "on=2023-12-20")
	w.All(nos[:2], "evaluate", "by=市社会科学院", "result=adjust", "consequence=调整补贴标准", "on=2023-12-20")
}

func (w *town) cityCleanup() {
	var nos []string
	for i := range 804 {
		no, _ := w.Enter(review.Listing(), fmt.Sprintf("title=市政府文件第%d号", i+1), "drafter=市政府办公室", "on=2015-03-02")
		nos = append(nos, no)
	}
	w.All(nos, "cleanup", "round=2023年全面清理", "on=2023-08-01")
	w.All(nos[:400], "cleanup", "round=2023年全面清理", "opinion=建议按规定处理", "on=2023-08-20") // and rests
	at := 0
	for _, part := range []struct {
		n      int
		result string
	}{{29, "repeal"}, {14, "lapse"}, {22, "amend"}, {739, "keep"}} {
		w.All(nos[at:at+part.n], "cleanup", "round=2023年全面清理", "result="+part.result, "reason=清理领导小组审定", "on=2023-10-09")
		at += part.n
	}
}

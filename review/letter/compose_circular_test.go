package letter

import (
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/calendar"
	"hefa/review/profile"
)

func d(s string) review.Date { return review.MustDate(s) }

// tardyFiled is a document sent in late, published unregistered, filed late
// with one recipient and not at all with the other.
func tardyFiled() *review.Matter {
	return &review.Matter{
		No: "G2026-0003", Kind: review.Normative, Title: "柳河县停车场管理办法", Drafter: "县住建局",
		Received: d("2026-03-02"), Accepted: d("2026-03-02"), Meeting: d("2026-03-05"),
		Pauses:      []review.Pause{{On: d("2026-03-03"), Resumed: d("2026-03-06"), Missing: []string{"起草说明", "制定依据"}}},
		Letters:     []review.Letter{{Kind: review.OpinionLetter, No: "柳司审〔2026〕1号", On: d("2026-03-12")}},
		Publication: &review.Publication{On: d("2026-04-01"), No: "柳政规〔2026〕1号", Effect: d("2026-05-01"), Unrecorded: true},
		Filings: []review.Filing{{To: "government", Due: d("2026-04-16"), Sent: d("2026-04-20")},
			{To: "congress", Due: d("2026-05-01")}},
	}
}

func circularInput(m *review.Matter) Input {
	return Input{Matter: m, Kind: review.CircularLetter, On: d("2026-07-06"), Profile: profile.National(), Calendar: calendar.Builtin(),
		Office: review.Office{Bureau: "柳河县司法局", County: "柳河县", Officer: "李明", Code: "柳司审"}}
}

// toAll is the circular of half a year, frozen in June.
func toAll() *review.Matter {
	item := func(m *review.Matter, b review.Breach) review.CircularItem {
		return review.CircularItem{No: m.No, Title: m.Title, Breach: b}
	}
	m := tardyFiled()
	var items []review.CircularItem
	for _, b := range m.Breaches(profile.National(), calendar.Builtin(), d("2026-07-01")) {
		items = append(items, item(m, b))
	}
	plan := &review.Matter{No: "C2026-0002", Title: "柳河县供水价格调整方案"}
	back := &review.Matter{No: "J2026-0001", Title: "柳河县\n老旧小区改造方案"}
	return &review.Matter{
		No: "T2026-0001", Kind: review.Other, Title: "关于2026年1月1日至2026年6月30日合法性审查和备案工作情况的通报", Drafter: "柳河县司法局", Received: d("2026-07-01"),
		Circular: &review.Circular{From: d("2026-01-01"), To: d("2026-06-30"), Units: []review.CircularUnit{
			{Unit: "县住建局", Items: items},
			{Unit: "县发改局", Items: []review.CircularItem{
				item(plan, review.Breach{Kind: review.BreachTardy, On: d("2026-05-08"), Due: d("2026-05-08"), What: "送审"}),
				item(back, review.Breach{Kind: review.BreachTardy, On: d("2026-05-20"), Due: d("2026-05-08"), At: d("2026-05-20"), What: "送审"}),
			}},
			{Unit: "县教育局", Items: []review.CircularItem{
				item(&review.Matter{No: "G2026-0009", Title: "某办法"}, review.Breach{Kind: review.BreachReturned, On: d("2026-02-03"), What: "未按规定公开征求意见"}),
				item(&review.Matter{No: "G2026-0010", Title: "某通知"}, review.Breach{Kind: review.BreachIncomplete, On: d("2026-06-29"), What: "送审稿"}),
				item(&review.Matter{No: "W2026-0001", Title: "某规定"}, review.Breach{Kind: review.BreachUnreviewed, On: d("2026-02-03")}),
			}},
		}},
	}
}

func TestGoldenCirculars(t *testing.T) {
	one, all := Compose(circularInput(tardyFiled())), Compose(circularInput(toAll()))
	all.Form, all.No = review.FormDocument, "柳司审通〔2026〕2号"
	golden(t, "circular-unit.txt", strings.Join(Text(one, 64), "\n")+"\n")
	golden(t, "circular-all.txt", strings.Join(Text(all, 72), "\n")+"\n")
	golden(t, "circular-all.document.xml", lineByLine(unpack(t, docxOf(t, all))["word/document.xml"]))
}

// Every kind of failing is told in words, with the day of the letter where it
// still goes on, and never in a line of its own that breaks the table.
func TestEveryBreachIsTold(t *testing.T) {
	on := d("2026-07-06")
	for _, k := range review.BreachKinds() {
		for _, at := range []review.Date{0, d("2026-05-06")} {
			for _, what := range []string{"", "送\n审"} {
				b := review.Breach{Kind: k, On: d("2026-05-02"), Due: d("2026-05-03"), At: at, What: what}
				if s := fact(b, on); s == "" || strings.Contains(s, "%!") {
					t.Errorf("%+v: %q", b, s)
				}
			}
		}
	}
}

// What nobody checked against the full text is named, once each.
func TestUnverifiedBreaches(t *testing.T) {
	p := profile.National()
	all := UnverifiedBreaches(p, toAll(), nil)
	seen := map[review.Rule]bool{}
	for _, r := range all {
		if r.Status.Settled() || seen[r] {
			t.Errorf("%+v", r)
		}
		seen[r] = true
	}
	one := UnverifiedBreaches(p, &review.Matter{}, []review.Breach{{Kind: review.BreachReturned}, {Kind: review.BreachTardy}})
	if len(all) < 4 || len(one) != 1 || one[0] != p.Breaches[review.BreachTardy].Rule {
		t.Errorf("%+v %+v", all, one)
	}
}

// The result list of a cleanup tells outcome by outcome, and what is open last.
func TestGoldenRound(t *testing.T) {
	item := func(no, title, result, reason string) review.CleanupItem {
		return review.CleanupItem{No: no, Title: title, Drafter: "县住建局", Number: "柳政规〔2020〕3号", Published: d("2020-03-02"),
			Cleanup: review.Cleanup{Round: "2026年清理", Sent: d("2026-09-01"), View: "建议修改", Result: result, Reason: reason}}
	}
	open := item("W3", "丙细则", "", "")
	open.View = "建议宣布失效\n适用期已过。\n已请示县政府"
	r := review.CleanupRound{Name: "柳河县2026年行政规范性文件清理", Begun: d("2026-09-01"), Items: []review.CleanupItem{
		item("W1", "甲办法", "keep", ""), item("W2", "乙\n规定", "repeal", "上位法已废止"), open, item("W4", "丁通知", "lapse", "适用期满"), item("W5", "戊办法", "amend", "与上位法不一致")}}
	golden(t, "cleanup-round.txt", strings.Join(Text(Round(r, review.Office{Bureau: "柳河县司法局"}, d("2026-11-20")), 76), "\n")+"\n")
}

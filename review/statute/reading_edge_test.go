package statute

import (
	"fmt"
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/draft"
)

// Digits of every script count, and what is too large is no number.
func TestDigitsOfEveryScript(t *testing.T) {
	for s, want := range map[string]int{
		"０": 0, "９": 9, "１０９": 109, "一○五": 105, "一〇五": 105, "一零五": 105, "两百": 200, "九千九百九十九": 9999, "十": 10, "百": 100, "一千零一": 1001,
		"一九九": 199, "1234": 1234, "12345": 0, "九千九百九十九十": 0, "十百": 0, "千千": 0, "／": 0, "：": 0,
	} {
		rs := []rune(s)
		n, took := number(rs)
		if n != want || want > 0 && took != len(rs) {
			t.Errorf("%s is %d in %d", s, n, took)
		}
	}
}

// A reference has an end; what is too long is none.
func TestReferencesHaveAnEnd(t *testing.T) {
	for blanks, ok := range map[int]bool{0: true, maxRef - 3: true, maxRef - 2: false} {
		if _, err := ParseRef("第" + strings.Repeat(" ", blanks) + "一条"); (err == nil) != ok {
			t.Errorf("%d blanks: %v", blanks, err)
		}
	}
	for _, s := range []string{"16．2", "16 2", "16－2", "第16.2"} {
		if r, err := ParseRef(s); err != nil || r != (Ref{Article: 16, Paragraph: 2}) {
			t.Errorf("%s: %+v %v", s, r, err)
		}
	}
}

// Points stand under items and are written in figures; long lines begin with
// their number or not at all.
func TestPointsOfItems(t *testing.T) {
	for text, want := range map[string]string{
		"第一条 甲：\n（一）乙：\n１．丙；\n２、丁；": "款1.1.2;", "第一条 甲：\n（一）乙：\n10.丙": "款1.10;", "第一条 甲：\n（一）乙：\n9．丙": "款1.9;",
		"第一条 甲：\n（一）乙：\n一.丙": "款1; 款", "第一条 甲：\n（一）乙：\n1丙": "款1; 款", "第一条 甲：\n（一）乙：\n丙1.": "款1; 款", "第一条 甲：\n（一）乙：\n零、丙": "款1; 款",
		"第一条 甲：\n（十一）" + strings.Repeat("乙", 60) + "\n1." + strings.Repeat("丙", 60): "款11.1;",
	} {
		if got := outline(Article{Number: 1, Label: "第一条", Text: text}); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	p := Article{Label: "第一条", Text: "第一条　　甲。"}.Paragraphs()
	if len(p) != 1 || p[0].Text != "甲。" {
		t.Errorf("%+v", p)
	}
}

// A point is cited by its number, an item without one as a whole, and a point
// without an item not at all.
func TestCitingPoints(t *testing.T) {
	a := Article{Number: 1, Label: "第一条", Text: "第一条 甲：\n（一）乙：\n1.丙；\n2.丁；\n（二）戊。\n己：\n（三）庚。"}
	for _, tt := range []struct {
		ref  Ref
		want string
	}{
		{Ref{Article: 1, Item: 1, Point: 2}, "2.丁；"}, {Ref{Article: 1, Item: 1}, "（一）乙：\n1.丙；\n2.丁；"}, {Ref{Article: 1, Item: 3}, "（三）庚。"},
		{Ref{Article: 1, Paragraph: 2, Item: 3}, "（三）庚。"}, {Ref{Article: 1, Paragraph: 2, Item: 1}, "statute.item [第一条第二款第一项]"},
		{Ref{Article: 1, Point: 1}, "statute.item [第一条第1目]"}, {Ref{Article: 1, Item: 1, Point: 3}, "statute.item [第一条第一项第3目]"},
		{Ref{Article: 1, Paragraph: 2}, "己：\n（三）庚。"}, {Ref{Article: 1, Paragraph: 3}, "statute.paragraph [第一条 2 3]"}, {Ref{Article: 1}, a.Text},
	} {
		got, err := a.Cite(tt.ref)
		if e, ok := err.(*review.Error); ok {
			got = fmt.Sprint(e.Code, " ", e.Args)
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.ref, got, tt.want)
		}
	}
}

// Articles of the text go before those of its annexes, and an annex is cited
// where the text has no such article.
func TestArticlesOfAnnexes(t *testing.T) {
	s := Statute{Articles: []Article{{Number: 2, Path: "附件1", Text: "附二"}, {Number: 1, Path: "第一章", Text: "一"}, {Number: 2, Text: "二"}, {Number: 3, Path: "附件1", Text: "附三"}, {Number: 3, Path: "附件2", Text: "另三"}, {Number: 0, Text: "零"}}}
	for r, want := range map[Ref]string{{Article: 1}: "一", {Article: 2}: "二", {Article: 3}: "附三", {Article: 4}: "", {}: "", {Article: 1, Sub: 1}: ""} {
		a, ok := s.Article(r)
		if a.Text != want || ok != (want != "") {
			t.Errorf("%s: %q %v", r, a.Text, ok)
		}
	}
	for path, annexed := range map[string]bool{"附件": true, "附则": true, "第一章/附件": false, "": false} {
		if (Article{Path: path}).Annexed() != annexed {
			t.Errorf("%q", path)
		}
	}
}

// The day in the name of the file goes before those in the text; of those the
// latest counts, and the day it takes effect is none of them.
func TestDaysOfAVersion(t *testing.T) {
	for name, tt := range map[string]struct{ file, text, want string }{
		"the file's":               {"某办法_20200203", "某办法\n（2021年3月1日公布）\n第一条 甲。", "2020-02-03 "},
		"a file's that is none":    {"某办法_20201340", "某办法\n（2021年3月1日公布）\n第一条 甲。", "2021-03-01 "},
		"the latest":               {"某办法", "某办法\n（2021年3月1日公布，2019年1月1日修正）\n第一条 甲。", "2021-03-01 "},
		"in effect from that day":  {"某办法", "某办法\n（2021年3月1日公布，自2021年3月1日起施行）\n第一条 甲。", "2021-03-01 2021-03-01"},
		"in effect before":         {"某办法", "某办法\n（2021年3月1日修正，自2020年3月1日起施行）\n第一条 甲。", "2021-03-01 "},
		"an article says that day": {"某办法", "某办法\n（2021年3月1日公布）\n第一条 甲。\n第二条 本办法自2021年3月1日起施行。", "2021-03-01 2021-03-01"},
		"an article says before":   {"某办法", "某办法\n（2021年3月1日修正）\n第一条 甲。\n第二条 本办法自2021年2月28日起施行。", "2021-03-01 "},
		"the first article says":   {"某办法", "某办法\n（2021年3月1日公布）\n第一条 本办法自2021年5月1日起施行。", "2021-03-01 2021-05-01"},
		"not what an annex says":   {"某办法", "某办法\n（2021年3月1日公布）\n第一条 甲。\n第二条 本办法自2021年5月1日起施行。\n附件1\n第一条 本规则自2022年5月1日起施行。", "2021-03-01 2021-05-01"},
		"no day of the calendar":   {"某办法", "某办法\n（2021年2月30日公布，2021年13月1日修正）\n第一条 甲。", " "},
		"not what an article says": {"某办法", "某办法\n第一条 2019年1月1日以前的甲。\n第二条 乙。", " "},
	} {
		s, err := Parse(tt.file+".txt", draft.FromText(tt.text))
		if got := fmt.Sprint(s.Version, " ", s.Effective); err != nil || got != tt.want {
			t.Errorf("%s: %q %v", name, got, err)
		}
	}
}

// A text without articles is a statute when it is named like one and says
// something.
func TestStatutesWithoutArticles(t *testing.T) {
	for title, is := range map[string]bool{
		"某法": true, "某条例": true, "某办法": true, "某规定": true, "某细则": true, "某规则": true, "某决定": true, "某解释": true, "某规章": true, "某规程": true, "某宪法": true,
		"某法典": true, "某通则": true, "某章程": true, "关于若干问题的解释": true, "某批复": true, "某意见": true, "某通知": true, "某决议": true, "某修正案": true, "某公约": true,
		"某意见（试行）": true, "某意见(试行)": true, "某方案": false, "某办法说明": false, "（某）": false, "某（意见）": false, "某意见（草案": false,
	} {
		s, err := Parse("x.txt", draft.FromText(title+"\n某机关：\n研究答复如下。"))
		if (err == nil) != is || is && (len(s.Articles) != 1 || !strings.Contains(s.Articles[0].Text, "研究答复如下")) {
			t.Errorf("%s: %v %+v", title, err, s.Articles)
		}
		if _, err := Parse("x.txt", draft.FromText(title)); err == nil {
			t.Errorf("%s alone is a statute", title)
		}
	}
}

// A statute repealed by the name of its file or by its own heading is.
func TestRepealedByNameOrHeading(t *testing.T) {
	for name, tt := range map[string]struct {
		file, title string
		want        bool
	}{"the file": {"某办法(已废止)", "某办法", true}, "the heading": {"某办法", "某办法（已失效）", true}, "neither": {"某办法", "某办法", false}} {
		s, err := Parse(tt.file+".txt", draft.FromText(tt.title+"\n第一条 甲。\n第二条 乙。"))
		if err != nil || s.Repealed != tt.want || s.Title != "某办法" {
			t.Errorf("%s: %+v %v", name, s, err)
		}
	}
}

// Two versions are the same only if all they say is.
func TestDigestTellsVersionsApart(t *testing.T) {
	base := blank("某法", "2021-01-22", 2)
	seen := map[string]bool{base.Digest(): true}
	if len(base.Digest()) != 64 || base.Digest() != blank("某法", "2021-01-22", 2).Digest() {
		t.Fatal(base.Digest())
	}
	for _, change := range []func(*Statute){
		func(s *Statute) { s.Title = "某某法" }, func(s *Statute) { s.Version++ }, func(s *Statute) { s.Effective = s.Version }, func(s *Statute) { s.Repealed = true },
		func(s *Statute) { s.Articles = s.Articles[:1] }, func(s *Statute) { s.Articles[0].Label = "一" }, func(s *Statute) { s.Articles[0].Path = "附件" }, func(s *Statute) { s.Articles[0].Text += "乙" },
	} {
		s := blank("某法", "2021-01-22", 2)
		change(&s)
		if seen[s.Digest()] {
			t.Errorf("%+v is the same", s)
		}
		seen[s.Digest()] = true
	}
	if Short(republic+"某法") != "某法" || (Statute{Title: republic + "某法"}).Short() != "某法" || (Statute{Version: 3, Effective: 5}).Since() != 5 || (Statute{Version: 3}).Since() != 3 {
		t.Error("a short title, a first day")
	}
}

// The likeliest statute goes first: named whole, then by its beginning, then by
// a part; the shorter of two alike, and what is repealed last.
func TestTheLikeliestGoesFirst(t *testing.T) {
	lib := shelf{blank("行政处罚程序规定", "2020-01-01", 1), blank("某省行政处罚规定", "2020-01-01", 1), blank("行政处罚法", "2020-01-01", 1), blank("行政处罚裁量办法", "2020-01-01", 1), blank("行政处罚办法", "2020-01-01", 1), blank("行政处罚规定", "2020-01-01", 1)}
	lib[4].Repealed = true
	for name, want := range map[string]string{
		"行政处罚":  "行政处罚法 行政处罚规定 行政处罚程序规定 行政处罚裁量办法 某省行政处罚规定 行政处罚办法",
		"xzcf":  "行政处罚法 行政处罚规定 行政处罚程序规定 行政处罚裁量办法 某省行政处罚规定 行政处罚办法",
		"行政处罚法": "行政处罚法", "xzcfgd": "行政处罚规定 某省行政处罚规定",
		"": "行政处罚法 行政处罚规定 某省行政处罚规定 行政处罚程序规定 行政处罚裁量办法 行政处罚办法",
	} {
		var got []string
		for _, h := range Candidates(heads(lib), name, today) {
			got = append(got, h.Title)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s:\n got %s\nwant %s", name, s, want)
		}
	}
	for name, named := range map[string]bool{"行政处罚法": true, republic + "行政处罚法": true, "XZCFF": true, "ｘｚｃｆｆ": true, "xzcf": false, "处罚法": false, "": false} {
		if (Head{Title: republic + "行政处罚法"}).IsNamed(name) != named {
			t.Errorf("%q", name)
		}
	}
	if (Head{Title: "甲", Key: "乙法"}).IsNamed("甲") || !(Head{Title: "甲", Key: "乙法"}).IsNamed("乙法") {
		t.Error("the key kept with a statute is its name")
	}
	long := ParseShortcut(strings.Repeat("a", maxShortcut+5) + "16")
	if len(long.Name) != maxShortcut || !long.Ref.IsZero() {
		t.Errorf("%+v", long)
	}
}

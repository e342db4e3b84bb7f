package statute

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// short writes citations as TITLE|REF, one a word.
func short(cs []Citation) string {
	var out []string
	for _, c := range cs {
		s := c.Title + "|" + c.Ref.String()
		if c.Year > 0 {
			s += fmt.Sprint("@", c.Year)
		}
		if c.Note != "" {
			s += "{" + c.Note + "}"
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

func TestCitations(t *testing.T) {
	for text, want := range map[string]string{
		"根据《中华人民共和国行政处罚法》第十六条的规定":         "中华人民共和国行政处罚法|第十六条",
		"《行政处罚法》第16条第2款":                  "行政处罚法|第十六条第二款",
		"《行政处罚法》 第十六条":                    "行政处罚法|第十六条",
		"《行政处罚法》的第十六条":                    "行政处罚法|第十六条",
		"《行政处罚法》第九条、第十条和第十二条第二款":          "行政处罚法|第九条 行政处罚法|第十条 行政处罚法|第十二条第二款",
		"《某法》第八条至第十条":                     "某法|第八条 某法|第十条",
		"《某法》第八条第二款、第三款":                  "某法|第八条第二款 某法|第八条第三款",
		"《某法》第八条第一款第（二）、（三）项":             "某法|第八条第一款第二项 某法|第八条第一款第三项",
		"《某法》第八条第一款第二项、第四项":               "某法|第八条第一款第二项 某法|第八条第一款第四项",
		"《某法》第八条（二）、（三）项":                 "某法|第八条第二项 某法|第八条第三项",
		"《某法》第八条；（二）违反规定的":                "某法|第八条",
		"《某法》第八条，两项要求":                    "某法|第八条",
		"《某法》第八条，第十二条规定":                  "某法|第八条 某法|第十二条",
		"《某法》第八条规定，第十二条":                  "某法|第八条",
		"《刑法》第一百三十三条之一":                   "刑法|第一百三十三条之一",
		"《刑法》第一百三十三条之规定":                  "刑法|第一百三十三条",
		"《甲法》第一条、《乙法》第二条":                 "甲法|第一条 乙法|第二条",
		"《甲法》《乙条例》等法律":                    "甲法| 乙条例|",
		"依据《食品经营许可证》和《实施方案》":              "",
		"见《申请表》第二条":                       "申请表|第二条",
		"本办法第十条、本条例第三条、第五条":               "",
		"《本办法》第十条":                        "",
		"《行政处罚法（2017修正）》第十四条":             "行政处罚法|第十四条@2017",
		"《行政处罚法》（2017年修正）第十四条":            "行政处罚法|第十四条@2017",
		"《行政处罚法》（2009年8月27日修正）第十四条":       "行政处罚法|第十四条@2009",
		"《某规定》（国务院令第713号）第三条":             "某规定|第三条{国务院令第713号}",
		"《某规定》（川府发〔2015〕24号）":             "某规定|{川府发〔2015〕24号}",
		"根据《甲乙条例》（以下简称《条例》）第三条，依照《条例》第五条": "甲乙条例|第三条 甲乙条例|第五条",
		"《甲乙条例》（以下简称“条例”）。违反条例第五条、本条例第六条、《市容管理条例》第七条、绿化条例第八条": "甲乙条例| 甲乙条例|第五条 市容管理条例|第七条",
		"《甲乙法》（国务院令第7号，以下统称甲法）第一条。按照甲法第二条":                    "甲乙法|第一条{国务院令第7号，} 甲乙法|第二条{国务院令第7号，}",
		"《甲乙办法》（以下简称本办法）。本办法第三条":                              "甲乙办法|",
		"《关于适用〈民法典〉的解释（一）》第二条":                                "关于适用〈民法典〉的解释（一）|第二条",
		"《关于修改《甲法》的决定》第二条":                                    "关于修改《甲法》的决定|第二条",
		"《没有结束第二条\n《甲法》第三条":                                   "甲法|第三条",
		"《关于印发某省救助办法的通知》（粤府〔2020〕1号，以下简称省《办法》），按照省《办法》第八条":    "某省救助办法|第八条{粤府〔2020〕1号，}",
		"《》第三条":       "",
		"》第三条《甲法》第四条": "甲法|第四条",
	} {
		if got := short(Citations(text)); got != want {
			t.Errorf("%s:\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestCitationOffsets(t *testing.T) {
	text := "甲。\n根据《某法》第八条第二款、第九条，处罚。乙"
	cs := Citations(text)
	if len(cs) != 2 {
		t.Fatal(cs)
	}
	rs := []rune(text)
	for i, want := range []string{"《某法》第八条第二款", "第九条"} {
		if got := string(rs[cs[i].Start:cs[i].End]); got != want || cs[i].Quote != want {
			t.Errorf("%q %q, want %q", got, cs[i].Quote, want)
		}
	}
	if cs[1].Sentence != "根据《某法》第八条第二款、第九条，处罚" {
		t.Error(cs[1].Sentence)
	}
}

func TestManyCitationsEnd(t *testing.T) {
	text := "《某法》" + strings.Repeat("第一条、", 3*maxCitations)
	if n := len(Citations(text)); n != maxCitations {
		t.Fatal(n)
	}
	hostile := strings.Repeat("《", 200_000) + strings.Repeat("（以下简称“甲”）第", 50_000)
	Citations(hostile)
}

func FuzzCitations(f *testing.F) {
	for _, s := range []string{
		"根据《甲法》（以下简称《法》）第八条第一款第（二）、（三）项，《法》第九条", "《a（2017修正）》（b）第1条之一", "《《》第条（（", "《x》（以下简称“y”）y第1条", "第十条（一）项",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, at := utf8.RuneCountInString(s), 0
		rs := []rune(s)
		for _, c := range Citations(s) {
			if c.Start < at || c.End <= c.Start || c.End > n || c.Title == "" || c.Quote != string(rs[c.Start:c.End]) {
				t.Fatalf("%q: %+v", s, c)
			}
			at = c.End
			if !strings.Contains(c.Sentence, c.Quote) {
				t.Fatalf("%q: %q is not in %q", s, c.Quote, c.Sentence)
			}
		}
	})
}

func BenchmarkCitations(b *testing.B) {
	text := strings.Repeat("第十条 违反本办法规定的，依照《中华人民共和国行政处罚法》第九条、第十条处理；构成犯罪的，依法追究。\n", 1000)
	for b.Loop() {
		Citations(text)
	}
}

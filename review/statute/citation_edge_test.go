package statute

import (
	"strings"
	"testing"
)

// Whatever parts the articles of a list, each is cited.
func TestSeparatorsOfALists(t *testing.T) {
	for _, sep := range []string{"、", "，", ",", "；", ";", "-", "－", "—", "——", "~", "～", "以及", "或者", "和", "及", "与", "或", "至", "到", "、和", " 和 ", "　、　"} {
		if got := short(Citations("《某法》第八条" + sep + "第十条")); got != "某法|第八条 某法|第十条" {
			t.Errorf("%q: %s", sep, got)
		}
	}
	for _, other := range []string{"。", "规定", "\n", "的", "和《乙法》"} {
		if got := short(Citations("《某法》第八条" + other + "第十条")); strings.HasPrefix(got, "某法|第八条 某法") {
			t.Errorf("%q: %s", other, got)
		}
	}
}

// Every name a statute may end with is one when it is cited alone.
func TestStatutesCitedAlone(t *testing.T) {
	for _, end := range []string{"法", "条例", "办法", "规定", "细则", "规则", "解释", "法典", "通则"} {
		for _, mark := range []string{"", "（试行）", "(试行)", "（2020年修订）"} {
			if cs := Citations("依据《某" + end + mark + "》执行"); len(cs) != 1 {
				t.Errorf("%s%s: %v", end, mark, cs)
			}
		}
	}
	for _, none := range []string{"通知", "意见", "方案", "条例（草案）说明"} {
		if cs := Citations("依据《某" + none + "》执行"); len(cs) != 0 {
			t.Errorf("%s: %v", none, cs)
		}
	}
}

// A title has an end within a line and within reason.
func TestTitlesEnd(t *testing.T) {
	for text, want := range map[string]int{
		"《" + strings.Repeat("甲", longestTitle-1) + "》第一条": 1,
		"《" + strings.Repeat("甲", longestTitle) + "》第一条":   0,
		"《甲法\n》第一条":                                        0, "《甲。法》第一条": 0, "《甲》》第一条": 0, "《 甲法 》第一条": 1,
	} {
		if cs := Citations(text); len(cs) != want {
			t.Errorf("%s: %v", text, cs)
		}
	}
}

// A sentence ends at its stop, or where it has gone on for too long.
func TestSentencesAroundACitation(t *testing.T) {
	cite := "《某法》第一条"
	for _, stop := range []string{"。", "；", "！", "？", "\n"} {
		if c := Citations("前" + stop + "甲" + cite + "乙" + stop + "后")[0]; c.Sentence != "甲"+cite+"乙" {
			t.Errorf("%q: %s", stop, c.Sentence)
		}
	}
	long := strings.Repeat("甲", 2*reach)
	if c := Citations(long + cite + long)[0]; c.Sentence != long[:3*reach]+cite+long[:3*reach] {
		t.Errorf("%d runes", len([]rune(c.Sentence)))
	}
	if c := Citations(cite)[0]; c.Sentence != cite {
		t.Errorf("%s", c.Sentence)
	}
}

// Brackets behind a title tell of it as long as they close in time, nest and
// are no item; three of them are read.
func TestBracketsBehindATitle(t *testing.T) {
	for text, want := range map[string]string{
		"《某规定》〔令1〕第三条": "某规定|第三条{令1}", "《某规定》[令1]第三条": "某规定|第三条{令1}", "《某规定》(令1)第三条": "某规定|第三条{令1}", "《某规定》 （令1） 第三条": "某规定|第三条{令1}",
		"《某规定》（川府〔2015〕24号）第三条":                                 "某规定|第三条{川府〔2015〕24号}",
		"《某规定》（甲[乙]丙）第三条":                                       "某规定|第三条{甲[乙]丙}",
		"《某规定》（甲(乙)丙）第三条":                                       "某规定|第三条{甲(乙)丙}",
		"《某规定》（一）（二）（三）（四）第三条":                                  "某规定|",
		"《某规定》（甲）（乙）（丙）第三条":                                     "某规定|第三条{甲乙丙}",
		"《某规定》（甲）（乙）（丙）（丁）第三条":                                  "某规定|{甲乙丙}",
		"《某规定》（甲\n乙）第三条":                                        "某规定|",
		"《某规定》（甲。乙）第三条":                                         "某规定|",
		"《某规定》（甲第三条":                                            "某规定|",
		"《某规定》（2015年修订）（2018年修订）第三条":                            "某规定|第三条@2015{2018年修订}",
		"《某规定》（一）违反的":                                           "某规定|",
		"《某规定》（" + strings.Repeat("甲", longestAside-1) + "）第三条": "某规定|第三条{" + strings.Repeat("甲", longestAside-1) + "}",
		"《某规定》（" + strings.Repeat("甲", longestAside) + "）第三条":   "某规定|",
	} {
		if got := short(Citations(text)); got != want {
			t.Errorf("%s:\n got %s\nwant %s", text, got, want)
		}
	}
}

// An abbreviation stands for its statute in and without 《》, from where it was
// introduced on, where a name can begin; the longest that fits is meant.
func TestAbbreviations(t *testing.T) {
	const intro = "《甲乙条例》（以下简称“条例”）。"
	for _, before := range strings.Split("据照按依反合用和及与由对在以从为违守行，、 (", "") {
		if got := short(Citations(intro + before + "条例第五条")); got != "甲乙条例| 甲乙条例|第五条" {
			t.Errorf("%s条例: %s", before, got)
		}
	}
	for _, before := range []string{"理", "本", "该", "一", "龥", "㐀", "鿿"} {
		if got := short(Citations(intro + before + "条例第五条")); got != "甲乙条例|" {
			t.Errorf("%s条例: %s", before, got)
		}
	}
	for text, want := range map[string]string{
		intro + "《条例》第五条":    "甲乙条例| 甲乙条例|第五条",
		intro + "条例 第五条":     "甲乙条例|",
		intro + "按条例第五条、第六条": "甲乙条例| 甲乙条例|第五条 甲乙条例|第六条",
		intro + "条例规定第五条":    "甲乙条例|",
		"条例第五条。" + intro:     "甲乙条例|",
		"《甲法》（以下简称甲法）、《甲法办法》（以下简称由甲法）。由甲法第二条，甲法第三条": "甲法| 甲法办法| 甲法办法|第二条 甲法|第三条",
		"《甲法办法》（以下简称由甲法）、《甲法》（以下简称甲法）。由甲法第二条，甲法第三条": "甲法办法| 甲法| 甲法办法|第二条 甲法|第三条",
		"《甲法》（以下简称该法）第一条，该法第二条":                     "甲法|第一条",
		"《甲法》（以下简称 《法》）第一条，《法》第二条":                  "甲法|第一条 甲法|第二条",
		"《甲法》（以下简称“ 法 ”）第一条，依法第二条":                  "甲法|第一条 甲法|第二条",
		"《关于印发某省救助办法的通知》（以下简称《通知》）第一条，《通知》第八条":      "关于印发某省救助办法的通知|第一条 关于印发某省救助办法的通知|第八条",
	} {
		if got := short(Citations(text)); got != want {
			t.Errorf("%s:\n got %s\nwant %s", text, got, want)
		}
	}
}

// What follows an article goes into its reference only where it reads as one.
func TestReferencesBelowAnArticle(t *testing.T) {
	for text, want := range map[string]string{
		"《某法》第八条第一款第 二 项": "某法|第八条第一款第二项", "《某法》第八条第（二）": "某法|第八条第二项", "《某法》第八条 第 （二） 项": "某法|第八条第二项",
		"《某法》第八条（二）和（三）项": "某法|第八条第二项 某法|第八条第三项", "《某法》第八条（二）至（四）项": "某法|第八条第二项 某法|第八条第四项",
		"《某法》第八条（二）": "某法|第八条", "《某法》第八条（某）项": "某法|第八条", "《某法》第八条(二)项": "某法|第八条第二项", "《某法》第八条（二项": "某法|第八条",
		"《某法》第八条第二款（一）项第3目": "某法|第八条第二款第一项第3目", "《某法》第８条第２款": "某法|第八条第二款",
		"《某法》之第八条": "某法|第八条", "《某法》中第八条": "某法|第八条", "《某法》一百零五条": "某法|第一百零五条", "《某法》第八款": "某法|",
		"《某法》第八条第一款第一项、第二款": "某法|第八条第一款第一项 某法|第八条第二款",
	} {
		if got := short(Citations(text)); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

package draft

import (
	"fmt"
	"strings"
	"testing"
)

// Every format of an automatic number is written as Word writes it, and in
// digits beyond what it can write.
func TestFormatsOfNumbers(t *testing.T) {
	for format, want := range map[string]map[int]string{
		"decimal": {1: "1", 21: "21"}, "none": {1: ""}, "bullet": {1: ""}, "unknown": {7: "7"},
		"chineseCounting": {10: "十", 21: "二十一"}, "chineseCountingThousand": {101: "一百零一"}, "taiwaneseCounting": {3: "三"}, "taiwaneseCountingThousand": {3: "三"}, "japaneseCounting": {3: "三"},
		"ideographDigital": {20: "二〇"}, "taiwaneseDigital": {12: "一二"}, "japaneseDigitalTenThousand": {12: "一二"}, "koreanDigital": {12: "一二"},
		"decimalFullWidth": {90: "９０"}, "decimalFullWidth2": {12: "１２"}, "chineseLegalSimplified": {1234: "壹仟贰佰叁拾肆", 56789 % 10000: "陆仟柒佰捌拾玖", 5: "伍"},
		"ideographTraditional": {1: "甲", 10: "癸", 11: "11", 0: "0"}, "ideographZodiac": {12: "亥", 13: "13"},
		"decimalEnclosedCircle": {20: "⑳", 21: "21"}, "decimalEnclosedCircleChinese": {1: "①"}, "decimalEnclosedParen": {13: "⒀"},
		"upperLetter": {26: "Z", 27: "27"}, "lowerLetter": {1: "a"}, "upperRoman": {1994: "MCMXCIV", 3999: "MMMCMXCIX", 4000: "4000", 0: "0"}, "lowerRoman": {4: "iv", 9: "ix", 40: "xl", 90: "xc", 400: "cd", 6: "vi"},
		"decimalZero": {9: "09", 10: "10"},
	} {
		for n, s := range want {
			if got := formatNumber(n, format); got != s {
				t.Errorf("%d as %s is %s, want %s", n, format, got, s)
			}
		}
	}
}

// What numbering a paragraph begins with: its rank, number, label and rest.
func TestMarks(t *testing.T) {
	for s, want := range map[string]string{
		"第一编 总则": "1 1 第一编|总则", "第二篇 甲": "1 2 第二篇|甲", "第一部分 甲": "1 1 第一部分|甲", "第三章 甲": "2 3 第三章|甲", "第四节甲": "3 4 第四节|甲", "第五条　甲": "4 5 第五条|甲 spaced",
		"第 五 条：甲": "4 5 第五条|甲 spaced", "第五条:甲": "4 5 第五条|甲 spaced", "第五条【甲】乙": "4 5 第五条|【甲】乙 spaced", "第五条": "4 5 第五条| spaced", "第五条甲": "4 5 第五条|甲",
		"第五条之二 甲": "4 5-2 第五条之二|甲 spaced", "第五条 之二 甲": "4 5-2 第五条之二|甲 spaced", "第五条之规定": "4 5 第五条|之规定", "第五条之": "4 5 第五条|之", "第五章之二": "2 5 第五章|之二",
		"一、甲": "5 1 一|甲 spaced", "十二、 甲": "5 12 十二|甲 spaced", "（三）甲": "6 3 （三）|甲 spaced", "(三)甲": "6 3 （三）|甲 spaced", "（三)甲": "6 3 （三）|甲 spaced", "（三 ） 甲": "6 3 （三）|甲 spaced",
		"1.甲": "7 1 1|甲 spaced", "１２．甲": "7 12 12|甲 spaced", "3、甲": "7 3 3|甲 spaced", "3 . 甲": "7 3 3|甲 spaced", "（4）甲": "8 4 （4）|甲 spaced", "（４）甲": "8 4 （４）|甲 spaced",
		"附件": "9 0 附件| spaced", "附件1": "9 1 附件1| spaced", "附件 2：某表": "9 2 附件2|某表 spaced", "附：某表": "9 0 附|某表 spaced", "附表3 甲": "9 3 附表3|甲 spaced", "附1": "9 1 附1| spaced",
		"附件：" + strings.Repeat("甲", 80): "9 0 附件|" + strings.Repeat("甲", 80) + " spaced",
		"一、二类疫苗":                        "", "二、二级医院": "5 2 二|二级医院 spaced", "一、二": "5 1 一|二 spaced", "一、二十类": "5 1 一|二十类 spaced", "一、二是": "5 1 一|二是 spaced", "三、四、五": "",
		"1.5万元": "", "一.五": "5 1 一|五 spaced", "1、5万元": "", "1": "", "一": "", "甲、乙": "", "零、甲": "", "第甲条": "", "第零条": "", "第五": "", "第五回": "", "第一万条": "",
		"附着": "", "附件说明": "", "附属设施": "", "附件：" + strings.Repeat("甲", 81): "", "（甲）": "", "（一": "", "（）": "", "（一甲）": "",
	} {
		got := ""
		if m, ok := readMark(s); ok {
			got = fmt.Sprint(int(m.rank), " ", m.number)
			if m.sub > 0 {
				got += fmt.Sprint("-", m.sub)
			}
			if got += " " + m.label + "|" + m.rest; m.spaced && !strings.HasPrefix(got, "1 ") && !strings.HasPrefix(got, "2 ") && !strings.HasPrefix(got, "3 ") {
				got += " spaced"
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}

// Words behind 第…条 that never open an article, and those that may.
func TestReferencesOpenNoArticle(t *testing.T) {
	for _, rest := range []string{"，", "。", "；", "、", ",", ";", "）", ")", "》", "”", "的", "之", "所称", "所列", "所指", "所述", "所规定", "规定的", "和第六条", "及第六条", "至第六条", "或第六条", "或者第六条",
		"以及", "修改为", "改为", "删去", "删除", "增加一", "中的", "中关于", "第二款", "第（三）项", "第(3)项", "第 二 款", "第一目"} {
		if got := labels(FromText("第一条甲。\n第二条乙。\n第三条" + rest + "某。\n第三条丙。\n第四条丁。")); got != "第一条 第二条 第三条 第四条" {
			t.Errorf("第三条%s: %s", rest, got)
		}
		if m, _ := readMark("第三条" + rest + "某"); !isReference(m) {
			t.Errorf("第三条%s opens an article", rest)
		}
	}
	for _, rest := range []string{"规定", "中", "和", "及", "至", "或", "情形", "要求", "修改"} {
		if m, _ := readMark("第三条" + rest + "某"); isReference(m) || !maybeReference(m) {
			t.Errorf("第三条%s is not in doubt", rest)
		}
		if m, _ := readMark("第三条 " + rest + "某"); maybeReference(m) {
			t.Errorf("第三条 %s is in doubt though it is set apart", rest)
		}
	}
	for _, rest := range []string{"为了", "第二人民医院", "第三方机构", "本办法"} {
		if m, _ := readMark("第三条" + rest + "某"); isReference(m) || maybeReference(m) {
			t.Errorf("第三条%s opens no article", rest)
		}
	}
}

// Which of several paragraphs that begin with 第…条 open an article.
func TestSequencesOfArticles(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"a gap that is set apart":                  {"第一条 甲。\n第三条 乙。\n第九条 丙。", "第一条 第三条 第九条"},
		"a gap that does not go on":                {"第一条甲。\n第二条乙。\n第五条丙。\n第三条丁。\n第四条戊。", "第一条 第二条 第三条 第四条"},
		"a gap at the end":                         {"第一条甲。\n第二条乙。\n第四条丙。", "第一条 第二条 第四条"},
		"a repetition that goes on":                {"第一条甲。\n第二条乙。\n第二条丙。\n第三条丁。", "第一条 第二条 第二条 第三条"},
		"a number behind":                          {"第一条甲。\n第二条乙。\n第三条丙。\n第二条丁。\n第四条戊。", "第一条 第二条 第三条 第四条"},
		"inserted articles, one missing":           {"第一条甲。\n第二条乙。\n第二条之一丙。\n第二条之三丁。\n第三条戊。", "第一条 第二条 第二条之一 第二条之三 第三条"},
		"few are set apart":                        {"第一条 甲。\n第二条乙。\n第三条丙。\n第四条丁。", "第一条 第二条 第三条 第四条"},
		"a doubtful one where none else is":        {"第一条甲。\n第二条规定甲。\n第三条乙。", "第一条 第二条 第三条"},
		"a doubtful one that is set apart":         {"第一条 甲。\n第二条 规定甲。\n第三条 乙。", "第一条 第二条 第三条"},
		"one not set apart among those that are":   {"第一条 甲。\n第二条经批准。\n第二条 乙。\n第三条 丙。", "第一条 第二条 第三条"},
		"the bearer comes after a new beginning":   {"第一条 甲。\n第二条乙。\n第一条 丙。\n第二条 丁。\n第三条 戊。", "第一条 第二条 第一条 第二条 第三条"},
		"a second text begins anew, not set apart": {"第一条甲。\n第二条乙。\n第三条丙。\n第一条丁。\n第二条戊。\n第三条己。", "第一条 第二条 第三条 第一条 第二条 第三条"},
	} {
		if got := labels(FromText(c.text)); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// Items count on from one another; of the first rank up to three may be
// missing, and a lower one begins anew under each higher one.
func TestSequencesOfItems(t *testing.T) {
	for text, want := range map[string]string{
		"一、甲\n二、乙\n五、丙": "一 二 五", "一、甲\n二、乙\n六、丙": "一 二", "一、甲\n二、乙\n四、丙\n三、丁": "一 二 四", "二、甲\n三、乙": "", "一、甲\n一、乙": "一 一", "一、甲": "",
		"（一）甲\n（二）乙": "", "一、甲\n（一）子\n（三）丑\n二、乙": "一 二",
	} {
		if got := labels(FromText(text)); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
	var b strings.Builder
	for _, h := range FromText("一、甲\n（一）子\n1.天\n（二）丑\n1.地\n3.人\n二、乙\n（一）寅\n第三章 丙\n（二）卯\n（一）辰").Outline() {
		b.WriteString(h.Label + " ")
	}
	if got := b.String(); got != "一 （一） 1 （二） 1 二 （一） 第三章 （一） " {
		t.Errorf("%s", got)
	}
}

// Headings are short and no sentence; an article may stand behind its chapter.
func TestHeadingsOfChapters(t *testing.T) {
	for text, want := range map[string]string{
		"第一章 " + strings.Repeat("甲", longestHeading) + "\n第一条 乙。":   "第一章/第一条",
		"第一章 " + strings.Repeat("甲", longestHeading+1) + "\n第一条 乙。": "第一条",
		"第一章 甲；乙\n第一条 丙。":                                           "第一条", "第一章 甲，乙\n第一条 丙。": "第一条", "第一章 总则 第一条 甲。\n第二条 乙。": "第一章/第一条 第一章/第二条", "第一章 第一条 甲。\n第二条 乙。": "第二条",
		"第一编 总则 第一章 一般规定 第一条 甲。\n第二条 乙。":             "第一编/第一章/第一条 第一编/第一章/第二条",
		"第一章 甲\n第二章 乙\n第一章 甲\n第一条 丙。\n第二章 乙\n第二条 丁。": "第一章/第一条 第二章/第二条", "第一章 甲\n第一条 丙。\n第一节 乙\n第二条 丁。\n第二章 丙\n第三条 戊。": "第一章/第一条 第一章/第一节/第二条 第二章/第三条",
	} {
		if got := labels(FromText(text)); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
	for s, want := range map[string]string{
		"第一章 总　则": "总则", "第一章 监督管理和 处罚": "监督管理和 处罚", "第一章 总则……12": "总则", "第一条 【适用范围】某。": "适用范围", "第一条 为了规范，制定。": "为了规范", "第一条 ，某": "，某", "第一条 甲：乙": "甲",
		"第一条 " + strings.Repeat("甲", longestHeading+5): strings.Repeat("甲", longestHeading),
	} {
		m, _ := readMark(s)
		if got := headingTitle(m); got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}

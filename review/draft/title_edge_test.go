package draft

import (
	"strings"
	"testing"
)

// Names of documents end in few words; marks of a stage and blanks within a
// word do not hide them.
func TestEndsOfTitles(t *testing.T) {
	for _, end := range strings.Fields("办法 规定 细则 方案 意见 通知 决定 条例 合同 合同书 协议 协议书 规则 规程 规范 公告 通告 通报 决议 措施 政策 规划 计划 纲要 要点 清单 指南 指引 标准 制度 章程 守则 预案 备忘录 承诺书 批复 请示 报告 函 须知 公约 消防法") {
		for _, mark := range []string{"", "（试行）", "(草案)", "〔征求意见稿〕", "（试行）（送审稿）"} {
			if !isTitle("某县某项" + end + mark) {
				t.Errorf("某县某项%s%s is no title", end, mark)
			}
		}
	}
	for _, s := range []string{"某县人民政府", "第一条 某办法", "一、某办法", "根据某办法，制定如下。", "目录", "【某办法】", "某政办〔2026〕3号", "2026年1月1日", "来源：某办法", "各乡镇：", "某办法\t某办法", "http://x 办法",
		strings.Repeat("某", longestTitle-1) + "办法"} {
		if isTitle(s) {
			t.Errorf("%s is a title", s)
		}
	}
	for _, s := range []string{"通　知", "《某县某办法》", "附件：某县奖励办法", "附件2：某县奖励办法", strings.Repeat("某", longestTitle-2) + "办法"} {
		if !isTitle(s) {
			t.Errorf("%s is no title", s)
		}
	}
}

// Where a title stands, and what of it is left.
func TestWhereTitlesStand(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"the nearest to the text":             {"某县某通知\n各乡镇：\n某县某办法\n第一条 甲。", "某县某办法"},
		"over two lines":                      {"某县人民政府关于印发《某项资金\n管理办法》的通知\n第一条 甲。", "某县人民政府关于印发《某项资金管理办法》的通知"},
		"ending in 的":                         {"某县关于加强养老服务的\n实施意见\n第一条 甲。", "某县关于加强养老服务的实施意见"},
		"ending in 和":                         {"某县行政处罚和\n行政强制实施办法\n第一条 甲。", "某县行政处罚和行政强制实施办法"},
		"ending in a comma of a list":         {"某县供水、\n供热价格管理办法\n第一条 甲。", "某县供水、供热价格管理办法"},
		"beginning with 关于":                   {"某县财政局\n关于资金管理的规定\n第一条 甲。", "某县财政局关于资金管理的规定"},
		"beginning with 印发":                   {"某县财政局\n印发资金管理规定的通知\n第一条 甲。", "某县财政局印发资金管理规定的通知"},
		"spread out":                          {"某县关于甲事项\n通　知\n第一条 甲。", "某县关于甲事项通知"},
		"a stage below":                       {"某县某办法\n（2026年修订）\n第一条 甲。", "某县某办法"},
		"a stage of a draft below":            {"某县某办法\n（征求意见稿）\n第一条 甲。", "某县某办法（征求意见稿）"},
		"another title above":                 {"某县甲规定\n某县乙办法\n第一条 甲。", "某县乙办法"},
		"in marks":                            {"《某县某办法》\n第一条 甲。", "某县某办法"},
		"in marks, with more behind":          {"《某县某办法》实施细则\n第一条 甲。", "《某县某办法》实施细则"},
		"two in marks":                        {"《甲办法》《乙办法》修订方案\n第一条 甲。", "《甲办法》《乙办法》修订方案"},
		"a headline that ends as none":        {"某县养犬管理十条\n第一条 甲。", "某县养犬管理十条"},
		"a headline too far below":            {"根据某法，制定。\n依据某法，制定。\n参照某法，制定。\n某县养犬管理十条\n第一条 甲。", "文件名"},
		"a text without articles":             {"某县关于某事的请示\n某市人民政府：\n为了甲，特此请示。", "某县关于某事的请示"},
		"a heading of markdown":               {"前言\n# 某县甲规定\n某县乙办法\n第一条 甲。", "某县甲规定"},
		"a heading of markdown with a number": {"# 第一章 总则\n第一条 甲。", "文件名"},
	} {
		if got := mustRead(t, "dir/文件名.txt", []byte(c.text)).Title; got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// Marks of markdown are taken off, words and numbers are kept.
func TestMarksOfMarkdown(t *testing.T) {
	for in, want := range map[string]string{
		"### 甲 ###": "甲", "#甲": "#甲", "####### 甲": "####### 甲", "> > 甲": "甲", "* 甲": "甲", "+ 甲": "甲", "- 甲": "甲", "-甲": "-甲", "1. 甲": "1. 甲", "__甲__乙": "甲乙", "甲 *乙* 丙": "甲 乙 丙", "3*4*5": "3*4*5",
		"![图](x.png)甲": "图甲", "甲\\_乙\\#": "甲_乙#", "---": "", "* * *": "", "===": "", "```": "", "|甲|乙|": "甲\t乙", "| 甲 | 乙": "甲\t乙", "|--|:--:|": "", "甲<!--乙-->丙": "甲丙",
	} {
		d := mustRead(t, "a.md", []byte("# 某县某办法\n"+in+"\n末。"))
		got := strings.Join(d.Paragraphs[1:len(d.Paragraphs)-1], "|")
		if got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
	for text, want := range map[string]string{
		"---\na: 1\n---\n# 甲\n乙": "甲 乙", "---\n# 甲\n乙": "甲 乙", "# 甲\n---\na: 1\n---\n乙": "甲 a: 1 乙", "* 甲\n乙": "* 甲 乙",
	} {
		if got := strings.Join(mustRead(t, "a.txt", []byte(text)).Paragraphs, " "); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

// Automatic numbers begin where the list says, begin anew where it says, and
// take the numbers of the levels above along.
func TestAutomaticNumbers(t *testing.T) {
	level := func(i, format, more, text string) string {
		return `<w:lvl w:ilvl="` + i + `"><w:numFmt w:val="` + format + `"/>` + more + `<w:lvlText w:val="` + text + `"/></w:lvl>`
	}
	num := func(id, more string) string {
		return `<w:num w:numId="` + id + `"><w:abstractNumId w:val="0"/>` + more + `</w:num>`
	}
	for name, c := range map[string]struct {
		levels, lists string
		at            [][2]any // list and level of each paragraph
		want          string
	}{
		"from one":                {level("0", "decimal", "", "%1."), num("1", ""), [][2]any{{"1", 0}, {"1", 0}}, "1. |2. "},
		"from five":               {level("0", "decimal", `<w:start w:val="5"/>`, "%1."), num("1", ""), [][2]any{{"1", 0}, {"1", 0}}, "5. |6. "},
		"nothing behind":          {level("0", "decimal", `<w:suff w:val="nothing"/>`, "%1、"), num("1", ""), [][2]any{{"1", 0}}, "1、"},
		"no number":               {level("0", "none", "", ""), num("1", ""), [][2]any{{"1", 0}}, ""},
		"a bullet":                {level("0", "bullet", "", "x"), num("1", ""), [][2]any{{"1", 0}}, "• "},
		"list nought is none":     {level("0", "decimal", "", "%1."), num("0", ""), [][2]any{{"0", 0}}, ""},
		"a list nobody made":      {level("0", "decimal", "", "%1."), num("1", ""), [][2]any{{"9", 0}}, ""},
		"a level nobody made":     {level("0", "decimal", "", "%1."), num("1", ""), [][2]any{{"1", 3}}, ""},
		"the level above":         {level("0", "chineseCounting", "", "第%1章") + level("1", "decimal", "", "%1.%2"), num("1", ""), [][2]any{{"1", 0}, {"1", 1}, {"1", 1}, {"1", 0}, {"1", 1}}, "第一章 |一.1 |一.2 |第二章 |二.1 "},
		"the level above, unseen": {level("0", "decimal", `<w:start w:val="3"/>`, "%1") + level("1", "decimal", "", "%1.%2"), num("1", ""), [][2]any{{"1", 1}, {"1", 0}}, "3.1 |3 "},
		"all in digits":           {level("0", "chineseCounting", "", "%1") + level("1", "chineseCounting", `<w:isLgl/>`, "%1.%2"), num("1", ""), [][2]any{{"1", 0}, {"1", 1}}, "一 |1.1 "},
		"not all in digits":       {level("0", "chineseCounting", "", "%1") + level("1", "chineseCounting", `<w:isLgl w:val="0"/>`, "%1.%2"), num("1", ""), [][2]any{{"1", 0}, {"1", 1}}, "一 |一.一 "},
		"lists of one definition": {level("0", "decimal", "", "%1."), num("1", "") + num("2", ""), [][2]any{{"1", 0}, {"2", 0}, {"1", 0}}, "1. |2. |3. "},
		"one that begins anew":    {level("0", "decimal", "", "%1."), num("1", "") + num("2", `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>`), [][2]any{{"1", 0}, {"2", 0}, {"2", 0}, {"1", 0}}, "1. |7. |8. |9. "},
		"one with its own level":  {level("0", "decimal", "", "%1."), num("1", "") + num("2", `<w:lvlOverride w:ilvl="0">`+level("0", "chineseCounting", "", "%1、")+`</w:lvlOverride>`), [][2]any{{"1", 0}, {"2", 0}}, "1. |二、 "},
		"anew below any level":    {level("0", "decimal", "", "%1") + level("1", "decimal", "", "%2") + level("2", "decimal", "", "%3"), num("1", ""), [][2]any{{"1", 0}, {"1", 2}, {"1", 1}, {"1", 2}, {"1", 2}}, "1 |1 |1 |1 |2 "},
		"never anew":              {level("0", "decimal", "", "%1") + level("1", "decimal", `<w:lvlRestart w:val="0"/>`, "%2"), num("1", ""), [][2]any{{"1", 0}, {"1", 1}, {"1", 0}, {"1", 1}}, "1 |1 |2 |2 "},
	} {
		var body, got string
		for _, p := range c.at {
			body += para(listed(p[0].(string), p[1].(int)), "甲")
		}
		d := mustRead(t, "f", docx(body, "numbering", `<w:abstractNum w:abstractNumId="0">`+c.levels+`</w:abstractNum>`+c.lists))
		for i, p := range d.Paragraphs {
			if i > 0 {
				got += "|"
			}
			got += strings.TrimSuffix(p, "甲")
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// A text in UTF-8 with few bytes broken is still one; a page of another
// encoding is none.
func TestBrokenUTF8(t *testing.T) {
	for n, encoding := range map[int]string{11: "UTF-8", 10: "GB18030"} {
		if _, got := decode([]byte(strings.Repeat("甲", n) + "\xFF")); got != encoding {
			t.Errorf("%d characters and a broken byte are %s", n, got)
		}
	}
	for text, want := range map[string][2]int{"": {0, 0}, "甲\t乙\r\n\v\f": {0, 7}, "甲\x01\ufffd": {2, 3}, "\u0085\u2028": {0, 2}} {
		if d, n := countDamage(text); d != want[0] || n != want[1] {
			t.Errorf("%q: %d of %d", text, d, n)
		}
	}
	for text, want := range map[string]bool{"甲": true, "a1": true, "甲。，": true, "甲。，；": false, "。": false, "": false, "é": false, "甲 \t\n": true} {
		if hasWords(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
	for text, want := range map[string]bool{"甲乙丙a": true, "甲a": false, "甲乙a": true, "": false} {
		if mostlyHan(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}

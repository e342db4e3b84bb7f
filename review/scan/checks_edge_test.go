package scan

import (
	"strings"
	"testing"

	"hefa/review/draft"
)

// quotes are what a rule finds in a text.
func quotes(rule, text string) string {
	var out []string
	for _, f := range Scan(draft.FromText(text), Options{}).Findings {
		if f.Rule == rule {
			out = append(out, f.Quote)
		}
	}
	return strings.Join(out, " ")
}

// What the checks find, word for word, and where they stop finding.
func TestWhatChecksFind(t *testing.T) {
	item := func(n int) string { return "（" + string([]rune("一二三四五六七八九")[n-1]) + "）某；\n" }
	for _, c := range []struct{ name, rule, text, want string }{
		{"an article beyond the last", "fm-reference", articles + "第四条 依照本办法第五条、本规定第6条处理。", "本办法第五条 本规定第6条"},
		{"the first and the last", "fm-reference", articles + "第四条 依照本办法第一条、本办法第四条处理。", ""},
		{"another text's article", "fm-reference", articles + "第四条 依照该办法第九条处理。", ""},
		{"an extract has no articles", "fm-reference", "第一条 甲。\n第二条 依照本办法第九条处理。", ""},
		{"three articles are a draft", "fm-reference", articles + "依照本办法第九条处理。", "本办法第九条"},

		{"one skipped", "fm-numbering", articles + "第五条 跳过。\n第六条 连续。", "第五条"},
		{"one repeated", "fm-numbering", articles + "第三条 重复。", "第三条"},
		{"one inserted", "fm-numbering", articles + "第三条之一 插入。\n第四条 连续。", ""},
		{"one inserted that skips", "fm-numbering", articles + "第四条之一 插入。\n第五条 连续。", ""},
		{"an annex begins anew", "fm-numbering", articles + "附件\n第一条 另起。\n第二条 连续。", ""},
		{"the first is not the first", "fm-numbering", "第二条 甲。\n第三条 乙。\n第四条 丙。", ""},

		{"two of three", "fm-count", "申请材料包括下列三项：\n" + item(1) + item(2) + "其他。", "下列三项："},
		{"four of three", "fm-count", "申请材料包括如下3种情形:\n" + item(1) + item(2) + item(3) + item(4) + "其他。", "如下3种情形:"},
		{"two of two", "fm-count", "包括以下两类：\n" + item(1) + item(2), ""},
		{"one item is no list", "fm-count", "包括以下两类：\n" + item(1) + "其他。", ""},
		{"no items follow", "fm-count", "包括以下两类：\n其他。", ""},
		{"nothing follows", "fm-count", "包括以下两类：", ""},
		{"items with more sentences", "fm-count", "包括以下两类：\n（一）甲。又一句。\n（二）乙。又一句。\n其他。", ""},
		{"items with items", "fm-count", "包括以下两类：\n（一）甲：\n1.子。\n2.丑。\n3.寅。\n（二）乙。\n其他。", ""},
		{"a list behind the list", "fm-count", "包括以下两类：\n（一）甲。\n（二）乙。\n另外：\n（一）丙。", ""},
		{"no colon", "fm-count", "包括以下三类。\n" + item(1) + item(2), ""},

		{"figures and capitals", "fm-amount", "价款120,000元（大写：人民币壹拾叁万元）。", "120,000元（大写：人民币壹拾叁万元"},
		{"the same", "fm-amount", "价款120，000.00元（大写：壹拾贰万元）。", ""},
		{"ten thousands", "fm-amount", "价款13万元（大写：壹拾贰万圆）。", "13万元（大写：壹拾贰万圆"},
		{"ten thousands alike", "fm-amount", "价款12万元（大写壹拾贰万元）。", ""},
		{"capitals that are none", "fm-amount", "价款12元（大写：元）。", ""},

		{"upside down", "fm-range", "处500元以上300元以下罚款。", "500元以上300元"},
		{"the same twice", "fm-range", "处300元以上300元以下罚款。", ""},
		{"without the first unit", "fm-range", "处500至300元罚款。", "500至300元"},
		{"other units", "fm-range", "投资500元至3万元。", ""},
		{"parts", "fm-range", "按3.5%～3.25%计算。", "3.5%～3.25%"},
		{"years of a plan", "fm-range", "2024至25年实施。", ""},
		{"without figures", "fm-range", "五百元以上三百元以下。", ""},
	} {
		if got := quotes(c.rule, c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A draft takes effect on or after the earliest day it bears; days that are
// none, and days of other texts, say nothing.
func TestDayOfEffect(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"a day before":           {"本办法自2029年5月31日起施行。\n2029年6月1日", "自2029年5月31日起施行"},
		"the day":                {"本办法自2029年6月1日起施行。\n2029年6月1日", ""},
		"the earlier of two":     {"本办法自2029年5月31日起施行。\n2029年7月1日\n2029年5月1日", ""},
		"the earlier first":      {"本办法自2029年5月31日起施行。\n2029年5月1日\n2029年7月1日", ""},
		"no day":                 {"本办法自2029年5月31日起施行。", ""},
		"not this text":          {"该法自2029年5月31日起施行。\n2029年6月1日", ""},
		"no month thirteen":      {"本办法自2029年5月31日起施行。\n2029年13月1日", ""},
		"no month nought":        {"本办法自2029年0月31日起施行。\n2029年6月1日", ""},
		"no day nought":          {"本办法自2029年5月0日起施行。\n2029年6月1日", ""},
		"no day thirty-two":      {"本办法自2029年5月32日起施行。\n2029年6月1日", ""},
		"December the last":      {"本办法自2029年12月31日起施行。\n2030年1月1日", "自2029年12月31日起施行"},
		"before the republic":    {"本办法自1948年1月1日起施行。\n2029年6月1日", ""},
		"the republic's first":   {"本办法自1949年1月1日起施行。\n2029年6月1日", "自1949年1月1日起施行"},
		"a day within the text":  {"会议于2029年6月1日\n召开。本办法自2029年5月31日起施行。", ""},
		"a table's day is a day": {"2029年6月1日\n本办法自2029年5月31日起施行。", "自2029年5月31日起施行"},
	} {
		if got := quotes("fm-date", c.text); got != c.want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// An abbreviation is found once, where nothing beside it explains it.
func TestAbbreviationsExplained(t *testing.T) {
	for text, want := range map[string]string{
		"推进BIM应用，BIM数据共享。": "BIM", "推进BIM应用。\n推进IoT应用。": "BIM", "推进BIM和EPC应用。": "BIM EPC",
		"推进（BIM）应用。": "", "推进(BIM)应用。": "", "“BIM”应用。": "", "以下简称BIM。": "", "《BIM标准》。": "", "〈BIM标准〉。": "",
		"BIM（建筑信息模型）应用。": "", "BIM(建筑信息模型)应用。": "", "BIM，即建筑信息模型。": "", "BIM，是指建筑信息模型。": "", "BIM是指建筑信息模型。": "", "BIM，指建筑信息模型。": "",
		"建筑信息模型（简写为BIM）应用。": "", "建筑信息模型（甲）BIM应用。": "BIM", "（" + strings.Repeat("甲", 12) + "BIM）": "BIM", "（" + strings.Repeat("甲", 11) + "BIM）": "",
		"GDP增长，使用App和VPN。": "", "PM2.5达标。": "", "GB18466标准。": "", "采用A4纸。": "", "推进bim应用。": "",
	} {
		if got := quotes("fm-abbreviation", text); got != want {
			t.Errorf("%s: %q", text, got)
		}
	}
	for _, known := range everyday {
		if got := quotes("fm-abbreviation", "使用"+known+"的单位。"); got != "" {
			t.Errorf("%s is everyday", got)
		}
	}
}

// Of one sentence the most serious count first, two at most, and one of those
// that rest on the same provision; of two alike the shorter.
func TestTheMostSpecificAreChosen(t *testing.T) {
	rule := func(id, basis string, s Severity, weight int) *Rule {
		return &Rule{ID: id, Basis: basis, Severity: s, Weight: weight}
	}
	for name, tt := range map[string]struct {
		all  []candidate
		want string
	}{
		"form last":           {[]candidate{{rule("f", "1", Form, 99), 0, 5}, {rule("l", "2", Legality, 0), 0, 50}}, "l f"},
		"the weightier":       {[]candidate{{rule("a", "1", Form, 1), 0, 5}, {rule("b", "2", Form, 2), 0, 50}}, "b a"},
		"the shorter":         {[]candidate{{rule("a", "1", Form, 1), 10, 20}, {rule("b", "2", Form, 1), 30, 39}}, "b a"},
		"found first":         {[]candidate{{rule("a", "1", Form, 1), 10, 20}, {rule("b", "2", Form, 1), 30, 40}}, "a b"},
		"one of a provision":  {[]candidate{{rule("a", "1", Form, 3), 0, 5}, {rule("b", "1", Form, 2), 0, 5}, {rule("c", "2", Form, 1), 0, 5}}, "a c"},
		"two of a sentence":   {[]candidate{{rule("a", "1", Form, 3), 0, 5}, {rule("b", "2", Form, 2), 0, 5}, {rule("c", "3", Form, 1), 0, 5}}, "a b"},
		"nothing is no fault": {nil, ""},
	} {
		var got []string
		for _, c := range choose(tt.all) {
			got = append(got, c.rule.ID)
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// Numerals of a cheque and of a text, with their units in order.
func TestNumeralsOfEveryKind(t *testing.T) {
	for s, want := range map[string]int64{
		"零": 0, "〇": 0, "九": 9, "玖": 9, "拾": 10, "壹佰": 100, "壹仟零伍": 1005, "壹萬": 10_000, "壹億": 100_000_000, "一万二千三百四十五": 12_345,
		"十万": 100_000, "一亿零五万": 100_050_000, "三千万": 30_000_000, "0": 0, "两千": 2000, "二万亿": 2_000_000_000_000,
	} {
		if got, ok := numeral(s); !ok || got != want {
			t.Errorf("%s is %d %v", s, got, ok)
		}
	}
	for s, ok := range map[string]bool{strings.Repeat("零", maxNumeralLen): true, strings.Repeat("零", maxNumeralLen+1): false, "一千万亿": true, "一千零一万亿": false, "三点": false} {
		if _, got := numeral(s); got != ok {
			t.Errorf("%s: %v", s, got)
		}
	}
}

// A draft's place is the office's and the one its title begins with, with and
// without its rank.
func TestPlacesOfADraft(t *testing.T) {
	for name, tt := range map[string]struct {
		given []string
		title string
		want  string
	}{
		"the office's":      {[]string{" 柳河县 "}, "", "柳河县 柳河"},
		"too short to tell": {[]string{"柳县", "柳"}, "", "柳县"},
		"too long":          {[]string{strings.Repeat("甲", 20), strings.Repeat("甲", 21)}, "", strings.Repeat("甲", 20)},
		"of every rank":     {[]string{"甲乙自治县", "丙丁市"}, "", "甲乙自治县 甲乙 丙丁市 丙丁"},
		"the title's":       {nil, "关于印发《青禾县某某管理办法》的通知", "青禾县"},
		"the title's own":   {nil, "青禾县人民政府公告", "青禾县"},
		"no place":          {nil, "关于加强管理的通知", ""},
		"without a rank":    {[]string{"高新技术开发园"}, "", "高新技术开发园"},
	} {
		if got := strings.Join(placesOf(tt.given, tt.title), " "); got != tt.want {
			t.Errorf("%s: %s", name, got)
		}
	}
	many := make([]string, 60)
	for i := range many {
		many[i] = "某地" + string(rune('一'+i))
	}
	if n := len(placesOf(many, "")); n != maxPlaces {
		t.Errorf("%d places", n)
	}
}

// A text is told by its title: contracts by their last word, laws by theirs.
func TestKindsOfTitles(t *testing.T) {
	for title, contract := range map[string]bool{
		"某合同": true, "某协议": true, "某协议书": true, "某合同书": true, "某备忘录": true, "某意向书": true, "某协议（草案）": true, "某合同（征求意见稿）": true, "合同管理办法": false, "": false,
	} {
		if got := guessKind(title) == "contract"; got != contract {
			t.Errorf("%s: %v", title, got)
		}
	}
	for title, law := range map[string]bool{"行政许可法": true, "某暂行条例": true, "某办法": false, "某计算方法": false, "某规定": false, strings.Repeat("某", 38) + "条例": true, strings.Repeat("某", 39) + "条例": false} {
		if isLaw(title) != law {
			t.Errorf("%s: %v", title, !law)
		}
	}
}

// A statute is known by its title without the state's name and its edition.
func TestBareTitles(t *testing.T) {
	for in, want := range map[string]string{
		" 中华人民共和国物权法 ": "物权法", "某条例（2016年修订）": "某条例", "某条例(2016年修订)": "某条例", "某办法（试行）": "某办法（试行）", "某办法（草案）": "某办法（草案）", "（2016）某": "（2016）某",
	} {
		if got := bareTitle(in); got != want {
			t.Errorf("%s: %s", in, got)
		}
	}
}

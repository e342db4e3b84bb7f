package draft

import (
	"strings"
	"testing"
)

// TestAwkwardNumberings reads what drafters really write: other signs, other
// spaces, numbers out of order, annexes, several documents in one file.
func TestAwkwardNumberings(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"inserted articles with spaces", "第 十 条 甲。\n第十条 之一 乙。\n第十条之二　丙。", "第十条 第十条之一 第十条之二"},
		{"inserted article without its elder", "第一条 甲。\n第二条之一 乙。\n第三条 丙。", "第一条 第二条之一 第三条"},
		{"Arabic and Han mixed", "第1条 甲。\n第二条 乙。\n第3条 丙。", "第1条 第二条 第3条"},
		{"full-width digits", "第１条 甲。\n第２条 乙。\n第１０条 丙。", "第１条 第２条 第１０条"},
		{"ideographic spaces", "第一条　　甲。\n　　第二条　　乙。", "第一条 第二条"},
		{"colons", "第一条：甲。\n第二条：乙。", "第一条 第二条"},
		{"names in brackets", "第一条【目的】甲。\n第二条【适用范围】乙。", "第一条 第二条"},
		{"two hundred and more", "第一百九十九条 甲。\n第二百条 乙。\n第二百零一条 丙。", "第一百九十九条 第二百条 第二百零一条"},
		{"twenty written short", "第十九条 甲。\n第二十条 乙。\n第二十一条 丙。", "第十九条 第二十条 第二十一条"},
		{"digits one by one", "第一○条 甲。\n第一一条 乙。", "第一○条 第一一条"},
		{"parts", "第一部分 总体要求\n第一条 甲。\n第二部分 保障措施\n第二条 乙。", "第一部分/第一条 第二部分/第二条"},
		{"sections begin anew in each chapter", "第一章 甲\n第一节 子\n第一条 一。\n第二章 乙\n第二条 二。\n第一节 丑\n第三条 三。", "第一章/第一节/第一条 第二章/第二条 第二章/第一节/第三条"},
		{"chapter without a title", "第一章\n第一条 甲。\n第二章\n第二条 乙。", "第一章/第一条 第二章/第二条"},
		{"two annexes", "第一条 甲。\n第二条 乙。\n附件1：某表\n第一条 丙。\n第二条 丁。\n附件2\n某书\n第一条 戊。\n第二条 己。", "第一条 第二条 附件1/第一条 附件1/第二条 附件2/第一条 附件2/第二条"},
		{"annexes in brackets are a list", "第一条 甲。\n第二条 乙。\n附件：1.某表\n　　　2.某书", "第一条 第二条"},
		{"an annex with one article is a form", "第一条 甲。\n第二条 乙。\n附件1\n第一条 丙。", "第一条 第二条"},
		{"the notice before the rules", "关于印发某办法的通知\n各乡镇人民政府：\n一、提高认识。\n二、抓好落实。\n某县人民政府\n2026年1月1日\n某办法\n第一条 甲。\n第二条 乙。", "第一条 第二条"},
		{"items only", "一、甲\n二、乙\n三、丙", "一 二 三"},
		{"items with full stops", "一．甲\n二．乙", "一 二"},
		{"items that skip one", "一、甲\n三、乙", "一 三"},
		{"one item alone", "一、甲\n其他。", ""},
		{"items of an article are no articles", "第一条 下列：\n一、甲\n二、乙\n第二条 丙。", "第一条 第二条"},
		{"quoted articles in a decision to amend", "一、第三条修改为：\n“第三条 甲。”\n二、增加一条，作为第四条：\n“第四条 乙。”\n三、删去第五条。", "一 二 三"},
		{"a sentence that names an article first", "第一条 甲。\n第三条、第五条的规定适用于本条。\n第二条 乙。\n第三条 丙。", "第一条 第二条 第三条"},
		{"an article that begins with a forbidden word", "第一条 为了甲。\n第二条 规定期限内未申报的，视为放弃。\n第三条 丙。", "第一条 第二条 第三条"},
		{"the numbering begins with two", "第二条 乙。\n第三条 丙。", "第二条 第三条"},
		{"one article", "第一条 甲。", "第一条"},
		{"numbers in a table", "第一条 甲。\n第二条 乙。", "第一条 第二条"},
		{"no number behind", "第条 甲。\n第〇条 乙。\n第一万条 丙。", ""},
	} {
		if got := labels(FromText(c.text)); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestArticleBounds: what stands around the articles is in none of them, what
// belongs to them is.
func TestArticleBounds(t *testing.T) {
	for _, c := range []struct{ name, text, label, want string }{
		{"preamble", "某公约\n为了共同生活，全体村民约定如下：\n第一条 甲。\n第二条 乙。", "第一条", "第一条 甲。"},
		{"paragraphs and items", "第一条 甲：\n（一）子；\n1.一\n（二）丑。\n前款规定的乙。\n第二条 丙。", "第一条", "第一条 甲：\n（一）子；\n1.一\n（二）丑。\n前款规定的乙。"},
		{"validity and effect", "第八条 甲。\n第九条 本办法自2027年1月1日起施行，有效期五年。\n《旧办法》同时废止。", "第九条", "第九条 本办法自2027年1月1日起施行，有效期五年。\n《旧办法》同时废止。"},
		{"chapter heading between", "第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。", "第一条", "第一条 甲。"},
		{"signature of two bodies", "第一条 甲。\n第二条 乙。\n某县公安局\n某县司法局\n2026年3月1日", "第二条", "第二条 乙。"},
		{"date in Han", "第一条 甲。\n第二条 乙。\n某县人民政府\n二〇二六年三月一日", "第二条", "第二条 乙。"},
		{"date left open", "第一条 甲。\n第二条 乙。\n某县人民政府\n××年×月×日", "第二条", "第二条 乙。"},
		{"a deadline is no signature", "第一条 甲。\n第二条 乙：\n2026年12月31日前完成。", "第二条", "第二条 乙：\n2026年12月31日前完成。"},
		{"parties of a contract", "第一条 甲。\n第二条 乙。\n甲方（盖章）：某局\n法定代表人：\n乙方（盖章）：某公司", "第二条", "第二条 乙。"},
		{"annex behind the signature", "第一条 甲。\n第二条 乙。\n某县人民政府\n2026年3月1日\n附件：名单\n张三", "第二条", "第二条 乙。"},
	} {
		d := FromText(c.text)
		got := ""
		for _, a := range d.Articles {
			if a.Label == c.label {
				got = a.Text
				break
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestReadMark(t *testing.T) {
	for text, want := range map[string]string{
		"第一编 总则": "part 1 第一编|总则", "第二篇 分则": "part 2 第二篇|分则", "第三部分　措施": "part 3 第三部分|措施",
		"第 二 章  附 则": "chapter 2 第二章|附 则", "第3节：甲": "section 3 第3节|甲", "第一百二十条之三　甲": "article 120.3 第一百二十条之三|甲",
		"第五条第二款": "article 5 第五条|第二款", "一、甲": "item1 1 一|甲", "十二．甲": "item1 12 十二|甲", "1.甲": "item3 1 1|甲", "１２、甲": "item3 12 12|甲",
		"（三）甲": "item2 3 （三）|甲", "(三)甲": "item2 3 （三）|甲", "（4）甲": "item4 4 （4）|甲", "附件：甲": "annex 0 附件|甲", "附件2": "annex 2 附件2|",
		"附表一 甲": "annex 1 附表一|甲", "附 件": "", "附则": "", "附近的居民": "", "1.5万元": "", "2026年": "", "一二三": "", "（甲）": "", "（三": "", "第章": "", "第三方机构": "",
		"一、二类疫苗": "", "三、四级医院": "", "": "", "第": "", "第一": "", "（": "", "附": "",
	} {
		m, ok := readMark(text)
		got := ""
		if ok {
			names := map[rank]string{part: "part", chapter: "chapter", section: "section", article: "article", item1: "item1", item2: "item2", item3: "item3", item4: "item4", annex: "annex"}
			got = names[m.rank] + " " + itoa(m.number)
			if m.sub > 0 {
				got += "." + itoa(m.sub)
			}
			got += " " + m.label + "|" + m.rest
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func itoa(n int) string { return formatNumber(n, "decimal") }

// TestOutlineOfLongHeadings: a title is cut, a table of contents leaves no
// trace, page numbers go.
func TestOutlineOfLongHeadings(t *testing.T) {
	d := FromText("目录\n第一章 总则…………1\n第二章 附则 …… 12\n第一章　总　则\n第一条 " + strings.Repeat("甲", 60) + "。\n第二章 附则\n第二条 乙；丙。")
	var got []string
	for _, h := range d.Outline() {
		got = append(got, h.Label+"|"+h.Title)
	}
	want := []string{"第一章|总则", "第一条|" + strings.Repeat("甲", longestHeading), "第二章|附则", "第二条|乙"}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("outline %q\nwant %q", got, want)
	}
	if one := FromText("第一章 总则 第一节 甲 第一条 乙。"); len(one.Paragraphs) != 3 || labels(one) != "第一章/第一节/第一条" {
		t.Errorf("%q %s", one.Paragraphs, labels(one))
	}
}

// TestHostileStructure: lines made to look like articles cost no more than others.
func TestHostileStructure(t *testing.T) {
	for name, line := range map[string]string{
		"doubtful": "第二条规定\n", "restarts": "第一条 甲\n", "gaps": "第九千条 甲\n", "chapters": "第一章 第一节 第一条\n",
		"annexes": "附件1\n", "items": "（一）甲\n", "titles": "关于\n", "dates": "2026年1月1日\n", "numerals": strings.Repeat("一", 100) + "\n",
	} {
		d := FromText(strings.Repeat(line, 20_000))
		if len(d.Paragraphs) < 20_000 {
			t.Errorf("%s: %d paragraphs", name, len(d.Paragraphs))
		}
	}
}

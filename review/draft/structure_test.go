package draft

import (
	"strings"
	"testing"
)

func TestArticlesOfRules(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"chapters and sections", "第一编 总则\n第一章 总 则\n第一节 甲\n第一条 子。\n第二节 乙\n第二条 丑。\n第二章　附则\n第三条 寅。", "第一编/第一章/第一节/第一条 第一编/第一章/第二节/第二条 第一编/第二章/第三条"},
		{"no space", "第一条为了规范。\n第二条本办法所称。\n第三条规定本市。", "第一条 第二条 第三条"},
		{"digits", "第1条 甲\n第２条 乙\n第 三 条 丙\n第十 条", "第1条 第２条 第三条 第十条"},
		{"inserted article", "第九条 甲。\n第十条 乙。\n第十条之一 丙。\n第十条之二 丁。\n第十一条 戊。", "第九条 第十条 第十条之一 第十条之二 第十一条"},
		{"reference first in a paragraph", "第一条甲。\n第二条乙。\n第一条规定的情形除外。\n第五条第二款所称丙。\n第三条、第四条所列事项。\n第三条丁。\n第四条戊。", "第一条 第二条 第三条 第四条"},
		{"reference to the next article", "第一条甲。\n第二条规定情形除外。\n第二条乙。\n第三条丙。", "第一条 第二条 第三条"},
		{"reference far ahead", "第一条甲。\n第五十条经批准的除外。\n第二条乙。\n第三条丙。", "第一条 第二条 第三条"},
		{"a number is missing", "第一条 甲。\n第二条 乙。\n第四条 丙。", "第一条 第二条 第四条"},
		{"a number is missing, no spaces", "第一条甲。\n第二条乙。\n第四条丙。\n第五条丁。", "第一条 第二条 第四条 第五条"},
		{"a number twice", "第一条 甲。\n第二条 乙。\n第二条 丙。\n第三条 丁。", "第一条 第二条 第二条 第三条"},
		{"beyond a hundred", "第九十九条甲。\n第一百条乙。\n第一百零一条丙。", "第九十九条 第一百条 第一百零一条"},
		{"chapter named in a sentence", "第一章 总则\n第一条 甲。\n第二章规定的事项，另行办理。\n第二条 乙。", "第一章/第一条 第一章/第二条"},
		{"contents before", "目 录\n第一章 总则……1\n第二章 附则……3\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。", "第一章/第一条 第二章/第二条"},
		{"chapter and article on one line", "第一章 总则  第一条  为了甲。\n第二章 附则 第二条 乙。", "第一章/第一条 第二章/第二条"},
		{"annex counts anew", "第一条 甲。\n第二条 乙。\n附件1\n某合同\n第一条 丙。\n第二条 丁。", "第一条 第二条 附件1/第一条 附件1/第二条"},
		{"amendment quotes articles", "一、将第五条修改为：\n“第五条 甲。”\n二、删去第六条。\n第七条修改为：“乙。”", "一 二"},
		{"items", "关于甲的意见\n一、目标\n（一）子。\n1.丑\n二、措施\n三、附则", "一 二 三"},
		{"items are no lists of numbers", "一、甲\n一、二类疫苗除外。\n二、乙", "一 二"},
		{"items may begin with a number", "一、甲\n二、二级医院补助\n三、丙", "一 二 三"},
		{"item mode keeps references out", "一、甲\n第一条规定的除外\n二、乙", "一 二"},
		{"nothing", "某某的请示\n为了甲，特此请示。", ""},
	} {
		if got := labels(FromText(c.text)); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestArticleText(t *testing.T) {
	d := FromText("某办法\n第一章 总则\n第一条 甲。\n乙：\n（一）丙。\n第二章 附则\n第二条 丁。\n某县人民政府办公室\n2026年11月3日\n附件：名单\n张三")
	if len(d.Articles) != 2 || d.Articles[0].Text != "第一条 甲。\n乙：\n（一）丙。" || d.Articles[1].Text != "第二条 丁。" {
		t.Fatalf("articles %+v", d.Articles)
	}
	want := []int{-1, -1, 0, 0, 0, -1, 1, -1, -1, -1, -1}
	for p, n := range want {
		a, ok := d.ArticleAt(p)
		if ok != (n >= 0) || ok && a != d.Articles[n] {
			t.Errorf("paragraph %d: %v %v", p, a.Label, ok)
		}
	}
}

func TestLastArticleEndsBeforeSignatureAndNextTitle(t *testing.T) {
	for text, want := range map[string]string{
		"第一条 甲。\n第二条 乙。\n甲方（盖章）：\n乙方（盖章）：":             "第二条 乙。",
		"第一条 甲。\n第二条 乙。\n某县财政局\n二〇二六年三月一日":             "第二条 乙。",
		"第一条 甲。\n第二条 乙。\n2026年3月1日前完成。":                "第二条 乙。\n2026年3月1日前完成。",
		"第一条 甲。\n第二条 乙。\n某县补充规定\n（试行）\n第一条 丙。\n第二条 丁。": "第二条 乙。",
	} {
		if got := FromText(text).Articles[1].Text; got != want {
			t.Errorf("%q: article %q, want %q", text, got, want)
		}
	}
}

func TestOutline(t *testing.T) {
	show := func(d *Draft) string {
		var b strings.Builder
		for _, h := range d.Outline() {
			b.WriteString(strings.Repeat(" ", h.Level) + h.Label + "|" + h.Title + "\n")
		}
		return b.String()
	}
	rules := FromText("第一章 总 则\n第一条 为了规范管理，制定本办法。\n第二条 【适用范围】本县适用。\n附件2\n某表\n一、不算")
	if got, want := show(rules), "  第一章|总则\n    第一条|为了规范管理\n    第二条|适用范围\n 附件2|某表\n"; got != want {
		t.Errorf("rules\n%s want\n%s", got, want)
	}
	items := FromText("一、甲\n（一）乙。丙\n1.5万元以上\n1.丁\n（1）戊\n（二）己\n2.不接\n二、庚")
	if got, want := show(items), " 一|甲\n  （一）|乙\n   1|丁\n    （1）|戊\n  （二）|己\n 二|庚\n"; got != want {
		t.Errorf("items\n%s want\n%s", got, want)
	}
}

func TestTitle(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"来源: http://x 某办法\n某县人民政府办公室关于印发某办法的通知\n某政办〔2026〕3号\n各乡镇：\n现印发给你们。\n2026年1月1日\n某县某管理办法\n（试行）\n第一章 总则\n第一条 甲。", "某县某管理办法（试行）"},
		{"某县人民政府办公室\n关于进一步加强某管理的\n通　知\n各乡镇人民政府：\n现通知如下。\n一、甲\n二、乙", "某县人民政府办公室关于进一步加强某管理的通知"},
		{"《某县某办法（送审稿）》\n第一条 甲。", "某县某办法（送审稿）"},
		{"附件：某县奖励办法\n第一条 甲。", "某县奖励办法"},
		{"某县政府购买服务合同\n甲方：某局\n乙方：某公司\n第一条 甲。", "某县政府购买服务合同"},
		{"中华人民共和国某法\n（2021年1月22日修订）\n目录\n第一章 总则\n第一章 总则\n第一条 甲。", "中华人民共和国某法"},
		{"某县养犬管理十条\n第一条 甲。", "某县养犬管理十条"},
		{"根据某规定，制定如下。\n第一条 甲。", "文件名"},
	} {
		if got := mustRead(t, "dir/文件名.txt", []byte(c.text)).Title; got != c.want {
			t.Errorf("title %q, want %q", got, c.want)
		}
	}
	centre := `<w:jc w:val="center"/>`
	d := mustRead(t, "x.docx", docx(para(centre, "某县人民政府")+para(centre, "某项资金使用管理办法")+para(centre, "（征求意见稿）")+paras("第一条 甲。")))
	if d.Title != "某县人民政府某项资金使用管理办法（征求意见稿）" {
		t.Errorf("centred title %q", d.Title)
	}
}

func TestNumerals(t *testing.T) {
	for n := range 10000 {
		if got, ok := parseNumeral(han(n)); n > 0 && (!ok || got != n) {
			t.Fatalf("%s reads as %d", han(n), got)
		}
	}
	for s, want := range map[string]int{"两百": 200, "一〇一": 101, "１２": 12, "007": 7, "〇": 0, "": 0, "12345": 0, "甲": 0} {
		if got, ok := parseNumeral(s); ok != (want > 0) || ok && got != want {
			t.Errorf("%s reads as %d %v, want %d", s, got, ok, want)
		}
	}
}

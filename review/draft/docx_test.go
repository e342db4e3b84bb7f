package draft

import (
	"fmt"
	"strings"
	"testing"

	"hefa/review"
)

const articleList = `<w:abstractNum w:abstractNumId="7">` +
	`<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="Art"/><w:suff w:val="nothing"/><w:lvlText w:val="第%1条"/></w:lvl>` +
	`<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>` +
	`<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>` +
	`<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`

func listed(id string, level int) string {
	return fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%s"/></w:numPr>`, level, id)
}

func TestDocxNumbersAreResolved(t *testing.T) {
	body := para(listed("1", 0), "为了规范管理。") + para(listed("1", 0), "下列事项：") +
		para(listed("1", 1), "甲；") + para(listed("1", 1), "乙。") +
		para(listed("1", 0), "三。") + para(listed("1", 1), "丙。") + para(listed("0", 0), "无号。") + para(listed("2", 0), "附件另起。")
	d := mustRead(t, "a.docx", docx(body, "numbering", articleList))
	wantParagraphs(t, d, "第一条为了规范管理。", "第二条下列事项：", "（一） 甲；", "（二） 乙。", "第三条三。", "（一） 丙。", "无号。", "第一条附件另起。")
	if d.Encoding != "docx" || len(d.Warnings) != 0 {
		t.Errorf("encoding %q warnings %v", d.Encoding, d.Warnings)
	}
}

func TestDocxNumbersComeFromStyles(t *testing.T) {
	styles := `<w:style w:type="paragraph" w:styleId="Art"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Art"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>`
	use := func(s string) string { return `<w:pStyle w:val="` + s + `"/>` }
	body := para(use("Art"), "甲。") + para(use("Sub"), "项；") + para(use("Art")+listed("0", 0), "不编号。") + para(use("Art"), "乙。") + para(use("Loop"), "尾。")
	d := mustRead(t, "a.docx", docx(body, "numbering", articleList, "styles", styles))
	wantParagraphs(t, d, "第一条甲。", "（一） 项；", "不编号。", "第二条乙。", "尾。")
}

func TestDocxNumberingStyleLinkAndOverride(t *testing.T) {
	numbers := articleList +
		`<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="ArtList"/></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>` +
		`<w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:lvlOverride></w:num>`
	styles := `<w:style w:type="numbering" w:styleId="ArtList"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
	d := mustRead(t, "a.docx", docx(para(listed("3", 0), "甲。")+para(listed("4", 0), "乙。"), "numbering", numbers, "styles", styles))
	wantParagraphs(t, d, "第一条甲。", "2. 乙。")
}

func TestDocxTrackedChanges(t *testing.T) {
	body := `<w:p>` + run("罚款") + `<w:del w:id="1"><w:r><w:delText>五百元</w:delText></w:r></w:del><w:ins w:id="2">` + run("三百元") + `</w:ins>` + run("。") + `</w:p>` +
		`<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>` + run("前半，") + `</w:p>` + para("", "后半。") +
		`<w:p><w:pPr><w:rPr><w:ins w:id="4"/></w:rPr></w:pPr><w:ins w:id="5">` + run("新增一款。") + `</w:ins></w:p>` + para("", "末。") +
		`<w:p><w:pPr><w:pPrChange><w:pPr>` + listed("1", 0) + `</w:pPr></w:pPrChange></w:pPr>` + run("未编号。") + `</w:p>`
	data := docx(body, "numbering", articleList)
	d := mustRead(t, "a.docx", data)
	wantParagraphs(t, d, "罚款三百元。", "前半，后半。", "新增一款。", "末。", "未编号。")
	if got := warned(d, "draft.warn.tracked"); len(got) != 1 || got[0] != 5 {
		t.Errorf("tracked warning %v, want 5 changes", got)
	}
	o, err := ReadOriginal("a.docx", data)
	if err != nil {
		t.Fatal(err)
	}
	wantParagraphs(t, o, "罚款五百元。", "前半，", "后半。", "末。", "未编号。")
}

func TestDocxTablesNotesAndBoxes(t *testing.T) {
	cell := func(s ...string) string { return `<w:tc>` + paras(s...) + `</w:tc>` }
	box := `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>` + paras("框内。") + `</w:txbxContent></w:drawing></mc:Choice>` +
		`<mc:Fallback><w:pict><w:txbxContent>` + paras("框内。") + `</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`
	body := `<w:p>` + run("正文") + `<w:r>` + box + `</w:r>` + run("。") + `</w:p>` +
		`<w:tbl><w:tblPr/><w:tr>` + cell("指标") + cell("分值", "（满分）") + cell("") + `</w:tr>` +
		`<w:tr><w:trPr><w:del w:id="1"/></w:trPr>` + cell("删") + cell("行") + `</w:tr></w:tbl>` +
		`<w:tbl><w:tr>` + cell("红头", "文号") + `</w:tr></w:tbl>`
	notes := `<w:footnote w:type="separator"><w:p/></w:footnote><w:footnote w:id="1">` + paras(" 见某文。", "再见。") + `</w:footnote>`
	d := mustRead(t, "a.docx", docx(body, "footnotes", notes))
	wantParagraphs(t, d, "正文。", "框内。", "指标\t分值 （满分）", "红头", "文号", "注1：见某文。 再见。")
}

func TestDocxSignsFieldsAndHiddenText(t *testing.T) {
	fld := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	body := `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t><w:sym w:font="Wingdings" w:char="F0A8"/><w:t>否𠮷</w:t><w:br/><w:t>次行</w:t><w:noBreakHyphen/></w:r></w:p>` +
		`<w:p>` + fld("begin") + `<w:r><w:instrText>PAGEREF</w:instrText><w:t>藏</w:t></w:r>` + fld("separate") + run("第3页") + fld("end") + fld("end") + run("后") + `</w:p>` +
		`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗文</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>明文</w:t></w:r></w:p>` +
		`<w:p><w:hyperlink>` + run("链接") + `</w:hyperlink><w:sdt><w:sdtContent>` + run("控件") + `</w:sdtContent></w:sdt><w:r><w:ruby><w:rt>` + run("yì") + `</w:rt><w:rubyBase>` + run("邑") + `</w:rubyBase></w:ruby></w:r></w:p>`
	d := mustRead(t, "a.docx", docx(body))
	wantParagraphs(t, d, "☑是□否𠮷", "次行-", "第3页后", "明文", "链接控件邑")
	if got := warned(d, "draft.warn.vanished"); len(got) != 1 || got[0] != 1 {
		t.Errorf("vanished warning %v", got)
	}
}

func TestDocxRefusals(t *testing.T) {
	good := docx(paras("第一条 甲。"))
	deep := strings.Repeat("<w:sdt>", 300) + strings.Repeat("</w:sdt>", 300)
	entity := `<!DOCTYPE x [<!ENTITY a "aaaa">]>` + wordPart("document", "<w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body>")
	for name, c := range map[string]struct {
		data []byte
		code string
	}{
		"cut":        {good[:len(good)/2], "draft.truncated"},
		"bomb":       {docx(paras(strings.Repeat("啊", maxPart/3+1))), "draft.too_big"},
		"many":       {docx(strings.Repeat("<w:p/>", maxParagraphs+1)), "draft.too_many_paragraphs"},
		"deep":       {docx(deep), "draft.too_deep"},
		"deep skip":  {docx("<w:sectPr>" + deep + "</w:sectPr>"), "draft.too_deep"},
		"entity":     {zipOf(map[string]string{"word/document.xml": entity}), "draft.damaged"},
		"broken xml": {zipOf(map[string]string{"word/document.xml": "<w:document><w:p>"}), "draft.damaged"},
		"blank":      {docx(paras("  ", "\u200b")), "draft.no_text"},
		"xlsx":       {zipOf(map[string]string{"xl/workbook.xml": "<x/>"}), "draft.format.xlsx"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Read("送审稿.docx", c.data)
			wantCode(t, err, review.KindDamaged, c.code)
		})
	}
}

func TestDocxMainPartIsFoundByItsRelation(t *testing.T) {
	data := zipOf(map[string]string{
		"_rels/.rels":        `<Relationships><Relationship Type="http://x/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>`,
		"word/document2.xml": wordPart("document", "<w:body>"+paras("正文。")+"</w:body>"),
	})
	wantParagraphs(t, mustRead(t, "a", data), "正文。")
}

func TestFormatNumber(t *testing.T) {
	for _, c := range []struct {
		n            int
		format, want string
	}{
		{12, "chineseCounting", "十二"}, {10, "ideographDigital", "一〇"}, {3, "ideographTraditional", "丙"}, {21, "decimalEnclosedCircle", "21"},
		{20, "decimalEnclosedCircle", "⑳"}, {4, "lowerRoman", "iv"}, {1994, "upperRoman", "MCMXCIV"}, {1 << 20, "upperRoman", "1048576"},
		{2, "upperLetter", "B"}, {27, "upperLetter", "27"}, {7, "decimalZero", "07"}, {15, "decimalFullWidth", "１５"}, {25, "chineseLegalSimplified", "贰拾伍"}, {5, "none", ""}, {5, "?", "5"},
	} {
		if got := formatNumber(c.n, c.format); got != c.want {
			t.Errorf("%s of %d: %q, want %q", c.format, c.n, got, c.want)
		}
	}
}

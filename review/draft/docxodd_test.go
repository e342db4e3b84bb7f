package draft

import (
	"strings"
	"testing"
)

// TestDocxOddities are the things word processors put around and between words.
func TestDocxOddities(t *testing.T) {
	box := `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>` + paras("框内。") + `</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>` + paras("框内。") + `</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
	cell := func(s string) string { return `<w:tc>` + s + `</w:tc>` }
	for _, c := range []struct{ name, body, want string }{
		{"content control around paragraphs", `<w:sdt><w:sdtPr/><w:sdtContent>` + paras("甲。", "乙。") + `</w:sdtContent></w:sdt>`, "甲。|乙。"},
		{"content control inside a paragraph", `<w:p>` + run("甲") + `<w:sdt><w:sdtContent>` + run("乙") + `</w:sdtContent></w:sdt>` + run("。") + `</w:p>`, "甲乙。"},
		{"link and smart tag", `<w:p><w:hyperlink>` + run("某局") + `</w:hyperlink><w:smartTag>` + run("2026年") + `</w:smartTag></w:p>`, "某局2026年"},
		{"bookmarks, comments, proofing", `<w:p><w:bookmarkStart w:id="0"/>` + run("甲") + `<w:proofErr w:type="spellStart"/><w:commentRangeStart w:id="1"/>` + run("乙") + `<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>`, "甲乙"},
		{"a box is read once", `<w:p>` + run("正文。") + box + `</w:p>`, "正文。|框内。"},
		{"a box alone", `<w:p>` + box + `</w:p>`, "框内。"},
		{"line break and tab", `<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r></w:p>`, "甲|乙    丙"},
		{"page break", `<w:p><w:r><w:t>甲</w:t><w:br w:type="page"/><w:t>乙</w:t></w:r></w:p>`, "甲|乙"},
		{"pinyin over characters", `<w:p><w:r><w:ruby><w:rt>` + run("ga") + `</w:rt><w:rubyBase>` + run("尕") + `</w:rubyBase></w:ruby></w:r></w:p>`, "尕"},
		{"hidden by style only is shown", para(`<w:rPr><w:vanish/></w:rPr>`, "甲"), "甲"},
		{"hidden run", `<w:p>` + run("甲") + `<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>` + run("乙") + `</w:p>`, "甲乙"},
		{"hidden switched off", `<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>甲</w:t></w:r></w:p>`, "甲"},
		{"field within a field", `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF</w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>` + run("内") + `<w:r><w:fldChar w:fldCharType="separate"/></w:r>` + run("果") + `<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + run("见第三页") + `<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, "见第三页"},
		{"simple field", `<w:p><w:fldSimple w:instr="PAGE">` + run("7") + `</w:fldSimple>` + run("页") + `</w:p>`, "7页"},
		{"table", `<w:tbl><w:tr>` + cell(paras("项目")) + cell(paras("分", "值")) + `</w:tr><w:tr>` + cell(paras("甲")) + cell(`<w:p/>`) + `</w:tr></w:tbl>`, "项目\t分 值|甲"},
		{"table in a table", `<w:tbl><w:tr>` + cell(`<w:tbl><w:tr>`+cell(paras("内一"))+cell(paras("内二"))+`</w:tr></w:tbl><w:p/>`) + cell(paras("外")) + `</w:tr></w:tbl>`, "内一 内二\t外"},
		{"table as a frame", `<w:tbl><w:tr>` + cell(paras("第一条 甲。", "第二条 乙。")) + `</w:tr></w:tbl>`, "第一条 甲。|第二条 乙。"},
		{"deleted row", `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr>` + cell(paras("旧")) + cell(paras("列")) + `</w:tr><w:tr>` + cell(paras("新")) + cell(paras("列")) + `</w:tr></w:tbl>`, "新\t列"},
		{"moved words", `<w:p><w:moveFrom w:id="1">` + run("旧处") + `</w:moveFrom>` + run("中") + `<w:moveTo w:id="2">` + run("新处") + `</w:moveTo></w:p>`, "中新处"},
		{"a paragraph that is no Word paragraph", `<a:p><a:r><a:t>图中</a:t></a:r></a:p>` + paras("正文"), "正文"},
		{"chapter and article in one paragraph", paras("第一章 总则　第一条 甲。"), "第一章 总则|第一条 甲。"},
	} {
		d, err := Read("a.docx", docx(c.body))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := strings.Join(d.Paragraphs, "|"); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestDocxTrackedViews reads one document from both sides of its changes.
func TestDocxTrackedViews(t *testing.T) {
	ins := func(s string) string { return `<w:ins w:id="1" w:author="甲">` + s + `</w:ins>` }
	del := func(s string) string { return `<w:del w:id="2"><w:r><w:delText>` + s + `</w:delText></w:r></w:del>` }
	mark := func(kind string) string { return `<w:pPr><w:rPr><w:` + kind + ` w:id="3"/></w:rPr></w:pPr>` }
	for _, c := range []struct{ name, body, accepted, original string }{
		{"words", `<w:p>` + run("罚款") + del("五千") + ins(run("一千")) + run("元") + `</w:p>`, "罚款一千元", "罚款五千元"},
		{"a paragraph put in", paras("甲") + `<w:p>` + mark("ins") + ins(run("乙")) + `</w:p>` + paras("丙"), "甲|乙|丙", "甲|丙"},
		{"a paragraph taken out", paras("甲") + `<w:p>` + mark("del") + del("乙") + `</w:p>` + paras("丙"), "甲|丙", "甲|乙|丙"},
		{"two paragraphs joined", `<w:p>` + mark("del") + run("前") + `</w:p>` + paras("后"), "前后", "前|后"},
		{"one paragraph split", `<w:p>` + mark("ins") + run("前") + `</w:p>` + paras("后"), "前|后", "前后"},
		{"put in and taken out again", `<w:p>` + run("甲") + ins(del("乙")) + run("丙") + `</w:p>`, "甲丙", "甲丙"},
		{"a number that moves on", para(listed("1", 0), "甲") + `<w:p><w:pPr>` + listed("1", 0) + `<w:rPr><w:del w:id="4"/></w:rPr></w:pPr>` + del("乙") + `</w:p>` + para(listed("1", 0), "丙"), "第一条甲|第二条丙", "第一条甲|第二条乙|第三条丙"},
	} {
		data := docx(c.body, "numbering", articleList)
		a, err := Read("a.docx", data)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		o, err := ReadOriginal("a.docx", data)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := strings.Join(a.Paragraphs, "|"); got != c.accepted {
			t.Errorf("%s accepted: %q, want %q", c.name, got, c.accepted)
		}
		if got := strings.Join(o.Paragraphs, "|"); got != c.original {
			t.Errorf("%s original: %q, want %q", c.name, got, c.original)
		}
		if warned(a, "draft.warn.tracked") == nil {
			t.Errorf("%s: no warning", c.name)
		}
	}
}

// TestDocxNumberFormats writes the first numbers of a list in each format that
// drafts use.
func TestDocxNumberFormats(t *testing.T) {
	for format, want := range map[string]string{
		"chineseCounting": "一 二 三", "chineseCountingThousand": "一 二 三", "decimal": "1 2 3", "decimalFullWidth": "１ ２ ３", "decimalZero": "01 02 03",
		"upperLetter": "A B C", "lowerLetter": "a b c", "upperRoman": "I II III", "lowerRoman": "i ii iii", "ideographTraditional": "甲 乙 丙",
		"ideographZodiac": "子 丑 寅", "decimalEnclosedCircle": "① ② ③", "decimalEnclosedParen": "⑴ ⑵ ⑶", "chineseLegalSimplified": "壹 贰 叁", "ideographDigital": "一 二 三", "ordinal": "1 2 3",
	} {
		numbers := `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="` + format + `"/><w:suff w:val="nothing"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
		d := mustRead(t, "a.docx", docx(para(listed("1", 0), "。")+para(listed("1", 0), "。")+para(listed("1", 0), "。"), "numbering", numbers))
		if got := strings.ReplaceAll(strings.Join(d.Paragraphs, " "), "。", ""); got != want {
			t.Errorf("%s: %s, want %s", format, got, want)
		}
	}
}

// TestDocxNumberingIsNotTrusted: broken definitions number nothing and break
// nothing.
func TestDocxNumberingIsNotTrusted(t *testing.T) {
	for name, numbers := range map[string]string{
		"no definition":         ``,
		"list without abstract": `<w:num w:numId="1"><w:abstractNumId w:val="9"/></w:num>`,
		"list of itself":        `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
		"level beyond nine":     `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="99"><w:lvlText w:val="%1%100"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
	} {
		d := mustRead(t, name, docx(para(listed("1", 0), "甲。"), "numbering", numbers, "styles", `<w:style w:type="numbering" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`))
		wantParagraphs(t, d, "甲。")
	}
	huge := `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="99999999999"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="` + strings.Repeat("%1", 500) + `"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
	d := mustRead(t, "f", docx(para(listed("1", 0), "甲。"), "numbering", huge))
	if n := len([]rune(d.Paragraphs[0])); n > 200 {
		t.Errorf("a number of %d characters", n)
	}
}

package letter

import (
	"io"
	"time"

	"hefa/review"
)

// templateTime dates the default template; it never changes, so neither do its
// bytes.
var templateTime = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// Template writes the default template of a form: the letter as Docx draws it,
// with placeholders where its words belong. A bureau can change it in Word and
// give it back to Fill.
func Template(w io.Writer, form review.LetterForm) error {
	c := review.LetterContent{Form: form, Org: "{{发文机关}}", No: "{{文号}}", Title: "{{标题}}", Sign: "{{署名}}"}
	list := files(c, templateTime)
	list[0].data = templateDocument(c)
	return pack(w, list, templateTime)
}

// templateDocument is document with placeholders. Optional elements are blocks
// that vanish when there is nothing to say. The last paragraph of the text is a
// block of its own, because it stays on the page of the signature.
func templateDocument(c review.LetterContent) []byte {
	var p part
	p.raw(xmlHead, `<w:document `, nsWord, ` `, nsOffice, `><w:body>`)
	for _, m := range []string{"份号", "密级", "紧急程度"} {
		p.para(text("Mark", "{{#"+m+"}}{{"+m+"}}{{/"+m+"}}"))
	}
	if isLetterhead(c) {
		p.letterheadFirstLines(c, lineTw)
		p.para(para{style: "To", extra: `<w:jc w:val="right"/>`, runs: []run{{text: "{{#签发人}}签发人："}, {"{{签发人}}", "Kai"}, {text: "{{/签发人}}"}}})
	} else {
		p.redOrg(c, lineTw)
		p.templateDocNo(c)
	}
	p.para(text("Title", "{{标题}}"))
	p.blank(1, false)
	p.para(text("To", "{{主送}}："))
	for _, block := range []string{"正文前段", "正文末段"} {
		p.para(text("Body", "{{#"+block+"}}"))
		p.para(para{style: "Body", keepNext: block == "正文末段", runs: []run{{"{{一级标题}}", "Hei"}, {"{{二级标题}}", "Kai"}, {"{{段落}}", ""}}})
		p.para(text("Body", "{{/"+block+"}}"))
	}
	p.para(text("Body", "{{#附件说明}}"))
	p.blank(1, true)
	p.attachment(6, 4, "{{#附件}}{{附件引导}}{{附件序号}}{{附件名称}}{{/附件}}")
	p.para(text("Body", "{{/附件说明}}"))
	p.blank(ordinary.blanks, true)
	p.signatureLines("{{署名}}", "{{成文日期}}", signLeft("", "2026年11月23日"), true)
	p.para(text("Body", "{{#附注}}{{附注}}{{/附注}}"))
	printing := "{{#印发}}{{印发机关}}\t{{印发日期}}印发{{/印发}}"
	if isLetterhead(c) {
		printing = ""
	}
	p.imprintTable("{{#抄送}}抄送：{{抄送}}。{{/抄送}}", printing, !isLetterhead(c))
	p.section(isLetterhead(c), lineTw)
	p.raw(`</w:body></w:document>`)
	return p.Bytes()
}

// templateDocNo is the number as it stands without a signer and with one, of
// which the letter keeps one.
func (p *part) templateDocNo(c review.LetterContent) {
	c.No = "{{#无签发人}}{{文号}}{{/无签发人}}"
	p.docNo(c)
	c.No, c.Signer = "{{#签发人}}{{文号}}", "{{签发人}}{{/签发人}}"
	p.docNo(c)
	p.blank(2, false)
}

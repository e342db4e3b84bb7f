package letter

// pageNoFont sets the page number in Song, digits too (7.5).
const pageNoFont = `<w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体" w:cs="Times New Roman"/>`

// pageNoProps puts the dash of the page number 7 mm below the text area. A
// footer is measured from the foot of the page, so what remains is space after.
func pageNoProps() string {
	const dashInEm = 0.38 // upper edge of a dash above the baseline
	below := imprintSizePt * (1 - baselineInLine + dashInEm)
	after := pt((bottomMM-pageNoDropMM-footerMM)*72/25.4 - below)
	return offGrid + `<w:spacing w:before="0" w:after="` + itoa(after) + `" w:line="280" w:lineRule="exact"/>`
}

// pageNoFooter is a footer with — 1 —, one character from the outer edge.
func pageNoFooter(right bool) []byte {
	side, jc := "left", "left"
	if right {
		side, jc = "right", "right"
	}
	var p part
	p.raw(xmlHead, `<w:ftr `, nsWord, ` `, nsOffice, `><w:p><w:pPr><w:pStyle w:val="PageNo"/>`,
		`<w:ind w:`, side, `Chars="100" w:`, side, `="280"/><w:jc w:val="`, jc, `"/></w:pPr>`)
	p.run(run{text: "— "})
	p.raw(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>`,
		`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`)
	p.run(run{text: " —"})
	p.raw(`</w:p></w:ftr>`)
	return p.Bytes()
}

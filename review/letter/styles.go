package letter

// style is one named paragraph or character style. An officer who edits the
// letter in Word finds the elements of the standard under their Chinese names.
type style struct {
	id, name, based string
	ppr, rpr        string
	char            bool
}

// exact sets an exact line height in twips and no space around.
func exact(tw int) string {
	return `<w:spacing w:before="0" w:after="0" w:line="` + itoa(tw) + `" w:lineRule="exact"/>`
}

func size(pt float64) string {
	half := itoa(int(pt*2 + 0.5))
	return `<w:sz w:val="` + half + `"/><w:szCs w:val="` + half + `"/>`
}

const (
	red      = `<w:color w:val="FF0000"/>`
	centered = `<w:jc w:val="center"/>`
	// A line taller than the grid's would otherwise take two of them.
	offGrid = `<w:snapToGrid w:val="0"/>`
	// Both measures are needed: Word takes the characters, others the twips.
	twoChars = `<w:ind w:firstLineChars="200" w:firstLine="640"/>`
)

// letterStyles lists the styles. The letter's own lengths, such as the size of
// the red head, are set on its paragraphs.
func letterStyles(lineHigh int) []style {
	line := exact(lineHigh)
	return []style{
		{id: "Blank", name: "公文空行", ppr: line},
		{id: "Body", name: "公文正文", ppr: line + twoChars},
		{id: "H1", name: "公文一级标题", based: "Body", ppr: `<w:keepNext/><w:outlineLvl w:val="0"/>`, rpr: rFonts(heiTi)},
		{id: "H2", name: "公文二级标题", based: "Body", ppr: `<w:keepNext/><w:outlineLvl w:val="1"/>`, rpr: rFonts(kaiTi)},
		{id: "Mark", name: "份号密级", ppr: line, rpr: rFonts(heiTi)},
		{id: "Org", name: "发文机关标志", ppr: offGrid + centered, rpr: rFonts(biaoSong) + red},
		{id: "DocNo", name: "发文字号", ppr: redRule(lineHigh) + line + centered},
		{id: "LetterNo", name: "信函发文字号", ppr: line},
		{id: "RedRule", name: "信函双线", rpr: red},
		{id: "Title", name: "公文标题", ppr: offGrid + exact(titleTw(lineHigh)) + centered, rpr: rFonts(biaoSong) + size(titleSizePt)},
		{id: "LongTitle", name: "公文长标题", based: "Title", ppr: line, rpr: size(bodySizePt)},
		{id: "To", name: "主送机关", ppr: line},
		{id: "Attachment", name: "附件说明", ppr: line},
		{id: "Sign", name: "署名日期", ppr: `<w:keepLines/>` + line + centered},
		{id: "CC", name: "版记抄送", ppr: exact(imprintTw) + ccIndent, rpr: size(imprintSizePt)},
		{id: "Imprint", name: "版记印发", ppr: exact(imprintTw) + `<w:ind w:leftChars="100" w:left="280" w:rightChars="100" w:right="280"/>`, rpr: size(imprintSizePt)},
		{id: "Anchor", name: "版记定位", ppr: offGrid + exact(anchorTw), rpr: size(1)},
		{id: "Cell", name: "表格正文", ppr: offGrid + exact(cellLineTw) + `<w:jc w:val="left"/>`, rpr: size(cellSizePt)},
		{id: "CellHead", name: "表格标题", based: "Cell", ppr: centered, rpr: rFonts(heiTi)},
		{id: "PageNo", name: "页码", ppr: pageNoProps(), rpr: pageNoFont + size(imprintSizePt)},
		{id: "Hei", name: "黑体字", char: true, rpr: rFonts(heiTi)},
		{id: "Kai", name: "楷体字", char: true, rpr: rFonts(kaiTi)},
	}
}

// styles is word/styles.xml, for lines of text of a height in twips.
func styles(lineHigh int) []byte {
	var p part
	p.raw(xmlHead, `<w:styles `, nsWord, `>`, defaults(lineHigh))
	for _, s := range letterStyles(lineHigh) {
		kind, based := "paragraph", "Normal"
		if s.char {
			kind, based = "character", "DefaultParagraphFont"
		}
		if s.based != "" {
			based = s.based
		}
		p.raw(`<w:style w:type="`, kind, `" w:customStyle="1" w:styleId="`, s.id, `"><w:name w:val="`, s.name, `"/><w:basedOn w:val="`, based, `"/>`)
		if !s.char {
			p.raw(`<w:qFormat/><w:pPr>`, s.ppr, `</w:pPr>`)
		}
		p.raw(`<w:rPr>`, s.rpr, `</w:rPr></w:style>`)
	}
	p.raw(`</w:styles>`)
	return p.Bytes()
}

// defaults holds what every style starts from. The size must stand on Normal,
// not only in the document's defaults, or character units measure 10.5 pt. So
// must the line: text pasted into a letterhead has no grid to hold it.
func defaults(lineHigh int) string {
	return `<w:docDefaults><w:rPrDefault><w:rPr>` + rFonts(fangSong) + `<w:kern w:val="2"/>` + size(bodySizePt) +
		`<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>` +
		`<w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>` + exact(lineHigh) + `<w:jc w:val="both"/></w:pPr>` +
		`<w:rPr>` + rFonts(fangSong) + `<w:spacing w:val="-5"/><w:kern w:val="2"/>` + size(bodySizePt) + `</w:rPr></w:style>` +
		`<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>` +
		`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>` +
		`<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="` + itoa(cellMarginTw) + `" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="` + itoa(cellMarginTw) + `" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
		`<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>` +
		border("top", "4", "auto") + border("left", "4", "auto") + border("bottom", "4", "auto") + border("right", "4", "auto") +
		border("insideH", "4", "auto") + border("insideV", "4", "auto") + `</w:tblBorders></w:tblPr></w:style>`
}

// border draws a single line; eighths is its width in eighths of a point.
func border(side, eighths, color string) string {
	return `<w:` + side + ` w:val="single" w:sz="` + eighths + `" w:space="0" w:color="` + color + `"/>`
}

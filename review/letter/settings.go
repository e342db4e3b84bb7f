package letter

import (
	"time"

	"hefa/review"
)

// settings is word/settings.xml: odd and even footers, full-width punctuation
// as the standard's 28 characters a line want it, and the behaviour of Word
// 2013 and later.
const settings = xmlHead + `<w:settings ` + nsWord + `><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>` +
	`<w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="579"/><w:characterSpacingControl w:val="doNotCompress"/>` +
	`<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/>` +
	`<w:adjustLineHeightInTable/><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>` +
	`<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`

const appProps = xmlHead + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>hefa</Application></Properties>`

// coreProps is docProps/core.xml: what a file manager shows about the letter.
func coreProps(c review.LetterContent, created time.Time) []byte {
	at := created.Format(time.RFC3339)
	author := escape(oneLine(c.Sign))
	var p part
	p.raw(xmlHead, `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
		`<dc:title>`, escape(oneLine(c.Title)), `</dc:title><dc:subject>`, escape(oneLine(c.No)), `</dc:subject><dc:creator>`, author, `</dc:creator>`,
		`<cp:lastModifiedBy>`, author, `</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">`, at,
		`</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">`, at, `</dcterms:modified></cp:coreProperties>`)
	return p.Bytes()
}

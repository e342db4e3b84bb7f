package letter

// The fonts of official letters, named and never embedded. Each has an
// alternative that a machine without it knows under another name.
const (
	fangSong  = "仿宋_GB2312"
	heiTi     = "黑体"
	kaiTi     = "楷体_GB2312"
	biaoSong  = "方正小标宋简体"
	songTi    = "宋体"
	latinFont = "Times New Roman"
)

// rFonts names a Chinese font; Latin letters and digits stay in Times.
func rFonts(eastAsia string) string {
	return `<w:rFonts` + attrs("ascii", latinFont, "hAnsi", latinFont, "eastAsia", eastAsia, "cs", latinFont) + `/>`
}

// fontTable is word/fontTable.xml: what to use where a font is missing.
func fontTable() []byte {
	var p part
	p.raw(xmlHead, `<w:fonts `, nsWord, `>`)
	for _, f := range []struct{ name, alt, family string }{
		{fangSong, "仿宋", "modern"},
		{heiTi, "SimHei", "modern"},
		{kaiTi, "楷体", "modern"},
		{biaoSong, songTi, "script"},
		{songTi, "SimSun", "auto"},
	} {
		p.raw(`<w:font w:name="`, f.name, `"><w:altName w:val="`, f.alt, `"/><w:charset w:val="86"/>`,
			`<w:family w:val="`, f.family, `"/><w:pitch w:val="default"/></w:font>`)
	}
	p.raw(`<w:font w:name="`, latinFont, `"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`)
	return p.Bytes()
}

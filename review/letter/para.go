package letter

// run is a stretch of text in one character style ("" is the paragraph's own).
type run struct {
	text  string
	style string
}

// para is one paragraph. Its looks come from the style; what varies from
// letter to letter is set here.
type para struct {
	style    string
	keepNext bool   // stays on the page of the next paragraph
	extra    string // markup of the properties after keepNext, in schema order
	runs     []run
}

// text makes a paragraph of one run.
func text(style, s string) para { return para{style: style, runs: []run{{text: s}}} }

// para writes a paragraph. The text of its runs must be clean; a tab stands for
// a tab stop and a \n for a line break.
func (p *part) para(x para) {
	p.raw(`<w:p><w:pPr><w:pStyle w:val="`, x.style, `"/>`)
	if x.keepNext {
		p.raw(`<w:keepNext/>`)
	}
	p.raw(x.extra, `</w:pPr>`)
	for _, r := range x.runs {
		p.run(r)
	}
	p.raw(`</w:p>`)
}

// blank writes n empty lines.
func (p *part) blank(n int, keepNext bool) {
	for range n {
		p.para(para{style: "Blank", keepNext: keepNext})
	}
}

// run writes text. The hint keeps “ ” — … in the Chinese font.
func (p *part) run(r run) {
	open := `<w:r><w:rPr>`
	if r.style != "" {
		open += `<w:rStyle w:val="` + r.style + `"/>`
	}
	open += `<w:rFonts w:hint="eastAsia"/></w:rPr>`
	rest := r.text
	for rest != "" {
		n := 0
		for n < len(rest) && rest[n] != '\n' && rest[n] != '\t' {
			n++
		}
		if n > 0 {
			p.raw(open, `<w:t xml:space="preserve">`, escape(rest[:n]), `</w:t></w:r>`)
		}
		if n == len(rest) {
			return
		}
		if rest[n] == '\n' {
			p.raw(`<w:r><w:br/></w:r>`)
		} else {
			p.raw(`<w:r><w:tab/></w:r>`)
		}
		rest = rest[n+1:]
	}
}

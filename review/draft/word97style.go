package draft

import "strconv"

// style97 is a paragraph style as the style sheet writes it.
type style97 struct {
	based int
	own   paragraphMark // what it says itself
}

// readStyles returns the paragraph styles with all they inherit, by their place
// in the style sheet ([MS-DOC] 2.9.271).
func (w *word97) readStyles() map[int]wordStyle {
	sheet := w.plex(fibStyles)
	header := sheet.from(2, sheet.u16(0))
	count, base := min(header.u16(0), 4096), header.u16(2)
	all := make([]style97, 0, count)
	at := 2 + len(header)
	for range count {
		std := sheet.from(at+2, sheet.u16(at))
		at += 2 + len(std) + len(std)&1
		s := style97{based: std.u16(2) >> 4, own: paragraphMark{props: paragraphProps{level: -1}}}
		if std.u16(2)&0xF == 1 { // a paragraph style: behind its name stand its properties
			upx := base + 2 + 2*std.u16(base) + 2
			s.own.change(std.from(upx+4, std.u16(upx)-2))
		}
		all = append(all, s)
	}
	out := map[int]wordStyle{}
	for i := range all {
		out[i] = inherit97(all, i)
	}
	return out
}

// inherit97 resolves a style along those it is based on.
func inherit97(all []style97, i int) wordStyle {
	out, aligned := wordStyle{level: -1}, false
	for range 20 { // styles may be based on one another in a circle
		if i >= len(all) {
			break
		}
		p := all[i].own.props
		if p.align != "" && !aligned {
			out.centred, aligned = p.align == "center", true
		}
		if out.level < 0 {
			out.level = p.level
		}
		if out.list == "" && p.list != "" {
			out.list, out.source = p.list, strconv.Itoa(i)
		}
		i = all[i].based
	}
	return out
}

package draft

import (
	"cmp"
	"sort"
	"strconv"
)

// paragraphMark is what the properties of a stretch of paragraphs say.
type paragraphMark struct {
	stretch
	props           paragraphProps
	rowEnd, inTable bool
}

// readParagraphs reads the properties of the paragraphs.
func (w *word97) readParagraphs() {
	w.pages(fibParagraphs, func(page record) {
		n := page.byte(511)
		for i := range n {
			m := paragraphMark{stretch: stretch{page.u32(4 * i), page.u32(4*i + 4)}, props: paragraphProps{level: -1}}
			at := page.byte(4*(n+1)+13*i) * 2
			size := page.byte(at)*2 - 1
			if size < 0 {
				at, size = at+1, page.byte(at+1)*2
			}
			if at > 1 && size >= 2 {
				props := page.from(at+1, size)
				m.props.style = strconv.Itoa(props.u16(0))
				m.change(props.from(2, len(props)))
			}
			w.marks = append(w.marks, m)
		}
	})
	sort.Slice(w.marks, func(i, j int) bool { return w.marks[i].from < w.marks[j].from })
}

// change applies a list of property changes.
func (m *paragraphMark) change(props record) {
	props.sprms(func(op int, operand record) {
		switch op {
		case 0x460B: // sprmPIlfo: the list it belongs to
			m.props.list = listName(operand)
		case 0x260A: // sprmPIlvl: its level there
			m.props.level = operand.byte(0)
		case 0x2416: // sprmPFInTable
			m.inTable = operand.byte(0) == 1
		case 0x2417: // sprmPFTtp: the mark that ends a table row
			m.rowEnd = operand.byte(0) == 1
		case 0x2403, 0x2461: // sprmPJc80, sprmPJc
			m.props.align = "other"
			if operand.byte(0) == 1 {
				m.props.align = "center"
			}
		}
	})
}

// style returns the style of a paragraph.
func (w *word97) style(m paragraphMark) wordStyle {
	n, err := strconv.Atoi(m.props.style)
	if s, ok := w.styles[n]; ok && err == nil {
		return s
	}
	return wordStyle{level: -1}
}

// number counts a paragraph and returns its automatic number.
func (w *word97) number(m paragraphMark) string {
	style := w.style(m)
	label := w.numbers.label(m.props, style)
	if id := cmp.Or(m.props.list, style.list, "0"); id != "0" && w.numbers.lists[id] == nil {
		w.unread++
	}
	return label
}

// isCentred tells how a paragraph is set.
func (w *word97) isCentred(m paragraphMark) bool {
	if m.props.align != "" {
		return m.props.align == "center"
	}
	return w.style(m).centred
}

// markAt returns the properties of the paragraph whose text lies at a file
// offset.
func (w *word97) markAt(at int) paragraphMark {
	i := sort.Search(len(w.marks), func(i int) bool { return w.marks[i].from > at }) - 1
	if i < 0 || at >= w.marks[i].to {
		return paragraphMark{props: paragraphProps{level: -1}}
	}
	return w.marks[i]
}

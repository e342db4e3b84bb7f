package draft

// numberedStyles returns the paragraph styles that number automatically, by
// their place in the style sheet ([MS-DOC] 2.9.271), inherited ones included.
func (w *word97) numberedStyles() map[int]bool {
	sheet := w.plex(fibStyles)
	header := sheet.from(2, sheet.u16(0))
	count, base := header.u16(0), header.u16(2)
	type style struct {
		based         int
		says, numbers bool
	}
	all := make([]style, 0, min(count, 4096))
	at := 2 + len(header)
	for range min(count, 4096) {
		std := sheet.from(at+2, sheet.u16(at))
		at += 2 + len(std) + len(std)&1
		s := style{based: std.u16(2) >> 4}
		if std.u16(2)&0xF == 1 { // a paragraph style: behind its name stand its properties
			upx := base + 2 + 2*std.u16(base) + 2
			props := std.from(upx+4, std.u16(upx)-2)
			props.sprms(func(op int, operand record) {
				if op == 0x460B {
					s.says, s.numbers = true, operand.u16(0) != 0
				}
			})
		}
		all = append(all, s)
	}
	out := map[int]bool{}
	for i := range all {
		j := i
		for range 20 { // styles may be based on one another in a circle
			if j >= len(all) || all[j].says {
				break
			}
			j = all[j].based
		}
		if j < len(all) && all[j].numbers {
			out[i] = true
		}
	}
	return out
}

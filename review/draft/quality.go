package draft

import (
	"strings"
	"unicode"

	"hefa/review"
)

// commonHan are characters that every official Chinese text is full of. Text
// whose encoding was misread has Chinese characters too, but not these.
const commonHan = "的一是不在人有和中大国为以定管理政府规法关行部门应当第条本市县区依据对按照或者其他工作单位"

// checkText refuses what a page reader brought out when it is no readable
// Chinese text: nothing at all on a scanned page, garbage where the fonts could
// not be decoded.
func checkText(name string, lines []textLine, pages int) error {
	han, common, bad, total := 0, 0, 0, 0
	for _, l := range lines {
		for _, r := range l.text {
			switch {
			case unicode.IsSpace(r):
				continue
			case unicode.Is(unicode.Han, r):
				han++
				if strings.ContainsRune(commonHan, r) {
					common++
				}
			case r == unicode.ReplacementChar, unicode.IsControl(r), unicode.Is(unicode.Co, r):
				bad++
			}
			total++
		}
	}
	switch {
	case total == 0, total < 20*pages && total < 200:
		return review.Damaged("draft.pdf.scanned", nil, name)
	case bad*50 > total, han*10 < total*3, han > 200 && common*20 < han:
		return review.Damaged("draft.pdf.garbled", nil, name)
	}
	return nil
}

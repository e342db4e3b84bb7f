package scan

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"hefa/review"
)

var (
	effective = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`自\s*([0-9]{4})\s*年\s*([0-9]{1,2})\s*月\s*([0-9]{1,2})\s*日起[^。；]{0,4}(?:施行|实施|执行|生效)`)
	})
	dateLine = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^([0-9]{4})\s*年\s*([0-9]{1,2})\s*月\s*([0-9]{1,2})\s*日$`)
	})
	capitals = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[A-Za-z0-9.]*[A-Z]{2,6}[A-Za-z0-9.]*`) })
	shortFor = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`以下[简统]称[为：:]?[“"「]?(\p{Han}{2,16})[”"」）)，。]`)
	})
)

// everyday lists Latin abbreviations that need no explanation in a document.
var everyday = []string{"GDP", "APP", "CT", "QQ", "AI", "VPN", "PDF", "WORD", "EXCEL", "ID", "IP", "IC", "ETC",
	"OA", "DNA", "GB", "ISO", "KTV", "LED", "POS", "PC", "XX", "XXX", "XXXX", "SIM", "SMS", "WIFI", "URL", "VIP", "CNG", "LNG", "LPG", "MM", "KM", "KW", "KV", "DB", "CAD"}

// dates finds a day of effect before the day the draft bears.
func (s *scanner) dates(r *Rule) {
	var signed review.Date
	for _, p := range s.parts {
		if !strings.HasSuffix(p.text, "日") {
			continue
		}
		if m := dateLine().FindStringSubmatch(p.text); m != nil {
			if d, ok := dateOf(m[1:]); ok && (signed.IsZero() || d < signed) {
				signed = d
			}
		}
	}
	if signed.IsZero() {
		return
	}
	for _, p := range s.holding("日起") {
		for _, m := range effective().FindAllStringSubmatchIndex(p.text, 4) {
			d, ok := dateOf([]string{p.text[m[2]:m[3]], p.text[m[4]:m[5]], p.text[m[6]:m[7]]})
			if ok && d < signed && strings.Contains(p.text, "本") {
				s.addBytes(r, p, m[0], m[1])
			}
		}
	}
}

func dateOf(f []string) (review.Date, bool) {
	y, _ := strconv.Atoi(f[0])
	m, _ := strconv.Atoi(f[1])
	d, _ := strconv.Atoi(f[2])
	if y < 1949 || m < 1 || m > 12 || d < 1 || d > 31 {
		return 0, false
	}
	return review.DateOf(y, time.Month(m), d), true
}

// abbreviations finds Latin abbreviations that nothing explains, each once.
func (s *scanner) abbreviations(r *Rule) {
	var seen []string
	for _, p := range s.parts {
		if !strings.ContainsAny(p.text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
			continue
		}
		for _, m := range capitals().FindAllStringIndex(p.text, 16) {
			word := p.text[m[0]:m[1]]
			if slices.Contains(seen, word) || slices.Contains(everyday, strings.ToUpper(word)) || strings.ContainsAny(word, ".0123456789") {
				continue
			}
			seen = append(seen, word)
			if !explained(p.text, m[0], m[1]) {
				s.addBytes(r, p, m[0], m[1])
			}
		}
	}
}

// explained reports whether the words around text[from:to] say what it means:
// 物联网（IoT）, PPP（政府和社会资本合作）, 以下简称“EPC”.
func explained(text string, from, to int) bool {
	before, after := text[:from], text[to:]
	for _, open := range []string{"（", "(", "“", "称", "《", "〈"} {
		if strings.HasSuffix(before, open) {
			return true
		}
	}
	for _, open := range []string{"（", "(", "，即", "，是指", "是指", "，指"} {
		if strings.HasPrefix(after, open) {
			return true
		}
	}
	return strings.Contains(tail(before, 12), "（") && !strings.Contains(tail(before, 12), "）")
}

// redefined finds a short form that is introduced twice.
func (s *scanner) redefined(r *Rule) {
	seen := map[string]bool{}
	for _, p := range s.holding("以下") {
		for _, m := range shortFor().FindAllStringSubmatchIndex(p.text, 8) {
			word := p.text[m[2]:m[3]]
			if seen[word] {
				s.addBytes(r, p, m[0], m[1])
			}
			seen[word] = true
		}
	}
}

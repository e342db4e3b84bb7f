package review

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// MatterNo formats the number of a matter: code letter, year, running number.
func MatterNo(code string, year, seq int) string {
	return fmt.Sprintf("%s%04d-%04d", code, year, seq)
}

// NormalizeNo brings a typed matter number into the form MatterNo writes, so
// that g2026-3 finds G2026-0003. Other text is returned upper-cased.
func NormalizeNo(s string) string {
	s = strings.ToUpper(strings.TrimSpace(FoldWidth(s)))
	head, tail, ok := strings.Cut(s, "-")
	if !ok || tail == "" || len(tail) >= 4 || strings.Trim(tail, "0123456789") != "" {
		return s
	}
	return head + "-" + strings.Repeat("0", 4-len(tail)) + tail
}

// LetterNo formats the number of a letter as GB/T 9704-2012, 7.2.5 asks: code
// word, full year in 〔〕, running number without leading zeros.
func LetterNo(code string, year, seq int) string {
	return fmt.Sprintf("%s〔%d〕%d号", code, year, seq)
}

var letterNo = regexp.MustCompile(`^(.*\S)\s*[〔\[【(](\d{4})[〕\]】)]\s*第?0*(\d{1,9})号?$`)

// ParseLetterNo takes apart a number as LetterNo writes it, or as offices write
// it against the standard: with other brackets, 第 or leading zeros.
func ParseLetterNo(s string) (code string, year, seq int, ok bool) {
	g := letterNo.FindStringSubmatch(FoldWidth(strings.TrimSpace(s)))
	if g == nil {
		return "", 0, 0, false
	}
	year, _ = strconv.Atoi(g[2])
	seq, _ = strconv.Atoi(g[3])
	return g[1], year, seq, seq > 0
}

var matterNo = regexp.MustCompile(`^([A-Z]{1,8})(\d{4})-(\d{4,9})$`)

// ParseMatterNo takes apart a number as MatterNo writes it.
func ParseMatterNo(s string) (code string, year, seq int, ok bool) {
	g := matterNo.FindStringSubmatch(s)
	if g == nil {
		return "", 0, 0, false
	}
	year, _ = strconv.Atoi(g[2])
	seq, _ = strconv.Atoi(g[3])
	return g[1], year, seq, seq > 0
}

// SeriesOf names the counter behind the code letter of a matter number, "" for
// a letter no matter of this place bears.
func (p *Profile) SeriesOf(code string) string {
	switch code {
	case PlanCode:
		return PlanSeries
	case ListCode:
		return ListSeries
	case CircularCode:
		return CircularSeries
	}
	for _, k := range Kinds() {
		if p.For(k).Code == code && code != "" {
			return MatterSeries(k)
		}
	}
	return ""
}

// Code letters of matters that no submission made: items of the catalogue and
// documents taken in from a ledger.
const (
	PlanCode = "C"
	ListCode = "W"
	// CircularCode begins the number of a circular to all units.
	CircularCode = "T"
	// PlanSeries, ListSeries and CircularSeries name their counters.
	PlanSeries     = "plan"
	ListSeries     = "list"
	CircularSeries = "circular"
)

// RecordSeries names the counter of registrations (统一编号).
func RecordSeries(code string) string { return "record/" + code }

// MatterSeries and LetterSeries name the counters that numbers come from.
// Letters with the same code word share one, or two letters of a year could
// carry the same number.
func MatterSeries(k Kind) string { return "matter/" + string(k) }

// LetterSeries names the counter of a code word.
func LetterSeries(code string) string { return "letter/" + code }

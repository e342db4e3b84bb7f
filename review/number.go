package review

import (
	"fmt"
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

// Code letters of matters that no submission made: items of the catalogue and
// documents taken in from a ledger.
const (
	planCode = "C"
	listCode = "W"
	// circularCode begins the number of a circular to all units.
	circularCode = "T"
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

package review_test

import (
	"crypto/sha256"
	"fmt"
	"testing"

	"hefa/review"
)

// TestRowEdition: whoever changes what rows are made of the same facts raises
// RowEdition, or files written before would look damaged. Then this sum is
// replaced.
func TestRowEdition(t *testing.T) {
	const edition, sum = 5, "aaed7d5126dfbea2"
	h := sha256.New()
	for _, state := range []string{"planned", "received", "early", "supplementing", "reviewing", "concluded", "answering", "settled", "held",
		"rejected", "deliberated", "recorded", "published", "inforce", "expired", "signed", "archived", "returned", "outofscope", "withdrawn", "cancelled"} {
		_, m := at(t, state)
		fmt.Fprintf(h, "%s %+v\n", state, review.Summarize(m, national, prc))
	}
	e, m := at(t, "deliberated")
	do(t, e, m, "refuse", "on=2026-11-18", "reason=未附起草说明")
	do(t, e, m, "issue", "on=2026-11-18")
	fmt.Fprintf(h, "refused %+v\n", review.Summarize(m, national, prc))
	if got := fmt.Sprintf("%x", h.Sum(nil))[:16]; review.RowEdition != edition || got != sum {
		t.Errorf("edition %d makes rows %q, want %d %q", review.RowEdition, got, edition, sum)
	}
}

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
	const edition, sum = 2, "2799f77427aed528"
	h := sha256.New()
	for _, state := range []string{"planned", "received", "early", "supplementing", "reviewing", "concluded", "answering", "settled", "held",
		"rejected", "deliberated", "recorded", "published", "inforce", "expired", "signed", "archived", "returned", "outofscope", "withdrawn", "cancelled"} {
		_, m := at(t, state)
		fmt.Fprintf(h, "%s %+v\n", state, review.Summarize(m, national, prc))
	}
	if got := fmt.Sprintf("%x", h.Sum(nil))[:16]; review.RowEdition != edition || got != sum {
		t.Errorf("edition %d makes rows %q, want %d %q", review.RowEdition, got, edition, sum)
	}
}

package queue

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
)

func page(first, n int) []review.Summary {
	out := make([]review.Summary, n)
	for i := range out {
		out[i].No = review.MatterNo("G", 2026, first+i)
	}
	return out
}

// TestRowsComeByPages: rows are where their page puts them, others are not
// there yet.
func TestRowsComeByPages(t *testing.T) {
	var r rows
	r.reset()
	r.total = 450
	r.take(0, page(0, pageSize))
	r.take(2, page(400, 50))
	for i, want := range map[int]string{0: "G2026-0000", 199: "G2026-0199", 200: "", 400: "G2026-0400", 449: "G2026-0449", 450: "", -1: "", 1 << 30: ""} {
		if s, ok := r.at(i); s.No != want || ok != (want != "") {
			t.Errorf("row %d is %q", i, s.No)
		}
	}
	if i, ok := r.find("G2026-0449"); !ok || i != 449 {
		t.Errorf("found at %d", i)
	}
	if _, ok := r.find("G2026-0300"); ok {
		t.Error("found what is not loaded")
	}
	r.asked[0], r.asked[2] = true, true
	if got := r.missing(150, 449); !slices.Equal(got, []int{1}) {
		t.Errorf("missing %v", got)
	}
	if got := r.missing(440, 900); got != nil {
		t.Errorf("missing %v beyond the end", got)
	}
}

// TestAgainKeepsWhatIsSeen: the same question keeps its rows until the answer
// comes; another question drops them at once.
func TestAgainKeepsWhatIsSeen(t *testing.T) {
	var r rows
	r.reset()
	r.take(0, page(0, 10))
	r.take(1, page(200, 10))
	before := r.request
	r.again()
	if _, ok := r.at(5); !ok || r.request == before {
		t.Error("rows vanished while they are read anew")
	}
	r.take(0, page(50, 3))
	if s, _ := r.at(0); s.No != "G2026-0050" {
		t.Errorf("row 0 is %q", s.No)
	}
	if _, ok := r.at(205); ok {
		t.Error("a page of the question before is left")
	}
	r.reset()
	if _, ok := r.at(0); ok {
		t.Error("rows of another question are left")
	}
}

// TestMissingAsksForWhatIsSeen: every row of a window is loaded or asked for.
func TestMissingAsksForWhatIsSeen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := rows{total: rapid.IntRange(0, 3000).Draw(t, "total"), asked: map[int]bool{}}
		for range rapid.IntRange(0, 5).Draw(t, "asked") {
			r.asked[rapid.IntRange(0, 15).Draw(t, "page")] = true
		}
		from := rapid.IntRange(0, 3000).Draw(t, "from")
		to := from + rapid.IntRange(0, 300).Draw(t, "rows")
		asked := r.missing(from, to)
		for i := from; i <= to && i < r.total; i++ {
			if p := i / pageSize; !r.asked[p] && !slices.Contains(asked, p) {
				t.Fatalf("row %d of page %d is not asked for: %v", i, p, asked)
			}
		}
	})
}

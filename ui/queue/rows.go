package queue

import "hefa/review"

// pageSize is how many rows are loaded at once.
const pageSize = 200

// rows is a window on a list that lives in the file: its length and the pages
// loaded so far. The request number tells late pages of an older question.
type rows struct {
	request int
	total   int
	pages   map[int][]review.Summary
	asked   map[int]bool
	stale   bool // pages answer the question before; they go when an answer comes
}

// reset begins another question: what is shown goes at once.
func (r *rows) reset() {
	r.again()
	r.pages = nil
}

// again asks the same question anew. What is shown stays until the answer is
// there, so that nothing flickers and no key falls into a gap.
func (r *rows) again() {
	r.request++
	r.asked, r.stale = map[int]bool{}, true
}

// take puts in a page that arrived.
func (r *rows) take(page int, rows []review.Summary) {
	if r.stale || r.pages == nil {
		r.pages, r.stale = map[int][]review.Summary{}, false
	}
	r.pages[page] = rows
}

func (r *rows) at(i int) (review.Summary, bool) {
	page := r.pages[i/pageSize]
	if i < 0 || i%pageSize >= len(page) {
		return review.Summary{}, false
	}
	return page[i%pageSize], true
}

// missing lists the pages that rows from..to need and nobody asked for.
func (r *rows) missing(from, to int) []int {
	var out []int
	for p := from / pageSize; p <= to/pageSize; p++ {
		if !r.asked[p] && p*pageSize < r.total {
			out = append(out, p)
		}
	}
	return out
}

// find returns the row of a matter among the pages loaded.
func (r *rows) find(no string) (int, bool) {
	for p, page := range r.pages {
		for i, s := range page {
			if s.No == no {
				return p*pageSize + i, true
			}
		}
	}
	return 0, false
}

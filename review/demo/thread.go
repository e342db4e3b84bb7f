package demo

import (
	"time"

	"hefa/review"
)

// thread is the story of one matter: steps in the order of time.
type thread struct {
	order int // threads at the same moment go on in this order
	no    string
	steps []step
	short bool // generated: its letters are not kept as files
}

// step is one thing the officer did.
type step struct {
	at   time.Time
	verb string // a verb of the table, or add or undo
	args review.Args
}

// maker returns the verb of a name that makes a matter; its name is empty when
// the verb acts on a matter that exists.
func maker(name string) review.Verb {
	for _, v := range review.Makers() {
		if v.Name == name {
			return v
		}
	}
	return review.Verb{}
}

// verbAdd starts a thread; it is the name of review.Registration.
const verbAdd = "add"

// queue holds the threads under way as a heap: the one whose next step comes
// first is at the top.
type queue []*thread

func (q queue) Len() int { return len(q) }

func (q queue) Less(i, j int) bool {
	a, b := q[i], q[j]
	if !a.steps[0].at.Equal(b.steps[0].at) {
		return a.steps[0].at.Before(b.steps[0].at)
	}
	return a.order < b.order
}

func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }

// Push adds a *thread; see container/heap.
func (q *queue) Push(x any) { *q = append(*q, x.(*thread)) }

// Pop takes the last *thread; see container/heap.
func (q *queue) Pop() any {
	old := *q
	n := len(old) - 1
	t := old[n]
	old[n] = nil
	*q = old[:n]
	return t
}

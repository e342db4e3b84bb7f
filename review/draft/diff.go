package draft

// step is one move of an edit script over a (old) and b (new).
type step struct {
	kind ChangeKind // Equal, Delete or Insert
	a, b int        // index in a and b; -1 where the step has none
}

// intern numbers distinct strings, so that comparing them costs nothing.
type intern map[string]int32

func (m intern) id(s string) int32 {
	id, ok := m[s]
	if !ok {
		id = int32(len(m))
		m[s] = id
	}
	return id
}

func (m intern) all(ss []string, key func(string) string) []int32 {
	out := make([]int32, len(ss))
	for i, s := range ss {
		out[i] = m.id(key(s))
	}
	return out
}

// diff returns the shortest edit script from a to b (Myers 1986), or, when it
// would take more than limit edits, one that keeps only what a and b begin and
// end with in common.
func diff(a, b []int32, limit int) []step {
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	out := make([]step, 0, max(len(a), len(b)))
	for i := range head {
		out = append(out, step{Equal, i, i})
	}
	for _, s := range middle(a[head:len(a)-tail], b[head:len(b)-tail], limit) {
		if s.a >= 0 {
			s.a += head
		}
		if s.b >= 0 {
			s.b += head
		}
		out = append(out, s)
	}
	for i := range tail {
		out = append(out, step{Equal, len(a) - tail + i, len(b) - tail + i})
	}
	return out
}

// middle is diff without the common ends.
func middle(a, b []int32, limit int) []step {
	var out []step
	if len(a) > 0 && len(b) > 0 && len(a)+len(b)-2*shared(a, b) <= limit {
		if trace := furthest(a, b, min(limit, len(a)+len(b))); trace != nil {
			return retrace(trace, len(a), len(b))
		}
	}
	for i := range a {
		out = append(out, step{Delete, i, -1})
	}
	for j := range b {
		out = append(out, step{Insert, -1, j})
	}
	return out
}

// shared counts what a and b have in common in any order; no script can keep
// more of them.
func shared(a, b []int32) (n int) {
	count := map[int32]int{}
	for _, x := range a {
		count[x]++
	}
	for _, x := range b {
		if count[x] > 0 {
			count[x]--
			n++
		}
	}
	return n
}

// furthest records, for each number of edits d, how far in a one comes on every
// diagonal k = x-y with d-1 edits: trace[d][k+d]. nil when limit edits do not
// reach the end.
func furthest(a, b []int32, limit int) [][]int32 {
	v := make([]int32, 2*limit+3)
	at := limit + 1
	var trace [][]int32
	for d := 0; d <= limit; d++ {
		trace = append(trace, append([]int32(nil), v[at-d:at+d+1]...))
		for k := -d; k <= d; k += 2 {
			x := int(v[at+k-1]) + 1
			if k == -d || k != d && v[at+k-1] < v[at+k+1] {
				x = int(v[at+k+1])
			}
			for x < len(a) && x-k < len(b) && a[x] == b[x-k] {
				x++
			}
			v[at+k] = int32(x)
			if x >= len(a) && x-k >= len(b) {
				return trace
			}
		}
	}
	return nil
}

// retrace walks back from the end to the beginning along the trace.
func retrace(trace [][]int32, x, y int) []step {
	var out []step
	for d := len(trace) - 1; d >= 0; d-- {
		reached := func(k int) int32 {
			if k < -d || k > d {
				return -1
			}
			return trace[d][k+d]
		}
		k := x - y
		from := k - 1
		if k == -d || k != d && reached(k-1) < reached(k+1) {
			from = k + 1
		}
		px := max(int(reached(from)), 0)
		for x > px && y > px-from {
			x, y = x-1, y-1
			out = append(out, step{Equal, x, y})
		}
		switch {
		case d == 0:
		case from == k+1:
			y--
			out = append(out, step{Insert, -1, y})
		default:
			x--
			out = append(out, step{Delete, x, -1})
		}
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}

package scan

// A sentence concerns few of the families of patterns. Each family sleeps until
// one of the grams or words is read that it cannot match without.

// alarm says which families to wake: by gram number, by word list, or always.
type alarm struct {
	byGram, byList map[int][]int
	always         []int
}

// set chooses what wakes a family: the shortest list of grams that one of its
// patterns needs, or else a list of words that is all of a pattern.
func (a *alarm) set(family int, patterns []*pattern) {
	var key []int
	list := none
	for _, p := range patterns {
		if len(p.parts) > 0 {
			continue
		}
		if p.re == nil {
			list = p.list
			continue
		}
		for _, c := range p.clauses {
			if p.list == none && (key == nil || len(c) < len(key)) {
				key = c
			}
		}
	}
	switch {
	case key != nil:
		for _, g := range key {
			a.byGram[g] = append(a.byGram[g], family)
		}
	case list != none:
		a.byList[list] = append(a.byList[list], family)
	default:
		a.always = append(a.always, family)
	}
}

// wake marks families as worth trying.
func (u *unit) wake(families []int) {
	for _, f := range families {
		u.awake[f] = true
	}
}

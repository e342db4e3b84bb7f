package desk

import (
	"context"
	"slices"
	"strings"

	"hefa/review"
)

// Alike are two names of units that may be one: the ledger's, and one that is
// on record or stands earlier in the ledger.
type Alike struct{ New, Known string }

// unitNames are the spellings of units, by what is the same in all of them.
type unitNames struct {
	county string
	by     map[string]string
	order  *[]string // keys as they were met
	before int       // how many were on record
}

func (d *Desk) unitNames(ctx context.Context) (unitNames, error) {
	u := unitNames{county: d.Office().County, by: map[string]string{}, order: &[]string{}}
	names, err := d.Units(ctx)
	for _, n := range names {
		u.same(n)
	}
	u.before = len(*u.order)
	return u, err
}

// same is the spelling used first: 柳河县财政局 and 县财政局 are one unit.
func (u unitNames) same(name string) string {
	if name == "" {
		return ""
	}
	key := review.FoldWidth(name)
	if rest, ok := strings.CutPrefix(key, u.county); ok && u.county != "" && rest != "" {
		r := []rune(u.county)
		key = string(r[len(r)-1]) + rest
	}
	if first, ok := u.by[key]; ok {
		return first
	}
	u.by[key] = name
	*u.order = append(*u.order, key)
	return name
}

// alike lists names the ledger brought that may be short for another, or
// another for them. Nothing is joined by this: 县规划局 is not 县自然资源和规划局.
func (u unitNames) alike() []Alike {
	var out []Alike
	for i, key := range (*u.order)[u.before:] {
		for _, other := range (*u.order)[:u.before+i] {
			if shortFor(key, other) || shortFor(other, key) {
				out = append(out, Alike{u.by[key], u.by[other]})
				break
			}
		}
	}
	return out
}

// shortFor reports whether one name may be short for another: 县发改局 for
// 县发展和改革局, 教育局 for 县教育局.
func shortFor(short, long string) bool {
	s, l := []rune(short), []rune(long)
	if len(s) < 3 || len(s) >= len(l) || s[len(s)-1] != l[len(l)-1] {
		return false
	}
	at := 0
	for _, r := range s {
		i := slices.Index(l[at:], r)
		if i < 0 {
			return false
		}
		at += i + 1
	}
	return true
}

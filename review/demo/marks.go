package demo

import (
	"slices"

	"hefa/review"
)

// elsewhere is the remark on a gate that does not apply.
const elsewhere = "本件不涉及"

// checks marks the materials and gates of a matter as an officer does at the
// counter: what is needed is there, what is needed only at times does not
// apply. The line's no, yes and skip name the rows that are otherwise.
func (l line) checks(rules review.KindRules) []review.Args {
	var out []review.Args
	for i, it := range slices.Concat(rules.Materials, rules.Gates) {
		mark := review.Yes
		if it.When != "" && !it.Required {
			mark = review.NotApplicable
		}
		a := l.mark(it, mark)
		if a == nil {
			continue
		}
		if i >= len(rules.Materials) && a.Text("answer") == string(review.NotApplicable) {
			a["remark"] = []string{elsewhere}
		}
		out = append(out, a)
	}
	return out
}

// points answers the review points: all in order but those the line names.
func (l line) points(rules review.KindRules) []review.Args {
	var out []review.Args
	for _, it := range rules.Points {
		if a := l.mark(it, review.Yes); a != nil {
			out = append(out, a)
		}
	}
	return out
}

// mark returns the arguments that mark a row, nil to leave it unmarked.
func (l line) mark(it review.Item, usual review.Mark) review.Args {
	for _, m := range []review.Mark{review.No, review.Yes, review.NotApplicable} {
		if slices.Contains(l.list(string(m)), it.ID) {
			usual = m
		}
	}
	if slices.Contains(l.list("skip"), it.ID) {
		return nil
	}
	return review.Args{"id": {it.ID}, "answer": {string(usual)}}
}

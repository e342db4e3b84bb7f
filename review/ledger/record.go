package ledger

import (
	"strings"

	"hefa/review"
)

// Record is a row of a ledger, understood.
type Record struct {
	Sheet string
	N     int // row
	Number, Title, Drafter, Decider, Document,
	Accepted, Conclusion, Remark string
	Kind    review.Kind // "" when the ledger does not say
	Guessed bool        // a date had no year

	Received, Published, Effect, Until review.Date

	Others []string // heading：content of columns hefa does not know
}

// InForce reports whether the row describes a published normative document,
// not a submission.
func (r Record) InForce() bool {
	return !r.Published.IsZero() && (r.Kind == "" || r.Kind == review.Normative)
}

// Ahead refuses a row that tells of a day to come as if it had been: most
// likely a slip of the pen.
func (r Record) Ahead(today review.Date) error {
	switch {
	case r.Received > today:
		return review.Invalid("ledger.future", Received.Name(), r.Received)
	case r.Published > today:
		return review.Invalid("ledger.future", Published.Name(), r.Published)
	}
	return nil
}

// Verb is what makes a matter of the row, with its arguments.
func (r Record) Verb() (review.Verb, review.Args) {
	args := review.Args{}
	put := func(name, value string) {
		if value != "" {
			args[name] = []string{value}
		}
	}
	put("title", r.Title)
	put("drafter", r.Drafter)
	if r.InForce() {
		if r.Drafter == "" {
			put("drafter", r.Decider)
		}
		put("no", r.Document)
		put("on", r.Published.String())
		put("effect", r.Effect.String())
		put("until", r.Until.String())
		return review.Listing(), args
	}
	put("kind", string(r.Kind))
	put("decider", r.Decider)
	put("received", r.Received.String())
	return review.Registration(), args
}

// Note says what else the row told: what hefa knows only from its own work is
// kept as it was written.
func (r Record) Note() string {
	var parts []string
	put := func(f Field, value string) {
		if value != "" {
			parts = append(parts, f.Name()+"："+value)
		}
	}
	put(Number, r.Number)
	if r.InForce() {
		put(Received, r.Received.String())
		if r.Drafter != "" {
			put(Decider, r.Decider)
		}
	} else {
		put(Document, r.Document)
		put(Published, r.Published.String())
		put(Effect, r.Effect.String())
		put(Until, r.Until.String())
	}
	put(Accepted, r.Accepted)
	put(Concluded, r.Conclusion)
	parts = append(parts, r.Others...)
	put(Remark, r.Remark)
	if len(parts) == 0 {
		return ""
	}
	return "台账原记　" + strings.Join(parts, "；")
}

// Keys are what tells that two rows, or a row and a matter, are the same.
func (r Record) Keys() []string {
	keys := Keys("", r.Title, r.Received, r.Published)
	if r.Number != "" {
		keys = append(keys, Keys(review.NormalizeNo(r.Number), r.Title)...)
	}
	return keys
}

// Keys joins a title with each of the days and with the number.
func Keys(no, title string, days ...review.Date) []string {
	title = titleKey(title)
	var out []string
	for _, d := range days {
		if !d.IsZero() {
			out = append(out, title+"\x00"+d.String())
		}
	}
	if no != "" {
		out = append(out, title+"\x00"+no)
	}
	return out
}

// titleKey is a title without what is written one way or another.
func titleKey(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '　', '\n', '\t', '《', '》', '〈', '〉', '“', '”', '"', '\'', '‘', '’', '·':
			return -1
		}
		return r
	}, strings.ToLower(review.FoldWidth(review.CleanText(s))))
}

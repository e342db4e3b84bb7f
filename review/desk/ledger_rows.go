package desk

import (
	"context"
	"errors"
	"strings"

	"hefa/review"
	"hefa/review/ledger"
)

// sortOut tells apart what is new, what is on record and what cannot be taken.
func (d *Desk) sortOut(ctx context.Context, r ledger.Reading) (Taken, error) {
	out := Taken{Refused: r.Refused}
	known, err := d.known(ctx)
	if err != nil {
		return out, err
	}
	units, err := d.unitNames(ctx)
	if err != nil {
		return out, err
	}
	seen := map[string]*ledger.Record{}
	for _, rec := range r.Records {
		rec.Drafter, rec.Decider = units.same(rec.Drafter), units.same(rec.Decider)
		guessed := rec.Kind == "" && !rec.InForce()
		if guessed {
			rec.Kind, _ = d.Profile().GuessKind(rec.Title)
		}
		if t, ok := twin(rec, known, seen); ok {
			out.Twins = append(out.Twins, t)
			continue
		}
		if err := d.checkRow(rec); err != nil {
			out.Refused = append(out.Refused, ledger.Refusal{Sheet: rec.Sheet, N: rec.N, Title: rec.Title, Err: err})
			continue
		}
		for _, k := range rec.Keys() {
			seen[k] = &rec
		}
		out.count(rec, guessed)
	}
	return out, nil
}

func (t *Taken) count(rec ledger.Record, guessed bool) {
	t.fresh = append(t.fresh, rec)
	switch {
	case rec.InForce():
		t.InForce++
	default:
		t.Registered++
	}
	if guessed {
		t.Guessed++
	}
	if rec.Guessed {
		t.NoYear++
	}
}

// checkRow holds a row to the rules of the verb that would make its matter.
func (d *Desk) checkRow(rec ledger.Record) error {
	if err := rec.Ahead(d.Today()); err != nil {
		return err
	}
	m := &review.Matter{}
	v, args := rec.Verb()
	_, err := v.Check(d.Env(m), m, clean(v, args))
	return err
}

func twin(rec ledger.Record, known map[string]string, seen map[string]*ledger.Record) (Twin, bool) {
	for _, k := range rec.Keys() {
		if no, ok := known[k]; ok {
			return Twin{Record: rec, No: no}, true
		}
	}
	for _, k := range rec.Keys() {
		if first, ok := seen[k]; ok {
			return Twin{Record: rec, First: first}, true
		}
	}
	return Twin{}, false
}

// known maps what tells matters apart to their numbers. A matter whose
// registration was taken back is known by its number only, so that an import
// that was undone can be done again.
func (d *Desk) known(ctx context.Context) (map[string]string, error) {
	out := map[string]string{}
	err := d.repo.Matters(ctx, func(m *review.Matter) bool {
		days := []review.Date{m.Received}
		if m.Publication != nil {
			days = append(days, m.Publication.On)
		}
		if m.Stage() == review.StageCancelled {
			days = nil
		}
		for _, k := range ledger.Keys(m.No, m.Title, days...) {
			out[k] = m.No
		}
		return ctx.Err() == nil
	})
	return out, errors.Join(err, ctx.Err())
}

// unitNames are the spellings of units, by what is the same in all of them.
type unitNames struct {
	county string
	by     map[string]string
}

func (d *Desk) unitNames(ctx context.Context) (unitNames, error) {
	u := unitNames{d.Office().County, map[string]string{}}
	names, err := d.Units(ctx)
	for _, n := range names {
		u.same(n)
	}
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
	return name
}

package desk

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"hefa/review"
	"hefa/review/ledger"
)

// sorting tells apart what is new, what is on record and what cannot be taken.
type sorting struct {
	*Taken
	known   known
	units   unitNames
	seen    map[string]*ledger.Record // rows of this ledger, by what tells rows apart
	numbers map[string]*ledger.Record // rows that keep a number, and those that bring a letter
}

func (d *Desk) sortOut(ctx context.Context, r ledger.Reading) (Taken, error) {
	out := Taken{Refused: slices.Clone(r.Refused), file: r.File}
	s := sorting{Taken: &out, seen: map[string]*ledger.Record{}, numbers: map[string]*ledger.Record{}}
	var err error
	if s.known, err = d.known(ctx); err != nil {
		return out, err
	}
	if s.units, err = d.unitNames(ctx); err != nil {
		return out, err
	}
	for _, rec := range r.Records {
		if err := d.sortRow(&s, rec); err != nil {
			out.Refused = append(out.Refused, ledger.Refusal{Sheet: rec.Sheet, N: rec.N, Title: rec.Title, Err: err})
		}
	}
	out.Alike = s.units.alike()
	inOrder(r, out.Refused)
	return out, nil
}

// inOrder puts refusals in the order of the sheets and rows.
func inOrder(r ledger.Reading, refused []ledger.Refusal) {
	sheets := map[string]int{}
	for _, m := range r.Mappings {
		sheets[m.Sheet] = len(sheets)
	}
	for _, d := range r.Details {
		sheets[d.Sheet] = len(sheets)
	}
	slices.SortStableFunc(refused, func(a, b ledger.Refusal) int {
		return cmp.Or(cmp.Compare(sheets[a.Sheet], sheets[b.Sheet]), cmp.Compare(a.N, b.N))
	})
}

func (d *Desk) sortRow(s *sorting, rec ledger.Record) error {
	own := rec.Own(d.Profile())
	if !own {
		rec.Drafter, rec.Decider = s.units.same(rec.Drafter), s.units.same(rec.Decider)
	}
	guessed := rec.Kind == "" && !rec.InForce()
	if guessed {
		rec.Kind, _ = d.Profile().GuessKind(rec.Title)
	}
	if t, ok := s.twin(rec, own); ok {
		s.Twins = append(s.Twins, t)
		return nil
	}
	rec.Keep = own && s.free(rec)
	if err := d.checkRow(s, rec); err != nil {
		return err
	}
	if rec.Keep {
		for _, no := range append(slices.Clone(rec.Former), rec.Number) {
			s.numbers[no] = &rec
		}
	}
	for _, k := range rec.Keys() {
		s.seen[k] = &rec
	}
	s.count(rec, guessed)
	s.doubt(rec, own, d.Office().OrBlank().CodeFor(review.OpinionLetter, d.Profile()))
	return nil
}

// doubt notes what the officer should look at before a row is taken in.
func (t *Taken) doubt(rec ledger.Record, own bool, code string) {
	add := func(to *[]ledger.Record, yes bool) {
		if yes {
			*to = append(*to, rec)
		}
	}
	add(&t.Loose, rec.Loose && !rec.Told())
	add(&t.Untold, rec.Result == review.Untold && !own)
	add(&t.Uncounted, rec.Uncounted)
	add(&t.Renumbered, own && !rec.Keep)
	used, _, _, ok := review.ParseLetterNo(rec.GivenLetter)
	add(&t.Odd, rec.GivenLetter != "" && !ok)
	if ok && !own && used != code && !slices.Contains(t.Codes, used) {
		t.Codes = append(t.Codes, used)
	}
}

func (t *Taken) count(rec ledger.Record, guessed bool) {
	t.fresh = append(t.fresh, rec)
	switch {
	case rec.InForce():
		t.InForce++
	case rec.Told():
		t.Transcribed++
	default:
		t.Registered++
	}
	if guessed {
		t.Guessed = append(t.Guessed, rec)
	}
	if rec.Guessed {
		t.NoYear = append(t.NoYear, rec)
	}
}

// free reports whether no other matter or row bears the numbers of a row, or
// ever did. A matter that was taken over and taken back again may be taken over
// anew.
func (s *sorting) free(rec ledger.Record) bool {
	for _, no := range append(slices.Clone(rec.Former), rec.Number) {
		of := s.known.numbers[no]
		if s.numbers[no] != nil || of != "" && !(of == rec.Number && s.known.revivable[of]) {
			return false
		}
	}
	return true
}

// twin finds the matter or the row that a row repeats. Two rows with numbers of
// hefa's own are two matters, though they look alike.
func (s *sorting) twin(rec ledger.Record, own bool) (Twin, bool) {
	cancelled := rec.End != nil && rec.End.How == review.EndCancelled
	for _, k := range rec.Keys() {
		if no, ok := s.known.keys[k]; ok && (cancelled || !s.known.revivable[no]) && !s.another(rec, no) {
			return Twin{Record: rec, No: no}, true
		}
	}
	for _, k := range rec.Keys() {
		if first, ok := s.seen[k]; ok && !(own && first.Keep && first.Number != rec.Number) && !apart(rec.Letter, first.Letter) {
			return Twin{Record: rec, First: first}, true
		}
	}
	return Twin{}, false
}

// apart reports whether two opinion letters with numbers tell two reviews apart,
// as when a draft was sent in twice on one day.
func apart(a, b string) bool { return a != "" && b != "" && letterKey(a) != letterKey(b) }

// another reports whether a row brings an opinion letter that is not on record,
// though the matter it resembles has one.
func (s *sorting) another(rec ledger.Record, no string) bool {
	return rec.Letter != "" && rec.Number != no && s.known.lettered[no] && s.known.letters[letterKey(rec.Letter)] == ""
}

// checkRow holds a row to the rules of the verb that would make its matter,
// and its letters to numbers nobody else has given.
func (d *Desk) checkRow(s *sorting, rec ledger.Record) error {
	if err := rec.Ahead(d.Today()); err != nil {
		return err
	}
	m := rec.Matter(d.Profile(), d.Today(), "")
	if err := s.checkLetters(rec, m); err != nil {
		return err
	}
	m.ID = "rehearsal"
	env := d.env(nil, m)
	env.Number = func(string, int) (int, error) { return 1, nil }
	v, args := rec.Verb()
	_, err := review.Do(env, m, v, clean(v, args))
	return err
}

// checkLetters refuses a number that is on record, that another row brings, or
// that two letters of the row share.
func (s *sorting) checkLetters(rec ledger.Record, m *review.Matter) error {
	mine := map[string]bool{}
	for _, l := range m.Letters {
		key := letterKey(l.No)
		if l.No != "" && mine[key] {
			return review.Refused("ledger.letter", l.No, rec.Sheet, rec.N)
		}
		mine[key] = true
	}
	for _, no := range rec.Letters(m) {
		key := letterKey(no)
		if at := s.known.letters[key]; at != "" {
			return review.Refused("letter.taken", no, at)
		}
		if first := s.numbers[key]; first != nil {
			return review.Refused("ledger.letter", no, first.Sheet, first.N)
		}
		mine[key] = true
	}
	delete(mine, letterKey(""))
	for key := range mine {
		s.numbers[key] = &rec
	}
	return nil
}

// letterKey is a number of a letter, written one way.
func letterKey(no string) string {
	if code, year, seq, ok := review.ParseLetterNo(no); ok {
		return fmt.Sprintf("%s\x00%d\x00%d", code, year, seq)
	}
	return no
}

// known is what is on record already.
type known struct {
	keys      map[string]string // what tells matters apart → number
	numbers   map[string]string // present and former numbers → present one
	letters   map[string]string // letterKey → number of the matter
	revivable map[string]bool   // numbers of transcriptions that were taken back
	lettered  map[string]bool   // numbers of matters whose opinion letter has one
}

// known reads what is on record. A matter whose registration was taken back is
// known by its number only, so that an import that was undone can be done
// again.
func (d *Desk) known(ctx context.Context) (known, error) {
	out := known{map[string]string{}, map[string]string{}, map[string]string{}, map[string]bool{}, map[string]bool{}}
	err := d.repo.Matters(ctx, func(m *review.Matter) bool {
		days := []review.Date{m.Received}
		if m.Publication != nil {
			days = append(days, m.Publication.On)
		}
		if m.Stage() == review.StageCancelled {
			days = nil
			out.revivable[m.No] = m.Transcript != nil
		}
		for _, k := range ledger.Keys(m.No, m.Title, days...) {
			out.keys[k] = m.No
		}
		for _, no := range append(slices.Clone(m.Former), m.No) {
			out.numbers[no] = m.No
		}
		for _, l := range m.Letters {
			if l.No != "" {
				out.letters[letterKey(l.No)] = m.No
				out.lettered[m.No] = out.lettered[m.No] || l.Kind == review.OpinionLetter && l.Live()
			}
		}
		return ctx.Err() == nil
	})
	return out, errors.Join(err, ctx.Err())
}

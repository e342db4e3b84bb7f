package desk

import (
	"cmp"
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"hefa/review"
	"hefa/review/ledger"
)

// Ledger writes every matter into a ledger and closes it. step is told how far
// it is and may be nil. It returns how many matters there were.
func (d *Desk) Ledger(ctx context.Context, b ledger.Book, step func(done, total int)) (int, error) {
	err := d.current(ctx)
	total := 0
	if err == nil {
		total, err = d.repo.Count(ctx, Query{View: review.ViewAll})
	}
	if err != nil {
		return 0, errors.Join(err, b.Discard())
	}
	done := 0
	var failed error
	err = d.repo.Matters(ctx, func(m *review.Matter) bool {
		if failed = ctx.Err(); failed == nil {
			failed = b.Add(ledger.Entry{Matter: m, Row: d.Row(m), Profile: d.ProfileOf(m)})
		}
		done++
		if step != nil {
			step(done, total)
		}
		return failed == nil
	})
	if failed = cmp.Or(failed, err); failed != nil {
		return done, errors.Join(failed, b.Discard())
	}
	return done, b.Close()
}

// ReadLedger reads a spreadsheet as a ledger; nothing is changed.
func (d *Desk) ReadLedger(path string, overrides []ledger.Override) (ledger.Reading, error) {
	tables, err := d.OpenLedger(path)
	if err != nil {
		return ledger.Reading{}, err
	}
	return d.Understand(path, tables, overrides)
}

// Understand takes the tables of a file for a ledger.
func (d *Desk) Understand(path string, tables []ledger.Table, overrides []ledger.Override) (ledger.Reading, error) {
	r, err := ledger.Parse(tables, overrides, d.Today())
	r.File = review.CleanLine(filepath.Base(path))
	return r, err
}

// Twin is a row that is on record already or stands in the ledger twice.
type Twin struct {
	ledger.Record
	No    string         // the matter on record, "" when the row repeats another one
	First *ledger.Record // the row it repeats
}

// Taken is what an import comes to, or would come to.
type Taken struct {
	Refused     []ledger.Refusal // with any of them nothing is taken in
	Twins       []Twin
	Registered  int
	Transcribed int // taken over with what the ledger tells of their review
	InForce     int
	Guessed     []ledger.Record // rows whose kind was guessed from the title
	NoYear      []ledger.Record // rows with a day that had no year
	Alike       []Alike         // units that may be one
	Loose       []ledger.Record // rows that tell of a review that had ended, too little to take it over
	Untold      []ledger.Record // rows that tell that a review ended and not how
	Uncounted   []ledger.Record // rows whose numbers of opinions are no numbers
	Odd         []ledger.Record // rows whose letter number belongs to no series
	Codes       []string        // code words of letters other than the office's own
	Renumbered  []ledger.Record // rows whose number of hefa's own another matter bears
	Nos         []string        // numbers of what was made

	fresh []ledger.Record
	file  string
	now   map[string]string // numbers of the ledger that mean another matter here → what they are now
}

// errRehearsed ends a transaction that must not change anything.
var errRehearsed = errors.New("rehearsed")

// TakeLedger makes matters of the rows that are not on record yet, all of them
// or, when any row is refused, none, as one step. Without keep it only tells
// what would be made.
func (d *Desk) TakeLedger(ctx context.Context, r ledger.Reading, keep bool, step func(done, total int)) (Taken, error) {
	var out Taken
	if !keep {
		if err := d.current(ctx); err != nil {
			return out, err
		}
		return d.sortOut(ctx, r)
	}
	var next *state
	err := d.repo.Update(ctx, func(tx Tx) (err error) {
		if err := d.current(ctx); err != nil {
			return err
		}
		if out, err = d.sortOut(ctx, r); err != nil {
			return err
		}
		if len(out.Refused) > 0 || len(out.fresh) == 0 {
			return errRehearsed
		}
		if next, err = d.keepEdition(tx); err != nil {
			return err
		}
		return d.takeAll(ctx, tx, &out, step)
	})
	if errors.Is(err, errRehearsed) {
		return out, nil
	}
	if err == nil && next != nil {
		d.state.Store(next)
	}
	return out, err
}

func (d *Desk) takeAll(ctx context.Context, tx Tx, out *Taken, step func(done, total int)) error {
	id := d.newID()
	var done Done
	if err := d.keepNumbers(tx, out.fresh); err != nil {
		return err
	}
	out.now = out.elsewhere()
	for i, r := range out.fresh {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := d.take(ctx, tx, r, id, out, &done); err != nil {
			return onRow(err, r)
		}
		if step != nil {
			step(i+1, len(out.fresh))
		}
	}
	out.Nos = each(done.Nos)
	return nil
}

// keepNumbers holds the counters past the numbers that matters keep, former ones
// too, before any other matter is given one.
func (d *Desk) keepNumbers(tx Tx, rows []ledger.Record) error {
	for _, r := range rows {
		if err := keepGiven(tx, r); err != nil {
			return err
		}
		if !r.Keep {
			continue
		}
		for _, no := range append(slices.Clone(r.Former), r.Number) {
			code, year, seq, ok := review.ParseMatterNo(no)
			series := d.Profile().SeriesOf(code)
			if !ok || series == "" {
				continue
			}
			if err := tx.KeepNumber(series, year, seq); err != nil {
				return err
			}
		}
	}
	return nil
}

// keepGiven holds the counters of letters and registrations past the numbers a
// row names, even where too little is told to take the letter over.
func keepGiven(tx Tx, r ledger.Record) error {
	for _, given := range []struct {
		no     string
		series func(code string) string
	}{{r.GivenLetter, review.LetterSeries}, {r.GivenRecord, review.RecordSeries}} {
		if code, year, seq, ok := review.ParseLetterNo(given.no); ok {
			if err := tx.KeepNumber(given.series(code), year, seq); err != nil {
				return err
			}
		}
	}
	return nil
}

// elsewhere maps numbers of rows that are on record here under another number.
func (t *Taken) elsewhere() map[string]string {
	out := map[string]string{}
	for _, x := range t.Twins {
		if x.No != "" && x.Number != "" && x.Number != x.No {
			out[x.Number] = x.No
		}
	}
	return out
}

// follow puts what a circular tells to the numbers its matters have here.
func follow(m *review.Matter, now map[string]string) {
	if m.Circular == nil {
		return
	}
	for i := range m.Circular.Units {
		for j := range m.Circular.Units[i].Items {
			if it := &m.Circular.Units[i].Items[j]; now[it.No] != "" {
				it.No = now[it.No]
			}
		}
	}
}

// source names the row a matter was taken over from.
func source(file string, r ledger.Record) string {
	return strings.TrimSpace(file+" "+r.Sheet) + " 第" + strconv.Itoa(r.N) + "行"
}

// fresh is the matter a row fills in: a new one, or that which bore the number
// before it was taken back. What stays on record of that, however often it is
// taken back, stays with it: letters that were voided, former numbers, files and
// notes.
func (d *Desk) fresh(tx Tx, r ledger.Record, file string) (*review.Matter, error) {
	m := r.Matter(d.Profile(), d.Today(), source(file, r))
	m.ID = d.newID()
	if m.No == "" {
		return m, nil
	}
	old, err := tx.Matter(m.No)
	if review.KindOf(err) == review.KindNotFound {
		return m, nil
	}
	if err != nil {
		return nil, err
	}
	m.ID, m.Version, m.Attachments, m.Notes = old.ID, old.Version, old.Attachments, old.Notes
	elsewhere := func(l review.Letter) bool { return l.Transcribed }
	m.Letters = append(slices.DeleteFunc(slices.Clone(old.Letters), elsewhere), m.Letters...)
	for _, no := range old.Former {
		if !slices.Contains(m.Former, no) {
			m.Former = append(m.Former, no)
		}
	}
	return m, nil
}

// take makes one matter, with a note of what else its row told.
func (d *Desk) take(ctx context.Context, tx Tx, r ledger.Record, step string, out *Taken, done *Done) error {
	m, err := d.fresh(tx, r, out.file)
	if err != nil {
		return err
	}
	follow(m, out.now)
	note := r.Note()
	if m.Stage() == review.StageCancelled && note != "" { // nothing is noted on it afterwards
		m.Notes, note = append(slices.Clone(m.Notes), review.Note{On: d.Today(), Text: note}), ""
	}
	v, args := r.Verb()
	if err := d.takeStep(ctx, tx, m, v, args, step, done); err != nil {
		return err
	}
	if r.Number != "" && r.Number != m.No {
		out.now[r.Number] = m.No
	}
	if note == "" {
		return nil
	}
	v, _ = review.VerbNamed("note")
	return d.takeStep(ctx, tx, m, v, review.Args{"text": {note}}, step, done)
}

func (d *Desk) takeStep(ctx context.Context, tx Tx, m *review.Matter, v review.Verb, args review.Args, step string, done *Done) error {
	e := d.event(v.Name, nil, d.Office().Officer)
	e.Step = step
	return d.change(ctx, tx, m, v, args, &e, done)
}

func onRow(err error, r ledger.Record) error {
	e := review.Invalid("ledger.row", r.Sheet, r.N, r.Title)
	e.Kind, e.Cause = review.KindOf(err), err
	return e
}

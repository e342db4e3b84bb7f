package desk

import (
	"cmp"
	"context"
	"errors"

	"hefa/review"
	"hefa/review/ledger"
)

// Ledger writes every matter into a ledger and closes it. step is told how far
// it is and may be nil. It returns how many matters there were.
func (d *Desk) Ledger(ctx context.Context, b ledger.Book, step func(done, total int)) (int, error) {
	total, err := d.repo.Count(ctx, Query{View: review.ViewAll})
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
	return ledger.Parse(tables, overrides, d.Today())
}

// Twin is a row that is on record already or stands in the ledger twice.
type Twin struct {
	ledger.Record
	No    string         // the matter on record, "" when the row repeats another one
	First *ledger.Record // the row it repeats
}

// Taken is what an import comes to, or would come to.
type Taken struct {
	Refused    []ledger.Refusal // with any of them nothing is taken in
	Twins      []Twin
	Registered int
	InForce    int
	Guessed    int      // rows whose kind was guessed from the title
	NoYear     int      // rows with a day that had no year
	Nos        []string // numbers of what was made

	fresh []ledger.Record
}

// errRehearsed ends a transaction that must not change anything.
var errRehearsed = errors.New("rehearsed")

// TakeLedger makes matters of the rows that are not on record yet, all of them
// or, when any row is refused, none, as one step. Without keep it only tells
// what would be made.
func (d *Desk) TakeLedger(ctx context.Context, r ledger.Reading, keep bool, step func(done, total int)) (Taken, error) {
	var out Taken
	if !keep {
		return d.sortOut(ctx, r)
	}
	var next *state
	err := d.repo.Update(ctx, func(tx Tx) (err error) {
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
	for i, r := range out.fresh {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := d.take(ctx, tx, r, id, &done); err != nil {
			return onRow(err, r)
		}
		if step != nil {
			step(i+1, len(out.fresh))
		}
	}
	out.Nos = each(done.Nos)
	return nil
}

// take makes one matter, with a note of what else its row told.
func (d *Desk) take(ctx context.Context, tx Tx, r ledger.Record, step string, done *Done) error {
	m := &review.Matter{ID: d.newID()}
	v, args := r.Verb()
	if err := d.takeStep(ctx, tx, m, v, args, step, done); err != nil {
		return err
	}
	note := r.Note()
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

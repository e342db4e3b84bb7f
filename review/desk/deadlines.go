package desk

import (
	"bytes"
	"cmp"
	"context"
	"path/filepath"
	"slices"
	"strings"

	"hefa/review"
	"hefa/review/ledger"
)

// Deadlines lists what is open on all matters, by day. Until bounds the days,
// the zero date does not.
func (d *Desk) Deadlines(ctx context.Context, until review.Date) ([]ledger.Deadline, error) {
	var out []ledger.Deadline
	if err := d.current(ctx); err != nil {
		return nil, err
	}
	err := d.repo.Matters(ctx, func(m *review.Matter) bool {
		for _, x := range ledger.Deadlines(ledger.Entry{Matter: m, Row: d.Row(m), Profile: d.ProfileOf(m)}) {
			if until.IsZero() || x.On <= until {
				out = append(out, x)
			}
		}
		return ctx.Err() == nil
	})
	slices.SortFunc(out, func(a, b ledger.Deadline) int {
		return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(a.No, b.No), cmp.Compare(a.UID, b.UID))
	})
	return out, cmp.Or(err, ctx.Err())
}

// SaveCalendar writes all open deadlines as a new file for a calendar program
// and returns its path and how many they are. A file that is there already is
// never replaced; the new one is numbered.
func (d *Desk) SaveCalendar(ctx context.Context, path string) (string, int, error) {
	ending := filepath.Ext(path)
	if !strings.EqualFold(ending, ".ics") {
		err := review.Invalid("ics.ending", filepath.Base(path))
		err.Param = "path"
		return "", 0, err
	}
	ds, err := d.Deadlines(ctx, 0)
	if err != nil {
		return "", 0, err
	}
	var b bytes.Buffer
	if err := ledger.WriteCalendar(&b, ds, d.clock()); err != nil {
		return "", 0, err
	}
	path, err = WriteNew(filepath.Dir(path), strings.TrimSuffix(filepath.Base(path), ending), ending, b.Bytes())
	return path, len(ds), err
}

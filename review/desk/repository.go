// Package desk holds the use cases: what both the screen and the command line
// call. It loads a matter, applies a verb, and has it saved with its history.
package desk

import (
	"context"

	"hefa/review"
)

// Repository keeps matters. store implements it on SQLite; the desk knows only
// this. Every method may return a *review.Error of kind damaged when the file
// cannot be read or written; lookups return kind not_found.
type Repository interface {
	Statutes // the statute library

	// Update runs f in one write transaction; nothing is kept when f fails.
	Update(ctx context.Context, f func(Tx) error) error

	// Matter loads a matter by its number, present or former.
	Matter(ctx context.Context, no string) (*review.Matter, error)
	// List returns a page of rows.
	List(ctx context.Context, q Query) ([]review.Summary, error)
	// Count counts the rows List would return without Limit and Offset.
	Count(ctx context.Context, q Query) (int, error)
	// Matters hands every matter whole to yield, in the order of receipt and
	// number, one in memory at a time; what was only planned comes first. It stops
	// when yield answers false.
	Matters(ctx context.Context, yield func(*review.Matter) bool) error
	// Events returns the history of a matter, oldest first; "" is everything.
	// It stops when yield answers false.
	Events(ctx context.Context, matterID string, yield func(review.Event) bool) error
	// Blob returns a stored file by its SHA-256.
	Blob(ctx context.Context, sha string) ([]byte, error)
	// Units lists the drafting units seen before, most frequent first.
	Units(ctx context.Context) ([]string, error)
	// Setting returns the JSON kept under a key; nil when there is none.
	Setting(ctx context.Context, key string) ([]byte, error)
	// Twins lists numbers of matters with exactly this title.
	Twins(ctx context.Context, title string) ([]string, error)
	// Verify checks the file itself (SQLite's integrity check, foreign keys).
	Verify(ctx context.Context) error
}

// Tx is a write transaction.
type Tx interface {
	// Matter loads a matter by its number within the transaction.
	Matter(no string) (*review.Matter, error)
	// Save writes the aggregate, its row and its search text, and appends the
	// event; e.Seq, e.Prev and e.Hash are filled in.
	Save(m *review.Matter, row review.Summary, search Search, e *review.Event) error
	// Log appends an event that belongs to no matter.
	Log(e *review.Event) error
	// Refresh rewrites a row computed anew from unchanged facts; no event.
	Refresh(row review.Summary) error
	// NextNumber allocates the next number of a series and year, without gaps.
	NextNumber(series string, year int) (int, error)
	// KeepNumber marks a number as given that was given elsewhere; the next of the
	// series comes after it. Keeping one twice is no error.
	KeepNumber(series string, year, seq int) error
	// PutBlob stores a file by its SHA-256; storing it twice is no error.
	PutBlob(sha string, data []byte) error
	// PutSetting keeps JSON under a key; nil deletes it.
	PutSetting(key string, value []byte) error
	// LastStep returns the events of the latest step not yet undone, newest
	// first, of one matter or ("") of all; empty when there is none. Events of
	// settings are never undone.
	LastStep(matterID string) ([]review.Event, error)
	// Before returns the state a matter was in before the event; nil when the
	// event registered it.
	Before(e review.Event) (*review.Matter, error)
	// MarkUndone records that an event was taken back by another.
	MarkUndone(eventID, byID string) error
}

// Query selects rows of the queue.
type Query struct {
	View   review.View
	Until  review.Date // for ViewToday: attention up to and including this day
	Today  review.Date // overdue windows sort first, as of this day, then those due until Until
	Find   Find
	Nos    []string // only these matters; nil = all
	Limit  int      // 0 = no limit
	Offset int
}

// Find is a filter line taken apart. All parts must match.
type Find struct {
	Phrases  []string      // Chinese text, found anywhere in title, unit or numbers
	Initials []string      // lower-case letters and digits: pinyin initials or a part of a number
	Kinds    []review.Kind // any of them
	Overdue  bool
	Urgent   bool
}

// IsZero reports whether nothing is filtered.
func (f Find) IsZero() bool {
	return len(f.Phrases)+len(f.Initials)+len(f.Kinds) == 0 && !f.Overdue && !f.Urgent
}

// Search is what a matter can be found by.
type Search struct {
	Text     string // Chinese: title, unit, numbers
	Initials string // lower case: pinyin initials of title and unit, numbers; separated by spaces
}

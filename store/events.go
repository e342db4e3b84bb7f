package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	"hefa/review"
)

const eventColumns = "e.seq, e.id, e.at, e.officer, e.step, e.matter, e.verb, e.args, e.after, e.prev, e.hash"

// Log appends an event to the chain and fills in its Seq, Prev and Hash.
func (t *tx) Log(e *review.Event) error {
	args, err := canonical(e)
	if err != nil {
		return t.fault(err)
	}
	e.Prev = ""
	err = t.scan("SELECT hash FROM events ORDER BY seq DESC LIMIT 1", nil, &e.Prev)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return t.fault(err)
	}
	e.Hash = e.Sum()
	res, err := t.exec(`INSERT INTO events (id, at, officer, step, matter, verb, args, after, prev, hash)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, e.ID, e.At, e.Officer, e.Step, text(e.MatterID), e.Verb,
		string(args), text(string(e.After)), e.Prev, e.Hash)
	if err == nil {
		e.Seq, err = res.LastInsertId()
	}
	return t.fault(err)
}

// canonical brings the arguments into the form in which they will be read
// back: JSON mends text that is no UTF-8, and the hash must not notice.
func canonical(e *review.Event) ([]byte, error) {
	raw, err := json.Marshal(e.Args)
	if err != nil {
		return nil, err
	}
	e.Args = nil
	if err := json.Unmarshal(raw, &e.Args); err != nil {
		return nil, err
	}
	return json.Marshal(e.Args)
}

// Events returns the history of a matter, oldest first; "" is everything. It
// reads row by row and stops when yield answers false.
func (s *Store) Events(ctx context.Context, matterID string, yield func(review.Event) bool) error {
	q, args := "SELECT "+eventColumns+" FROM events e ORDER BY e.seq", []any{}
	if matterID != "" {
		q, args = "SELECT "+eventColumns+" FROM events e WHERE e.matter = ? ORDER BY e.seq", []any{matterID}
	}
	rows, err := s.reads.QueryContext(ctx, q, args...)
	if err != nil {
		return fault(s.path, err)
	}
	defer rows.Close()
	for rows.Next() {
		e, err := scanEvent(rows)
		if err != nil {
			return fault(s.path, err)
		}
		if !yield(e) {
			return nil
		}
	}
	return fault(s.path, rows.Err())
}

func scanEvent(rows *sql.Rows) (review.Event, error) {
	var e review.Event
	var matter, after sql.NullString
	var args []byte
	err := rows.Scan(&e.Seq, &e.ID, &e.At, &e.Officer, &e.Step, &matter, &e.Verb, &args, &after, &e.Prev, &e.Hash)
	if err != nil {
		return e, err
	}
	e.MatterID = matter.String
	if after.Valid {
		e.After = json.RawMessage(after.String)
	}
	if err := json.Unmarshal(args, &e.Args); err != nil {
		return e, review.Damaged("store.event", err, e.Seq)
	}
	return e, nil
}

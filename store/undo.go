package store

import (
	"database/sql"
	"errors"

	"hefa/review"
)

// standing selects events that can be taken back: of a matter, not taken back
// yet, and not themselves the taking back of another.
const standing = ` FROM events e WHERE e.matter IS NOT NULL AND e.verb <> '` + review.UndoVerb + `'
	AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.event = e.id)`

// LastStep returns the events of the latest step not yet undone, newest first,
// of one matter or ("") of all; empty when there is none.
func (t *tx) LastStep(matterID string) ([]review.Event, error) {
	one, args := "", []any{}
	if matterID != "" {
		one, args = " AND e.matter = ?", []any{matterID}
	}
	var step string
	err := t.scan("SELECT e.step"+standing+one+" ORDER BY e.seq DESC LIMIT 1", args, &step)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, t.fault(err)
	}
	rows, err := t.query("SELECT "+eventColumns+standing+one+" AND e.step = ? ORDER BY e.seq DESC", append(args, step)...)
	if err != nil {
		return nil, t.fault(err)
	}
	defer rows.Close()
	var out []review.Event
	for rows.Next() {
		e, err := scanEvent(rows)
		if err != nil {
			return nil, t.fault(err)
		}
		out = append(out, e)
	}
	return out, t.fault(rows.Err())
}

// Before returns the state a matter was in before the event; nil when the
// event registered it.
func (t *tx) Before(e review.Event) (*review.Matter, error) {
	var body []byte
	err := t.scan("SELECT after FROM events WHERE matter = ? AND seq < ? ORDER BY seq DESC LIMIT 1",
		[]any{e.MatterID, e.Seq}, &body)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, t.fault(err)
	}
	return decode(t.s.path, body)
}

// MarkUndone records that an event was taken back by another. An event is
// taken back only once.
func (t *tx) MarkUndone(eventID, byID string) error {
	_, err := t.exec("INSERT INTO undone (event, by) VALUES (?, ?)", eventID, byID)
	return t.fault(err)
}

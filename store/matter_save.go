package store

import (
	"database/sql"
	"encoding/json"
	"errors"

	"hefa/review"
	"hefa/review/desk"
)

// Save writes a matter: its row, aggregate, parts and search text, and the
// event that changed it. The stored version must be the one before m.Version,
// or nobody may have stored it yet (version 1).
func (t *tx) Save(m *review.Matter, row review.Summary, search desk.Search, e *review.Event) error {
	if m.ID != row.ID || m.No != row.No {
		return review.Invalid("store.row", m.No, row.No)
	}
	body, err := json.Marshal(m)
	if err != nil {
		return t.fault(err)
	}
	rid, err := t.saveRow(m, row)
	if err != nil {
		return t.fault(err)
	}
	for _, save := range []func() error{
		func() error { return t.saveBody(rid, body) },
		func() error { return t.saveParts(rid, m) },
		func() error { return t.saveSearch(rid, search) },
	} {
		if err := save(); err != nil {
			return t.fault(err)
		}
	}
	e.MatterID, e.After = m.ID, body
	return t.Log(e)
}

// saveRow returns the row id, under which everything else of the matter is
// kept. Many changes leave the row as it is, and then no index is touched.
func (t *tx) saveRow(m *review.Matter, row review.Summary) (int64, error) {
	var rid int64
	var version int
	var old review.Summary
	err := t.scan("SELECT m.rid, m.version, "+rowSelect+" FROM matters m WHERE m.id = ?", []any{m.ID},
		append([]any{&rid, &version}, rowTargets(&old)...)...)
	fresh := errors.Is(err, sql.ErrNoRows)
	if err != nil && !fresh {
		return 0, err
	}
	switch {
	case m.Version != version+1:
		return 0, review.Refused("store.conflict", m.No, version, m.Version)
	case fresh:
		return t.insertRow(m, row)
	case row == old:
		_, err = t.exec("UPDATE matters SET version = ? WHERE rid = ?", m.Version, rid)
	default:
		_, err = t.exec("UPDATE matters SET "+rowSets+", version = ? WHERE rid = ?", append(rowValues(row), m.Version, rid)...)
	}
	return rid, err
}

func (t *tx) insertRow(m *review.Matter, row review.Summary) (int64, error) {
	res, err := t.exec("INSERT INTO matters ("+rowWritten+", id, version) VALUES ("+rowHoles+", ?, ?)",
		append(rowValues(row), m.ID, m.Version)...)
	if err != nil {
		return 0, err
	}
	return res.LastInsertId()
}

func (t *tx) saveBody(rid int64, body []byte) error {
	_, err := t.exec("INSERT INTO bodies (rid, body) VALUES (?, ?) ON CONFLICT (rid) DO UPDATE SET body = excluded.body",
		rid, string(body))
	return err
}

// Refresh rewrites a row computed anew from unchanged facts; no event.
func (t *tx) Refresh(row review.Summary) error {
	res, err := t.exec("UPDATE matters SET "+rowSets+" WHERE id = ?", append(rowValues(row), row.ID)...)
	if err != nil {
		return t.fault(err)
	}
	if n, err := res.RowsAffected(); err == nil && n == 0 {
		return review.NotFound("matter.unknown", row.No)
	}
	return nil
}

package store

import (
	"database/sql"
	"errors"

	"hefa/review/desk"
)

// saveSearch keeps what a matter can be found by. Most changes leave it as it
// is, and then the index is not touched.
func (t *tx) saveSearch(rid int64, search desk.Search) error {
	text, initials := fold(search.Text), fold(search.Initials)
	var oldText, oldInitials string
	err := t.scan("SELECT text, initials FROM finder WHERE rid = ?", []any{rid}, &oldText, &oldInitials)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	if err == nil && oldText == text && oldInitials == initials {
		return nil
	}
	if err == nil {
		if _, err := t.exec("DELETE FROM found WHERE rowid = ?", rid); err != nil {
			return err
		}
	}
	_, err = t.exec(`INSERT INTO finder (rid, text, initials) VALUES (?, ?, ?)
		ON CONFLICT (rid) DO UPDATE SET text = excluded.text, initials = excluded.initials`, rid, text, initials)
	if err != nil {
		return err
	}
	_, err = t.exec("INSERT INTO found (rowid, text, initials) VALUES (?, ?, ?)", rid, grams(text, 1), initialGrams(initials))
	return err
}

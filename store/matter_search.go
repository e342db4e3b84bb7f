package store

import (
	"database/sql"
	"errors"

	"hefa/review/desk"
)

// indexing is an entry of the full-text index that is still to be written.
type indexing struct {
	rid            int64
	text, initials string
	replaces       bool
}

// saveSearch keeps what a matter can be found by. Most changes leave it as it
// is, and then the index is not touched.
func (t *tx) saveSearch(rid int64, search desk.Search) error {
	text, initials := fold(search.Text), fold(search.Initials)
	var oldText, oldInitials string
	err := t.scan("SELECT text, initials FROM finder WHERE rid = ?", []any{rid}, &oldText, &oldInitials)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	known := err == nil
	if known && oldText == text && oldInitials == initials {
		return nil
	}
	_, err = t.exec(`INSERT INTO finder (rid, text, initials) VALUES (?, ?, ?)
		ON CONFLICT (rid) DO UPDATE SET text = excluded.text, initials = excluded.initials`, rid, text, initials)
	t.index = append(t.index, indexing{rid, text, initials, known})
	return err
}

// writeIndex writes the entries right before the commit: any other statement
// between two of them would make FTS5 write out its buffer.
func (t *tx) writeIndex() error {
	for _, x := range t.index {
		if x.replaces {
			if _, err := t.exec("DELETE FROM found WHERE rowid = ?", x.rid); err != nil {
				return err
			}
		}
		_, err := t.exec("INSERT INTO found (rowid, text, initials) VALUES (?, ?, ?)", x.rid, grams(x.text, 1), initialGrams(x.initials))
		if err != nil {
			return err
		}
	}
	t.index = nil
	return nil
}

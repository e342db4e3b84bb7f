package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	"hefa/review"
)

// bodyByNo prefers a present number to a former one; both are unique.
const bodyByNo = `SELECT body FROM bodies WHERE rid = coalesce(
	(SELECT rid FROM matters WHERE no = ?1), (SELECT rid FROM matters_former WHERE no = ?1))`

// Matter loads a matter by its number, present or former.
func (s *Store) Matter(ctx context.Context, no string) (*review.Matter, error) {
	var body []byte
	err := s.reads.QueryRowContext(ctx, bodyByNo, no).Scan(&body)
	return matter(s.path, no, body, err)
}

// Matters hands every matter whole to yield, in the order of receipt and number;
// what was only planned comes first. It reads body by body and stops when yield
// answers false.
func (s *Store) Matters(ctx context.Context, yield func(*review.Matter) bool) error {
	rows, err := s.reads.QueryContext(ctx, "SELECT b.body FROM matters m JOIN bodies b USING (rid) ORDER BY m.received, m.no")
	if err != nil {
		return fault(s.path, err)
	}
	defer rows.Close()
	for rows.Next() {
		var body sql.RawBytes
		if err := rows.Scan(&body); err != nil {
			return fault(s.path, err)
		}
		m, err := decode(s.path, body)
		if err != nil {
			return err
		}
		if !yield(m) {
			return nil
		}
	}
	return fault(s.path, rows.Err())
}

// Matter loads a matter by its number within the transaction.
func (t *tx) Matter(no string) (*review.Matter, error) {
	var body []byte
	err := t.scan(bodyByNo, []any{no}, &body)
	return matter(t.s.path, no, body, err)
}

func matter(path, no string, body []byte, err error) (*review.Matter, error) {
	if errors.Is(err, sql.ErrNoRows) {
		return nil, review.NotFound("matter.unknown", no)
	}
	if err != nil {
		return nil, fault(path, err)
	}
	return decode(path, body)
}

func decode(path string, body []byte) (*review.Matter, error) {
	m := &review.Matter{}
	if err := json.Unmarshal(body, m); err != nil {
		return nil, review.Damaged("store.damaged", err, path)
	}
	return m, nil
}

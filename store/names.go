package store

import (
	"context"
	"database/sql"
)

// Units lists the drafting units seen before, most frequent first.
func (s *Store) Units(ctx context.Context) ([]string, error) {
	return s.strings(ctx, "SELECT drafter FROM matters GROUP BY drafter ORDER BY count(*) DESC, drafter")
}

// Twins lists numbers of matters with exactly this title, newest first. A
// cancelled registration is no twin.
func (s *Store) Twins(ctx context.Context, title string) ([]string, error) {
	return s.strings(ctx, "SELECT no FROM matters WHERE title = ? AND stage <> 'cancelled' ORDER BY received DESC, no DESC", title)
}

func (s *Store) strings(ctx context.Context, query string, args ...any) ([]string, error) {
	return s.stringsOf(ctx, s.reads, query, args...)
}

// stringsOf reads one column by connections of a pool.
func (s *Store) stringsOf(ctx context.Context, db *sql.DB, query string, args ...any) ([]string, error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, fault(s.path, err)
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var v string
		if err := rows.Scan(&v); err != nil {
			return nil, fault(s.path, err)
		}
		out = append(out, v)
	}
	return out, fault(s.path, rows.Err())
}

package store

import (
	"context"
	"database/sql"

	"hefa/review/desk"
)

// tx is one write transaction, and the desk's view of it.
type tx struct {
	ctx   context.Context
	w     *writer
	s     *Store
	index []indexing
	over  bool // f has returned
}

var _ desk.Tx = (*tx)(nil)

// Update runs f in one write transaction; nothing is kept when f fails or
// panics. f must not call Update again, which would wait for itself.
func (s *Store) Update(ctx context.Context, f func(desk.Tx) error) error {
	if err := s.write.take(ctx); err != nil {
		return fault(s.path, err)
	}
	defer s.write.give()
	if _, err := s.write.exec(ctx, "BEGIN IMMEDIATE"); err != nil {
		return fault(s.path, err)
	}
	kept := false
	defer func() {
		if !kept { // a failed commit may have ended the transaction already
			_, _ = s.write.exec(context.Background(), "ROLLBACK")
		}
	}()
	t := &tx{ctx: ctx, w: s.write, s: s}
	defer func() { t.over = true }()
	if err := f(t); err != nil {
		return err
	}
	if err := t.writeIndex(); err != nil {
		return fault(s.path, err)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	// From here on a cancellation would leave it open whether it happened.
	if _, err := s.write.exec(context.Background(), "COMMIT"); err != nil {
		return fault(s.path, err)
	}
	kept = true
	return nil
}

func (t *tx) exec(query string, args ...any) (sql.Result, error) {
	if t.over {
		return nil, sql.ErrTxDone
	}
	return t.w.exec(t.ctx, query, args...)
}

// scan reads the only row of a query; sql.ErrNoRows when there is none.
func (t *tx) scan(query string, args []any, into ...any) error {
	if t.over {
		return sql.ErrTxDone
	}
	return t.w.scan(t.ctx, query, args, into...)
}

func (t *tx) query(query string, args ...any) (*sql.Rows, error) {
	if t.over {
		return nil, sql.ErrTxDone
	}
	return t.w.query(t.ctx, query, args...)
}

func (t *tx) fault(err error) error { return fault(t.s.path, err) }

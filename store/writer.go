package store

import (
	"context"
	"database/sql"
)

// writer is the one connection that changes the file. Whoever holds its token
// uses it alone, so a transaction is plain BEGIN and COMMIT, and statements
// are prepared once for the life of the connection.
type writer struct {
	db    *sql.DB
	token chan struct{}
	conn  *sql.Conn
	stmts map[string]*sql.Stmt
}

func newWriter(db *sql.DB) *writer {
	return &writer{db: db, token: make(chan struct{}, 1), stmts: map[string]*sql.Stmt{}}
}

// take waits for the connection and opens it the first time.
func (w *writer) take(ctx context.Context) error {
	select {
	case w.token <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	if w.conn != nil {
		return nil
	}
	conn, err := w.db.Conn(ctx)
	if err != nil {
		w.give()
		return err
	}
	w.conn = conn
	return nil
}

func (w *writer) give() { <-w.token }

func (w *writer) stmt(ctx context.Context, query string) (*sql.Stmt, error) {
	if p := w.stmts[query]; p != nil {
		return p, nil
	}
	p, err := w.conn.PrepareContext(ctx, query)
	if err == nil {
		w.stmts[query] = p
	}
	return p, err
}

func (w *writer) exec(ctx context.Context, query string, args ...any) (sql.Result, error) {
	p, err := w.stmt(ctx, query)
	if err != nil {
		return nil, err
	}
	return p.ExecContext(ctx, args...)
}

func (w *writer) query(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	p, err := w.stmt(ctx, query)
	if err != nil {
		return nil, err
	}
	return p.QueryContext(ctx, args...)
}

func (w *writer) scan(ctx context.Context, query string, args []any, into ...any) error {
	p, err := w.stmt(ctx, query)
	if err != nil {
		return err
	}
	return p.QueryRowContext(ctx, args...).Scan(into...)
}

// close ends the connection after a last statement, if it was ever opened.
func (w *writer) close(last string) error {
	if w.take(context.Background()) == nil {
		_, _ = w.conn.ExecContext(context.Background(), last) // best effort; closing does the same
		for _, p := range w.stmts {
			p.Close() // an open statement keeps the file open
		}
		w.conn.Close()
		w.give()
	}
	return w.db.Close()
}

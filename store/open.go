// Package store keeps matters in one SQLite file: their rows and aggregates,
// search, history, numbers, files and settings. It implements desk.Repository.
package store

import (
	"context"
	"database/sql"
	"path/filepath"
	"time"

	"modernc.org/sqlite"

	"hefa/review/desk"
)

// Store is an open file. It is safe for concurrent use: reads go side by side,
// changes one after the other, also with other processes.
type Store struct {
	path  string
	dsn   string // of connections that read
	bulk  bool
	reads *sql.DB // a few connections that cannot write
	write *writer
}

var _ desk.Repository = (*Store)(nil)

// Option changes how a file is opened.
type Option func(*config)

type config struct {
	bulk bool
	wait time.Duration
}

// WithBulk gives up durability for speed, to fill a throw-away file: a crash
// while it is open may leave the file damaged.
func WithBulk() Option { return func(c *config) { c.bulk = true } }

// WithWait sets how long to wait for another process that is writing; the
// usual wait is five seconds.
func WithWait(d time.Duration) Option { return func(c *config) { c.wait = d } }

// Open opens the file at path, creating it (and its folder) for this user
// alone when it does not exist, and brings an older file up to date. A file
// of a newer hefa is refused and left as it is.
func Open(ctx context.Context, path string, opts ...Option) (*Store, error) {
	c := config{wait: 5 * time.Second}
	for _, o := range opts {
		o(&c)
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fault(path, err)
	}
	if err := prepare(path); err != nil {
		return nil, fault(path, err)
	}
	s := &Store{path: path, bulk: c.bulk, dsn: readDSN(path, c)}
	if s.reads, err = pool(s.dsn, 4); err != nil {
		return nil, fault(path, err)
	}
	writes, err := pool(writeDSN(path, c), 1)
	if err != nil {
		return nil, fault(path, err)
	}
	s.write = newWriter(writes)
	if err := s.ready(ctx); err != nil {
		s.reads.Close()
		writes.Close()
		return nil, fault(path, err)
	}
	return s, nil
}

// pool opens no connection yet; each one is made when it is first needed.
func pool(dsn string, n int) (*sql.DB, error) {
	c, err := sqlite.NewConnector(dsn)
	if err != nil {
		return nil, err
	}
	db := sql.OpenDB(c)
	db.SetMaxOpenConns(n)
	db.SetMaxIdleConns(n)
	return db, nil
}

// Path returns the absolute path of the file.
func (s *Store) Path() string { return s.path }

// Close moves everything into the one file and closes it.
func (s *Store) Close() error {
	s.reads.Close()
	if s.write.db.Stats().OpenConnections == 0 {
		return fault(s.path, s.write.db.Close())
	}
	if s.bulk {
		return fault(s.path, s.write.close("PRAGMA journal_mode = WAL"))
	}
	return fault(s.path, s.write.close("PRAGMA wal_checkpoint(PASSIVE)"))
}

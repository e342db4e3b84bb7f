package store

import (
	"context"
	"database/sql"
	"embed"
	"io/fs"
	"time"

	"github.com/pressly/goose/v3"
)

// schemaVersion is the number of the last migration. Each migration leaves its
// number in user_version, so that opening a file that is up to date asks one
// pragma instead of starting the migrator.
const schemaVersion = 4

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrate brings the file up to date. Two processes may do so at once: the
// slower one fails, finds the work done and goes on.
func (s *Store) migrate(ctx context.Context) error {
	var err error
	for try := range 10 {
		if err = migrateUp(ctx, s.write.db); err == nil {
			return nil
		}
		h, herr := readHeader(ctx, s.reads)
		if herr == nil && h.version >= schemaVersion {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Duration(try+1) * 5 * time.Millisecond):
		}
	}
	return err
}

func migrateUp(ctx context.Context, db *sql.DB) error {
	p, err := provider(db)
	if err != nil {
		return err
	}
	_, err = p.Up(ctx)
	return err
}

func provider(db *sql.DB) (*goose.Provider, error) {
	files, err := fs.Sub(migrationFiles, "migrations")
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(goose.DialectSQLite3, db, files,
		goose.WithDisableGlobalRegistry(true), goose.WithLogger(goose.NopLogger()))
}

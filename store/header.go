package store

import (
	"context"
	"database/sql"

	"hefa/review"
)

// applicationID marks a file as hefa's: the letters "hefa".
const applicationID = 0x68656661

// header is what a file says about itself.
type header struct {
	version int    // last migration it has seen
	app     int    // whose file it is
	journal string // "wal" unless it was copied by other means
}

func readHeader(ctx context.Context, db *sql.DB) (header, error) {
	var h header
	err := db.QueryRowContext(ctx, "SELECT user_version, application_id, journal_mode "+
		"FROM pragma_user_version, pragma_application_id, pragma_journal_mode").Scan(&h.version, &h.app, &h.journal)
	return h, err
}

// ready looks at the file before anything is written to it.
func (s *Store) ready(ctx context.Context) error {
	h, err := readHeader(ctx, s.reads)
	if err != nil {
		return err
	}
	if h.version > 0 && h.app != applicationID {
		return review.Damaged("store.foreign", nil, s.path)
	}
	if h.version > schemaVersion {
		return review.Damaged("store.newer", nil, s.path, h.version, schemaVersion)
	}
	if h.version == 0 {
		if err := s.mine(ctx); err != nil {
			return err
		}
	}
	if h.version < schemaVersion {
		return s.migrate(ctx)
	}
	if h.journal != "wal" {
		return s.write.db.PingContext(ctx) // turns it into one
	}
	return nil
}

// mine refuses another program's database. An interrupted first start may have
// left the migrator's own table, and another process may just be starting.
func (s *Store) mine(ctx context.Context) error {
	var others int
	err := s.reads.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_schema
		WHERE tbl_name <> 'goose_db_version' AND name <> 'sqlite_sequence'
			AND (SELECT user_version FROM pragma_user_version) = 0`).Scan(&others)
	if err == nil && others > 0 {
		err = review.Damaged("store.foreign", nil, s.path)
	}
	return err
}

package store

import (
	"context"
	"errors"

	"hefa/review"
)

// Verify checks the file itself: SQLite's integrity check, foreign keys, that
// each matter is what its last event left, and that each stored file still has
// its SHA-256. The chain of events is the desk's to check.
func (s *Store) Verify(ctx context.Context) error {
	for _, check := range []func(context.Context) error{
		s.verifyPages, s.verifyKeys, s.verifyBodies, s.verifyBlobs,
	} {
		if err := check(ctx); err != nil {
			return fault(s.path, err)
		}
	}
	return nil
}

// verifyPages checks by a connection of its own: one that has searched knows
// parts of the index of the text by heart, and SQLite's check would take what
// was written since for damage.
func (s *Store) verifyPages(ctx context.Context) error {
	db, err := pool(s.dsn, 1)
	if err != nil {
		return err
	}
	defer db.Close()
	found, err := s.stringsOf(ctx, db, "PRAGMA integrity_check(10)")
	if err != nil {
		return err
	}
	if len(found) == 1 && found[0] == "ok" {
		return nil
	}
	var all []error
	for _, f := range found {
		all = append(all, errors.New(f))
	}
	return review.Damaged("store.damaged", errors.Join(all...), s.path)
}

func (s *Store) verifyKeys(ctx context.Context) error {
	found, err := s.strings(ctx, `SELECT DISTINCT "table" || ' → ' || parent FROM pragma_foreign_key_check`)
	if err != nil || len(found) == 0 {
		return err
	}
	return review.Damaged("store.damaged", errors.New("foreign key: "+found[0]), s.path)
}

func (s *Store) verifyBodies(ctx context.Context) error {
	found, err := s.strings(ctx, `SELECT m.no FROM matters m LEFT JOIN bodies b ON b.rid = m.rid
		WHERE b.body IS NOT (SELECT e.after FROM events e WHERE e.matter = m.id ORDER BY e.seq DESC LIMIT 1) LIMIT 1`)
	if err != nil || len(found) == 0 {
		return err
	}
	return review.Damaged("store.mismatch", nil, found[0])
}

// verifyBlobs reads one file at a time.
func (s *Store) verifyBlobs(ctx context.Context) error {
	shas, err := s.strings(ctx, "SELECT sha256 FROM blobs ORDER BY rid")
	if err != nil {
		return err
	}
	for _, sha := range shas {
		if _, err := s.Blob(ctx, sha); err != nil {
			return err
		}
	}
	return nil
}

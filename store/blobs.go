package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"

	"hefa/review"
)

// PutBlob stores a file by its SHA-256; storing it twice is no error.
func (t *tx) PutBlob(sha string, data []byte) error {
	if digest(data) != sha {
		return review.Invalid("store.digest", sha)
	}
	if data == nil {
		data = []byte{} // an empty file is no NULL
	}
	_, err := t.exec("INSERT INTO blobs (sha256, size, data) VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING",
		sha, len(data), data)
	return t.fault(err)
}

// Blob returns a stored file by its SHA-256, and only if it still has it.
func (s *Store) Blob(ctx context.Context, sha string) ([]byte, error) {
	var data []byte
	err := s.reads.QueryRowContext(ctx, "SELECT data FROM blobs WHERE sha256 = ?", sha).Scan(&data)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, review.NotFound("blob.unknown", sha)
	}
	if err != nil {
		return nil, fault(s.path, err)
	}
	if digest(data) != sha {
		return nil, review.Damaged("store.blob", nil, sha)
	}
	return data, nil
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

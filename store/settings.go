package store

import (
	"context"
	"database/sql"
	"errors"
)

// Setting returns the JSON kept under a key; nil when there is none.
func (s *Store) Setting(ctx context.Context, key string) ([]byte, error) {
	var v []byte
	err := s.reads.QueryRowContext(ctx, "SELECT value FROM settings WHERE key = ?", key).Scan(&v)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return v, fault(s.path, err)
}

// PutSetting keeps JSON under a key; nil deletes it.
func (t *tx) PutSetting(key string, value []byte) error {
	if value == nil {
		_, err := t.exec("DELETE FROM settings WHERE key = ?", key)
		return t.fault(err)
	}
	_, err := t.exec("INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
		key, string(value))
	return t.fault(err)
}

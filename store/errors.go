package store

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"hefa/review"
)

// fault turns a failure into one with a sentence. Errors that have one, and
// cancellations, pass as they are. The first argument is always the path.
func fault(path string, err error) error {
	if err == nil || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	if _, ok := errors.AsType[*review.Error](err); ok {
		return err
	}
	if e, ok := errors.AsType[*sqlite.Error](err); ok {
		return sqliteFault(path, e.Code(), err)
	}
	switch {
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return review.Damaged("store.readonly", err, path)
	case errors.Is(err, syscall.ENOSPC):
		return review.Damaged("store.full", err, path)
	case errors.Is(err, sql.ErrConnDone), errors.Is(err, sql.ErrTxDone):
		return review.Damaged("store.failed", err, path)
	}
	if _, ok := errors.AsType[*fs.PathError](err); ok {
		return review.Damaged("store.open", err, path)
	}
	return review.Damaged("store.failed", err, path)
}

func sqliteFault(path string, code int, err error) error {
	if code == sqlite3.SQLITE_CONSTRAINT_TRIGGER {
		return &review.Error{Kind: review.KindNotAllowed, Code: "store.history", Args: []any{path}, Cause: err}
	}
	switch code & 0xff {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL:
		return review.Damaged("store.busy", err, path)
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT:
		return review.Damaged("store.damaged", err, path)
	case sqlite3.SQLITE_FULL:
		return review.Damaged("store.full", err, path)
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH:
		return review.Damaged("store.readonly", err, path)
	case sqlite3.SQLITE_CANTOPEN:
		return review.Damaged("store.open", err, path)
	case sqlite3.SQLITE_IOERR:
		return review.Damaged("store.io", err, path)
	case sqlite3.SQLITE_TOOBIG:
		return &review.Error{Kind: review.KindInvalid, Code: "store.toobig", Args: []any{path}, Cause: err}
	case sqlite3.SQLITE_CONSTRAINT:
		return &review.Error{Kind: review.KindInvalid, Code: "store.constraint", Args: []any{path}, Cause: err}
	}
	return review.Damaged("store.failed", err, path)
}

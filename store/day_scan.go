package store

import (
	"database/sql"
	"fmt"
	"math"

	"hefa/review"
)

// dayScan reads what day stored.
type dayScan review.Date

var _ sql.Scanner = (*dayScan)(nil)

// Scan implements sql.Scanner.
func (d *dayScan) Scan(v any) error {
	switch n := v.(type) {
	case nil:
		*d = 0
		return nil
	case int64:
		if n >= math.MinInt32 && n <= math.MaxInt32 {
			*d = dayScan(n)
			return nil
		}
	}
	return fmt.Errorf("%v is no day", v)
}

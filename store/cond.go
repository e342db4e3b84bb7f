package store

import "strings"

// cond is a condition in SQL with its arguments. Arguments never become SQL.
type cond struct {
	sql  []string
	args []any
}

func (c *cond) and(sql string, args ...any) {
	c.sql = append(c.sql, sql)
	c.args = append(c.args, args...)
}

func (c *cond) join(o cond) {
	c.sql = append(c.sql, o.sql...)
	c.args = append(c.args, o.args...)
}

// where is the WHERE clause, "" without conditions.
func (c *cond) where() string {
	if len(c.sql) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(c.sql, " AND ")
}

func holes(n int) string { return strings.TrimSuffix(strings.Repeat("?, ", n), ", ") }

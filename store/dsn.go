package store

import (
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
)

// readDSN names the file for connections that only read. Pragmas stand in the
// name, so that every connection of a pool has them.
func readDSN(path string, c config) string {
	return dsn(path, c, "query_only(1)")
}

// writeDSN names the file for the connection that writes. Transactions take
// the write lock at once, so that none fails halfway for another's sake.
func writeDSN(path string, c config) string {
	if c.bulk {
		return dsn(path, c, "foreign_keys(1)", "journal_mode(MEMORY)", "synchronous(OFF)", "cache_size(-65536)")
	}
	return dsn(path, c, "foreign_keys(1)", "journal_mode(WAL)", "synchronous(FULL)") + "&_defensive=1"
}

// dsn refuses SQL that a foreign schema could smuggle in (trusted_schema) and
// keeps sorting out of temporary files (temp_store). The file is never created
// here: prepare does it with the right permissions.
func dsn(path string, c config, pragmas ...string) string {
	p := filepath.ToSlash(path)
	if !strings.HasPrefix(p, "/") {
		p = "/" + p // C:/… on Windows
	}
	uri := url.URL{Scheme: "file", Path: p}
	var b strings.Builder
	fmt.Fprintf(&b, "file://%s?mode=rw&_txlock=immediate&_dqs=0&_error_rc=1", uri.EscapedPath())
	fmt.Fprintf(&b, "&_pragma=busy_timeout(%d)", c.wait.Milliseconds())
	b.WriteString("&_pragma=trusted_schema(0)&_pragma=temp_store(MEMORY)")
	for _, s := range pragmas {
		b.WriteString("&_pragma=" + s)
	}
	return b.String()
}

package form

import (
	"net/url"
	"runtime"
	"strings"
)

// CleanPath turns what a terminal pastes when a file is dragged into it into a
// path: quotes around it, a file:// address, blanks escaped with backslashes.
func CleanPath(s string) string {
	s = strings.TrimSpace(s)
	for _, q := range []string{"\"\"", "''", "“”", "‘’"} {
		r := []rune(q)
		if len(s) > 1 && strings.HasPrefix(s, string(r[0])) && strings.HasSuffix(s, string(r[1])) {
			s = strings.TrimSuffix(strings.TrimPrefix(s, string(r[0])), string(r[1]))
			return s
		}
	}
	if rest, ok := strings.CutPrefix(s, "file://"); ok {
		if p, err := url.PathUnescape(rest); err == nil {
			return windowsPath(p)
		}
	}
	if runtime.GOOS != "windows" {
		s = unescape(s)
	}
	return s
}

// windowsPath drops the slash before a drive letter: /C:/a.docx.
func windowsPath(p string) string {
	if len(p) > 2 && p[0] == '/' && p[2] == ':' {
		return p[1:]
	}
	return p
}

func unescape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

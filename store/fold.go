package store

import "strings"

// fold makes what means the same to a searcher look the same: lower case, and
// full-width letters and signs in their ASCII form, because an input method
// types （ where a title has (. Bytes that are no UTF-8 become U+FFFD.
func fold(s string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			return r - '！' + '!'
		case r == '　':
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd")))
}

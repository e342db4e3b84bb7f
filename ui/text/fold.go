package text

// Fold maps what a key yields while a Chinese input method is on to what the
// same key yields without it, so that ？ acts as ?, ： as : and both ／ and 、
// as /. Full-width letters and digits become ASCII, case is kept. Other runes
// are returned as they are.
func Fold(r rune) rune {
	switch {
	case r >= '！' && r <= '～': // U+FF01 … U+FF5E are ASCII 0x21 … 0x7e, shifted
		return r - '！' + '!'
	}
	switch r {
	case '　':
		return ' '
	case '、':
		return '/'
	case '。':
		return '.'
	case '【':
		return '['
	case '】':
		return ']'
	case '《':
		return '<'
	case '》':
		return '>'
	}
	return r
}

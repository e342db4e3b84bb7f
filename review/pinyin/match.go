package pinyin

import "math/bits"

// maxQuery bounds a query; what follows is not looked at.
const maxQuery = 64

// Match reports whether query is a contiguous run of the initials of text,
// where every reading of a character counts. Letters and digits of text stand
// for themselves, punctuation and the like are passed over. Case and width do
// not matter. The empty query matches; one with anything but Latin letters and
// digits does not. Only the first 64 characters of query count.
func Match(text, query string) bool {
	at, length := positions(query)
	if length <= 0 {
		return length == 0
	}
	// Bit i of run: the last i+1 characters match the first i+1 of query.
	var run uint64
	goal := uint64(1) << (length - 1)
	for _, r := range text {
		m := symbols(r)
		if m == 0 {
			continue
		}
		var here uint64
		for ; m != 0; m &= m - 1 {
			here |= at[bits.TrailingZeros64(m)]
		}
		run = (run<<1 | 1) & here
		if run&goal != 0 {
			return true
		}
	}
	return false
}

// positions tells for every symbol at which places of query it stands, and the
// length of query, or -1 if it holds something else.
func positions(query string) (at [36]uint64, length int) {
	for _, r := range query {
		b := narrow(r)
		if b == 0 {
			return at, -1
		}
		if length < maxQuery {
			at[bits.TrailingZeros64(symbols(rune(b)))] |= 1 << length
			length++
		}
	}
	return at, length
}

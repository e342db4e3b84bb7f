// Package pinyin finds Chinese text by the first letters of its syllables:
// 工程变更办法 by gcbgbf. A character with several readings is found by each.
//
// initials.bin was made once from two sources: the readings of go-pinyin
// v0.21.0 (github.com/mozillazg/go-pinyin, MIT) and the word frequencies of
// @pinyin-pro/data 1.3.1 (ISC). A reading is kept when some word of the second
// source has it; of a character in no such word all readings are kept. The
// reading with the greatest sum of frequencies is the usual one. The readings
// that words.txt needs are added. NOTICE holds the licences.
package pinyin

import (
	_ "embed" // the table of readings
	"encoding/binary"
	"sort"
)

// table holds a byte for every code point from first to last: '.' for no
// reading, a small letter for the only initial, a capital for the usual one of
// several. After them come the characters with several, ascending: the code
// point in two bytes and its mask in four, big endian. It is read in place, so
// that starting costs nothing.
//
//go:embed initials.bin
var table string

const (
	first  = 0x3400 // CJK Extension A
	last   = 0x9FFF // end of the CJK Unified Ideographs
	zero   = '〇'    // outside both blocks, but a year's digit
	width  = last - first + 1
	record = 6
)

// Initials returns the letters that r may be found by: bit 0 is a, bit 25 is z.
// A Latin letter stands for itself in either case, also in full width. All else
// that is no Chinese character gives 0.
func Initials(r rune) uint32 {
	if r >= first && r <= last {
		switch b := table[r-first]; {
		case b >= 'a':
			return 1 << (b - 'a')
		case b >= 'A':
			return several(r)
		}
		return 0
	}
	if r == zero {
		return 1 << ('l' - 'a')
	}
	if b := narrow(r); b >= 'a' {
		return 1 << (b - 'a')
	}
	return 0
}

// several looks up the mask of a character with more than one initial.
func several(r rune) uint32 {
	records := table[width:]
	i := sort.Search(len(records)/record, func(i int) bool {
		return rune(records[i*record])<<8|rune(records[i*record+1]) >= r
	})
	return binary.BigEndian.Uint32([]byte(records[i*record+2 : (i+1)*record]))
}

// usual returns the initial of the usual reading, a letter or digit itself in
// small and narrow form, or 0 for all else.
func usual(r rune) byte {
	switch {
	case r >= first && r <= last:
		if b := table[r-first]; b != '.' {
			return b | 0x20
		}
		return 0
	case r == zero:
		return 'l'
	}
	return narrow(r)
}

// narrow returns a Latin letter or digit of either width as a small ASCII
// letter or digit, and 0 for anything else.
func narrow(r rune) byte {
	if r >= '！' && r <= '～' {
		r -= '！' - '!'
	}
	switch {
	case r >= '0' && r <= '9', r >= 'a' && r <= 'z':
		return byte(r)
	case r >= 'A' && r <= 'Z':
		return byte(r) | 0x20
	}
	return 0
}

// symbols widens Initials by the digits, as bits 26 to 35.
func symbols(r rune) uint64 {
	if m := Initials(r); m != 0 {
		return uint64(m)
	}
	if b := narrow(r); b != 0 {
		return 1 << (26 + b - '0')
	}
	return 0
}

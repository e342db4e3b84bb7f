package draft

import "encoding/binary"

// record is binary data whose offsets are not to be trusted: what lies outside
// reads as zero.
type record []byte

func (r record) byte(at int) int {
	if at < 0 || at >= len(r) {
		return 0
	}
	return int(r[at])
}

func (r record) u16(at int) int {
	if at < 0 || at+2 > len(r) {
		return 0
	}
	return int(binary.LittleEndian.Uint16(r[at:]))
}

func (r record) u32(at int) int {
	if at < 0 || at+4 > len(r) {
		return 0
	}
	return int(binary.LittleEndian.Uint32(r[at:]))
}

// from returns up to n bytes beginning at an offset.
func (r record) from(at, n int) record {
	if at < 0 || n < 0 || at > len(r) {
		return nil
	}
	return r[at:min(len(r), at+n)]
}

// sprms calls do for every property in a list of Word 97 property changes.
func (r record) sprms(do func(op int, operand record)) {
	sizes := [8]int{1, 1, 2, 4, 2, 2, 0, 3}
	for len(r) >= 3 {
		op := r.u16(0)
		size := sizes[op>>13]
		if op>>13 == 6 { // the size stands first
			size = 1 + r.byte(2)
			if op == 0xD608 { // a table definition counts in two bytes
				size = 1 + r.u16(2)
			}
		}
		do(op, r.from(2, size))
		if 2+size >= len(r) {
			return
		}
		r = r[2+size:]
	}
}

package ledger

import (
	"bytes"
	"encoding/binary"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"hefa/review"
)

// readCSV reads text with commas, semicolons or tabs between the cells.
func readCSV(name string, data []byte) (Table, error) {
	var t Table
	text := decode(data)
	t.Damaged = strings.Count(text, "\ufffd")
	if t.Damaged*20 > utf8.RuneCountInString(text) || strings.IndexByte(text, 0) >= 0 {
		return t, refuseRead(name, errors.New("no text"))
	}
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = separator(text), -1, true
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return t, nil
		}
		if err != nil {
			return t, refuseRead(name, err)
		}
		for i := range cells {
			cells[i] = review.UnguardCell(cells[i])
		}
		n, _ := r.FieldPos(0)
		if err := t.add(n, cells); err != nil {
			return t, refuseRead(name, err)
		}
	}
}

// separator is the mark that is most frequent in the first lines.
func separator(text string) rune {
	head := text[:min(len(text), 4096)]
	best, most := ',', strings.Count(head, ",")
	for _, r := range "\t;" {
		if n := strings.Count(head, string(r)); n > most {
			best, most = r, n
		}
	}
	return best
}

// decode tries a byte order mark, UTF-8 though damaged here and there, then GB18030, which covers GBK. Excel
// saves "Unicode text" as UTF-16 with a mark.
func decode(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return strings.ToValidUTF8(string(data[3:]), "\ufffd")
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return decode16(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return decode16(data[2:], binary.BigEndian)
	case mostlyUTF8(data):
		return strings.ToValidUTF8(string(data), "\ufffd")
	}
	out, err := simplifiedchinese.GB18030.NewDecoder().Bytes(data)
	if err != nil {
		return strings.ToValidUTF8(string(data), "\ufffd")
	}
	return string(out)
}

// mostlyUTF8 reports text in UTF-8 of which a byte or two may be damaged: what
// is GBK instead breaks at almost every character.
func mostlyUTF8(data []byte) bool {
	wide, broken := 0, 0
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && n == 1:
			broken++
		case n > 1:
			wide++
		}
		data = data[n:]
	}
	return broken == 0 || wide > 10*broken
}

func decode16(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return string(utf16.Decode(units))
}

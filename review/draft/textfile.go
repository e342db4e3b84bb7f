package draft

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// readText reads a plain or markdown text in whatever encoding it is written
// and returns the encoding's name.
func readText(name string, data []byte, s *sheet) (string, error) {
	if len(data) > maxPart {
		return "", errTooBig(name)
	}
	text, encoding := decode(data)
	damaged, total := countDamage(text)
	switch {
	case total == 0 || isBlank(text):
		return "", errNoText(name)
	case damaged*20 > total || !hasWords(text):
		return "", errNotDraft(name)
	case damaged > 0:
		s.warn("draft.warn.damaged", damaged)
	}
	lines := plainLines(text)
	if looksMarkdown(text) {
		lines = markdownLines(text)
	}
	for _, l := range lines {
		if s.add(l); s.full() {
			return "", errTooMany(name)
		}
	}
	return encoding, nil
}

func isBlank(text string) bool {
	text, _ = clean(text)
	return strings.TrimSpace(text) == ""
}

func plainLines(text string) []line {
	var out []line
	for t := range strings.SplitSeq(text, "\n") {
		out = append(out, line{text: t})
	}
	return out
}

// decode tries, in this order: a byte order mark, UTF-8, UTF-16 without a mark,
// GB18030 (which covers GBK and GB2312). Bytes that fit nowhere become U+FFFD.
func decode(data []byte) (text, encoding string) {
	switch {
	case bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")):
		return strings.ToValidUTF8(string(data[3:]), "\uFFFD"), "UTF-8"
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		return decode16(data[2:], binary.LittleEndian), "UTF-16LE"
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return decode16(data[2:], binary.BigEndian), "UTF-16BE"
	case mostlyUTF8(data):
		return replaceInvalid(data), "UTF-8"
	}
	if bytes.IndexByte(data, 0) >= 0 { // no text in GB18030 has a zero byte
		for _, o := range []struct {
			order binary.ByteOrder
			name  string
		}{{binary.LittleEndian, "UTF-16LE"}, {binary.BigEndian, "UTF-16BE"}} {
			if t := decode16(data, o.order); mostlyHan(t) {
				return t, o.name
			}
		}
	}
	out, err := simplifiedchinese.GB18030.NewDecoder().Bytes(data)
	if err != nil {
		return replaceInvalid(data), "GB18030"
	}
	return string(out), "GB18030"
}

func decode16(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	text := string(utf16.Decode(units))
	if len(data)%2 == 1 {
		text += "\uFFFD"
	}
	return text
}

// mostlyUTF8 accepts a text with a few damaged bytes: a cut or patched file is
// still UTF-8, while a GBK text hardly ever looks like it.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && n <= 1:
			bad++
		case n > 1:
			good++
		}
		i += n
	}
	return bad == 0 || good > 10*bad
}

// replaceInvalid writes U+FFFD for every byte that is no UTF-8, so that the
// damage can be counted.
func replaceInvalid(data []byte) string {
	if utf8.Valid(data) {
		return string(data)
	}
	return string([]rune(string(data)))
}

// countDamage counts the characters that stand for damaged bytes or should not
// be in a text, and all characters.
func countDamage(text string) (damaged, total int) {
	for _, r := range text {
		total++
		if r == utf8.RuneError || unicode.IsControl(r) && !isLineEnd(r) && r != '\t' {
			damaged++
		}
	}
	return damaged, total
}

// hasWords reports whether at least a third of the visible characters are
// letters, digits or punctuation of ordinary writing.
func hasWords(text string) bool {
	words, visible := 0, 0
	for _, r := range text {
		if unicode.IsSpace(r) {
			continue
		}
		visible++
		if unicode.Is(unicode.Han, r) || r < 0x80 && unicode.IsLetter(r) || unicode.IsDigit(r) {
			words++
		}
	}
	return words > 0 && words*3 >= visible
}

func mostlyHan(text string) bool {
	han, total := 0, 0
	for _, r := range text {
		total++
		if unicode.Is(unicode.Han, r) {
			han++
		}
	}
	return han*2 > total
}

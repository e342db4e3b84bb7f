package draft

import (
	"strings"
	"unicode/utf8"
)

const longestHeading = 40 // characters of a chapter's title

// isDivision reports whether a 编/章/节 numbering stands in a heading and not
// in a sentence.
func isDivision(m mark) bool {
	return utf8.RuneCountInString(m.rest) <= longestHeading && !strings.ContainsAny(m.rest, "。；，;") && !isReference(m)
}

// splitChapter parts a heading from the article that was written on the same
// line: "第一章 总则  第一条 为了…".
func splitChapter(s string) []string {
	m, ok := readMark(s)
	if !ok || m.rank >= article {
		return []string{s}
	}
	for i := range s {
		if i == 0 || !strings.HasPrefix(s[i:], "第") || strings.TrimRight(s[:i], " \u3000") == s[:i] {
			continue
		}
		head := trim(s[:i])
		if h, ok := readMark(head); !ok || !isDivision(h) || h.rest == "" {
			break
		}
		if n, ok := readMark(s[i:]); ok && n.rank > m.rank && n.rank <= article {
			return append([]string{head}, splitChapter(s[i:])...)
		}
	}
	return []string{s}
}

// headingTitle returns a heading's own words: the rest of a chapter line, or
// the first clause of an article or item.
func headingTitle(m mark) string {
	t := m.rest
	if m.rank <= section {
		t = trim(strings.TrimRight(t, ".…·0123456789 ")) // page numbers of a table of contents
		if utf8.RuneCountInString(t) <= 6 {
			t = strings.NewReplacer(" ", "", "\u3000", "").Replace(t)
		}
		return t
	}
	if inner, found := strings.CutPrefix(t, "【"); found {
		t, _, _ = strings.Cut(inner, "】")
		return t
	}
	if i := strings.IndexAny(t, "，。；：,;:！？ \u3000"); i > 0 {
		t = t[:i]
	}
	return cut(t, longestHeading)
}

func annexTitle(lines []line, c candidate) string {
	if c.rest == "" && c.at+1 < len(lines) && utf8.RuneCountInString(lines[c.at+1].text) <= longestHeading {
		return lines[c.at+1].text
	}
	return c.rest
}

// cut shortens s to n characters.
func cut(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}

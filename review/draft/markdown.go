package draft

import (
	"regexp"
	"strings"
)

var (
	mdHeading  = regexp.MustCompile(`^(#{1,6})[ \t]+(.*?)[ \t#]*$`)
	mdRule     = regexp.MustCompile(`^([-*_=][ \t]*){3,}$`)
	mdTableBar = regexp.MustCompile(`^\|?[ \t]*:?-{2,}:?[ \t]*(\|[ \t]*:?-{2,}:?[ \t]*)*\|?$`)
	mdComment  = regexp.MustCompile(`(?s)<!--.*?-->`)
	mdEmphasis = regexp.MustCompile(`\*\*([^*\n]+)\*\*|__([^_\n]+)__|(^|[^0-9A-Za-z])\*([^* \n][^*\n]*)\*`)
	mdLink     = regexp.MustCompile(`!?\[([^\]\n]*)\]\([^)\n]*\)`)
	mdEscape   = regexp.MustCompile(`\\([\\` + "`" + `*_{}\[\]()#+\-.!|>~])`)
	mdLead     = regexp.MustCompile(`^[ \t]*((>[ \t]*)+|[-*+][ \t]+)`)
)

// A star or bar behind a backslash is no emphasis; it hides behind a control
// character, which clean text has none of, while emphasis is taken off.
var (
	literalStar = strings.NewReplacer(`\*`, "\x01", `\_`, "\x02")
	starLiteral = strings.NewReplacer("\x01", "*", "\x02", "_")
)

// looksMarkdown reports a text that has markdown headings; whatever the name
// of its file, nothing else has lines that begin with "# ".
func looksMarkdown(text string) bool {
	for l := range strings.SplitSeq(text, "\n") {
		if mdHeading.MatchString(strings.TrimRight(l, "\r")) {
			return true
		}
	}
	return false
}

// markdownLines takes the marks off and keeps the words. Numbered lists keep
// their numbers: they belong to the document.
func markdownLines(text string) []line {
	text, _ = clean(text)
	text = mdComment.ReplaceAllString(frontMatter(text), "")
	var out []line
	for t := range strings.SplitSeq(text, "\n") {
		l := line{}
		if m := mdHeading.FindStringSubmatch(t); m != nil {
			l.heading, t = len(m[1]), m[2]
		}
		if trimmed := trim(t); mdRule.MatchString(trimmed) || mdTableBar.MatchString(trimmed) || strings.HasPrefix(trimmed, "```") {
			continue
		}
		t = literalStar.Replace(t)
		t = mdLead.ReplaceAllString(t, "")
		if row, found := strings.CutPrefix(trim(t), "|"); found {
			l.table, t = true, tableCells(row)
		}
		t = mdLink.ReplaceAllString(t, "$1")
		t = mdEmphasis.ReplaceAllString(t, "$1$2$3$4")
		l.text = mdEscape.ReplaceAllString(starLiteral.Replace(t), "$1")
		out = append(out, l)
	}
	return out
}

// frontMatter drops the block between two --- lines at the very beginning.
func frontMatter(text string) string {
	rest, found := strings.CutPrefix(text, "---\n")
	if !found {
		return text
	}
	if _, after, closed := strings.Cut(rest, "\n---\n"); closed {
		return after
	}
	return text
}

func tableCells(row string) string {
	cells := strings.Split(strings.TrimSuffix(trim(row), "|"), "|")
	for i := range cells {
		cells[i] = trim(cells[i])
	}
	return strings.Join(cells, "\t")
}

package letter

import (
	"strings"

	"hefa/review"
)

// Plain is the letter as paragraphs, for pasting into a form: every paragraph
// is one line, whatever its length, with its number; nothing is centred,
// indented or ruled. The cells of a table are parted by tabs.
func Plain(c review.LetterContent) []string {
	var out []string
	add := func(lines ...string) { out = append(out, oneLines(lines)...) }
	if c.Form != review.FormPage {
		org := oneLine(c.Org)
		if org != "" {
			org = orgName(c)
		}
		add(c.CopyNo, c.Secret, c.Urgency, org, displayNo(c))
		if signer := oneLine(c.Signer); signer != "" && !isLetterhead(c) {
			add("签发人：" + signer)
		}
	}
	add(strings.ReplaceAll(clean(c.Title), "\n", ""), addressee(c))
	for _, it := range bodyItems(c.Body) {
		if it.table != nil {
			out = append(out, plainTable(*it.table)...)
			continue
		}
		add(it.para.plain())
	}
	add(plainAttachments(oneLines(c.Attachments))...)
	add(c.Sign, c.Date.Chinese(), noteText(c), ccText(c), strings.ReplaceAll(printingText(c), "\t", "\u3000"))
	return out
}

// plainTable is a line for every row, its cells parted by tabs.
func plainTable(t review.LetterTable) []string {
	rows := t.Rows
	if len(t.Head) > 0 {
		rows = append([][]string{t.Head}, rows...)
	}
	var out []string
	for _, r := range rows {
		cells := make([]string, len(r))
		for i, s := range r {
			cells[i] = oneLine(s)
		}
		if line := strings.Join(cells, "\t"); strings.Trim(line, "\t") != "" {
			out = append(out, line)
		}
	}
	return out
}

func plainAttachments(names []string) []string {
	out := make([]string, len(names))
	for i, name := range names {
		if len(names) > 1 {
			name = itoa(i+1) + "." + name
		}
		if i == 0 {
			name = "附件：" + name
		}
		out[i] = name
	}
	return out
}

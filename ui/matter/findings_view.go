package matter

import (
	"strings"

	"charm.land/lipgloss/v2"

	"hefa/review/scan"
	"hefa/ui/kit"
	"hefa/ui/text"
	"hefa/ui/theme"
)

// marginWidth is the column that marks lines with findings: a glyph and a
// word.
const marginWidth = 5

// tone of a severity. Nothing is as bad as an offence: these are leads.
func tone(s scan.Severity) theme.Tone {
	if s == scan.Form {
		return theme.ToneInfo
	}
	return theme.ToneWarn
}

// sign says in a glyph and a word what a finding is about.
func (f *findings) sign(x finding) (string, lipgloss.Style) {
	t := tone(x.Severity)
	glyph := f.env.Theme.Mark(t)
	if x.opined {
		t, glyph = theme.ToneOk, f.env.Theme.Mark(theme.ToneOk)
	}
	return glyph + text.Cell(f.env.Say.T("finding1."+string(x.Severity)), marginWidth-1), f.env.Theme.Tone(t)
}

// view draws the list, the one under the cursor in full, and below all what
// silence does not mean.
func (f *findings) view(w, h int, focus bool) string {
	th, say := f.env.Theme, f.env.Say
	inner, rows := max(w-2, 0), max(h-2, 0)
	title := say.T("findings.title", len(f.live))
	if n := f.dismissed(); n > 0 {
		title += say.T("findings.dismissed", n)
	}
	var foot []string
	for _, l := range text.Wrap(say.T("findings.notice"), max(inner-2, 1)) {
		foot = append(foot, " "+th.Muted.Render(l))
	}
	foot = foot[:min(len(foot), max(rows-2, 1))]
	free := rows - len(foot)
	detail := f.detail(max(inner-2, 1))
	top := min(len(f.live), max(free-len(detail), free/3))
	f.list.SetSize(inner, max(top, 0))
	body := []string{}
	switch {
	case !f.done:
		body = append(body, " "+th.Muted.Render(text.Truncate(say.T("findings.running"), max(inner-2, 0))))
	case len(f.live) == 0:
		body = append(body, " "+th.Muted.Render(text.Truncate(say.T("findings.none"), max(inner-2, 0))))
	case top > 0:
		body = append(body, strings.Split(f.list.View(func(i int, selected bool, w int) string { return f.row(f.live[i], selected, focus, w) }), "\n")...)
	}
	body = append(body, detail[:max(0, min(len(detail), free-top))]...)
	return kit.Box(th, title, w, h, focus, kit.JoinV(kit.Fit(strings.Join(body, "\n"), inner, max(free, 0)), strings.Join(foot, "\n")))
}

// row is a finding on one line: what it is about, where, which rule, its words.
func (f *findings) row(x finding, selected, focus bool, w int) string {
	th := f.env.Theme
	sign, style := f.sign(x)
	rest := " " + text.SafeLine(x.Article+" "+f.names[x.Rule]+f.env.Say.T("punct.colon")+x.Quote)
	line := text.Cell(sign+rest, w)
	switch {
	case selected && focus:
		return th.Selected.Render(line)
	case selected:
		return th.SelectedBlur.Render(line)
	}
	return style.Render(sign) + th.Text.Render(text.Cell(rest, max(w-marginWidth, 0)))
}

// detail tells all of the finding under the cursor.
func (f *findings) detail(w int) []string {
	x, ok := f.current()
	if !ok {
		return nil
	}
	th, say := f.env.Theme, f.env.Say
	out := []string{" " + th.Border.Render(strings.Repeat(th.Glyphs.Horizontal, max(w, 0)))}
	add := func(style lipgloss.Style, s string) {
		if s == "" {
			return
		}
		for _, l := range text.Wrap(text.SafeLine(s), w) {
			out = append(out, " "+style.Render(l))
		}
	}
	head := strings.TrimSpace(say.T("finding."+string(x.Severity)) + " " + x.Article + " " + f.names[x.Rule])
	if x.opined {
		head += " " + say.T("findings.opined")
	}
	add(th.Accent, head)
	if x.Basis != "" {
		add(th.Text, say.T("finding.basis", f.basis(x)))
	}
	add(th.Text, x.Advice)
	add(th.Strong, say.T("cli.scan.quote", x.Quote)) // last: it is shown in the list and in the text
	return out
}

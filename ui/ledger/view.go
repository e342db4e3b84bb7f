package ledger

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/review/ledger"
	"hefa/ui/kit"
	"hefa/ui/text"
	"hefa/ui/words"
)

// From these sizes on both panes are shown, beside or below each other.
const (
	besideWidth = 116
	belowWidth  = 60
	belowHeight = 16
)

// View draws the columns and what would become of the rows.
func (l *Ledger) View(w, h int) (string, *tea.Cursor) {
	l.small = w < belowWidth || h < belowHeight
	switch {
	case l.small && l.results:
		return l.resultBox(w, h), nil
	case l.small:
		return l.columnBox(w, h), nil
	case w >= besideWidth:
		left := w / 2
		return kit.JoinH(l.columnBox(left, h), l.resultBox(w-left, h)), nil
	}
	top := min(len(l.rows)+2, h*55/100)
	top = max(top, 5)
	return kit.JoinV(l.columnBox(w, top), l.resultBox(w, h-top)), nil
}

func (l *Ledger) columnBox(w, h int) string {
	l.list.SetSize(max(w-2, 0), max(h-2, 0))
	body := l.list.View(func(i int, selected bool, w int) string { return l.line(l.rows[i], selected, w) })
	if len(l.rows) == 0 {
		body = l.without(max(w-4, 1))
	}
	return kit.Box(l.env.Theme, l.env.Say.T("ledger.screen.columns", l.name()), w, h, !l.small || !l.results, body)
}

// without says why there are no columns.
func (l *Ledger) without(w int) string {
	why := l.env.Say.T("ledger.screen.reading")
	if l.ready && l.err != nil {
		why = l.fault()
	}
	return " " + l.env.Theme.Muted.Render(strings.Join(text.Wrap(text.SafeLine(why), w), "\n "))
}

func (l *Ledger) line(r row, selected bool, w int) string {
	th, say := l.env.Theme, l.env.Say
	if r.column.Column == 0 {
		return th.Strong.Render(text.Cell(" "+words.LedgerSheet(say, ledger.Mapping{Sheet: r.sheet, Head: r.head}), w))
	}
	gutter := "  "
	if selected {
		gutter = th.Glyphs.Cursor + " "
	}
	field, style := say.T("cli.ledger.noted"), th.Muted
	switch f := r.column.Field; f {
	case "":
	case ledger.Ignored:
		field = say.T("cli.ledger.unused")
	default:
		field, style = say.T("ledger.field."+string(f)), th.Accent
	}
	half := max((w-8)/2, 4)
	left := gutter + text.Cell(r.column.Letter(), 4) + text.Cell(text.SafeLine(r.column.Heading), half)
	field = th.Glyphs.ArrowRight + " " + field
	if s := words.LedgerSample(say, r.column); s != "" {
		field = text.Cell(field, 16) + " " + s
	}
	right := text.Cell(field, max(w-text.Width(left), 0))
	if selected {
		return th.Selected.Render(text.Plain(left + right))
	}
	return th.Text.Render(left) + style.Render(right)
}

func (l *Ledger) resultBox(w, h int) string {
	l.pager.SetSize(max(w-2, 0), max(h-2, 0))
	if width := l.pager.WrapWidth() - 2; width != l.width {
		l.width = width
		l.pager.SetLines(l.lines(max(width, 1)))
	}
	return kit.Box(l.env.Theme, l.env.Say.T("ledger.screen.results"), w, h, l.small && l.results, l.pager.View())
}

// lines tell the sums first, then every row that is left out with its reason.
func (l *Ledger) lines(w int) []string {
	say, t, r := l.env.Say, l.taken, l.reading
	var out []string
	add := func(s string) {
		for i, line := range text.Wrap(text.SafeLine(s), w) {
			if i > 0 {
				line = "  " + line
			}
			out = append(out, " "+line)
		}
	}
	switch {
	case !l.ready:
		add(say.T("ledger.screen.reading"))
		return out
	case l.err != nil:
		add(l.fault())
		return out
	}
	add(say.T("cli.ledger.would", t.Registered, t.Transcribed, t.InForce, len(t.Twins), len(t.Refused)))
	for _, line := range append(words.LedgerTaken(say, t), words.LedgerReading(say, r)...) {
		add(line)
	}
	return out
}

package matter

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"hefa/ui/kit"
	"hefa/ui/text"
)

// The outline has a column of its own from outlineFrom cells on, the findings
// from findingsFrom on, and both from bothFrom on.
const (
	outlineWidth = 30
	outlineFrom  = 90
	findingsFrom = 100
	bothFrom     = 130
)

func (d *draftTab) view(w, h int) (string, *tea.Cursor) {
	th := d.env.Theme
	if d.compare.open {
		return d.compare.view(w, h), nil
	}
	if d.text == nil {
		return kit.Box(th, d.env.Say.T("tab.draft"), w, h, true, strings.Join(d.absent(max(w-4, 1)), "\n")), nil
	}
	left := 0
	if w >= outlineFrom && (!d.findings.open || w >= bothFrom) || d.focus == paneOutline {
		left = min(outlineWidth, w*2/5)
	}
	right, below := 0, 0
	switch {
	case d.findings.open && w >= findingsFrom:
		right = (w - left) * 2 / 5
	case d.findings.open:
		below = h/2 + 1
	}
	out, caret := d.page(w-left-right, h-below)
	if left > 0 {
		out = kit.JoinH(d.outlineBox(left, h-below), out)
	}
	if right > 0 {
		out = kit.JoinH(out, d.findings.view(right, h, d.focus == paneFindings))
	}
	if below > 0 {
		out = kit.JoinV(out, d.findings.view(w, below, d.focus == paneFindings))
	}
	if caret != nil {
		caret.Position.X += left
	}
	return out, caret
}

func (d *draftTab) absent(w int) []string {
	s := d.env.Say.T("draft.none")
	if d.fault != nil {
		s = d.env.Say.Error(d.fault)
	}
	var out []string
	for _, l := range text.Wrap(text.SafeText(s), w) {
		out = append(out, " "+l)
	}
	return out
}

func (d *draftTab) outlineBox(w, h int) string {
	th := d.env.Theme
	d.list.SetSize(max(w-2, 0), max(h-2, 0))
	opined := d.opined()
	body := d.list.View(func(i int, selected bool, w int) string {
		hd := d.outline[i]
		mark := " "
		if opined[hd.Label] {
			mark = th.Glyphs.Bullet
		}
		if selected {
			mark = th.Glyphs.Cursor
		}
		line := text.Cell(mark+strings.Repeat(" ", min(hd.Level, 4))+text.SafeLine(hd.Label+" "+hd.Title), w)
		if selected && d.focus == paneOutline {
			return th.Selected.Render(line)
		}
		if selected {
			return th.SelectedBlur.Render(line)
		}
		return th.Text.Render(line)
	})
	return kit.Box(th, d.env.Say.T("draft.outline"), w, h, d.focus == paneOutline, body)
}

// opined tells which articles carry an opinion.
func (d *draftTab) opined() map[string]bool {
	out := map[string]bool{}
	for _, o := range d.file.Matter.LiveOpinions() {
		out[o.Article] = true
	}
	return out
}

func (d *draftTab) page(w, h int) (string, *tea.Cursor) {
	th := d.env.Theme
	inner := max(w-2, 0)
	rows := max(h-2, 0)
	var ask string
	var caret *tea.Cursor
	if d.asking && rows > 1 {
		label := " / "
		d.search.SetSize(max(inner-len(label), 1), 1)
		ask = th.Key.Render(label) + d.search.View()
		rows--
		if caret = d.search.Cursor(); caret != nil {
			caret.Position.X += 1 + len(label)
			caret.Position.Y += 1
		}
	}
	d.pager.SetSize(inner, rows)
	d.wrap()
	if rows != d.rows {
		d.rows = rows
		d.marked()
	}
	title := d.env.Say.T("tab.draft")
	if a, ok := d.here(); ok {
		title += " · " + a.Label
	}
	if at, n := d.pager.Hit(); n > 0 {
		title += " · " + d.env.Say.T("draft.hits", at, n)
	}
	if n := len(d.findings.live); n > 0 && !d.findings.open {
		title += " · " + d.env.Say.T("findings.title", n)
	}
	body := d.pager.View()
	if ask != "" {
		body = kit.JoinV(kit.Fit(ask, inner, 1), body)
	}
	return kit.Box(th, title, w, h, d.focus == paneText, body), caret
}

// wrap breaks the text once per width.
func (d *draftTab) wrap() {
	w := d.pager.WrapWidth()
	if w == d.width || w < 4 {
		return
	}
	at := d.paragraph()
	d.width = w
	var remarks []string
	for _, warning := range d.text.Warnings {
		remarks = append(remarks, d.env.Say.T(warning.Code, warning.Args...))
	}
	d.lines = layOut(d.text, remarks, w)
	heads := map[int]int{} // heading line → place in the outline
	for i, h := range d.outline {
		if h.Paragraph < len(d.lines.starts) {
			heads[d.lines.starts[h.Paragraph]] = i
		}
	}
	d.pager.SetLines(d.lines.shown)
	d.pager.SetLineStyle(func(i int) lipgloss.Style {
		switch n, ok := heads[i]; {
		case ok && n == d.at:
			return d.env.Theme.SelectedBlur
		case ok:
			return d.env.Theme.Strong
		}
		return d.env.Theme.Text
	})
	if at < len(d.lines.starts) && at > 0 {
		d.pager.ScrollTo(d.lines.starts[at])
	}
	d.marked()
}

// marked puts the findings into the margin and shows the words of the one
// under the cursor.
func (d *draftTab) marked() {
	if len(d.findings.live) == 0 {
		d.pager.SetMargin(0, nil)
		d.pager.SetSpots(nil)
		return
	}
	signs := map[int]string{}
	for _, x := range d.findings.live {
		line := d.lines.line(x.Start)
		if _, taken := signs[line]; !taken {
			s, style := d.findings.sign(x)
			signs[line] = style.Render(s)
		}
	}
	d.pager.SetMargin(marginWidth, func(i int) string { return signs[i] })
	d.pager.SetSpots(nil)
	x, ok := d.findings.current()
	if !ok || !d.findings.open || len(d.lines.parts) == 0 {
		return
	}
	spots := d.lines.spots(x.Start, x.End)
	for i := range spots {
		spots[i].Style = d.env.Theme.MatchCurrent
	}
	d.pager.SetSpots(spots)
	if d.focus == paneFindings {
		d.reveal(d.lines.line(x.Start))
	}
}

// reveal scrolls to a line and moves the outline along.
func (d *draftTab) reveal(line int) {
	d.pager.JumpTo(line)
	p := 0
	for p+1 < len(d.lines.starts) && d.lines.starts[p+1] <= line {
		p++
	}
	d.standAt(p)
}

package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/ui/keys"
	"hefa/ui/kit"
	"hefa/ui/screen"
	"hefa/ui/text"
	"hefa/ui/theme"
)

// The least the screens can be drawn in.
const (
	leastWidth  = 40
	leastHeight = 10
)

// View draws the screen, the keys that matter here, the status line, and what
// lies over them.
func (r *Root) View() tea.View {
	content, caret := r.frame(r.w, r.h)
	v := tea.NewView(content)
	v.AltScreen = true
	v.ReportFocus = true
	v.Cursor = caret
	v.WindowTitle = text.SafeLine(r.env.Say.T("app.name") + " " + r.top().Title())
	return v
}

func (r *Root) frame(w, h int) (string, *tea.Cursor) {
	if w <= 0 || h <= 0 {
		return "", nil
	}
	if w < leastWidth || h < leastHeight {
		return kit.Fit(text.Truncate(r.env.Say.T("screen.small", w, h, leastWidth, leastHeight), w), w, h), nil
	}
	body, caret := r.top().View(w, h-2)
	body = kit.Fit(body, w, h-2)
	if r.over != nil {
		body, caret = r.overlay(body, w, h-2)
	}
	return kit.JoinV(body, r.keyBar(w), r.statusLine(w)), caret
}

// overlay lays what lies over the screen on its body: keys and status stay in
// sight below.
func (r *Root) overlay(body string, w, h int) (string, *tea.Cursor) {
	box, caret := r.over.view(w-2, h)
	if caret != nil {
		lines := strings.Split(box, "\n")
		x, y := kit.OverlayAt(text.Width(lines[0]), len(lines), w, h)
		caret.Position.X += x
		caret.Position.Y += y
	}
	return kit.Overlay(body, box, w, h), caret
}

// keyBar shows the bindings that have a hint, the innermost scope first. A
// verb the matter does not allow now leaves its place empty.
func (r *Root) keyBar(w int) string {
	bs := slices.DeleteFunc(keys.Of(r.scopes()...), func(b keys.Binding) bool { return b.Hint == 0 || r.shadowed(b) })
	slices.SortStableFunc(bs, func(a, b keys.Binding) int { return a.Hint - b.Hint })
	var hints []kit.KeyHint
	for _, b := range bs {
		hints = append(hints, kit.KeyHint{Keys: b.First(), Text: Describe(r.env, b.Action), Off: r.idle(b.Action),
			Keep: b.Action == "palette" || b.Action == "back" && len(r.stack) > 1})
	}
	return kit.KeyBar(r.env.Theme, hints, w)
}

// shadowed reports whether the key of a binding means something else here.
func (r *Root) shadowed(b keys.Binding) bool {
	a, _ := keys.Lookup(b.Keys[0], r.scopes()...)
	return a != b.Action
}

// idle reports whether an action is a verb that is not allowed now.
func (r *Root) idle(a keys.Action) bool {
	s, knows := r.top().(screen.Permitting)
	return knows && a.Verb() != "" && !s.Permits(a.Verb())
}

func (r *Root) statusLine(w int) string {
	o := r.env.Desk.Office()
	right := text.SafeLine(o.Bureau + " " + o.Officer + " " + r.env.Desk.Today().String())
	if r.status.Text == "" {
		return kit.StatusLine(r.env.Theme, theme.ToneNeutral, "", right, w)
	}
	return kit.StatusLine(r.env.Theme, r.status.Tone, text.SafeLine(r.status.Text), right, w)
}

package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// palette names the colours of one background. The foregrounds are chosen to
// keep a contrast of at least 4.5 : 1 on it, which a test holds.
type palette struct {
	ground                         string // the background assumed, for the test
	text, muted, faint             string
	accent, title                  string
	danger, warn, ok, info         string
	border, focus                  string
	selText, selGround, blurGround string
	hitText, hit, hitCurrent       string
}

var darkPalette = palette{
	ground: "#1c1c1c",
	text:   "#e4e4e4", muted: "#a8a8a8", faint: "#8a8a8a",
	accent: "#5fd7ff", title: "#ffffff",
	danger: "#ff8787", warn: "#ffd75f", ok: "#87d787", info: "#87afff",
	border: "#6c6c6c", focus: "#5fd7ff",
	selText: "#ffffff", selGround: "#005f87", blurGround: "#444444",
	hitText: "#000000", hit: "#d7af00", hitCurrent: "#ffaf5f",
}

var lightPalette = palette{
	ground: "#ffffff",
	text:   "#1c1c1c", muted: "#585858", faint: "#6c6c6c",
	accent: "#005f87", title: "#000000",
	danger: "#af0000", warn: "#875f00", ok: "#005f00", info: "#005faf",
	border: "#949494", focus: "#005f87",
	selText: "#ffffff", selGround: "#005f87", blurGround: "#5f5f5f",
	hitText: "#000000", hit: "#ffd75f", hitCurrent: "#ffaf00",
}

func fg(hex string) lipgloss.Style { return lipgloss.NewStyle().Foreground(ink(hex)) }

func ink(hex string) color.Color { return lipgloss.Color(hex) }

// colour fills the tokens from a palette. Nothing is underlined or struck
// through: lipgloss then renders rune by rune and parts accents from letters.
func (t *Theme) colour(p palette) {
	t.Text, t.Muted, t.Faint = fg(p.text), fg(p.muted), fg(p.faint)
	t.Accent, t.Title, t.Strong = fg(p.accent), fg(p.title).Bold(true), fg(p.text).Bold(true)

	t.Selected = fg(p.selText).Background(ink(p.selGround)).Bold(true)
	t.SelectedBlur = fg(p.selText).Background(ink(p.blurGround))
	t.Marked = fg(p.accent).Bold(true)
	t.Match = fg(p.hitText).Background(ink(p.hit))
	t.MatchCurrent = fg(p.hitText).Background(ink(p.hitCurrent)).Bold(true)

	t.Danger, t.Warn, t.Ok, t.Info = fg(p.danger).Bold(true), fg(p.warn), fg(p.ok), fg(p.info)

	t.Border, t.BorderFocus, t.Scroll = fg(p.border), fg(p.focus).Bold(true), fg(p.border)

	t.Tab, t.TabActive = fg(p.muted), fg(p.accent).Bold(true)
	t.Key, t.KeyText, t.Status = fg(p.accent).Bold(true), fg(p.muted), fg(p.muted)
	t.BarTrack = fg(p.border)

	t.Input, t.Placeholder = fg(p.text), fg(p.faint)
	t.Added = fg(p.ok)
	t.Removed = fg(p.danger)
	t.Changed = fg(p.warn)
}

// plain fills the tokens with attributes only.
func (t *Theme) plain() {
	none := lipgloss.NewStyle()
	bold, faint, reverse := none.Bold(true), none.Faint(true), none.Reverse(true)

	t.Text, t.Muted, t.Faint = none, none, faint
	t.Accent, t.Title, t.Strong = bold, bold, bold
	t.Selected, t.SelectedBlur, t.Marked = reverse, bold, bold
	t.Match, t.MatchCurrent = reverse, reverse.Bold(true).Italic(true)
	t.Danger, t.Warn, t.Ok, t.Info = bold, bold, none, none
	t.Border, t.BorderFocus, t.Scroll = none, bold, none
	t.Tab, t.TabActive = none, bold
	t.Key, t.KeyText, t.Status, t.BarTrack = bold, none, none, none
	t.Input, t.Placeholder = none, faint.Italic(true)
	t.Added, t.Removed, t.Changed = bold, faint, none.Italic(true)
}

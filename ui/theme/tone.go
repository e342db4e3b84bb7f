package theme

import "charm.land/lipgloss/v2"

// Tone says how good or bad a thing is, apart from how that is drawn.
type Tone uint8

// The tones, from nothing special to bad.
const (
	ToneNeutral Tone = iota
	ToneMuted
	ToneInfo
	ToneOk
	ToneWarn
	ToneDanger
)

// Tone returns the style of a tone; an unknown one is drawn as ordinary text.
func (t *Theme) Tone(tone Tone) lipgloss.Style {
	switch tone {
	case ToneMuted:
		return t.Muted
	case ToneInfo:
		return t.Info
	case ToneOk:
		return t.Ok
	case ToneWarn:
		return t.Warn
	case ToneDanger:
		return t.Danger
	default:
		return t.Text
	}
}

// Mark returns the glyph that says the same as the tone's colour, one cell
// wide; a space where there is nothing to say.
func (t *Theme) Mark(tone Tone) string {
	switch tone {
	case ToneInfo:
		return t.Glyphs.Bullet
	case ToneOk:
		return t.Glyphs.Check
	case ToneWarn:
		return t.Glyphs.Warn
	case ToneDanger:
		return t.Glyphs.Cross
	default:
		return " "
	}
}

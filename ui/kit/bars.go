package kit

import (
	"strings"

	"hefa/ui/text"
	"hefa/ui/theme"
)

// KeyBar draws one line of key hints, w cells wide. Hints that do not fit are
// left out from the right, so the most useful stand first; those to be kept go
// last. A hint that is off leaves its place empty, so that the others stay
// where the eye looks for them.
func KeyBar(th *theme.Theme, hints []KeyHint, w int) string {
	var b strings.Builder
	for _, h := range fitting(hints, w) {
		if b.Len() > 0 {
			b.WriteString("  ")
		}
		keys, does := text.SafeLine(h.Keys), text.SafeLine(h.Text)
		if h.Off {
			b.WriteString(spaces(hintWidth(keys, does)))
			continue
		}
		b.WriteString(render(th.Key, keys) + hintGap(keys, does) + render(th.KeyText, does))
	}
	return Fit(b.String(), w, 1)
}

// fitting picks the hints that fit into w cells, in their order: those to be
// kept first, then the others up to the first without room.
func fitting(hints []KeyHint, w int) []KeyHint {
	chosen := make([]bool, len(hints))
	left := w + 2 // the first has no gap before it
	for _, kept := range []bool{true, false} {
		for i, h := range hints {
			if h.Keep != kept {
				continue
			}
			cells := 2 + hintWidth(text.SafeLine(h.Keys), text.SafeLine(h.Text))
			if cells > left {
				break
			}
			chosen[i] = true
			left -= cells
		}
	}
	var out []KeyHint
	for i, h := range hints {
		if chosen[i] {
			out = append(out, h)
		}
	}
	return out
}

func hintGap(keys, does string) string {
	if keys == "" || does == "" {
		return ""
	}
	return " "
}

func hintWidth(keys, does string) int {
	return text.Width(keys) + len(hintGap(keys, does)) + text.Width(does)
}

// StatusLine draws one line of w cells: left, with a mark and a colour that
// say its tone, and right against the right edge. Where both do not fit, right
// gives way.
func StatusLine(th *theme.Theme, tone theme.Tone, left, right string, w int) string {
	if w <= 0 {
		return Fit("", w, 1)
	}
	if mark := th.Mark(tone); mark != " " {
		left = mark + " " + left
	}
	left = short(th, left, w)
	style := th.Status
	if tone != theme.ToneNeutral {
		style = th.Tone(tone)
	}
	room := w - text.Width(left) - 2
	right = text.SafeLine(right)
	if text.Width(right) > room {
		right = short(th, right, max(0, room))
	}
	gap := w - text.Width(left) - text.Width(right)
	return Fit(render(style, left)+spaces(gap)+render(th.Status, right), w, 1)
}

// Bar draws how much of total is used as a bar of w cells. It shows a first
// cell as soon as anything is used and is full only when all is; beyond that it
// changes its glyph as well as its colour should. A total of nothing is an
// empty bar. The number itself belongs beside it, in words.
func Bar(th *theme.Theme, used, total, w int, tone theme.Tone) string {
	if w <= 0 {
		return Fit("", w, 1)
	}
	g := th.Glyphs
	if total > 0 && used > total {
		return th.Tone(tone).Render(strings.Repeat(g.BarOver, w))
	}
	full := 0
	if total > 0 && used > 0 {
		full = int(float64(used) / float64(total) * float64(w))
		full = max(1, full)
		if used < total {
			full = min(full, w-1)
		}
	}
	return render(th.Tone(tone), strings.Repeat(g.BarFull, full)) +
		render(th.BarTrack, strings.Repeat(g.BarEmpty, w-full))
}

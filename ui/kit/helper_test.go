package kit

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/vt"

	"hefa/ui/text"
	"hefa/ui/theme"
)

func dark() *theme.Theme { return theme.New(true, false) }

// sizes samples 1–200 × 1–60 and the degenerate sizes.
func sizes() [][2]int {
	var out [][2]int
	for _, w := range []int{0, 1, 2, 3, 4, 5, 6, 7, 9, 12, 17, 24, 39, 60, 80, 119, 200} {
		for _, h := range []int{0, 1, 2, 3, 4, 5, 8, 15, 24, 60} {
			out = append(out, [2]int{w, h})
		}
	}
	return append(out, [2]int{-1, 3}, [2]int{3, -1})
}

// exact fails unless s is a block of exactly w × h cells.
func exact(t testing.TB, s string, w, h int) {
	t.Helper()
	if h <= 0 {
		if s != "" {
			t.Fatalf("no height, but %q", s)
		}
		return
	}
	lines := strings.Split(s, "\n")
	if len(lines) != h {
		t.Fatalf("%d lines, want %d (width %d):\n%s", len(lines), h, w, s)
	}
	for i, l := range lines {
		if text.Width(l) != max(0, w) {
			t.Fatalf("line %d is %d cells, want %d (height %d): %q", i, text.Width(l), w, h, l)
		}
	}
}

// inside fails unless the caret is inside a block of w × h cells.
func inside(t testing.TB, c *tea.Cursor, w, h int) {
	t.Helper()
	if c != nil && (c.X < 0 || c.Y < 0 || c.X >= w || c.Y >= h) {
		t.Fatalf("caret %d,%d outside %d × %d", c.X, c.Y, w, h)
	}
}

// press makes the message of a key: a name such as "ctrl+left", or text.
func press(name string) tea.KeyPressMsg {
	msg := tea.KeyPressMsg{}
	rest := name
	for prefix, mod := range map[string]tea.KeyMod{"ctrl+": tea.ModCtrl, "alt+": tea.ModAlt, "shift+": tea.ModShift} {
		if after, ok := strings.CutPrefix(rest, prefix); ok && after != "" {
			rest, msg.Mod = after, mod
		}
	}
	if code, ok := keyCodes[rest]; ok {
		msg.Code = code
		if rest == "space" && msg.Mod == 0 {
			msg.Text = " "
		}
		return msg
	}
	msg.Code = []rune(rest)[0]
	if msg.Mod == 0 {
		msg.Text = rest
	}
	return msg
}

var keyCodes = map[string]rune{
	"left": tea.KeyLeft, "right": tea.KeyRight, "up": tea.KeyUp, "down": tea.KeyDown,
	"home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
	"backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "enter": tea.KeyEnter, "esc": tea.KeyEscape,
	"tab": tea.KeyTab, "space": tea.KeySpace, "f2": tea.KeyF2, "f10": tea.KeyF10,
}

// pressAll feeds keys to an Update.
func pressAll(update func(tea.Msg) bool, names ...string) {
	for _, n := range names {
		update(press(n))
	}
}

// terminal is an emulator that blocks are drawn into, to read them back by cell.
type terminal struct{ emu *vt.Emulator }

func newTerminal(t testing.TB) *terminal {
	emu := vt.NewEmulator(100, 30)
	t.Cleanup(func() { _ = emu.Close() })
	return &terminal{emu}
}

// draw clears the terminal and draws a block at its upper left.
func (s *terminal) draw(view string) {
	_, _ = s.emu.WriteString("\x1b[m\x1b[2J\x1b[H" + strings.ReplaceAll(view, "\n", "\r\n"))
}

// at returns the character whose first cell is x, y.
func (s *terminal) at(x, y int) string {
	if c := s.emu.CellAt(x, y); c != nil {
		return c.Content
	}
	return ""
}

// cells returns what the terminal shows.
func (s *terminal) cells(w, h int) [][]string {
	out := make([][]string, h)
	for y := range out {
		for x := range w {
			out[y] = append(out[y], s.at(x, y))
		}
	}
	return out
}

// plain is what a view says without its styles.
func plain(view string) string {
	var b strings.Builder
	esc := false
	for _, r := range view {
		switch {
		case r == '\x1b':
			esc = true
		case esc:
			esc = r != 'm'
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

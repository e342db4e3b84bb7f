package theme

// Glyphs is every character of the interface that is not text. Some Chinese
// consoles draw line drawing and marks such as "●" two cells wide; for those
// there is a table of plain ASCII. Each glyph is one cell wide except Ellipsis,
// which may be two, in both tables.
type Glyphs struct {
	Ascii bool

	Horizontal, Vertical                       string // frame
	TopLeft, TopRight, BottomLeft, BottomRight string
	TeeLeft, TeeRight, TeeTop, TeeBottom       string // ├ ┤ ┬ ┴
	Rule                                       string // a line between sections

	Bullet, Check, Cross, Warn, Question string
	Mark                                 string // a row chosen for a common command
	Cursor                               string // left of the row under the cursor
	Focus                                string // before the title of the pane that gets the keys
	Pause                                string // a stopped clock

	BarFull, BarEmpty, BarOver string // a bar; BarOver where more than all is used
	Heat0, Heat1, Heat2        string // levels of a day's load, from none
	Heat3, Heat4               string
	ScrollThumb, ScrollTrack   string
	More, MoreLeft, MoreRight  string // text goes on: below, left, right
	Ellipsis                   string

	ArrowRight, ArrowDown      string
	Folded, Unfolded           string // a closed and an open branch of a tree
	BoxOn, BoxOff              string // between "[" and "]"
	RadioOn, RadioOff          string
	PointDone, PointNow        string // a timeline
	PointNext, PointLate, Link string
	Separator                  string // between parts of one line
}

// Line returns the glyphs for terminals that draw them one cell wide: Windows
// Terminal and everything on Linux and macOS.
func Line() Glyphs {
	return Glyphs{
		Horizontal: "─", Vertical: "│",
		TopLeft: "┌", TopRight: "┐", BottomLeft: "└", BottomRight: "┘",
		TeeLeft: "├", TeeRight: "┤", TeeTop: "┬", TeeBottom: "┴", Rule: "─",
		Bullet: "•", Check: "✓", Cross: "✗", Warn: "!", Question: "?",
		Mark: "◆", Cursor: "▌", Focus: "▸", Pause: "‖",
		BarFull: "█", BarEmpty: "░", BarOver: "▓", Heat0: "·", Heat1: "░", Heat2: "▒", Heat3: "▓", Heat4: "█", ScrollThumb: "┃", ScrollTrack: "│",
		More: "▾", MoreLeft: "‹", MoreRight: "›", Ellipsis: "…",
		ArrowRight: "→", ArrowDown: "↓", Folded: "▸", Unfolded: "▾",
		BoxOn: "x", BoxOff: " ", RadioOn: "●", RadioOff: "○",
		PointDone: "●", PointNow: "◉", PointNext: "○", PointLate: "✗", Link: "│",
		Separator: "·",
	}
}

// ASCII returns the glyphs for every other console.
func ASCII() Glyphs {
	return Glyphs{
		Ascii:      true,
		Horizontal: "-", Vertical: "|",
		TopLeft: "+", TopRight: "+", BottomLeft: "+", BottomRight: "+",
		TeeLeft: "+", TeeRight: "+", TeeTop: "+", TeeBottom: "+", Rule: "-",
		Bullet: "*", Check: "v", Cross: "x", Warn: "!", Question: "?",
		Mark: "*", Cursor: ">", Focus: ">", Pause: "=",
		BarFull: "#", BarEmpty: ".", BarOver: "!", Heat0: ".", Heat1: ":", Heat2: "+", Heat3: "*", Heat4: "#", ScrollThumb: "=", ScrollTrack: "|",
		More: "v", MoreLeft: "<", MoreRight: ">", Ellipsis: "..",
		ArrowRight: ">", ArrowDown: "v", Folded: "+", Unfolded: "-",
		BoxOn: "x", BoxOff: " ", RadioOn: "*", RadioOff: "o",
		PointDone: "*", PointNow: "@", PointNext: "o", PointLate: "x", Link: "|",
		Separator: "|",
	}
}

// Heat lists the levels of a day's load, from none up.
func (g Glyphs) Heat() []string { return []string{g.Heat0, g.Heat1, g.Heat2, g.Heat3, g.Heat4} }

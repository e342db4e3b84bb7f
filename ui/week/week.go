// Package week is the list of what ends within seven days, to be read, pasted
// and pinned to the wall.
package week

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/ledger"
	"hefa/ui/keys"
	"hefa/ui/kit"
	"hefa/ui/screen"
	"hefa/ui/text"
	"hefa/ui/theme"
	"hefa/ui/words"
)

// Week is the screen.
type Week struct {
	env   *screen.Env
	from  review.Date
	asked int // counts requests: late answers are dropped
	ready bool
	lines []string // as they are copied
	width int      // they were wrapped to, 0 = not yet
	pager *kit.Pager
}

// New returns the list of the week that begins today.
func New(env *screen.Env) *Week {
	return &Week{env: env, from: env.Desk.Today(), pager: kit.NewPager(env.Theme)}
}

type deadlinesMsg struct {
	of    *Week
	asked int
	found []ledger.Deadline
}

// Init reads the deadlines.
func (w *Week) Init() tea.Cmd { return w.load() }

func (w *Week) load() tea.Cmd {
	w.asked++
	env, asked, until := w.env, w.asked, w.from+words.WeekDays-1
	return func() tea.Msg {
		found, err := env.Desk.Deadlines(env.Ctx, until)
		if err != nil {
			return screen.Failed{Err: err}
		}
		return deadlinesMsg{w, asked, found}
	}
}

// Scopes lists where keys are looked up.
func (w *Week) Scopes() []keys.Scope { return []keys.Scope{keys.Week} }

// Typing reports that no text field has the keys.
func (w *Week) Typing() bool { return false }

// Subject is nothing: the list is about many matters.
func (w *Week) Subject() []string { return nil }

// Preset is nothing.
func (w *Week) Preset(string) review.Args { return nil }

// Title names the screen.
func (w *Week) Title() string { return w.env.Say.T("action.week") }

// Update takes the deadlines and the keys that scroll.
func (w *Week) Update(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case deadlinesMsg:
		if msg.of == w && msg.asked == w.asked {
			w.ready, w.width = true, 0
			w.lines = words.Week(w.env.Say, w.env.Desk.Calendar(), w.env.Desk.Today(), w.from, msg.found)
		}
		return nil, true
	case screen.Changed:
		return w.load(), true
	}
	return nil, w.pager.Update(msg)
}

// Act carries out an action of the screen's scope.
func (w *Week) Act(a keys.Action) tea.Cmd {
	switch a {
	case "week.prev":
		return w.turn(w.from - words.WeekDays)
	case "week.next":
		return w.turn(w.from + words.WeekDays)
	case "week.now":
		return w.turn(w.env.Desk.Today())
	case "week.copy":
		return w.copy()
	case "ics":
		return screen.Send(screen.ExportCalendar{})
	case "reload":
		return w.load()
	case "back":
		return screen.Send(screen.Back{})
	}
	return nil
}

// turn shows another week, unless the calendar ends there.
func (w *Week) turn(from review.Date) tea.Cmd {
	if from.Year() < 1971 || from.Year() > 9997 {
		return nil
	}
	w.from = from
	w.pager.ScrollTo(0)
	return w.load()
}

// copy puts the list on the clipboard, by the terminal.
func (w *Week) copy() tea.Cmd {
	if !w.ready {
		return nil
	}
	return tea.Batch(tea.SetClipboard(strings.Join(w.lines, "\n")), screen.Send(screen.Say{Text: w.env.Say.T("week.copied"), Tone: theme.ToneOk}))
}

// View draws the list.
func (w *Week) View(width, h int) (string, *tea.Cursor) {
	w.pager.SetSize(max(width-2, 0), max(h-2, 0))
	if !w.ready {
		return kit.Box(w.env.Theme, w.Title(), width, h, true, " "+w.env.Say.T("queue.loading")), nil
	}
	if at := w.pager.WrapWidth(); at != w.width {
		w.width = at
		w.pager.SetLines(w.wrapped(max(at-1, 1)))
	}
	return kit.Box(w.env.Theme, w.Title(), width, h, true, w.pager.View()), nil
}

// wrapped breaks the lines; what goes on stands under the words of a box, which
// is drawn in signs that every console draws alike.
func (w *Week) wrapped(width int) []string {
	var out []string
	for _, l := range w.lines {
		lead, more := " ", " "
		if words, boxed := strings.CutPrefix(l, "□ "); boxed {
			l, lead = words, "   ["+w.env.Theme.Glyphs.BoxOff+"] "
			more = strings.Repeat(" ", text.Width(lead))
		}
		for i, row := range text.Wrap(l, max(width-text.Width(lead), 1)) {
			if i > 0 {
				lead = more
			}
			out = append(out, lead+row)
		}
	}
	return out
}

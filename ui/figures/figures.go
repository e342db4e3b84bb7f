// Package figures is the screen of statistics: the figures of a period beside
// those of another, the matters behind each, the load of the year, and the
// sentence for the yearly report.
package figures

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/report"
	"hefa/ui/keys"
	"hefa/ui/kit"
	"hefa/ui/screen"
	"hefa/ui/theme"
)

// pane is what the lower part of the screen shows, or all of a small one.
type pane int

const (
	paneFigures pane = iota
	paneLoad
	paneSentence
	panes
)

// Figures is the screen.
type Figures struct {
	env     *screen.Env
	query   report.Query
	report  *report.Report // nil until the first count
	list    *kit.List
	rows    []row
	pager   *kit.Pager // the sentence
	wrapped string     // what the pager holds, to wrap once
	pane    pane
	small   bool      // one pane at a time, by the size last drawn
	running *counting // nil when nothing is being counted
	asked   int       // counts requests: late answers are dropped
}

// New returns the figures of this year so far, beside the year before.
func New(env *screen.Env) *Figures {
	f := &Figures{env: env, list: kit.NewList(env.Theme), pager: kit.NewPager(env.Theme)}
	f.query = report.Query{Period: report.Around(env.Desk.Today(), report.GrainYear), Against: report.AgainstPrevious}
	return f
}

// Init counts for the first time.
func (f *Figures) Init() tea.Cmd { return f.count() }

// Scopes lists where keys are looked up.
func (f *Figures) Scopes() []keys.Scope { return []keys.Scope{keys.Figures} }

// Typing reports that no text field has the keys.
func (f *Figures) Typing() bool { return false }

// Subject is nothing: figures are no matters.
func (f *Figures) Subject() []string { return nil }

// Preset is nothing.
func (f *Figures) Preset(string) review.Args { return nil }

// Title names the screen.
func (f *Figures) Title() string { return f.env.Say.T("figures.title") }

// Act carries out an action of the screen's scope.
func (f *Figures) Act(a keys.Action) tea.Cmd {
	switch a {
	case "period.prev":
		return f.show(f.query.Move(-1))
	case "period.next":
		return f.show(f.query.Move(1))
	case "period.now":
		return f.turn(f.query.Grain(), f.env.Desk.Today())
	case "grain.year":
		return f.turn(report.GrainYear, f.anchor())
	case "grain.quarter":
		return f.turn(report.GrainQuarter, f.anchor())
	case "grain.month":
		return f.turn(report.GrainMonth, f.anchor())
	case "grain.next":
		i := slices.Index(report.Grains(), f.query.Grain())
		return f.turn(report.Grains()[(i+1)%len(report.Grains())], f.anchor())
	case "compare.next":
		return f.compare()
	case "scope":
		return screen.Send(screen.AskScope{Query: f.query})
	case "pane.next":
		f.nextPane()
	case "open":
		return f.open()
	case "figures.save":
		return f.save()
	case "sentence.copy":
		return f.copy()
	case "reload":
		return f.count()
	case "back":
		return f.back()
	}
	return nil
}

// anchor is the day around which another grain is laid: today when the period
// shown holds it, else its last day.
func (f *Figures) anchor() review.Date {
	if today := f.env.Desk.Today(); f.query.Holds(today) {
		return today
	}
	return f.query.To
}

func (f *Figures) turn(g report.Grain, around review.Date) tea.Cmd {
	if g == report.GrainDays {
		g = report.GrainYear
	}
	return f.show(report.Around(around, g))
}

// show counts another period, unless the calendar ends there.
func (f *Figures) show(p report.Period) tea.Cmd {
	if p == f.query.Period || !p.Valid() || p.From.Year() < 1971 || p.To.Year() > 9998 {
		return nil
	}
	f.query.Period = p
	return f.count()
}

func (f *Figures) compare() tea.Cmd {
	all := report.Comparisons()
	f.query.Against = all[(slices.Index(all, f.query.Against)+1)%len(all)]
	return f.count()
}

// nextPane goes round what there is to see. Where list and load are shown
// together only the lower part changes.
func (f *Figures) nextPane() {
	switch {
	case f.small:
		f.pane = (f.pane + 1) % panes
	case f.pane == paneSentence:
		f.pane = paneLoad
	default:
		f.pane = paneSentence
	}
}

// open shows the matters behind the figure under the cursor.
func (f *Figures) open() tea.Cmd {
	r, ok := f.current()
	say := f.env.Say
	switch {
	case !ok || r.heading:
		return nil
	case !r.counted:
		return screen.Send(screen.Say{Text: say.T("figures.unlisted"), Tone: theme.ToneInfo})
	case len(r.nos) == 0:
		return screen.Send(screen.Say{Text: say.T("figures.nothing"), Tone: theme.ToneInfo})
	}
	return screen.Send(screen.OpenList{Heading: name(say.T, f.report.Period) + " " + r.name, Nos: r.nos})
}

func (f *Figures) current() (row, bool) {
	if i := f.list.Index(); i < len(f.rows) {
		return f.rows[i], true
	}
	return row{}, false
}

// copy puts the sentence on the clipboard, by the terminal.
func (f *Figures) copy() tea.Cmd {
	if f.report == nil || f.report.Now.Sentence == "" {
		return screen.Send(screen.Say{Text: f.env.Say.T("figures.sentence.none"), Tone: theme.ToneWarn})
	}
	return tea.Batch(tea.SetClipboard(f.report.Now.Sentence), screen.Send(screen.Say{Text: f.env.Say.T("figures.copied"), Tone: theme.ToneOk}))
}

// save asks for a file.
func (f *Figures) save() tea.Cmd {
	if f.report == nil {
		return nil
	}
	return screen.Send(screen.SaveReport{Report: *f.report, Name: f.env.Say.T("figures.file", name(f.env.Say.T, f.report.Period))})
}

// back stops a count first, then leaves.
func (f *Figures) back() tea.Cmd {
	if f.running != nil && f.report != nil {
		f.stop()
		f.query = f.report.Query
		return screen.Send(screen.Say{Text: f.env.Say.T("figures.cancelled"), Tone: theme.ToneWarn})
	}
	f.stop()
	return screen.Send(screen.Back{})
}

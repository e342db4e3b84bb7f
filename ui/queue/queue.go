// Package queue is the first screen: the matters of a section, the most
// pressing first, with a preview of the one under the cursor.
package queue

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/keys"
	"hefa/ui/kit"
	"hefa/ui/screen"
	"hefa/ui/theme"
)

// Queue is the screen.
type Queue struct {
	env      *screen.Env
	list     *kit.List
	rows     rows
	section  int
	nos      []string // the only matters shown; nil = those of the section
	heading  string   // what those have in common
	counts   map[review.View]int
	marks    []string // numbers, in the order they were marked
	filter   *kit.Input
	asking   bool   // the filter line has the keys
	find     string // the filter in force
	edits    int
	preview  *desk.File
	fetching bool // a preview is being read
	stale    bool // and the cursor has moved since
}

// New returns a queue that opens on the first section.
func New(env *screen.Env) *Queue {
	q := &Queue{env: env, list: kit.NewList(env.Theme), filter: kit.NewInput(env.Theme), counts: map[review.View]int{}}
	q.filter.SetMax(200)
	q.filter.Blur()
	q.filter.Placeholder = env.Say.T("queue.filter.placeholder")
	return q
}

// Of returns a queue of certain matters: those behind a number.
func Of(env *screen.Env, heading string, nos []string) *Queue {
	q := New(env)
	q.nos, q.heading = append([]string{}, nos...), heading
	return q
}

func (q *Queue) view() review.View {
	if q.nos != nil {
		return review.ViewAll
	}
	return review.Views()[q.section]
}

// name is what the list is called.
func (q *Queue) name() string {
	if q.nos != nil {
		return q.heading
	}
	return q.env.Say.T("view." + string(q.view()))
}

// Init loads the first page and the counts of the sections.
func (q *Queue) Init() tea.Cmd { return q.reload("") }

// Scopes lists where keys are looked up.
func (q *Queue) Scopes() []keys.Scope { return []keys.Scope{keys.Queue} }

// Typing reports whether the filter has the keys.
func (q *Queue) Typing() bool { return q.asking }

// Title names the screen.
func (q *Queue) Title() string { return q.name() }

// Subject is the marked matters, or the one under the cursor.
func (q *Queue) Subject() []string {
	if len(q.marks) > 0 {
		return slices.Clone(q.marks)
	}
	if s, ok := q.current(); ok {
		return []string{s.No}
	}
	return nil
}

// Permits reports whether the matter under the cursor allows a verb now. Of
// marked matters only some are loaded: they are asked when the verb starts.
func (q *Queue) Permits(verb string) bool {
	if len(q.marks) > 0 {
		v, ok := review.VerbNamed(verb)
		return ok && v.Many
	}
	_, ok := q.current()
	return ok && q.preview != nil && q.env.Allows(q.preview.Matter, verb)
}

// Preset is nothing: the queue knows no details.
func (q *Queue) Preset(string) review.Args { return nil }

func (q *Queue) current() (review.Summary, bool) { return q.rows.at(q.list.Index()) }

// Act carries out an action of the queue's scope.
func (q *Queue) Act(a keys.Action) tea.Cmd {
	switch a {
	case "open":
		if s, ok := q.current(); ok {
			return screen.Send(screen.OpenMatter{No: s.No})
		}
	case "next":
		return q.next()
	case "register":
		return screen.Send(screen.Make{Verb: review.Registration()})
	case "plan":
		return screen.Send(screen.Make{Verb: review.Planning()})
	case "list":
		return screen.Send(screen.Make{Verb: review.Listing()})
	case "ledger-export":
		return screen.Send(screen.ExportLedger{})
	case "ledger-import":
		return screen.Send(screen.ImportLedger{})
	case "week":
		return screen.Send(screen.OpenWeek{})
	case "ics":
		return screen.Send(screen.ExportCalendar{})
	case "figures":
		return screen.Send(screen.OpenFigures{})
	case "template":
		return screen.Send(screen.OpenTemplate{})
	case "transcribe":
		return screen.Send(screen.Make{Verb: review.Transcription()})
	case "circulate":
		return screen.Send(screen.Make{Verb: review.Circulation()})
	case "filter":
		q.asking = true
		q.filter.Focus()
	case "mark":
		return q.mark()
	case "mark.all":
		return q.markAll()
	case "section.next":
		return q.turn((q.section + 1) % len(review.Views()))
	case "section.prev":
		return q.turn((q.section + len(review.Views()) - 1) % len(review.Views()))
	case "back":
		return q.clear()
	case "reload":
		return q.reload(q.currentNo())
	default:
		if n, ok := strings.CutPrefix(string(a), "section."); ok {
			return q.turn(int(n[0] - '1'))
		}
	}
	return nil
}

// next does what the matter under the cursor waits for.
func (q *Queue) next() tea.Cmd {
	s, ok := q.current()
	if !ok {
		return nil
	}
	if len(q.marks) > 0 {
		return screen.Send(screen.Say{Text: q.env.Say.T("queue.next.marked", len(q.marks)), Tone: theme.ToneWarn})
	}
	return Next(s, q.env.Desk.Today())
}

// Next asks for what a matter waits for: its letter, its draft, or its verb.
func Next(s review.Summary, today review.Date) tea.Cmd {
	switch s.NextOn(today) {
	case "":
		return screen.Send(screen.OpenMatter{No: s.No})
	case "issue":
		return screen.Send(screen.OpenMatter{No: s.No, Tab: "letters"})
	case "opine":
		return screen.Send(screen.OpenMatter{No: s.No, Tab: "draft"})
	case "answer":
		return screen.Send(screen.OpenMatter{No: s.No, Tab: "opinions"})
	}
	return screen.Send(screen.StartVerb{Verb: s.NextOn(today), Nos: []string{s.No}})
}

func (q *Queue) mark() tea.Cmd {
	s, ok := q.current()
	if !ok {
		return nil
	}
	if i := slices.Index(q.marks, s.No); i >= 0 {
		q.marks = slices.Delete(q.marks, i, i+1)
	} else {
		q.marks = append(q.marks, s.No)
	}
	q.list.Move(1)
	return q.look()
}

// markAll marks everything the section holds under the filter, in the order
// it is listed.
func (q *Queue) markAll() tea.Cmd {
	env, request, page := q.env, q.rows.request, desk.Page{View: q.view(), Find: q.find, Nos: q.nos}
	return func() tea.Msg {
		rows, err := env.Desk.List(env.Ctx, page)
		if err != nil {
			return screen.Failed{Err: err}
		}
		out := allMsg{of: q, request: request}
		for _, s := range rows {
			out.nos = append(out.nos, s.No)
		}
		return out
	}
}

func (q *Queue) turn(section int) tea.Cmd {
	if q.nos != nil || section < 0 || section >= len(review.Views()) || section == q.section {
		return nil
	}
	q.section, q.marks = section, nil
	return q.renew("")
}

// clear takes away marks first, then the filter; then it leaves a list of
// certain matters.
func (q *Queue) clear() tea.Cmd {
	switch {
	case len(q.marks) > 0:
		q.marks = nil
	case q.find != "":
		q.filter.SetValue("")
		q.find = ""
		return q.renew(q.currentNo())
	case q.nos != nil:
		return screen.Send(screen.Back{})
	}
	return nil
}

func (q *Queue) currentNo() string {
	s, _ := q.current()
	return s.No
}

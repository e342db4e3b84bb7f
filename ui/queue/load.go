package queue

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/screen"
)

const (
	filterAfter = 100 * time.Millisecond // of quiet before a filter is applied
)

type (
	// Every message names the queue that asked: another may lie over it.
	pageMsg struct {
		of                   *Queue
		request, page, total int
		rows                 []review.Summary
		keep                 string // number to put the cursor on
	}
	countsMsg struct {
		of     *Queue
		counts map[review.View]int
	}
	previewMsg struct {
		of   *Queue
		file *desk.File
		err  error
	}
	filterMsg struct {
		of    *Queue
		edits int
	}
	// allMsg brings the numbers of all rows of a list.
	allMsg struct {
		of      *Queue
		request int
		nos     []string
	}
)

// renew asks another question: another section or filter.
func (q *Queue) renew(keep string) tea.Cmd {
	q.rows.reset()
	return q.reload(keep)
}

// reload asks for everything anew; keep names the matter to stay on.
func (q *Queue) reload(keep string) tea.Cmd {
	q.rows.again()
	q.rows.asked[0] = true
	return tea.Batch(q.load(0, keep), q.count())
}

func (q *Queue) page(n int) desk.Page {
	return desk.Page{View: q.view(), Find: q.find, Nos: q.nos, Limit: pageSize, Offset: n * pageSize}
}

// load reads a page. The length of the list comes with the first one: it is
// counted only when it is longer than a page.
func (q *Queue) load(n int, keep string) tea.Cmd {
	env, page, request, total := q.env, q.page(n), q.rows.request, q.rows.total
	return func() tea.Msg {
		rows, err := env.Desk.List(env.Ctx, page)
		if err != nil {
			return screen.Failed{Err: err}
		}
		if n == 0 {
			total = len(rows)
		}
		if n == 0 && len(rows) == pageSize {
			if total, err = env.Desk.Count(env.Ctx, page); err != nil {
				return screen.Failed{Err: err}
			}
		}
		return pageMsg{of: q, request: request, page: n, total: total, rows: rows, keep: keep}
	}
}

func (q *Queue) count() tea.Cmd {
	if q.nos != nil {
		return nil // no sections are shown
	}
	env := q.env
	return func() tea.Msg {
		counts := map[review.View]int{}
		for _, v := range review.Views() {
			n, err := env.Desk.Count(env.Ctx, desk.Page{View: v})
			if err != nil {
				return screen.Failed{Err: err}
			}
			counts[v] = n
		}
		return countsMsg{q, counts}
	}
}

// look asks for the preview of the row under the cursor, and for pages the
// window needs. Only one preview is read at a time: a held key asks for the
// rows it stops at, not for all it passes.
func (q *Queue) look() tea.Cmd {
	var cmds []tea.Cmd
	if q.fetching {
		q.stale = true
	} else {
		cmds = append(cmds, q.fetchPreview())
	}
	first, n := q.list.Window()
	for _, p := range q.rows.missing(first, first+max(n, 1)+pageSize/4) {
		q.rows.asked[p] = true
		cmds = append(cmds, q.load(p, ""))
	}
	return tea.Batch(cmds...)
}

func (q *Queue) fetchPreview() tea.Cmd {
	s, ok := q.current()
	if !ok {
		q.preview = nil
		return nil
	}
	q.fetching, q.stale = true, false
	env := q.env
	return func() tea.Msg {
		f, err := env.Desk.Show(env.Ctx, s.No)
		return previewMsg{q, f, err}
	}
}

// previewed takes a preview that was read, and reads the next if the cursor
// has moved on meanwhile.
func (q *Queue) previewed(msg previewMsg) tea.Cmd {
	if msg.of != q {
		return nil
	}
	q.fetching = false
	if msg.err != nil {
		return screen.Send(screen.Failed{Err: msg.err})
	}
	q.preview = msg.file
	if q.stale {
		return q.fetchPreview()
	}
	return nil
}

// Update takes the results of commands, the filter's keys and the list's.
func (q *Queue) Update(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case pageMsg:
		return q.arrived(msg), true
	case countsMsg:
		if msg.of == q {
			q.counts = msg.counts
		}
		return nil, true
	case previewMsg:
		return q.previewed(msg), true
	case allMsg:
		if msg.of == q && msg.request == q.rows.request {
			q.marks = msg.nos
		}
		return nil, true
	case filterMsg:
		if msg.of == q && msg.edits == q.edits && q.find != q.filter.Value() {
			q.find = q.filter.Value()
			return q.renew(""), true
		}
		return nil, true
	case screen.Changed:
		if len(msg.Nos) > 0 { // what was marked has been dealt with
			q.marks = nil
		}
		return q.reload(q.currentNo()), true
	case tea.KeyPressMsg, tea.PasteMsg:
		return q.input(msg)
	}
	return nil, false
}

func (q *Queue) arrived(msg pageMsg) tea.Cmd {
	if msg.of != q || msg.request != q.rows.request {
		return nil
	}
	keep := msg.keep
	if no := q.currentNo(); no != "" {
		keep = no // the cursor may have moved since the question was asked
	}
	q.rows.take(msg.page, msg.rows)
	if msg.page > 0 {
		return nil
	}
	q.rows.total = msg.total
	q.list.SetLen(msg.total)
	if i, ok := q.rows.find(keep); ok {
		q.list.Select(i)
	} else if keep == "" {
		q.list.Home()
	}
	return q.look()
}

func (q *Queue) input(msg tea.Msg) (tea.Cmd, bool) {
	if q.asking {
		if cmd, used := q.typeFilter(msg); used {
			return cmd, true
		}
	}
	if q.list.Update(msg) {
		return q.look(), true
	}
	return nil, false
}

func (q *Queue) typeFilter(msg tea.Msg) (tea.Cmd, bool) {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch key.String() {
		case "enter", "down", "up":
			q.stopTyping()
			return nil, true
		case "esc":
			q.stopTyping()
			q.filter.SetValue("")
			q.edits++
			if q.find == "" {
				return nil, true
			}
			q.find = ""
			return q.renew(q.currentNo()), true
		}
	}
	if !q.filter.Update(msg) {
		return nil, false
	}
	q.edits++
	edits := q.edits
	return tea.Tick(filterAfter, func(time.Time) tea.Msg { return filterMsg{q, edits} }), true
}

func (q *Queue) stopTyping() {
	q.asking = false
	q.filter.Blur()
}

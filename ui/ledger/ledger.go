// Package ledger is the screen on which a spreadsheet is taken in: what each
// column was taken for, to be corrected, and what would become of the rows.
package ledger

import (
	"path/filepath"
	"slices"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/ledger"
	"hefa/ui/keys"
	"hefa/ui/kit"
	"hefa/ui/screen"
)

// Ledger is the screen.
type Ledger struct {
	env       *screen.Env
	path      string // of the file
	tables    []ledger.Table
	overrides []ledger.Override
	reading   ledger.Reading
	taken     desk.Taken // what an import would come to
	err       error      // why nothing can be taken in
	ready     bool       // reading and taken are those of the overrides
	list      *kit.List
	rows      []row
	pager     *kit.Pager
	width     int  // the results are wrapped to
	results   bool // they are shown alone, where there is room for one pane only
	small     bool
	asked     int // counts readings: late answers are dropped
}

// row is a column of a sheet, or the name of the sheet when column is 0.
type row struct {
	sheet  string
	head   int
	column ledger.Mapped
}

// same reports whether another row is of the same column.
func (r row) same(other row) bool {
	return r.sheet == other.sheet && r.column.Column == other.column.Column
}

// New shows the tables of a file.
func New(env *screen.Env, path string, tables []ledger.Table) *Ledger {
	return &Ledger{env: env, path: path, tables: tables, list: kit.NewList(env.Theme), pager: kit.NewPager(env.Theme)}
}

// name is the file without its folder.
func (l *Ledger) name() string { return review.CleanLine(filepath.Base(l.path)) }

type readMsg struct {
	of      *Ledger
	asked   int
	tables  []ledger.Table
	reading ledger.Reading
	taken   desk.Taken
	err     error
}

// Init reads the file for the first time.
func (l *Ledger) Init() tea.Cmd { return l.read(l.tables) }

// read understands the tables anew and rehearses the import; without tables
// the file is read again.
func (l *Ledger) read(tables []ledger.Table) tea.Cmd {
	l.asked++
	l.ready = false
	env, asked, path, overrides := l.env, l.asked, l.path, slices.Clone(l.overrides)
	return func() tea.Msg {
		out := readMsg{of: l, asked: asked, tables: tables}
		if tables == nil {
			out.tables, out.err = env.Desk.OpenLedger(path)
		}
		if out.err == nil {
			out.reading, out.err = env.Desk.Understand(path, out.tables, overrides)
		}
		if out.err == nil {
			out.taken, out.err = env.Desk.TakeLedger(env.Ctx, out.reading, false, nil)
		}
		return out
	}
}

// Scopes lists where keys are looked up.
func (l *Ledger) Scopes() []keys.Scope { return []keys.Scope{keys.Ledger} }

// Typing reports that no text field has the keys.
func (l *Ledger) Typing() bool { return false }

// Subject is nothing: the matters are still to be made.
func (l *Ledger) Subject() []string { return nil }

// Preset is nothing.
func (l *Ledger) Preset(string) review.Args { return nil }

// Title names the screen.
func (l *Ledger) Title() string { return l.env.Say.T("action.ledger-import") }

// Act carries out an action of the screen's scope.
func (l *Ledger) Act(a keys.Action) tea.Cmd {
	switch a {
	case "column.next":
		return l.turn(1)
	case "column.prev":
		return l.turn(-1)
	case "column.skip":
		return l.set(ledger.Ignored)
	case "pane.next":
		l.results = !l.results
	case "ledger.take":
		return l.ask()
	case "reload":
		return l.read(nil)
	case "back":
		return screen.Send(screen.Back{})
	}
	return nil
}

// Update takes the results of commands and the keys of list and results.
func (l *Ledger) Update(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case readMsg:
		l.arrived(msg)
		return nil, true
	case takenMsg:
		return l.done(msg), true
	case tea.KeyPressMsg:
		paging := msg.String() == "pgup" || msg.String() == "pgdown"
		if l.small && l.results || !l.small && paging {
			return nil, l.pager.Update(msg)
		}
		before := l.list.Index()
		if !l.list.Update(msg) {
			return nil, false
		}
		l.skip(l.list.Index() >= before)
		return nil, true
	}
	return nil, false
}

func (l *Ledger) arrived(msg readMsg) {
	if msg.of != l || msg.asked != l.asked {
		return
	}
	was, _ := l.current()
	l.tables = msg.tables
	l.reading, l.taken, l.err, l.ready, l.width = msg.reading, msg.taken, msg.err, true, 0
	l.rows = l.rows[:0]
	for _, m := range append(slices.Clone(msg.reading.Mappings), msg.reading.Unclear...) {
		l.rows = append(l.rows, row{sheet: m.Sheet, head: m.Head})
		for _, c := range m.Columns {
			l.rows = append(l.rows, row{sheet: m.Sheet, head: m.Head, column: c})
		}
	}
	l.list.SetLen(len(l.rows))
	// A sheet that is understood now stands before those that are not.
	if i := slices.IndexFunc(l.rows, was.same); i >= 0 {
		l.list.Select(i)
	}
	l.skip(true)
}

// skip moves the cursor off the name of a sheet.
func (l *Ledger) skip(on bool) {
	if r, ok := l.current(); ok && r.column.Column == 0 {
		if on || l.list.Index() == 0 {
			l.list.Move(1)
		} else {
			l.list.Move(-1)
		}
	}
}

func (l *Ledger) current() (row, bool) {
	if i := l.list.Index(); i < len(l.rows) {
		return l.rows[i], true
	}
	return row{}, false
}

// turn takes the column under the cursor for the next thing it might be.
func (l *Ledger) turn(by int) tea.Cmd {
	r, ok := l.current()
	if !ok {
		return nil
	}
	all := l.open(r)
	i := max(slices.Index(all, r.column.Field), 0) // a column nobody knows is noted
	return l.set(all[(i+by+len(all))%len(all)])
}

// open lists what a column may be taken for: what no other column of its sheet
// is, so that stepping past a field takes it from none. Notes come first and
// leaving out last, a step back.
func (l *Ledger) open(r row) []ledger.Field {
	out := []ledger.Field{ledger.Noted}
	for _, f := range ledger.Fields() {
		taken := slices.ContainsFunc(l.rows, func(o row) bool {
			return o.sheet == r.sheet && o.column.Field == f && o.column.Column != r.column.Column
		})
		if !taken && f != ledger.Noted && f != ledger.Ignored {
			out = append(out, f)
		}
	}
	return append(out, ledger.Ignored)
}

// set says what the column under the cursor is.
func (l *Ledger) set(f ledger.Field) tea.Cmd {
	r, ok := l.current()
	if !ok || r.column.Column == 0 || !l.ready {
		return nil
	}
	l.override(r, f)
	return l.read(l.tables)
}

func (l *Ledger) override(r row, f ledger.Field) {
	l.overrides = slices.DeleteFunc(l.overrides, func(o ledger.Override) bool { return o.Sheet == r.sheet && o.Column == r.column.Letter() })
	l.overrides = append(l.overrides, ledger.Override{Sheet: r.sheet, Column: r.column.Letter(), Field: f})
}

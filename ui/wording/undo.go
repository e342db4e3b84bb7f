package wording

import "maps"

// mostStates is how many steps undo goes back.
const mostStates = 200

// longestRun is how many characters undo takes back at once.
const longestRun = 20

// state is everything undo brings back.
type state struct {
	values   map[string]string
	at       int
	row, pos int // caret of the body
}

// run is a stretch of edits of one kind in one field.
type run struct {
	field  int
	grows  bool
	length int
}

func (e *Editor) state() state {
	row, pos := e.area().Caret()
	return state{values: e.values(), at: e.at, row: row, pos: pos}
}

// record remembers what stood before an edit, unless the edit goes on with the
// one before: characters typed or erased one after the other are one step.
func (e *Editor) record(before state, whole bool) {
	delta := 0
	for name, v := range e.values() {
		delta += len(v) - len(before.values[name])
	}
	same := e.run.length > 0 && e.run.field == e.at && e.run.grows == (delta > 0) && e.run.length < longestRun
	if same && !whole {
		e.run.length++
		return
	}
	e.past = append(e.past, before)
	if len(e.past) > mostStates {
		e.past = e.past[1:]
	}
	e.future = nil
	e.run = run{field: e.at, grows: delta > 0, length: 1}
	if whole {
		e.run.length = 0
	}
}

// undo goes back a step, redo forward again.
func (e *Editor) undo() bool { return e.travel(&e.past, &e.future) }
func (e *Editor) redo() bool { return e.travel(&e.future, &e.past) }

func (e *Editor) travel(from, to *[]state) bool {
	if len(*from) == 0 {
		return false
	}
	last := len(*from) - 1
	goal := (*from)[last]
	*from = (*from)[:last]
	*to = append(*to, e.state())
	if !maps.Equal(goal.values, e.values()) {
		e.set(goal.values)
	}
	e.run = run{}
	e.focus(goal.at)
	e.area().SetCaret(goal.row, goal.pos)
	return true
}

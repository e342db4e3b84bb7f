package demo

import (
	"context"
	"encoding/json"
	"slices"

	"hefa/review"
	"hefa/review/desk"
)

// memory is the smallest Repository a desk can work on: everything it is given
// goes through JSON, as it would through a file.
type memory struct {
	desk.Statutes                   // samples have no library
	bodies        map[string][]byte // by ID
	ids           map[string]string // by number, present or former
	rows          map[string]review.Summary
	events        []review.Event
	undone        map[string]bool
	numbers       map[string]int
	blobs         map[string][]byte
	settings      map[string][]byte
	updates       int
	told          []int // progress while it was filled
}

func newMemory() *memory {
	return &memory{bodies: map[string][]byte{}, ids: map[string]string{}, rows: map[string]review.Summary{}, undone: map[string]bool{},
		numbers: map[string]int{}, blobs: map[string][]byte{}, settings: map[string][]byte{}}
}

func (s *memory) Update(_ context.Context, f func(desk.Tx) error) error {
	s.updates++
	return f(memoryTx{s})
}

func (s *memory) matter(no string) (*review.Matter, error) {
	b, ok := s.bodies[s.ids[no]]
	if !ok {
		return nil, review.NotFound("matter.unknown", no)
	}
	return decode(b)
}

func decode(b []byte) (*review.Matter, error) {
	var m review.Matter
	err := json.Unmarshal(b, &m)
	return &m, err
}

func (s *memory) Matter(_ context.Context, no string) (*review.Matter, error) { return s.matter(no) }

func (s *memory) List(context.Context, desk.Query) ([]review.Summary, error) {
	var out []review.Summary
	for _, r := range s.rows {
		out = append(out, r)
	}
	return out, nil
}

func (s *memory) Matters(_ context.Context, yield func(*review.Matter) bool) error {
	for _, b := range s.bodies {
		m, err := decode(b)
		if err != nil || !yield(m) {
			return err
		}
	}
	return nil
}

func (s *memory) Count(context.Context, desk.Query) (int, error) { return len(s.rows), nil }

func (s *memory) Events(_ context.Context, id string, yield func(review.Event) bool) error {
	for _, e := range s.events {
		if (id == "" || e.MatterID == id) && !yield(e) {
			break
		}
	}
	return nil
}

func (s *memory) Blob(_ context.Context, sha string) ([]byte, error)  { return s.blobs[sha], nil }
func (s *memory) Units(context.Context) ([]string, error)             { return nil, nil }
func (s *memory) Setting(_ context.Context, k string) ([]byte, error) { return s.settings[k], nil }
func (s *memory) Twins(context.Context, string) ([]string, error)     { return nil, nil }
func (s *memory) Verify(context.Context) error                        { return nil }

type memoryTx struct{ *memory }

func (t memoryTx) Matter(no string) (*review.Matter, error) { return t.matter(no) }

func (t memoryTx) Save(m *review.Matter, row review.Summary, _ desk.Search, e *review.Event) error {
	for _, no := range append(slices.Clone(m.Former), m.No) {
		t.ids[no] = m.ID
	}
	t.bodies[m.ID], t.rows[m.ID] = e.After, row
	return t.Log(e)
}

func (t memoryTx) Log(e *review.Event) error {
	if n := len(t.events); n > 0 {
		e.Prev = t.events[n-1].Hash
	}
	e.Seq, e.Hash = int64(len(t.events)+1), e.Sum()
	t.memory.events = append(t.memory.events, *e)
	return nil
}

func (t memoryTx) Refresh(row review.Summary) error { t.rows[row.ID] = row; return nil }

func (t memoryTx) KeepNumber(string, int, int) error { return nil }

func (t memoryTx) NextNumber(series string, year int) (int, error) {
	key := series + review.MatterNo("", year, 0)
	t.numbers[key]++
	return t.numbers[key], nil
}

func (t memoryTx) PutBlob(sha string, data []byte) error     { t.blobs[sha] = data; return nil }
func (t memoryTx) Setting(key string) ([]byte, error)        { return t.settings[key], nil }
func (t memoryTx) PutSetting(key string, value []byte) error { t.settings[key] = value; return nil }
func (t memoryTx) MarkUndone(id, _ string) error             { t.undone[id] = true; return nil }

func (t memoryTx) LastStep(id string) ([]review.Event, error) {
	for _, e := range slices.Backward(t.events) {
		if e.MatterID == id && e.Verb != review.UndoVerb && !t.undone[e.ID] {
			return []review.Event{e}, nil
		}
	}
	return nil, nil
}

func (t memoryTx) Before(e review.Event) (*review.Matter, error) {
	var before *review.Matter
	for _, o := range t.events {
		if o.ID == e.ID {
			return before, nil
		}
		if o.MatterID == e.MatterID {
			var err error
			if before, err = decode(o.After); err != nil {
				return nil, err
			}
		}
	}
	return nil, nil
}

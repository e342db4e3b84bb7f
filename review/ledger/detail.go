package ledger

import (
	"slices"

	"hefa/review"
)

// detail is a sheet whose rows hang on matters: opinions, letters and so on. R
// is a row; the same columns write it and read it.
type detail[R any] struct {
	name        string
	pages, keep int
	columns     []column[R]
	rows        func(Entry) []R
	put         func(m *review.Matter, p *review.Profile, r R)
	// record is for rows that are matters of their own, which stand in no other
	// sheet; nil where every row hangs on a row of another sheet.
	record func(r R) Record
}

// column is a column of a detail. The first one is the number of the matter.
type column[R any] struct {
	head  string
	width float64
	wrap  bool
	cell  func(r *R) codec
}

// sheet is the detail as a table of the ledger.
func (d detail[R]) sheet() Sheet {
	s := Sheet{Name: d.name, Pages: d.pages, Keep: d.keep, Rows: d.cells, read: d.read}
	for _, c := range d.columns {
		s.Columns = append(s.Columns, Column{c.head, c.width, c.wrap})
	}
	return s
}

func (d detail[R]) cells(e Entry) [][]any {
	var out [][]any
	for _, r := range d.rows(e) {
		line := make([]any, len(d.columns))
		for i, c := range d.columns {
			line[i] = c.cell(&r).write()
		}
		out = append(out, line)
	}
	return out
}

// told is a row of a detail that was read.
type told struct {
	n    int    // row
	no   string // number of the matter it hangs on
	put  func(m *review.Matter, p *review.Profile)
	base *Record // the matter it makes, where no other sheet has it
}

// details are the rows of a detail that was read.
type details struct {
	sheet   string
	rows    []told
	refused []Refusal
}

// read understands a table that has the name and the headings of the sheet.
func (d detail[R]) read(t Table) (details, bool) {
	if t.Name != d.name {
		return details{}, false
	}
	from, at := d.heads(t)
	if at == nil {
		return details{}, false
	}
	out := details{sheet: t.Name}
	for _, l := range t.Lines[from:] {
		out.line(d.row(l, at, Days{Base1904: t.Base1904, Serial: t.Serial}))
	}
	return out, true
}

// heads finds the row of the headings, which may stand below a title, and where
// each column is; nil where no row has them.
func (d detail[R]) heads(t Table) (from int, at []int) {
	for n, l := range t.Lines[:min(len(t.Lines), headRows)] {
		at, known := make([]int, len(d.columns)), 0
		for i, c := range d.columns {
			if at[i] = slices.IndexFunc(l.Cells, func(h string) bool { return headKey(h) == headKey(c.head) }); at[i] >= 0 {
				known++
			}
		}
		if at[0] >= 0 && 2*known >= len(d.columns) {
			return n + 1, at
		}
	}
	return 0, nil
}

func (o *details) line(row told, err error) {
	if err != nil {
		o.refused = append(o.refused, Refusal{Sheet: o.sheet, N: row.n, Title: row.no, Err: err})
		return
	}
	o.rows = append(o.rows, row)
}

func (d detail[R]) row(l Line, at []int, days Days) (told, error) {
	var r R
	out := told{n: l.N, no: review.NormalizeNo(l.At(at[0]))}
	for i, c := range d.columns {
		code, s := c.cell(&r), ""
		if at[i] >= 0 {
			s = l.At(at[i])
		}
		if s == "" && (code.must || i == 0) {
			return out, review.Invalid("ledger.missing", c.head)
		}
		if at[i] < 0 || code.read == nil {
			continue
		}
		if err := code.read(s, days); err != nil {
			err.Args[0] = c.head
			return out, err
		}
	}
	out.put = func(m *review.Matter, p *review.Profile) { d.put(m, p, r) }
	if d.record != nil {
		base := d.record(r)
		base.Sheet, base.N, base.Number = d.name, l.N, out.no
		out.base = &base
	}
	return out, nil
}

// of names the matter a row hangs on.
type of struct {
	no, title string
	round     int // review round, from 1; 0 where rows have none
}

func on(e Entry) of { return of{no: e.Matter.No, title: e.Matter.Title} }

// in is on for a row of a round.
func in(e Entry, round int) of { return of{e.Matter.No, e.Matter.Title, round} }

// current reports whether the row is of the round under way, in a matter whose
// earlier rounds are known.
func (o of) current(m *review.Matter) bool { return o.round < 1 || o.round > len(m.Rounds) }

// naming are the first columns of every detail; at finds the matter in a row.
func naming[R any](width float64, at func(*R) *of) []column[R] {
	return []column[R]{
		{"事项编号", 12, false, func(r *R) codec { return textCell(&at(r).no) }},
		{"事项", width, true, func(r *R) codec { return textCell(&at(r).title) }},
	}
}

func roundColumn[R any](at func(*R) *of) column[R] {
	return column[R]{"轮次", 5, false, func(r *R) codec { return countCell(&at(r).round) }}
}

package ledger

import (
	"regexp"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"hefa/review"
)

// Mapped is a column of a sheet and what it was taken for; Field is "" for a
// column that is not used.
type Mapped struct {
	Column  int // from 1
	Heading string
	Field   Field
	Sample  string // the first thing that stands in it
}

// means reports whether the column tells a fact.
func (m Mapped) means() bool { return m.Field != "" && m.Field != Noted && m.Field != Ignored }

// Letter is how spreadsheets call the column.
func (m Mapped) Letter() string { return columnName(m.Column) }

// Mapping is how a sheet was understood.
type Mapping struct {
	Sheet   string
	Head    int // row of the headings, 0 where there are none
	Columns []Mapped
}

// Column finds the column of a field.
func (m Mapping) Column(f Field) (Mapped, bool) {
	i := slices.IndexFunc(m.Columns, func(c Mapped) bool { return c.Field == f })
	if i < 0 {
		return Mapped{}, false
	}
	return m.Columns[i], true
}

// usable reports whether the sheet has what a matter needs.
func (m Mapping) usable() bool {
	_, title := m.Column(Title)
	_, received := m.Column(Received)
	_, published := m.Column(Published)
	return title && (received || published)
}

// Override says what a column is, whatever its heading: 列=字段.
type Override struct {
	Sheet  string // the only sheet it is about; "" = every sheet
	Column string // a heading, or the letters of a column
	Field  Field
}

var letters = regexp.MustCompile(`^[A-Za-z]{1,3}$`)

// ParseOverride reads 列=字段.
func ParseOverride(s string) (Override, error) {
	col, name, ok := strings.Cut(review.FoldWidth(s), "=")
	if col = strings.TrimSpace(col); !ok || col == "" {
		return Override{}, review.Invalid("ledger.map", s)
	}
	f, ok := FieldNamed(name)
	if !ok {
		var names []string
		for _, f := range Fields() {
			names = append(names, f.Name())
		}
		return Override{}, review.Invalid("ledger.map.field", strings.TrimSpace(name), strings.Join(names, "、"))
	}
	return Override{Column: col, Field: f}, nil
}

// hits reports whether the override means this column of a sheet.
func (o Override) hits(sheet string, c Mapped) bool {
	if o.Sheet != "" && o.Sheet != sheet {
		return false
	}
	if headKey(o.Column) == headKey(c.Heading) {
		return true
	}
	n, err := excelize.ColumnNameToNumber(o.Column)
	return letters.MatchString(o.Column) && err == nil && n == c.Column
}

// headRows is how far down the headings may stand.
const headRows = 20

// mapTable finds the headings of a table: the row in which most of them are
// known. used is told which overrides found their column. The second result is
// where the rows begin, -1 where the table cannot be understood.
func mapTable(t Table, overrides []Override, used map[int]bool) (Mapping, int) {
	best, at, most := Mapping{Sheet: t.Name}, -1, 0
	for i, l := range t.Lines[:min(len(t.Lines), headRows)] {
		m := mapLine(t.Name, l, overrides)
		known := 0
		for _, c := range m.Columns {
			if c.Field != "" {
				known++
			}
		}
		if m.usable() {
			known += headRows
		}
		if known > most {
			best, at, most = m, i, known
		}
	}
	for i, o := range overrides {
		if slices.ContainsFunc(best.Columns, func(c Mapped) bool { return o.hits(t.Name, c) }) {
			used[i] = true
		}
	}
	if at < 0 {
		best = likelyHead(t)
		best.sample(t, 0)
		return best, -1
	}
	if at++; best.headless(t, at-1) {
		at--
		best.Head = 0
	}
	best.sample(t, at)
	return best, at
}

// headless reports whether the row taken for the headings tells a day where
// one is due: it is a matter, and columns are known by what they were told to be.
func (m Mapping) headless(t Table, at int) bool {
	days := Days{Base1904: t.Base1904, Serial: t.Serial}
	for _, f := range []Field{Received, Published} {
		c, ok := m.Column(f)
		if !ok {
			continue
		}
		if d, _, ok := days.Read(t.Lines[at].At(c.Column - 1)); ok && !d.IsZero() {
			return true
		}
	}
	return false
}

// sample notes what stands first in each column.
func (m Mapping) sample(t Table, from int) {
	for i := range m.Columns {
		c := &m.Columns[i]
		for _, l := range t.Lines[min(from, len(t.Lines)):min(from+headRows, len(t.Lines))] {
			if s := l.At(c.Column - 1); s != "" && (m.Head == 0 || s != c.Heading) && c.Sample == "" {
				c.Sample = review.CleanLine(s)
			}
		}
		if c.Field.tellsDay() && c.Sample != "" {
			days := Days{Base1904: t.Base1904, Serial: t.Serial}
			if d, guessed, ok := days.Read(c.Sample); ok && !guessed && !d.IsZero() {
				c.Sample = d.String() // a workbook keeps a number
			}
		}
	}
}

// likelyHead takes the first row with most cells for the headings, where none
// of them is known.
func likelyHead(t Table) Mapping {
	best, most := Mapping{Sheet: t.Name}, 0
	for _, l := range t.Lines[:min(len(t.Lines), headRows)] {
		if m := mapLine(t.Name, l, nil); len(m.Columns) > most {
			best, most = m, len(m.Columns)
		}
	}
	return best
}

func mapLine(sheet string, l Line, overrides []Override) Mapping {
	m := Mapping{Sheet: sheet, Head: l.N}
	taken := map[Field]bool{}
	for i, heading := range l.Cells {
		c := Mapped{Column: i + 1, Heading: review.CleanLine(heading)}
		for _, o := range overrides {
			if o.hits(sheet, c) {
				c.Field, taken[o.Field] = o.Field, true
			}
		}
		if heading != "" || c.Field != "" {
			m.Columns = append(m.Columns, c)
		}
	}
	for i, c := range m.Columns {
		f, ok := Recognise(c.Heading)
		if c.Field == "" && ok && !taken[f] {
			m.Columns[i].Field, taken[f] = f, true
		}
	}
	return m
}

package ledger

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"hefa/review"
)

// Refusal is a row that cannot be taken in.
type Refusal struct {
	Sheet string
	N     int
	Title string
	Err   error
}

// Detail is a sheet of hefa's own that hangs on the matters of the others.
type Detail struct {
	Sheet string
	Rows  int
}

// Reading is a ledger as it was understood.
type Reading struct {
	File     string    // its name
	Mappings []Mapping // of the sheets that are used by their headings
	Details  []Detail  // sheets of hefa's own, read as they were written
	Unused   []string  // names of the others
	Unclear  []Mapping // how the others would be understood, for correction
	Records  []Record
	Refused  []Refusal
	Hidden   int // rows that were hidden in the file and are read all the same
	Damaged  int // characters that fit no encoding
}

// Parse understands tables. It fails when no sheet has the headings a matter
// needs, or an override names a column that is nowhere.
func Parse(tables []Table, overrides []Override, today review.Date) (Reading, error) {
	var out Reading
	var told []details
	used, seen := map[int]bool{}, []string{}
	for _, t := range inTheirOrder(tables) {
		if d, ok := detailOf(t); ok {
			told = append(told, d)
			out.Details = append(out.Details, Detail{t.Name, len(d.rows) + len(d.refused)})
			continue
		}
		m, at := mapTable(t, overrides, used)
		if at < 0 || !m.usable() {
			out.Unused = append(out.Unused, t.Name)
			if len(m.Columns) > 0 {
				out.Unclear = append(out.Unclear, m)
			}
			for _, c := range m.Columns {
				seen = append(seen, c.Heading)
			}
			continue
		}
		out.Mappings = append(out.Mappings, m)
		out.Hidden += t.Hidden
		out.Damaged += t.Damaged
		out.rows(t, m, at, Days{Today: t.yearOf(m, today), Base1904: t.Base1904, Serial: t.Serial})
	}
	for i, o := range overrides {
		if !used[i] {
			return out, review.Invalid("ledger.map.column", o.Column)
		}
	}
	out.hang(told)
	if len(out.Mappings) == 0 && len(out.Records) == 0 {
		return out, review.Invalid("ledger.headings", strings.Join(seen[:min(len(seen), 12)], "、"))
	}
	return out, nil
}

// inTheirOrder puts sheets of hefa's own in the order they are written in,
// wherever somebody moved their tabs, and others behind them: 在施文件 lists again
// what 事项 tells in full, and a row of a round needs the rounds before it.
func inTheirOrder(tables []Table) []Table {
	turn := map[string]int{}
	for i, s := range Sheets() {
		turn[s.Name] = i - len(Sheets())
	}
	return slices.SortedStableFunc(slices.Values(tables), func(a, b Table) int { return cmp.Compare(turn[a.Name], turn[b.Name]) })
}

// detailOf reads a table as one of the sheets that hang on matters.
func detailOf(t Table) (details, bool) {
	for _, s := range Sheets() {
		if s.read == nil {
			continue
		}
		if d, ok := s.read(t); ok {
			return d, true
		}
	}
	return details{}, false
}

// yearOf is the last day a date without a year may be: a table that names its
// year, by its name or above its headings, is of that year.
func (t Table) yearOf(m Mapping, today review.Date) review.Date {
	text := t.Name
	for _, l := range t.Lines {
		if m.Head == 0 || l.N >= m.Head {
			break
		}
		text += "\n" + strings.Join(l.Cells, "\n")
	}
	if g := ledgerYear.FindStringSubmatch(review.FoldWidth(text)); g != nil {
		year, _ := strconv.Atoi(g[1])
		return min(today, review.DateOf(year, time.December, 31))
	}
	return today
}

var ledgerYear = regexp.MustCompile(`((?:19|20)\d{2})\s*年`)

func (out *Reading) rows(t Table, m Mapping, at int, days Days) {
	before := map[string]bool{} // numbers of other sheets: 在施文件 lists some matters again
	for _, r := range out.Records {
		if _, _, _, own := review.ParseMatterNo(r.Number); own {
			before[r.Number] = true
		}
	}
	for _, l := range t.Lines[at:] {
		row := reader{days: days, m: m, l: l}
		if row.idle() {
			continue
		}
		r, err := row.record()
		switch {
		case err != nil:
			out.Refused = append(out.Refused, Refusal{m.Sheet, l.N, r.Title, err})
		case !before[r.Number]:
			out.Records = append(out.Records, r)
		}
	}
}

// hang gives each matter the rows of the details that name it. A row whose
// matter stands nowhere makes one, where the sheet is of such, or is refused.
func (out *Reading) hang(all []details) {
	at := map[string]int{}
	for i, r := range out.Records {
		if _, twice := at[r.Number]; !twice && r.Number != "" {
			at[r.Number] = i
		}
	}
	for _, d := range all { // those that make matters come first
		for _, row := range d.rows {
			if _, known := at[row.no]; !known && row.base != nil {
				at[row.no] = len(out.Records)
				out.Records = append(out.Records, *row.base)
			}
			if i, known := at[row.no]; known && row.base != nil {
				out.Records[i].details = append(out.Records[i].details, row.put)
			}
		}
	}
	for _, d := range all {
		out.Refused = append(out.Refused, d.refused...)
		for _, row := range d.rows {
			switch i, known := at[row.no]; {
			case !known:
				out.Refused = append(out.Refused, Refusal{d.sheet, row.n, row.no, review.Invalid("ledger.orphan", row.no)})
			case row.base == nil:
				out.Records[i].details = append(out.Records[i].details, row.put)
			}
		}
	}
}

// reader reads one row.
type reader struct {
	days    Days
	m       Mapping
	l       Line
	guessed bool
	// guess is the first day whose year was guessed, and its column.
	guess      review.Date
	guessField Field
	err        error
}

// idle reports rows that describe nothing: nothing but a running number, sums,
// the headings once more on a new page.
func (r *reader) idle() bool {
	filled := false
	for _, c := range r.m.Columns {
		filled = filled || c.means() && r.text(c.Field) != ""
	}
	if c, _ := r.m.Column(Title); r.m.Head > 0 && headKey(r.text(Title)) == headKey(c.Heading) {
		return true
	}
	if r.signedOff() {
		return true
	}
	for _, s := range r.l.Cells {
		switch strings.Join(strings.Fields(s), "") {
		case "合计", "总计", "小计", "合计：", "总计：", "小计：":
			return true
		}
	}
	return !filled
}

// signedOff reports a line below the table that only says who made it, or what
// a mark means: nothing but a title, and that with a colon.
func (r *reader) signedOff() bool {
	for _, c := range r.m.Columns {
		if c.means() && c.Field != Title && r.text(c.Field) != "" {
			return false
		}
	}
	return signOff.MatchString(r.line(Title))
}

var signOff = regexp.MustCompile(`^(注|备注|说明|填表人|制表人|审查人|审核人|填报人|负责人|单位负责人|制表日期|填表日期|填报单位)\s*[:：]`)

func (r *reader) record() (Record, error) {
	out := Record{Sheet: r.m.Sheet, N: r.l.N, Number: review.NormalizeNo(r.line(Number)), Title: joined(r.text(Title)), Drafter: r.text(Drafter),
		Decider: r.text(Decider), Document: r.line(Document), Remark: r.text(Remark)}
	if _, _, _, own := review.ParseMatterNo(out.Number); !own { // what hefa wrote is as it is meant to be
		out.Drafter, out.Decider, out.Document = unit(out.Drafter), unit(out.Decider), strings.ReplaceAll(out.Document, " ", "")
	}
	out.numberText = r.line(Number)
	out.Received, out.Published = r.day(Received), r.day(Published)
	if out.Effect = out.Published; !atOnce.MatchString(r.line(Effect)) {
		out.Effect = r.day(Effect)
	}
	out.Until = r.until(max(out.Effect, out.Published))
	out.Kind = r.kind()
	r.facts(&out)
	out.Others = r.others()
	out.Guessed, out.Guess, out.GuessField = r.guessed, r.guess, r.guessField
	for _, f := range []Field{Title, Drafter} {
		if s := r.text(f); isErrorValue(s) {
			r.fail(f, "ledger.cell", s)
		}
	}
	r.check(out)
	return out, r.err
}

// others are the filled cells of columns nobody told what they mean; nothing
// of an old ledger is dropped unless it was said to be of no use.
func (r *reader) others() []string {
	var out []string
	for _, c := range r.m.Columns {
		value := joined(r.l.At(c.Column - 1))
		if (c.Field == "" || c.Field == Noted) && value != "" && c.Heading != "" {
			out = append(out, joined(c.Heading)+"："+value)
		}
	}
	return out
}

// check finds what the row lacks, once every cell was readable.
func (r *reader) check(out Record) {
	switch {
	case r.err != nil:
	case out.Title == "":
		r.err = review.Invalid("ledger.missing", Title.Name())
	case out.Drafter == "" && (out.Decider == "" || !out.InForce()):
		r.err = review.Invalid("ledger.missing", Drafter.Name())
	case !out.InForce() && out.Received.IsZero() && !out.planned():
		r.err = review.Invalid("ledger.missing", Received.Name())
	case !out.Until.IsZero() && out.Until < cmp.Or(out.Effect, out.Published):
		r.err = review.Invalid("ledger.until", out.Until)
	}
}

// atOnce is how ledgers write that a document took effect when it came out.
var atOnce = regexp.MustCompile(`^自?(发布|公布|印发|颁布)之日起(施行|实施|执行)?$`)

// unit is the name of a unit without the blanks that fill a column.
func unit(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

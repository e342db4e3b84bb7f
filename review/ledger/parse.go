package ledger

import (
	"strings"
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

// Reading is a ledger as it was understood.
type Reading struct {
	Mappings []Mapping // of the sheets that are used
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
	used, seen := map[int]bool{}, []string{}
	for _, t := range tables {
		m, at := mapTable(t, overrides, used)
		if at < 0 || !m.usable() {
			out.Unused = append(out.Unused, t.Name)
			if len(m.Columns) > 0 {
				out.Unclear = append(out.Unclear, m)
			}
			if at >= 0 {
				for _, c := range m.Columns {
					seen = append(seen, c.Heading)
				}
			}
			continue
		}
		out.Mappings = append(out.Mappings, m)
		out.Hidden += t.Hidden
		out.Damaged += t.Damaged
		out.rows(t, m, at, Days{Today: today, Base1904: t.Base1904, Serial: t.Serial})
	}
	for i, o := range overrides {
		if !used[i] {
			return out, review.Invalid("ledger.map.column", o.Column)
		}
	}
	if len(out.Mappings) == 0 {
		return out, review.Invalid("ledger.headings", strings.Join(seen[:min(len(seen), 12)], "、"))
	}
	return out, nil
}

func (out *Reading) rows(t Table, m Mapping, at int, days Days) {
	for _, l := range t.Lines[at+1:] {
		row := reader{days: days, m: m, l: l}
		if row.idle() {
			continue
		}
		r, err := row.record()
		if err != nil {
			out.Refused = append(out.Refused, Refusal{m.Sheet, l.N, r.Title, err})
			continue
		}
		out.Records = append(out.Records, r)
	}
}

// reader reads one row.
type reader struct {
	days    Days
	m       Mapping
	l       Line
	guessed bool
	err     error
}

func (r *reader) text(f Field) string {
	c, ok := r.m.Column(f)
	if !ok {
		return ""
	}
	return r.l.At(c.Column - 1)
}

// idle reports rows that describe nothing: nothing but a running number, sums,
// the headings once more on a new page.
func (r *reader) idle() bool {
	filled := false
	for _, c := range r.m.Columns {
		filled = filled || c.Field != "" && c.Field != Ignored && r.text(c.Field) != ""
	}
	if c, _ := r.m.Column(Title); headKey(r.text(Title)) == headKey(c.Heading) {
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

func (r *reader) record() (Record, error) {
	out := Record{Sheet: r.m.Sheet, N: r.l.N, Number: r.line(Number), Title: joined(r.text(Title)), Drafter: unit(r.text(Drafter)),
		Decider: unit(r.text(Decider)), Document: strings.ReplaceAll(r.line(Document), " ", ""),
		Conclusion: r.text(Concluded), Remark: r.text(Remark)}
	out.Received, out.Published, out.Effect = r.day(Received), r.day(Published), r.day(Effect)
	out.Until = r.until(max(out.Effect, out.Published))
	out.Accepted = r.text(Accepted)
	if d, _, ok := r.days.Read(out.Accepted); ok {
		out.Accepted = d.String()
	}
	out.Others = r.others()
	out.Kind = r.kind()
	out.Guessed = r.guessed
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
		if c.Field == "" && value != "" && c.Heading != "" {
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
	case !out.InForce() && out.Received.IsZero():
		r.err = review.Invalid("ledger.missing", Received.Name())
	case !out.Until.IsZero() && out.Until < max(out.Effect, out.Published):
		r.err = review.Invalid("ledger.until", out.Until)
	}
}

func (r *reader) fail(f Field, code string, args ...any) {
	if r.err == nil {
		c, _ := r.m.Column(f)
		r.err = review.Invalid(code, append([]any{c.Heading}, args...)...)
	}
}

func (r *reader) day(f Field) review.Date {
	d, guessed, ok := r.days.Read(r.text(f))
	if !ok {
		r.fail(f, "ledger.date", review.CleanLine(r.text(f)))
	}
	r.guessed = r.guessed || guessed
	return d
}

func (r *reader) until(effect review.Date) review.Date {
	d, _, ok := r.days.ReadUntil(r.text(Until), effect)
	if !ok {
		r.fail(Until, "ledger.date", review.CleanLine(r.text(Until)))
	}
	return d
}

// kind reads what sort of matter it is. Words that may stand for two kinds are
// looked for in this order: 重大行政决策, then 规范性文件.
func (r *reader) kind() review.Kind {
	s := r.line(KindOf)
	for _, x := range []struct {
		kind  review.Kind
		words []string
	}{
		{review.Contract, []string{"合同", "协议", "contract"}}, {review.Decision, []string{"决策", "decision"}},
		{review.Normative, []string{"规范", "normative"}}, {review.Other, []string{"其他", "其它", "涉法", "other"}},
	} {
		for _, w := range x.words {
			if strings.Contains(strings.ToLower(s), w) {
				return x.kind
			}
		}
	}
	if s != "" {
		r.fail(KindOf, "ledger.kind", s)
	}
	return ""
}

func (r *reader) line(f Field) string { return strings.TrimSpace(review.CleanLine(r.text(f))) }

// isErrorValue reports what a spreadsheet shows for a formula that failed.
func isErrorValue(s string) bool {
	switch s {
	case "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!":
		return true
	}
	return false
}

// joined makes one line of a title that was broken within its cell.
func joined(s string) string { return strings.TrimSpace(strings.ReplaceAll(s, "\n", "")) }

// unit is the name of a unit without the spaces that spread it over a column.
func unit(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

package ledger

import (
	"strings"

	"hefa/review"
)

// The cells of a row of a ledger, read by what their columns mean.

func (r *reader) text(f Field) string {
	c, ok := r.m.Column(f)
	if !ok {
		return ""
	}
	return r.l.At(c.Column - 1)
}

func (r *reader) has(f Field) bool {
	_, ok := r.m.Column(f)
	return ok
}

func (r *reader) line(f Field) string { return strings.TrimSpace(review.CleanLine(r.text(f))) }

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
	if r.guessed = r.guessed || guessed; guessed && r.guess.IsZero() {
		r.guess, r.guessField = d, f
	}
	return d
}

func (r *reader) until(effect review.Date) review.Date {
	d, _, ok := r.days.ReadUntil(r.text(Until), effect)
	if !ok {
		r.fail(Until, "ledger.date", review.CleanLine(r.text(Until)))
	}
	return d
}

func (r *reader) count(f Field) int {
	n, ok := readCount(r.text(f))
	if !ok {
		r.fail(f, "ledger.count", r.line(f))
	}
	return n
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

// pauses reads the times the clock stood still, as pauseLines writes them.
func (r *reader) pauses() []review.Pause {
	var out []review.Pause
	for _, line := range strings.FieldsFunc(r.text(Pauses), func(c rune) bool { return strings.ContainsRune("\n；;", c) }) {
		from, to, span := strings.Cut(strings.TrimSpace(line), "至")
		from, lasting := strings.CutSuffix(from, "起")
		on, _, ok := r.days.Read(from)
		resumed, _, also := r.days.Read(to)
		if !ok || !also || on.IsZero() || span == lasting || span == resumed.IsZero() {
			r.fail(Pauses, "ledger.pauses", review.CleanLine(line))
			return nil
		}
		out = append(out, review.Pause{On: on, Resumed: resumed})
	}
	return out
}

// yes reads a mark; anything but a plain no is one, for ledgers write 急, 特急
// or the reason.
func (r *reader) yes(f Field) bool {
	switch r.line(f) {
	case "", "否", "无", "/", "-", "—", "×", "不急", "一般", "平急":
		return false
	}
	return true
}

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

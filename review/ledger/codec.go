package ledger

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"hefa/review"
)

// codec is how one value stands in a cell: written and read back by the same
// hand, so that what was exported can be taken in as it was. A codec without
// read shows what follows from other cells.
type codec struct {
	write func() any
	read  func(s string, days Days) *review.Error
	must  bool // the row is none without it
}

// must makes a cell one that no row is without.
func must(c codec) codec {
	c.must = true
	return c
}

// cellError says what is wrong with a cell, to be told with its heading.
func cellError(code string, args ...any) *review.Error {
	return review.Invalid(code, append([]any{""}, args...)...)
}

func textCell(p *string) codec {
	return codec{write: func() any { return *p }, read: func(s string, _ Days) *review.Error {
		if isErrorValue(s) {
			return cellError("ledger.cell", s)
		}
		*p = s
		return nil
	}}
}

func dayCell(p *review.Date) codec {
	return codec{write: func() any { return *p }, read: func(s string, days Days) *review.Error {
		d, guessed, ok := days.Read(s)
		if !ok || guessed {
			return cellError("ledger.date", review.CleanLine(s))
		}
		*p = d
		return nil
	}}
}

func countCell(p *int) codec {
	return codec{write: func() any { return *p }, read: func(s string, _ Days) *review.Error {
		n, ok := readCount(s)
		if !ok {
			return cellError("ledger.count", review.CleanLine(s))
		}
		*p = n
		return nil
	}}
}

// readCount reads a number of things as people write it: 3, 3条, 3 件, 3个工作日;
// nothing and a dash are none.
func readCount(s string) (int, bool) {
	s = strings.TrimSpace(strings.TrimRight(review.FoldWidth(s), "条件次个工作日天 "))
	if blankDay[s] {
		return 0, true
	}
	n, err := strconv.ParseFloat(s, 64) // a workbook may keep 3 as 3.0
	if err != nil || n < 0 || n > 1e6 || n != float64(int(n)) {
		return 0, false
	}
	return int(n), true
}

// yesCell is 是 or nothing.
func yesCell(p *bool) codec {
	return codec{write: func() any { return yesWord(*p, "是") }, read: func(s string, _ Days) *review.Error {
		switch s {
		case "是", "√", "✓", "有":
			*p = true
		case "", "否", "无", "×":
			*p = false
		default:
			return cellError("ledger.word", review.CleanLine(s), "是、否")
		}
		return nil
	}}
}

// wordCell is one of the words of the ledger.
func wordCell[T ~string](p *T, words map[T]string) codec {
	return codec{write: func() any { return words[*p] }, read: func(s string, _ Days) *review.Error {
		if s == "" {
			*p = ""
			return nil
		}
		for id, word := range words {
			if word == s {
				*p = id
				return nil
			}
		}
		return cellError("ledger.word", review.CleanLine(s), strings.Join(slices.Sorted(maps.Values(words)), "、"))
	}}
}

// linesCell has one entry a line.
func linesCell(p *[]string) codec {
	return codec{write: func() any { return strings.Join(*p, "\n") }, read: func(s string, _ Days) *review.Error {
		*p = nil
		if s != "" {
			*p = strings.Split(s, "\n")
		}
		return nil
	}}
}

// daysCell has one day a line.
func daysCell(p *[]review.Date) codec {
	return codec{write: func() any { return joinDays(*p) }, read: func(s string, days Days) *review.Error {
		*p = nil
		for _, line := range strings.Fields(s) {
			d, guessed, ok := days.Read(line)
			if !ok || guessed || d.IsZero() {
				return cellError("ledger.date", review.CleanLine(line))
			}
			*p = append(*p, d)
		}
		return nil
	}}
}

func joinDays(all []review.Date) string {
	var out []string
	for _, d := range all {
		out = append(out, d.String())
	}
	return strings.Join(out, "\n")
}

// shown is a cell that follows from others and is not read.
func shown(v any) codec { return codec{write: func() any { return v }} }

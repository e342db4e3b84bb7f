package main

import (
	"strconv"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/report"
)

// reportQuery reads what is to be counted: days from and to, or a year, a
// quarter or a month of it, or of this year.
func (p *program) reportQuery(c *cobra.Command) (report.Query, error) {
	q := report.Query{Unit: given(c, "unit"), Against: report.Against(given(c, "compare"))}
	if c.Flags().Changed("compare") {
		if err := oneOf("compare", string(q.Against), names(report.Comparisons())...); err != nil {
			return q, err
		}
	}
	kinds, _ := c.Flags().GetStringArray("kind")
	for _, s := range kinds {
		k := review.Kind(s)
		if !k.Valid() {
			return q, atFlag(review.Invalid("kind.unknown", s), "kind")
		}
		q.Kinds = append(q.Kinds, k)
	}
	var err error
	q.Period, err = p.period(c)
	return q, err
}

func (p *program) period(c *cobra.Command) (report.Period, error) {
	given := func(name string) bool { return c.Flags().Changed(name) }
	year, err := numberFlag(c, "year", 1971, 9998, p.day().Year())
	if err != nil {
		return report.Period{}, err
	}
	calendar := report.Year(year)
	switch {
	case given("month"):
		n, err := numberFlag(c, "month", 1, 12, 0)
		if err != nil {
			return calendar, err
		}
		calendar = report.Month(year, n)
	case given("quarter"):
		n, err := numberFlag(c, "quarter", 1, 4, 0)
		if err != nil {
			return calendar, err
		}
		calendar = report.Quarter(year, n)
	}
	byCalendar := given("year") || given("quarter") || given("month")
	switch {
	case byCalendar && (given("from") || given("to")):
		return calendar, atFlag(review.Invalid("report.both"), "from")
	case byCalendar:
		return calendar, nil
	}
	from, err := p.dayFlag(c, "from")
	if err != nil {
		return report.Period{}, err
	}
	to, err := p.dayFlag(c, "to")
	return report.Period{From: from, To: to}, err
}

// numberFlag reads a whole number between two others, or the fallback when the
// flag is not given.
func numberFlag(c *cobra.Command, name string, low, high, fallback int) (int, error) {
	if !c.Flags().Changed(name) {
		return fallback, nil
	}
	n, err := strconv.Atoi(given(c, name))
	if err != nil || n < low || n > high {
		return 0, atFlag(review.Invalid("cli.between", given(c, name), low, high), name)
	}
	return n, nil
}

// dayFlag reads a flag that must be a day.
func (p *program) dayFlag(c *cobra.Command, name string) (review.Date, error) {
	s := given(c, name)
	if s == "" {
		return 0, atFlag(review.Invalid("report.day", "--"+name), name)
	}
	d, err := review.ParseWhen(s, p.day())
	if err != nil {
		return 0, atFlag(review.Invalid("date", s), name)
	}
	return d, nil
}

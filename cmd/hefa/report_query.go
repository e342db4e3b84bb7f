package main

import (
	"strconv"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/report"
)

// reportQuery reads what is to be counted: days from and to, or a year, a
// quarter or a month of it, or of this year. Without any of them it is this year,
// which is told: nobody should take the figures for those of another period.
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
	days, parts := given("from") || given("to"), given("quarter") || given("month")
	switch {
	case given("month") && given("quarter"):
		return report.Period{}, atFlag(review.Invalid("report.both"), "quarter")
	case days && (given("year") || parts):
		return report.Period{}, atFlag(review.Invalid("report.both"), "from")
	case days:
		return p.days(c)
	}
	calendar, err := p.calendarPeriod(c)
	if err == nil && !parts && !given("year") {
		p.warn([]review.Warning{{Code: "report.default", Args: []any{calendar.From, calendar.To}}})
	}
	return calendar, err
}

func (p *program) days(c *cobra.Command) (report.Period, error) {
	from, err := p.dayFlag(c, "from")
	if err != nil {
		return report.Period{}, err
	}
	to, err := p.dayFlag(c, "to")
	return report.Period{From: from, To: to}, err
}

// calendarPeriod is a year, by default this one, or a part of it.
func (p *program) calendarPeriod(c *cobra.Command) (report.Period, error) {
	year, err := numberFlag(c, "year", 1971, 9998, p.day().Year())
	if err != nil {
		return report.Period{}, err
	}
	month, err := numberFlag(c, "month", 1, 12, 0)
	if err != nil {
		return report.Period{}, err
	}
	quarter, err := numberFlag(c, "quarter", 1, 4, 0)
	switch {
	case month > 0:
		return report.Month(year, month), err
	case quarter > 0:
		return report.Quarter(year, quarter), err
	}
	return report.Year(year), err
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

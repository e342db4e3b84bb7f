package review

import (
	"encoding/json"
	"fmt"
	"time"
)

// Date is a civil day, counted in days since 1970-01-01. Deadlines are dates,
// not instants, so a time zone can never move one. The zero Date means "no
// date"; it prints as the empty string and is null in JSON.
type Date int32

const isoLayout = "2006-01-02"

// DateOf returns the civil day with the given year, month and day. Values
// outside their ranges are normalised as time.Date does.
func DateOf(year int, month time.Month, day int) Date {
	return Date(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// DayOf returns the civil day that t falls on in its own location.
func DayOf(t time.Time) Date {
	return DateOf(t.Year(), t.Month(), t.Day())
}

// ParseDate reads an ISO date (YYYY-MM-DD). The empty string is the zero Date.
// A day that does not exist, such as 2026-02-30, is an error.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return 0, nil
	}
	t, err := time.Parse(isoLayout, s)
	if err != nil {
		return 0, Invalid("date", s)
	}
	return DayOf(t), nil
}

// MustDate is ParseDate for constants in tables and tests; it panics on error.
func MustDate(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// Time returns midnight UTC of the day.
func (d Date) Time() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// Year returns the calendar year of the day.
func (d Date) Year() int { return d.Time().Year() }

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday { return d.Time().Weekday() }

// IsZero reports whether d is "no date".
func (d Date) IsZero() bool { return d == 0 }

// AddMonths moves d by n calendar months; a day past the end of the target
// month becomes the last day of that month (31 August + 6 months = 28 February).
func (d Date) AddMonths(n int) Date {
	y, m, day := d.Time().Date()
	last := DateOf(y, m+time.Month(n)+1, 0)
	return min(DateOf(y, m+time.Month(n), 1)+Date(day)-1, last)
}

// String returns the ISO form, or "" for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return d.Time().Format(isoLayout)
}

// Chinese returns the form official letters use: Arabic digits, four-digit
// year, no leading zeros (GB/T 9704-2012, 7.3.5.4).
func (d Date) Chinese() string {
	if d.IsZero() {
		return ""
	}
	y, m, day := d.Time().Date()
	return fmt.Sprintf("%d年%d月%d日", y, int(m), day)
}

// MarshalJSON writes the ISO form, or null for the zero Date.
func (d Date) MarshalJSON() ([]byte, error) {
	if d.IsZero() {
		return []byte("null"), nil
	}
	return json.Marshal(d.String())
}

// UnmarshalJSON reads what MarshalJSON writes.
func (d *Date) UnmarshalJSON(b []byte) error {
	var s *string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	*d = 0
	if s == nil {
		return nil
	}
	v, err := ParseDate(*s)
	*d = v
	return err
}

// UnmarshalText reads an ISO date, so that TOML can hold dates as strings.
func (d *Date) UnmarshalText(b []byte) error {
	v, err := ParseDate(string(b))
	*d = v
	return err
}

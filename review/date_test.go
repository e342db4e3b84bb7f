package review

import (
	"encoding/json"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func anyDay() *rapid.Generator[Date] {
	from, to := DateOf(1900, 1, 1), DateOf(2200, 12, 31)
	return rapid.Custom(func(t *rapid.T) Date {
		return Date(rapid.Int32Range(int32(from), int32(to)).Draw(t, "day"))
	})
}

func TestParseDate(t *testing.T) {
	d, err := ParseDate("2024-02-29")
	if err != nil || d != DateOf(2024, time.February, 29) || d.Weekday() != time.Thursday || d.Year() != 2024 {
		t.Errorf("2024-02-29 is %v, %v", d, err)
	}
	if d, err := ParseDate(""); err != nil || !d.IsZero() || d.String() != "" || d.Chinese() != "" {
		t.Errorf("no date is %v, %v", d, err)
	}
	for _, bad := range []string{
		"2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "2026/01/01", "20260101", "2026-01-01 ",
		"2026-01-01T00:00:00Z", "二〇二六", "0", "２０２６-01-01",
	} {
		d, err := ParseDate(bad)
		if KindOf(err) != KindInvalid || d != 0 {
			t.Errorf("%q gave %v, %v", bad, d, err)
		}
	}
}

func TestMustDatePanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	MustDate("2026-02-30")
}

func TestDateForms(t *testing.T) {
	d := MustDate("2026-03-05")
	if d.String() != "2026-03-05" || d.Chinese() != "2026年3月5日" {
		t.Errorf("%s %s", d, d.Chinese())
	}
}

// The day is that of the clock on the wall, whatever UTC says.
func TestDayOf(t *testing.T) {
	beijing := time.FixedZone("CST", 8*3600)
	for _, tt := range []struct {
		at   time.Time
		want string
	}{
		{time.Date(2026, 1, 1, 0, 30, 0, 0, beijing), "2026-01-01"},
		{time.Date(2026, 1, 1, 23, 59, 59, 0, beijing), "2026-01-01"},
		{time.Date(2025, 12, 31, 16, 30, 0, 0, time.UTC).In(beijing), "2026-01-01"},
		{time.Date(1969, 12, 31, 23, 0, 0, 0, time.UTC), "1969-12-31"},
	} {
		if got := DayOf(tt.at); got.String() != tt.want {
			t.Errorf("%v falls on %v", tt.at, got)
		}
	}
}

func TestAddMonths(t *testing.T) {
	for _, tt := range []struct {
		from string
		n    int
		want string
	}{
		{"2025-08-31", 6, "2026-02-28"},
		{"2023-08-31", 6, "2024-02-29"},
		{"2024-02-29", 12, "2025-02-28"},
		{"2026-01-15", 1, "2026-02-15"},
		{"2026-11-30", 3, "2027-02-28"},
		{"2026-12-31", 1, "2027-01-31"},
		{"2026-03-31", -1, "2026-02-28"},
		{"2026-01-31", -2, "2025-11-30"},
		{"2026-05-31", 0, "2026-05-31"},
		{"2021-06-01", 60, "2026-06-01"},
	} {
		if got := MustDate(tt.from).AddMonths(tt.n); got.String() != tt.want {
			t.Errorf("%s + %d months = %v, want %s", tt.from, tt.n, got, tt.want)
		}
	}
}

func TestAddMonthsProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay().Draw(t, "d")
		n := rapid.IntRange(-240, 240).Draw(t, "n")
		y, m, day := d.Time().Date()
		gy, gm, gday := d.AddMonths(n).Time().Date()
		if gy*12+int(gm) != y*12+int(m)+n {
			t.Fatalf("%v + %d months fell into %d-%d", d, n, gy, gm)
		}
		lastOfMonth := (d.AddMonths(n) + 1).Time().Day() == 1
		if gday != day && !(gday < day && lastOfMonth) {
			t.Fatalf("%v + %d months is day %d", d, n, gday)
		}
	})
}

func TestDateRoundTrips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay().Filter(func(d Date) bool { return !d.IsZero() }).Draw(t, "d")
		if back, err := ParseDate(d.String()); err != nil || back != d {
			t.Fatalf("%v became %v, %v", d, back, err)
		}
		if DayOf(d.Time()) != d || DateOf(d.Time().Date()) != d {
			t.Fatalf("%v is not the day of its own midnight", d)
		}
		if (d + 1).Weekday() != (d.Weekday()+1)%7 {
			t.Fatalf("the week breaks after %v", d)
		}
		raw, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		var back Date
		if err := json.Unmarshal(raw, &back); err != nil || back != d {
			t.Fatalf("%s became %v, %v", raw, back, err)
		}
	})
}

func TestDateJSON(t *testing.T) {
	type holder struct {
		On Date `json:"on"`
	}
	raw, err := json.Marshal([]holder{{}, {MustDate("2026-11-23")}})
	if err != nil || string(raw) != `[{"on":null},{"on":"2026-11-23"}]` {
		t.Errorf("%s, %v", raw, err)
	}
	for _, in := range []string{`{"on":null}`, `{"on":""}`} {
		h := holder{MustDate("2026-11-23")}
		if err := json.Unmarshal([]byte(in), &h); err != nil || !h.On.IsZero() {
			t.Errorf("%s gave %v, %v", in, h.On, err)
		}
	}
	for _, in := range []string{`{"on":20261123}`, `{"on":"2026-02-30"}`, `{"on":{}}`} {
		var h holder
		if err := json.Unmarshal([]byte(in), &h); err == nil {
			t.Errorf("%s gave %v", in, h.On)
		}
	}
}

func TestDateText(t *testing.T) {
	var d Date
	if err := d.UnmarshalText([]byte("2026-11-23")); err != nil || d != MustDate("2026-11-23") {
		t.Errorf("%v, %v", d, err)
	}
	if err := d.UnmarshalText([]byte("23.11.2026")); KindOf(err) != KindInvalid || !d.IsZero() {
		t.Errorf("%v, %v", d, err)
	}
}

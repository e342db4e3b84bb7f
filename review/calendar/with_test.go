package calendar

import (
	"testing"

	"hefa/review"
)

func notice2027() Notice {
	day := func(name, date string, off bool) NoticeDay {
		return NoticeDay{Name: name, Date: review.MustDate(date), Off: off}
	}
	return Notice{Year: 2027, Source: "国办发明电〔2026〕1号", Days: []NoticeDay{
		day("元旦", "2026-12-31", true), day("元旦", "2027-01-01", true), day("元旦", "2027-01-03", false),
		day("春节", "2027-02-05", true), day("国庆节", "2027-10-01", true),
		day("元旦", "2028-01-03", true),
	}}
}

func TestWith(t *testing.T) {
	before := Builtin()
	after := before.With(notice2027())
	tests := []struct {
		date        string
		work, prov  bool
		name, about string
	}{
		{"2026-12-30", true, false, "", "the notice of 2026 still holds"},
		{"2026-12-31", false, false, "元旦", "reaches into the year before"},
		{"2027-01-03", true, false, "元旦", "a Sunday worked"},
		{"2027-02-05", false, false, "春节", "named"},
		{"2027-02-08", true, false, "", "statutory, but this notice does not take it off"},
		{"2027-02-06", false, false, "", "a Saturday"},
		{"2028-01-03", false, false, "元旦", "reaches into the year after"},
		{"2028-01-04", true, true, "", "no notice yet"},
	}
	for _, tt := range tests {
		got := after.Day(review.MustDate(tt.date))
		want := review.Day{Date: review.MustDate(tt.date), Work: tt.work, Name: tt.name, Provisional: tt.prov}
		if got != want {
			t.Errorf("%s (%s): %+v", tt.date, tt.about, got)
		}
	}
	if after.Provisional(2027) || after.Source(2027) != "国办发明电〔2026〕1号" {
		t.Error("2027 is still provisional")
	}
	if !before.Provisional(2027) || !before.Day(review.MustDate("2026-12-31")).Work {
		t.Error("With changed the calendar it copied")
	}
}

// A second notice of the year leaves nothing of the first, not even at its edges.
func TestWithReplaces(t *testing.T) {
	second := Notice{Year: 2027, Days: []NoticeDay{{"国庆节", review.MustDate("2027-10-04"), true}}}
	c := Builtin().With(notice2027()).With(second)
	for date, work := range map[string]bool{"2026-12-31": true, "2027-01-01": true, "2027-10-04": false, "2028-01-03": true} {
		if got := c.Day(review.MustDate(date)); got.Work != work {
			t.Errorf("%s: work %v", date, got.Work)
		}
	}
	if !c.Day(review.MustDate("2028-01-03")).Provisional {
		t.Error("2028-01-03 is settled by a notice that is gone")
	}
}

// Two notices may speak of the same day at the turn of the year; the later
// notice holds in whichever order they arrive.
func TestWithTurnOfYear(t *testing.T) {
	early := Notice{Year: 2026, Days: []NoticeDay{{"甲", review.MustDate("2027-01-04"), true}}}
	late := notice2027()
	late.Days = append(late.Days, NoticeDay{"乙", review.MustDate("2027-01-04"), false})
	for _, c := range []*Calendar{Builtin().With(early).With(late), Builtin().With(late).With(early)} {
		if got := c.Day(review.MustDate("2027-01-04")); !got.Work || got.Name != "乙" {
			t.Errorf("2027-01-04 is %+v", got)
		}
	}
	if got := Builtin().With(early).Day(review.MustDate("2027-01-04")); got.Work {
		t.Error("the notice of 2026 must hold where that of 2027 is unknown")
	}
}

func TestWithFarYears(t *testing.T) {
	for _, year := range []int{2000, 2018, 2100} {
		d := review.DateOf(year, 7, 7)
		c := Builtin().With(Notice{Year: year, Days: []NoticeDay{{"假", d, true}}})
		if got := c.Day(d); got.Work || got.Provisional || got.Name != "假" {
			t.Errorf("%v is %+v", d, got)
		}
		if !c.Day(review.MustDate("2025-10-11")).Work {
			t.Errorf("with %d the year 2025 changed", year)
		}
	}
}

func TestWithRefusesWhatCheckRefuses(t *testing.T) {
	c := Builtin()
	for _, n := range []Notice{{}, {Year: 2027}, {Year: 9999, Days: notice2027().Days}} {
		if c.With(n) != c {
			t.Errorf("%+v was taken", n)
		}
	}
}

// With keeps its own copy: a caller may reuse its slice.
func TestWithCopiesDays(t *testing.T) {
	n := notice2027()
	c := Builtin().With(n)
	n.Days[0].Off = false
	c = c.With(Notice{Year: 2029, Days: []NoticeDay{{"假", review.MustDate("2029-07-06"), true}}})
	if c.Day(review.MustDate("2026-12-31")).Work {
		t.Error("a caller's slice reached into the calendar")
	}
}

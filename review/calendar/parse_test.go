package calendar

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/iotest"
	"unicode"
	"unicode/utf8"

	"hefa/review"
)

const good = `{"$schema":"x","year":2027,"papers":["https://www.gov.cn/a.htm","b"],"days":[
 {"name":"元旦","date":"2026-12-31","isOffDay":true},
 {"name":"元旦","date":"2027-01-03","isOffDay":false},
 {"name":"元旦","date":"2027-01-03","isOffDay":false}]}`

func TestParseNotice(t *testing.T) {
	for _, in := range []string{good, "\ufeff" + good} {
		n, err := ParseNotice(strings.NewReader(in))
		if err != nil {
			t.Fatal(err)
		}
		want := Notice{2027, "https://www.gov.cn/a.htm；b", []NoticeDay{
			{"元旦", review.MustDate("2026-12-31"), true},
			{"元旦", review.MustDate("2027-01-03"), false},
		}}
		if fmt.Sprint(n) != fmt.Sprint(want) {
			t.Errorf("got %v", n)
		}
	}
}

func TestParseNoticeRefuses(t *testing.T) {
	day := func(s string) string { return `{"year":2027,"days":[` + s + `]}` }
	tests := []struct{ name, in, code string }{
		{"empty file", "", "calendar.notice.json"},
		{"not JSON", "2027年放假通知", "calendar.notice.json"},
		{"an array", "[]", "calendar.notice.json"},
		{"cut short", good[:60], "calendar.notice.json"},
		{"two objects", good + good, "calendar.notice.json"},
		{"year as text", `{"year":"2027"}`, "calendar.notice.json"},
		{"days not a list", `{"year":2027,"days":{"2027-01-01":true}}`, "calendar.notice.json"},
		{"null", "null", "calendar.notice.noyear"},
		{"no year", `{"days":[]}`, "calendar.notice.noyear"},
		{"year too early", `{"year":1999,"days":[]}`, "calendar.notice.year"},
		{"year too late", `{"year":2101,"days":[]}`, "calendar.notice.year"},
		{"no days", `{"year":2027}`, "calendar.notice.empty"},
		{"empty days", day(""), "calendar.notice.empty"},
		{"no such date", day(`{"date":"2027-02-29","isOffDay":true}`), "calendar.notice.date"},
		{"no date", day(`{"name":"元旦","isOffDay":true}`), "calendar.notice.date"},
		{"date form", day(`{"date":"2027-1-1","isOffDay":true}`), "calendar.notice.date"},
		{"no isOffDay", day(`{"date":"2027-01-01"}`), "calendar.notice.off"},
		{"too far before", day(`{"date":"2026-11-30","isOffDay":true}`), "calendar.notice.far"},
		{"too far after", day(`{"date":"2028-02-01","isOffDay":true}`), "calendar.notice.far"},
		{"the epoch", day(`{"date":"1970-01-01","isOffDay":true}`), "calendar.notice.far"},
		{"contradiction", day(`{"date":"2027-01-01","isOffDay":true},{"date":"2027-01-01","isOffDay":false}`), "calendar.notice.conflict"},
		{"too large", strings.Repeat(" ", 1<<20) + good, "calendar.notice.size"},
	}
	for _, tt := range tests {
		n, err := ParseNotice(strings.NewReader(tt.in))
		e, ok := errors.AsType[*review.Error](err)
		if !ok || e.Code != tt.code || e.Kind != review.KindInvalid {
			t.Errorf("%s: %v, want %s", tt.name, err, tt.code)
		}
		if n.Year != 0 || n.Days != nil {
			t.Errorf("%s: a notice came with the error", tt.name)
		}
	}
}

func TestParseNoticeEdgesOfReach(t *testing.T) {
	for _, date := range []string{"2026-12-01", "2028-01-31"} {
		in := `{"year":2027,"days":[{"name":"x","date":"` + date + `","isOffDay":true}]}`
		if _, err := ParseNotice(strings.NewReader(in)); err != nil {
			t.Errorf("%s: %v", date, err)
		}
	}
}

func TestParseNoticeUnreadable(t *testing.T) {
	_, err := ParseNotice(iotest.ErrReader(errors.New("stick pulled out")))
	if review.KindOf(err) != review.KindDamaged {
		t.Errorf("got %v", err)
	}
}

func TestParseNoticeCleansNames(t *testing.T) {
	in := `{"year":2027,"papers":["\u001b]0;x\u0007发明电"],"days":[{"name":" 春\u001b[31m\u202e节\n` + strings.Repeat("长", 30) + `","date":"2027-02-05","isOffDay":true}]}`
	n, err := ParseNotice(strings.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	if want := "春[31m节" + strings.Repeat("长", 14); n.Days[0].Name != want {
		t.Errorf("name %q, want %q", n.Days[0].Name, want)
	}
	if n.Source != "]0;x发明电" {
		t.Errorf("source %q", n.Source)
	}
}

func FuzzParseNotice(f *testing.F) {
	f.Add([]byte(good))
	f.Add([]byte(`{"year":2027,"days":[{"name":"\ud800\u0000","date":"2027-01-01","isOffDay":true}]}`))
	f.Add([]byte(`{"year":2100,"days":[{"date":"2101-01-31","isOffDay":false}]}`))
	f.Add([]byte("{"))
	builtin := Builtin()
	f.Fuzz(func(t *testing.T, in []byte) {
		n, err := ParseNotice(strings.NewReader(string(in)))
		if err != nil {
			if review.KindOf(err) != review.KindInvalid {
				t.Fatalf("%v", err)
			}
			return
		}
		c := builtin.With(n)
		if c.Provisional(n.Year) {
			t.Fatal("an accepted notice was not taken")
		}
		for _, d := range n.Days {
			if got := c.Day(d.Date); got.Work == d.Off || got.Provisional {
				t.Fatalf("%+v became %+v", d, got)
			}
			if utf8.RuneCountInString(d.Name) > 20 || strings.ContainsFunc(d.Name, unicode.IsControl) {
				t.Fatalf("name %q", d.Name)
			}
		}
	})
}

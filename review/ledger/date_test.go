package ledger

import (
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
)

var monday = review.MustDate("2026-11-23")

func TestDaysAsPeopleWriteThem(t *testing.T) {
	text, book, mac := Days{Today: monday}, Days{Today: monday, Serial: true}, Days{Today: monday, Serial: true, Base1904: true}
	for _, c := range []struct {
		days    Days
		cell    string
		want    string // "×" = refused
		guessed bool
	}{
		{text, "2026.3.2", "2026-03-02", false}, {text, "2026年3月2日", "2026-03-02", false}, {text, "2026-03-02", "2026-03-02", false},
		{text, "2026/3/2", "2026-03-02", false}, {text, "20260302", "2026-03-02", false}, {text, "２０２６．３．２", "2026-03-02", false},
		{text, "2026 年 3 月 2 日", "2026-03-02", false}, {text, "2026-03-02 09:30", "2026-03-02", false},
		{text, "2026-03-02T00:00:00Z", "2026-03-02", false}, {text, "2026.3.2.", "2026-03-02", false},
		{text, "2026年3月2日（星期一）", "2026-03-02", false}, {text, "2026-3-2 周一", "2026-03-02", false},
		{text, "二〇二六年三月二日", "2026-03-02", false}, {text, "二○二五年十二月三十一日", "2025-12-31", false},
		{text, "二零二六年十一月二十日", "2026-11-20", false}, {text, "26年3月2日", "2026-03-02", false}, {text, "26.3.2", "2026-03-02", false},
		{text, "3.2.26", "×", false}, {text, "12.3.26", "×", false},
		{text, "3/2", "2026-03-02", true}, {text, "3月2日", "2026-03-02", true}, {text, "12月28日", "2025-12-28", true}, {text, "2月29日", "2024-02-29", true},
		{text, "11/23", "2026-11-23", true}, {text, "11/24", "2025-11-24", true},
		{text, "3/2/2026", "×", false}, {text, "3/25/2026", "2026-03-25", false}, {text, "25/3/2026", "2026-03-25", false}, {text, "3/3/2026", "2026-03-03", false},
		{text, "46083", "×", false}, {book, "46083", "2026-03-02", false}, {book, "46083.75", "2026-03-02", false}, {mac, "44621", "2026-03-02", false},
		{book, "20260302", "2026-03-02", false}, {book, "4.6083E4", "×", false}, {book, "-3", "×", false}, {book, "0", "×", false}, {book, "1", "×", false},
		{text, "2026-02-30", "×", false}, {text, "2026.13.1", "×", false}, {text, "2026年3月", "×", false}, {text, "三月初", "×", false}, {text, "#REF!", "×", false},
		{text, "", "", false}, {text, "/", "", false}, {text, "无", "", false}, {text, "长期有效", "", false},
		{text, "0000-00-00", "×", false}, {text, "9999-12-31", "×", false},
	} {
		got, guessed, ok := c.days.Read(c.cell)
		if ok == (c.want == "×") || ok && (got.String() != c.want || guessed != c.guessed) {
			t.Errorf("%q: %v %v %v, want %s %v", c.cell, got, guessed, ok, c.want, c.guessed)
		}
	}
}

func TestEndOfValidity(t *testing.T) {
	effect := review.MustDate("2024-02-29")
	for cell, want := range map[string]string{
		"2029-02-28": "2029-02-28", "有效期5年": "2029-02-27", "五年": "2029-02-27", "2024.2.29至2029.2.28": "2029-02-28",
		"2024年2月29日—2029年2月28日止": "2029-02-28", "长期": "", "—": "", "": "", "3/2": "×", "待定": "×", "0年": "×",
	} {
		got, _, ok := Days{Today: monday}.ReadUntil(cell, effect)
		if ok == (want == "×") || ok && got.String() != want {
			t.Errorf("%q: %v %v, want %s", cell, got, ok, want)
		}
	}
	if _, _, ok := (Days{Today: monday}).ReadUntil("5年", 0); ok {
		t.Error("a term of years without a beginning was taken")
	}
}

// Every way of writing a day comes back as that day.
func TestDaysComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := review.Date(rapid.IntRange(int(firstDay), int(lastDay)).Filter(func(n int) bool { return n != 0 }).Draw(t, "day"))
		for _, s := range []string{d.String(), d.Chinese(), d.Time().Format("2006.1.2"), d.Time().Format("2006/1/2"), d.Time().Format("20060102"),
			d.Time().Format("2006-01-02 15:04:05")} {
			if got, _, ok := (Days{Today: monday}).Read(s); !ok || got != d {
				t.Fatalf("%q: %v %v", s, got, ok)
			}
		}
	})
}

func FuzzDays(f *testing.F) {
	for _, s := range []string{"2026.3.2", "3/2", "46083", "二〇二六年三月二日", "有效期5年", "十十十年十月十日", "٣/٢", "1e309", "NaN", "0x1p4", "至", "2026-03-02 ", "\xff"} {
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, s string, serial bool) {
		days := Days{Today: monday, Serial: serial}
		for _, read := range []func() (review.Date, bool){
			func() (review.Date, bool) { d, _, ok := days.Read(s); return d, ok },
			func() (review.Date, bool) { d, _, ok := days.ReadUntil(s, monday); return d, ok },
		} {
			if d, ok := read(); ok && !d.IsZero() && (d < firstDay || d > lastDay+200*366) {
				t.Fatalf("%q: %v", s, d)
			}
		}
	})
}

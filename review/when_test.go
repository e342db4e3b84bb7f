package review_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
)

func TestParseWhen(t *testing.T) {
	for typed, want := range map[string]string{
		"2026-11-20": "2026-11-20", "2026-1-5": "2026-01-05", "2026/11/20": "2026-11-20", "2026.11.20": "2026-11-20",
		"2026年11月20日": "2026-11-20", "2026年11月20": "2026-11-20", "２０２６－１１－２０": "2026-11-20", " 2026 年 11 月 3 日 ": "2026-11-03",
		"11-3": "2026-11-03", "11/03": "2026-11-03", "12.31": "2026-12-31", "2月28日": "2026-02-28", "2月28号": "2026-02-28",
		"20日": "2026-11-20", "1号": "2026-11-01", "３０日": "2026-11-30",
		"今天": "2026-11-20", "今日": "2026-11-20", "Today": "2026-11-20", "昨天": "2026-11-19", "昨日": "2026-11-19",
		"前天": "2026-11-18", "大前天": "2026-11-17", "明天": "2026-11-21", "后天": "2026-11-22", "大后天": "2026-11-23",
		"TOMORROW": "2026-11-21", "+3": "2026-11-23", "＋３": "2026-11-23", "-2": "2026-11-18", "+0": "2026-11-20", "+60": "2027-01-19",
		"2024-2-29": "2024-02-29", "20261120": "2026-11-20", "２０２６１１２０": "2026-11-20", "9999-12-31": "9999-12-31",
	} {
		if d, err := review.ParseWhen(typed, today); err != nil || d.String() != want {
			t.Errorf("%q is %v (%v), want %s", typed, d, err, want)
		}
	}
	for _, bad := range []string{
		"", " ", "2026-02-29", "2026-11-31", "11-31", "31日", "0日", "2026-13-1", "0-1", "2026-0-1", "1969-12-31", "1970-01-01",
		"0000-01-01", "20261320", "11", "+", "-", "+12345", "+-3", "下周一", "2026-11-20x", "x11-20", "11-20-26", "十一月三日", "2026-11-20T00:00",
	} {
		if d, err := review.ParseWhen(bad, today); review.KindOf(err) != review.KindInvalid || d != 0 {
			t.Errorf("%q is %v (%v)", bad, d, err)
		}
	}
}

// However a day is written, the same day is read.
func TestParseWhenReadsEveryForm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := date("1971-01-01") + review.Date(rapid.IntRange(0, 80000).Draw(t, "day"))
		iso := d.String()
		for _, form := range []string{iso, d.Chinese(), strings.ReplaceAll(iso, "-", "."), strings.ReplaceAll(iso, "-", "／")} {
			if got, err := review.ParseWhen(form, today); err != nil || got != d {
				t.Fatalf("%q is %v (%v)", form, got, err)
			}
		}
		if got, err := review.ParseWhen(iso[5:], d); err != nil || got != d {
			t.Fatalf("%q in %d is %v (%v)", iso[5:], d.Year(), got, err)
		}
	})
}

func FuzzParseWhen(f *testing.F) {
	for _, s := range []string{"2026-11-20", "11月20日", "20日", "+3", "-2", "昨天", "２０２６年１月５日", "+9999", "99-99", "\xff"} {
		f.Add(s, int32(20777))
	}
	f.Fuzz(func(t *testing.T, s string, now int32) {
		d, err := review.ParseWhen(s, review.Date(now%100000))
		if err != nil {
			if review.KindOf(err) != review.KindInvalid {
				t.Errorf("%q: %v", s, err)
			}
			return
		}
		if d.Year() > 9999 && !strings.ContainsAny(review.FoldWidth(s), "+") {
			t.Errorf("%q is the year %d", s, d.Year())
		}
	})
}

func TestNormalizeNo(t *testing.T) {
	for typed, want := range map[string]string{
		"g2026-3": "G2026-0003", " G2026-0003 ": "G2026-0003", "G2026-12345": "G2026-12345", "Ｇ２０２６－３": "G2026-0003",
		"G2026": "G2026", "G2026-": "G2026-", "G2026-3x": "G2026-3X", "": "", "柳司审〔2026〕3号": "柳司审〔2026〕3号",
	} {
		if got := review.NormalizeNo(typed); got != want {
			t.Errorf("%q became %q, want %q", typed, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		no := review.MatterNo(rapid.SampledFrom([]string{"G", "J"}).Draw(t, "code"), rapid.IntRange(2000, 2100).Draw(t, "year"), rapid.IntRange(1, 99999).Draw(t, "seq"))
		if got := review.NormalizeNo(no); got != no || review.NormalizeNo(strings.ToLower(no)) != no {
			t.Fatalf("%s became %s", no, got)
		}
	})
}

// Days are read in every word for them, and days that are none in no way.
func TestWordsForDays(t *testing.T) {
	for typed, want := range map[string]string{"yesterday": "2026-11-19", "前日": "2026-11-18", "明日": "2026-11-21", "1971-1-1": "1971-01-01", "1970-1-2": "1970-01-02"} {
		if d, err := review.ParseWhen(typed, today); err != nil || d.String() != want {
			t.Errorf("%s is %v (%v)", typed, d, err)
		}
	}
	for in, want := range map[string]string{"！～": "!~", "／０９：": "/09:", "　": " ", "＀": "＀", "｟": "｟", "、中": "、中"} {
		if got := review.FoldWidth(in); got != want {
			t.Errorf("%q became %q", in, got)
		}
	}
}

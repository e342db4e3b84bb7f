package words_test

import (
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/calendar"
	"hefa/review/ledger"
	"hefa/ui/locale"
	"hefa/ui/words"
)

func endsOn(days ...string) []ledger.Deadline {
	var out []ledger.Deadline
	for i, d := range days {
		out = append(out, ledger.Deadline{On: review.MustDate(d), Why: review.CauseDue, No: review.MatterNo("G", 2026, i+1), Title: "某办法", Drafter: "县财政局"})
	}
	return out
}

// A day has passed when it lies before today, whatever week is looked at; what
// ends before a week to come is told apart, and nothing is left out or told
// twice.
func TestPartsOfAWeek(t *testing.T) {
	say, cal := locale.New("zh"), calendar.Builtin()
	ds := endsOn("2026-11-20", "2026-11-23", "2026-11-25", "2026-12-07", "2026-12-07", "2026-12-13")
	for _, tt := range []struct {
		today, from   string
		late, earlier int
		byDay         map[int]int
	}{
		{"2026-11-23", "2026-11-23", 1, 0, map[int]int{0: 1, 2: 1}},
		{"2026-11-23", "2026-12-07", 1, 2, map[int]int{0: 2, 6: 1}},
		{"2026-12-20", "2026-12-07", 3, 0, map[int]int{0: 2, 6: 1}},
		{"2026-11-20", "2026-11-20", 0, 0, map[int]int{0: 1, 3: 1, 5: 1}},
	} {
		until := review.MustDate(tt.from) + words.WeekDays
		var shown []ledger.Deadline
		for _, d := range ds {
			if d.On < until {
				shown = append(shown, d)
			}
		}
		parts := words.WeekParts(say, cal, review.MustDate(tt.today), review.MustDate(tt.from), shown)
		days := parts[len(parts)-words.WeekDays:]
		total := 0
		for _, p := range parts {
			total += len(p.Rows)
		}
		if total != len(shown) {
			t.Errorf("%s from %s: %d of %d", tt.today, tt.from, total, len(shown))
		}
		for i, p := range days {
			if len(p.Rows) != tt.byDay[i] || p.Dated {
				t.Errorf("%s from %s: day %d has %d", tt.today, tt.from, i, len(p.Rows))
			}
		}
		var heads []string
		for _, p := range parts[:len(parts)-words.WeekDays] {
			heads = append(heads, p.Head)
		}
		var want []string
		if tt.late > 0 {
			want = append(want, say.T("cli.week.late", tt.late))
		}
		if tt.earlier > 0 {
			want = append(want, say.T("cli.week.earlier", tt.earlier))
		}
		if strings.Join(heads, "|") != strings.Join(want, "|") {
			t.Errorf("%s from %s: %q, want %q", tt.today, tt.from, heads, want)
		}
	}
}

// The list in lines has the whole week, days off named.
func TestWeekInLines(t *testing.T) {
	lines := strings.Join(words.Week(locale.New("zh"), calendar.Builtin(), review.MustDate("2026-09-28"), review.MustDate("2026-09-28"), endsOn("2026-09-20", "2026-09-30")), "\n")
	for _, want := range []string{"2026-09-28", "□ 2026-09-20　G2026-0001", "□ G2026-0002　审查期限　县财政局　某办法", "国庆节"} {
		if !strings.Contains(lines, want) {
			t.Errorf("no %q in\n%s", want, lines)
		}
	}
}

package figures

import (
	"context"
	"strings"
	"testing"
	"time"

	"hefa/review"
	"hefa/review/report"
	"hefa/ui/keys"
	"hefa/ui/locale"
	"hefa/ui/screen"
	"hefa/ui/text"
	"hefa/ui/theme"
)

// shown is a screen with a report on it, without a desk that could count anew.
func shown(t *testing.T, q report.Query, ascii bool, ms ...*review.Matter) *Figures {
	t.Helper()
	r, err := report.Of(context.Background(), source(ms), q, nil)
	if err != nil {
		t.Fatal(err)
	}
	th := theme.New(true, true)
	if ascii {
		th = th.WithGlyphs(theme.ASCII())
	}
	f := New(&screen.Env{Ctx: context.Background(), Theme: th, Say: locale.New("zh"), Now: time.Now, Desk: office})
	f.query, f.report = q, &r
	f.fill()
	return f
}

func year() report.Query {
	return report.Query{Period: report.Year(2026), Against: report.AgainstPrevious}
}

func plain(f *Figures, w, h int) []string {
	s, _ := f.View(w, h)
	return strings.Split(text.Plain(s), "\n")
}

// At every size the frame is as large as asked for, whatever pane it shows.
func TestFitsEverySize(t *testing.T) {
	f := shown(t, year(), false, reviewed("G1", "2026-03-13"), reviewed("G2", "2026-11-19"))
	for _, w := range []int{40, 47, 59, 60, 80, 115, 116, 140, 200} {
		for _, h := range []int{8, 14, 18, 19, 22, 38, 58} {
			for range panes {
				lines := plain(f, w, h)
				if len(lines) != h {
					t.Errorf("%d × %d: %d lines", w, h, len(lines))
				}
				for i, l := range lines {
					if text.Width(l) != w {
						t.Fatalf("%d × %d: line %d is %d wide: %q", w, h, i, text.Width(l), l)
					}
				}
				f.Act("pane.next")
			}
		}
	}
}

// The strip has 52 weeks: nothing before, the matter while it was under review,
// blanks for what lies ahead; the same in plain ASCII.
func TestHeatStrip(t *testing.T) {
	for ascii, want := range map[bool]string{
		false: strings.Repeat("·", 8) + "███" + strings.Repeat("·", 36) + strings.Repeat(" ", 5), true: strings.Repeat(".", 8) + "###" + strings.Repeat(".", 36) + strings.Repeat(" ", 5),
	} {
		f := shown(t, year(), ascii, reviewed("G1", "2026-03-13"))
		most, _ := f.report.Load.Most()
		lines := f.weeks(f.report.Load, most, 60)
		if got := text.Plain(lines[0]); got != want {
			t.Errorf("%q\n%q", got, want)
		}
		if got := strings.Fields(text.Plain(lines[1])); strings.Join(got, " ") != "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 12月" {
			t.Errorf("%q", got)
		}
		if half := text.Plain(f.weeks(f.report.Load, most, 26)[0]); text.Width(half) != 26 {
			t.Errorf("in half the room: %q", half)
		}
	}
}

// A day's column holds its level: the second of March 2026 is a Monday.
func TestHeatByDay(t *testing.T) {
	f := shown(t, year(), false, reviewed("G1", "2026-03-13"))
	lines := f.days(f.report.Load, 1)
	at := func(row, week int) rune { return []rune(text.Plain(lines[row]))[3-1+week] } // the name of the day is one rune of two cells, and a blank
	monday := (int(review.MustDate("2026-03-02")-f.report.Load.From) + 3) / 7          // 1 January 2026 is a Thursday
	if at(0, monday) != '█' || at(0, monday-1) != '·' || at(4, monday+1) != '█' || at(5, monday+1) != '·' || at(0, 0) != ' ' {
		t.Errorf("%s", text.Plain(strings.Join(lines, "\n")))
	}
}

// Headings are passed over, whichever way the cursor comes.
func TestCursorSkipsHeadings(t *testing.T) {
	f := shown(t, year(), false, reviewed("G1", "2026-03-13"))
	plain(f, 80, 22)
	for _, press := range []string{"home", "end", "pgup", "pgdown", "up", "down", "up", "home", "up"} {
		for range 9 {
			f.key(press1(press))
			if r, ok := f.current(); !ok || r.heading {
				t.Fatalf("after %s on row %d: %+v", press, f.list.Index(), r)
			}
		}
	}
}

// Numbers line up under their heads, shares have bars of their own, and what
// is worked out of others opens nothing.
func TestRows(t *testing.T) {
	f := shown(t, year(), false, reviewed("G1", "2026-03-13"))
	rows := map[string]row{}
	for _, r := range f.rows {
		rows[r.name] = r
	}
	if r := rows["出具合法性审查意见"]; r.now != "1" || r.before != "0" || r.change != "+1" || r.share != 1 || len(r.nos) != 1 {
		t.Errorf("%+v", r)
	}
	if r := rows["报备率"]; r.now != "—" || r.change != "—" || r.share >= 0 || r.counted {
		t.Errorf("%+v", r)
	}
	if r := rows["按期办结率"]; r.now != "100%" || r.share != 1 || r.counted {
		t.Errorf("%+v", r)
	}
	if r := rows["县住建局"]; r.now != "1" || len(r.nos) != 1 || !rows["送审单位"].heading {
		t.Errorf("%+v", r)
	}
	for w := range 120 {
		c := columns(w, true)
		if sum := c.name + c.now + c.before + c.change + c.bar; w > 12 && sum > w || c.name < 0 {
			t.Fatalf("%d cells: %+v", w, c)
		}
	}
}

// Another period moves on from the one shown, and a calendar has ends.
func TestPeriodsMove(t *testing.T) {
	f := shown(t, year(), false)
	for _, step := range []struct {
		act  keys.Action
		want string
	}{
		{"period.prev", "2025年全年"}, {"grain.month", "2025年12月"}, {"period.next", "2026年1月"}, {"grain.quarter", "2026年第1季度"}, {"period.now", "2026年第4季度"},
		{"grain.next", "2026年11月"}, {"grain.next", "2026年全年"}, {"grain.quarter", "2026年第4季度"},
	} {
		f.Act(step.act)
		if f.period() != step.want {
			t.Errorf("%s leads to %s, want %s", step.act, f.period(), step.want)
		}
		f.stop()
	}
	f.query.Period = report.Period{From: review.MustDate("2026-03-02"), To: review.MustDate("2026-03-08")}
	if f.Act("grain.next"); f.period() != "2026年全年" {
		t.Errorf("from a week: %s", f.period())
	}
	f.query.Period = report.Year(9998)
	if f.Act("period.next"); f.period() != "9998年全年" {
		t.Errorf("beyond the calendar: %s", f.period())
	}
}

package week

import (
	"context"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/store/storetest"
	"hefa/ui/keys"
	"hefa/ui/locale"
	"hefa/ui/screen"
	"hefa/ui/screen/screentest"
	"hefa/ui/text"
	"hefa/ui/theme"
)

const title = "柳河县城区集中供热特许经营项目补充协议（二〇二六年至二〇五六年）"

// office is a desk on Friday 20 November 2026, with a contract whose review
// should have ended on 9 November, and four whose review ends on the 27th.
var office *desk.Desk

func TestMain(m *testing.M) {
	s, done := storetest.Temp()
	w := screentest.Town(s)
	w.All(w.Several(1, review.Contract, "采购合同", "县医院", "2026-11-02"), "accept", "on=2026-11-02")
	w.All(w.Several(4, review.Contract, title, "县发展和改革局", "2026-11-20"), "accept", "on=2026-11-20")
	office = w.Desk
	code := m.Run()
	done()
	os.Exit(code)
}

func opened(lang string, g theme.Glyphs) *Week {
	w := New(&screen.Env{Ctx: context.Background(), Desk: office, Theme: theme.New(true, true).WithGlyphs(g), Say: locale.New(lang), Now: time.Now})
	w.Update(w.Init()())
	return w
}

func page(w *Week, width, height int) string {
	s, _ := w.View(width, height)
	return text.Plain(s)
}

func act(w *Week, a keys.Action) *Week {
	if cmd := w.Act(a); cmd != nil {
		w.Update(cmd())
	}
	return w
}

// Everywhere the frame is as large as asked for and no character is cut in
// half, before the list is there and after.
func TestFitsEverySize(t *testing.T) {
	w := opened("zh", theme.Line())
	unread := New(w.env)
	for _, size := range [][2]int{{1, 1}, {13, 4}, {20, 5}, {40, 8}, {60, 14}, {80, 22}, {200, 60}} {
		for _, s := range []*Week{w, unread} {
			lines := strings.Split(page(s, size[0], size[1]), "\n")
			if len(lines) != size[1] {
				t.Errorf("%v: %d lines", size, len(lines))
			}
			for _, l := range lines {
				if text.Width(l) != size[0] {
					t.Errorf("%v: %d cells: %q", size, text.Width(l), l)
				}
			}
		}
	}
	if got := page(unread, 80, 22); !strings.Contains(got, "载入中") {
		t.Error(got)
	}
}

// What is too long goes on under its words, beside the box to be ticked, which
// every console draws.
func TestLongTitles(t *testing.T) {
	for _, g := range []theme.Glyphs{theme.Line(), theme.ASCII()} {
		w := act(opened("zh", g), "week.next")
		got := strings.NewReplacer(g.Vertical, "|", g.ScrollThumb, "┃").Replace(page(w, 60, 22))
		if !strings.Contains(got, "|   [ ] H2026-0002　审查期限　县发展和改革局　柳河县城区  ┃|\n|       集中供热特许经营项目补充协议") || strings.Contains(got, "□") {
			t.Errorf("\n%s", got)
		}
		if got := page(w, 120, 40); !strings.Contains(got, "县发展和改革局　"+title) {
			t.Errorf("not broken anew:\n%s", got)
		}
	}
}

// Weeks are turned from the one shown, back to today, and a calendar has ends.
// Another week begins at its top.
func TestTurning(t *testing.T) {
	w := opened("zh", theme.Line())
	for _, c := range []struct {
		action keys.Action
		want   string
	}{
		{"", "2026-11-20"}, {"week.next", "2026-11-27"}, {"week.next", "2026-12-04"}, {"week.prev", "2026-11-27"}, {"week.prev", "2026-11-20"}, {"week.prev", "2026-11-13"}, {"week.now", "2026-11-20"},
	} {
		act(w, c.action)
		if got := page(w, 80, 12); !strings.Contains(got, "一周期限　"+c.want+" 至") {
			t.Errorf("%s, want %s:\n%s", c.action, c.want, got)
		}
		w.Update(tea.KeyPressMsg{Code: tea.KeyEnd})
		if got := page(w, 80, 12); strings.Contains(got, "一周期限　") {
			t.Errorf("the end does not scroll:\n%s", got)
		}
	}
	for day, action := range map[string]keys.Action{"1971-01-05": "week.prev", "9997-12-28": "week.next"} {
		w.from = review.MustDate(day)
		if w.Act(action) != nil || w.from != review.MustDate(day) {
			t.Errorf("%s beyond %s", action, day)
		}
	}
}

// What is past due is told in every week, and what ends within it by its day.
func TestWhatEnds(t *testing.T) {
	w := opened("zh", theme.Line())
	for i, last := range []string{"2026-11-26 周四", "2026-12-03 周四"} {
		got := page(w, 100, 40)
		if !strings.Contains(got, "已过期 1 项") || !strings.Contains(got, "[ ] 2026-11-09　H2026-0001　审查期限　县医院　采购合同（之1）") {
			t.Errorf("week %d:\n%s", i, got)
		}
		if strings.Count(got, "发展和改革局") != 4*i || !strings.Contains(got, last) {
			t.Errorf("week %d:\n%s", i, got)
		}
		act(w, "week.next")
	}
	if got := page(opened("en", theme.Line()), 100, 40); !strings.Contains(got, "Past due: 1") || !strings.Contains(got, "Deadlines of the week, 2026-11-20 to 2026-11-26") {
		t.Error(got)
	}
}

// Late answers, and those to another screen, are dropped; a change of a matter
// is read anew.
func TestLateAnswers(t *testing.T) {
	w := opened("zh", theme.Line())
	first, second := w.Act("week.now"), w.Act("week.next")
	w.Update(second())
	w.Update(first())
	other := opened("zh", theme.Line())
	other.Act("reload")
	w.Update(other.Act("reload")()) // as many questions as here, and fewer answers
	if got := page(w, 100, 40); strings.Count(got, "发展和改革局") != 4 {
		t.Error(got)
	}
	if cmd, used := w.Update(screen.Changed{}); !used || cmd == nil {
		t.Error("a change is not read")
	}
	ctx, cancel := context.WithCancel(t.Context())
	w.env.Ctx = ctx
	cancel()
	if failed, ok := w.Act("reload")().(screen.Failed); !ok || failed.Err == nil {
		t.Error("a failure is not told")
	}
}

// The list is copied as it is listed, to be pasted anywhere, and not before it
// is there; what else keys do here is asked of the program.
func TestCopying(t *testing.T) {
	w := opened("zh", theme.Line())
	if New(w.env).Act("week.copy") != nil {
		t.Error("copied what is not there yet")
	}
	batch := reflect.ValueOf(w.Act("week.copy")())
	copied := reflect.ValueOf(batch.Index(0).Interface().(tea.Cmd)()).String()
	said := batch.Index(1).Interface().(tea.Cmd)().(screen.Say)
	if !strings.HasPrefix(copied, "一周期限　2026-11-20 至 2026-11-26\n\n已过期 1 项\n□ 2026-11-09　H2026-0001　") || said.Text != "清单已复制到剪贴板" {
		t.Errorf("%q, %q", copied, said.Text)
	}
	if w.Act("ics")() != (screen.ExportCalendar{}) || w.Act("back")() != (screen.Back{}) || w.Act("open") != nil {
		t.Error("keys do other things here")
	}
	if _, used := w.Update(tea.KeyPressMsg{Text: "x", Code: 'x'}); used {
		t.Error("it takes keys that are not for it")
	}
}

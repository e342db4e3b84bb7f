package ledger

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/ledger"
	"hefa/store"
	"hefa/ui/keys"
	"hefa/ui/locale"
	"hefa/ui/screen"
	"hefa/ui/text"
	"hefa/ui/theme"
)

// known has a sheet whose headings are known, with a column that is not; odd
// has one whose title column is headed oddly.
const (
	known = "标题,送审单位,收件日期,类别,电话\n柳河县垃圾分类办法,县住建局,2026-03-02,行政规范性文件,0370\n供热合同,县教育局,2026-03-05,合同,\n"
	odd   = "名目,送审单位,收件日期\n某某协议,县教育局,2026-03-04\n"
)

// shared is a desk on an empty file, for tests that take nothing in.
var shared *desk.Desk

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "ledger")
	if err != nil {
		panic(err)
	}
	d, done := office(dir)
	shared = d
	code := m.Run()
	done()
	os.RemoveAll(dir)
	os.Exit(code)
}

// office is a desk on an empty file, on 20 November 2026.
func office(dir string) (d *desk.Desk, done func() error) {
	s, err := store.Open(context.Background(), filepath.Join(dir, "hefa.db"))
	if err != nil {
		panic(err)
	}
	d, err = desk.Open(context.Background(), s, desk.Options{Clock: func() time.Time { return review.MustDate("2026-11-20").Time() }})
	if err != nil {
		panic(err)
	}
	return d, s.Close
}

// opened is the screen on sheets, read once. The first is a file on disk.
func opened(t *testing.T, sheets ...string) *Ledger {
	t.Helper()
	path := filepath.Join(t.TempDir(), "旧台账.csv")
	if err := os.WriteFile(path, []byte(sheets[0]), 0o600); err != nil {
		t.Fatal(err)
	}
	var tables []ledger.Table
	for i, s := range sheets {
		read, err := ledger.Read("台账.csv", []byte(s))
		if err != nil {
			t.Fatal(err)
		}
		if len(sheets) > 1 {
			read[0].Name = []string{"甲表", "乙表", "丙表"}[i]
		}
		tables = append(tables, read...)
	}
	l := New(&screen.Env{Ctx: context.Background(), Desk: shared, Theme: theme.New(true, true), Say: locale.New("zh"), Now: time.Now}, path, tables)
	l.View(80, 22)
	l.Update(l.Init()())
	return l
}

// act does something and hands the screen what comes of it.
func act(l *Ledger, actions ...keys.Action) *Ledger {
	for _, a := range actions {
		if cmd := l.Act(a); cmd != nil {
			l.Update(cmd())
		}
	}
	return l
}

func press(l *Ledger, names ...string) *Ledger {
	codes := map[string]rune{"up": tea.KeyUp, "down": tea.KeyDown, "home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown}
	for _, n := range names {
		l.Update(tea.KeyPressMsg{Code: codes[n]})
	}
	return l
}

func page(l *Ledger, w, h int) string {
	s, _ := l.View(w, h)
	return text.Plain(s)
}

// under is the row under the cursor, without frame and blanks.
func under(l *Ledger) string {
	for line := range strings.SplitSeq(page(l, 80, 22), "\n") {
		if strings.Contains(line, "▌") {
			return strings.Join(strings.Fields(strings.Trim(line, "│┃ ▌")), " ")
		}
	}
	return "none"
}

// answers runs a command and all it is made of.
func answers(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	if v := reflect.ValueOf(msg); v.IsValid() && v.Kind() == reflect.Slice {
		var out []tea.Msg
		for i := range v.Len() {
			if c, ok := v.Index(i).Interface().(tea.Cmd); ok {
				out = append(out, answers(c)...)
			}
		}
		return out
	}
	return []tea.Msg{msg}
}

// said is the first of the answers that is a line for the status bar.
func said(cmd tea.Cmd) string {
	for _, m := range answers(cmd) {
		if s, ok := m.(screen.Say); ok {
			return s.Text
		}
	}
	return ""
}

// lacks fails unless a frame has all of the words.
func lacks(t *testing.T, frame string, words ...string) {
	t.Helper()
	if i := slices.IndexFunc(words, func(w string) bool { return !strings.Contains(frame, w) }); i >= 0 {
		t.Errorf("no %q in\n%s", words[i], frame)
	}
}

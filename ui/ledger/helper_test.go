package ledger

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"hefa/review/desk"
	"hefa/review/ledger"
	"hefa/store/storetest"
	"hefa/ui/keys"
	"hefa/ui/screen"
	"hefa/ui/screen/screentest"
	"hefa/ui/text"
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
	s, done := storetest.Temp()
	shared = screentest.Town(s).Desk
	code := m.Run()
	done()
	os.Exit(code)
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
	l := New(screentest.Env(shared), path, tables)
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

// said is the first of the answers that is a line for the status bar.
func said(cmd tea.Cmd) string {
	for _, m := range screentest.Answers(cmd) {
		if s, ok := m.(screen.Say); ok {
			return s.Text
		}
	}
	return ""
}

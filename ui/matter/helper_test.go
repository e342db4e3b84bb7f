package matter

import (
	"context"
	"os"
	"testing"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk/desktest"
	"hefa/store/storetest"
	"hefa/ui/keys"
	"hefa/ui/screen/screentest"
	"hefa/ui/text"
)

// office is a desk on 20 November 2026: G2026-0001 awaits the answer to its
// opinion letter, a first one was voided; G2026-0002 is concluded and its letter
// due; G2026-0003 is under review, G2026-0004 waits to be accepted.
var office *desktest.Town

const long = "柳河县城乡居民最低生活保障和特困人员救助供养办法（征求意见后修改稿）"

func TestMain(m *testing.M) {
	s, done := storetest.Temp()
	w := screentest.Town(s)
	if err := w.SetOffice(context.Background(), review.Office{County: "柳河县", Bureau: "柳河县司法局", Officer: "张三", Code: "柳司审", Form: review.FormLetterhead}); err != nil {
		panic(err)
	}
	nos := w.Several(4, review.Normative, long, "县民政局", "2026-11-02")
	w.All(nos[:3], "accept", "on=2026-11-02")
	w.Opine(nos[:3], 2)
	w.All(nos[:2], "conclude", "on=2026-11-17", "result=amend")
	w.All(nos[:1], "issue", "on=2026-11-18")
	w.All(nos[:1], "void", "no=柳司审〔2026〕1号", "reason=错发")
	w.All(nos[:1], "issue", "on=2026-11-19")
	office = w
	code := m.Run()
	done()
	os.Exit(code)
}

// opened is the screen of a matter on a tab, read and drawn once.
func opened(no, on string) *Matter {
	m := New(screentest.Env(office.Desk), no, on)
	screentest.Feed(m, m.Init())
	m.View(78, 22)
	return m
}

// asks is what an action asks of the program.
func asks(m *Matter, a keys.Action) tea.Msg {
	if all := screentest.Feed(m, m.Act(a)); len(all) > 0 {
		return all[len(all)-1]
	}
	return nil
}

func key(m *Matter, code rune) *Matter {
	m.Update(tea.KeyPressMsg{Code: code})
	return m
}

func frame(m *Matter, w, h int) string {
	s, _ := m.View(w, h)
	return text.Plain(s)
}

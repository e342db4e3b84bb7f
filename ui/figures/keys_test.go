package figures

import (
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"hefa/ui/keys"
	"hefa/ui/screen"
)

// answer is what a command asks of the program, its last word when there are
// several.
func answer(cmd tea.Cmd) tea.Msg {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	if batch, ok := msg.(tea.BatchMsg); ok {
		return answer(batch[len(batch)-1])
	}
	return msg
}

func said(cmd tea.Cmd) string {
	s, _ := answer(cmd).(screen.Say)
	return s.Text
}

// on puts the cursor on a figure.
func on(t *testing.T, f *Figures, name string) *Figures {
	t.Helper()
	for i, r := range f.rows {
		if r.name == name && !r.heading {
			f.list.Select(i)
			return f
		}
	}
	t.Fatalf("no figure %s", name)
	return nil
}

// Enter opens the matters behind a figure; where there are none, or none could
// be, it says so.
func TestOpening(t *testing.T) {
	f := shown(t, year(), false, reviewed("G1", "2026-03-13"))
	got, _ := answer(on(t, f, "出具合法性审查意见").Act("open")).(screen.OpenList)
	if got.Heading != "2026年全年 出具合法性审查意见" || !reflect.DeepEqual(got.Nos, []string{"G1"}) {
		t.Errorf("%+v", got)
	}
	if got := said(on(t, f, "按期办结率").Act("open")); got != f.env.Say.T("figures.unlisted") {
		t.Errorf("%q", got)
	}
	if got := said(on(t, shown(t, year(), false), "出具合法性审查意见").Act("open")); got != f.env.Say.T("figures.nothing") {
		t.Errorf("%q", got)
	}
}

// The sentence is copied as it is written, and saved is what was counted; both
// wait for the first count.
func TestCopyAndSave(t *testing.T) {
	f := shown(t, year(), false, reviewed("G1", "2026-03-13"))
	batch := f.Act("sentence.copy")().(tea.BatchMsg)
	if got := reflect.ValueOf(batch[0]()).String(); got != f.report.Now.Sentence || got == "" || said(batch[1]) != f.env.Say.T("figures.copied") {
		t.Errorf("%q", got)
	}
	if got, _ := answer(f.Act("figures.save")).(screen.SaveReport); !strings.Contains(got.Name, "2026年全年") || got.Report.Now.Sentence != f.report.Now.Sentence {
		t.Errorf("%q", got.Name)
	}
	if got, _ := answer(f.Act("scope")).(screen.AskScope); got.Query.Period != f.query.Period {
		t.Errorf("%+v", got)
	}
	fresh := New(f.env)
	if fresh.Act("figures.save") != nil || said(fresh.Act("sentence.copy")) != f.env.Say.T("figures.sentence.none") || fresh.Act("open") != nil {
		t.Error("something is there before the first count")
	}
}

// The lower pane turns between load and sentence; on a small screen one of three
// is shown, and the keys go to the one that is.
func TestPanes(t *testing.T) {
	f := shown(t, year(), false, reviewed("G1", "2026-03-13"))
	seen := func(w, h int) string {
		got := strings.Join(plain(f, w, h), "\n")
		out := ""
		for _, name := range []string{"figures.title", "figures.sentence"} {
			if strings.Contains(got, f.env.Say.T(name)) {
				out += strings.TrimPrefix(name, "figures.") + " "
			}
		}
		if strings.Contains(got, f.env.Say.T("figures.load", 2026)) {
			out += "load"
		}
		return strings.TrimSpace(out)
	}
	for size, want := range map[[2]int][]string{{80, 22}: {"title load", "title sentence", "title load"}, {40, 8}: {"title", "load", "sentence", "title"}} {
		f.pane = paneFigures
		for i, w := range want {
			if got := seen(size[0], size[1]); got != w {
				t.Errorf("%v, step %d: %q, want %q", size, i, got, w)
			}
			f.Act("pane.next")
		}
	}
	f.pane = paneSentence
	before, at := strings.Join(plain(f, 40, 5), "\n"), f.list.Index()
	if f.Update(press1("down")); f.list.Index() != at || strings.Join(plain(f, 40, 5), "\n") == before {
		t.Error("the sentence does not scroll")
	}
	if f.Act(keys.Action("quit")) != nil {
		t.Error("keys do other things here")
	}
}

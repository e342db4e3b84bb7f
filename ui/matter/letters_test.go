package matter

import (
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/ui/keys"
	"hefa/ui/screen"
	"hefa/ui/screen/screentest"
)

// Letters that are due stand first, then those issued, the newest first; a
// voided one says so and why.
func TestLetters(t *testing.T) {
	m := opened("G2026-0001", "letters")
	got := frame(m, 120, 30)
	i, j := strings.Index(got, "意见书 柳司审〔2026〕2号 2026-11-19"), strings.Index(got, "意见书 〔作废〕 柳司审〔2026〕1号")
	if i < 0 || j < i || strings.Index(got, "催办 待出文") > i {
		t.Errorf("\n%s", got)
	}
	got = frame(key(m, tea.KeyDown), 120, 30)
	if strings.Contains(got, "已作废：错发") {
		t.Errorf("the live one is void:\n%s", got)
	}
	screentest.Has(t, frame(key(m, tea.KeyDown), 120, 30), "已作废：错发")
	screentest.Has(t, frame(opened("G2026-0002", "letters"), 120, 30), "意见书 待出文", "项")
	screentest.Has(t, frame(opened("G2026-0004", "letters"), 60, 14), "┌─ ▸文书")
}

// Enter and the keys of a letter do what fits: one that is due is issued, saved
// as a preview and worded; one that was issued is saved, and not worded.
func TestKeysOfLetters(t *testing.T) {
	due := opened("G2026-0002", "letters")
	form := review.FormLetterhead
	issue := screen.StartVerb{Verb: "issue", Nos: []string{"G2026-0002"}, Preset: review.Args{"letter": {"opinion"}, "form": {"letterhead"}}}
	if got := asks(due, "enter"); !reflect.DeepEqual(got, issue) {
		t.Errorf("%+v", got)
	}
	if got := asks(due, "letter"); !reflect.DeepEqual(got, issue) {
		t.Errorf("%+v", got)
	}
	if got := asks(due, "letter.save"); got != (screen.SaveLetter{No: "G2026-0002", Kind: review.OpinionLetter, Form: form}) {
		t.Errorf("%+v", got)
	}
	if read, _ := asks(due, "notices").(screen.Read); len(read.Lines) == 0 {
		t.Error("nothing was looked over")
	}
	if !due.Permits("redraft") || due.Preset("redraft").Text("letter") != "opinion" || due.Preset("void") != nil || due.Preset("recompose").Has("form") {
		t.Errorf("%+v", due.Preset("redraft"))
	}
	due.Act("letter.form")
	if got := due.Preset("issue").Text("form"); got != "document" {
		t.Errorf("the other form is %q", got)
	}
	if due.Act("letter.form"); due.Preset("issue").Text("form") != "letterhead" {
		t.Error("and back")
	}
	out := key(opened("G2026-0001", "letters"), tea.KeyDown)
	for _, a := range []keys.Action{"enter", "letter.save", "letter"} {
		save, _ := asks(out, a).(screen.SaveLetter)
		if save.Letter != "柳司审〔2026〕2号" || save.No != "G2026-0001" {
			t.Errorf("%s: %+v", a, save)
		}
	}
	if said, _ := asks(out, "notices").(screen.Say); said.Text == "" {
		t.Error("nothing said of an issued letter")
	}
	if out.Permits("redraft") || !strings.Contains(out.Objects("redraft"), "柳司审〔2026〕2号") || out.Objects("void") != "" || out.Preset("void").Text("no") != "柳司审〔2026〕2号" {
		t.Errorf("%q", out.Objects("redraft"))
	}
	if asks(out, "template") != (screen.OpenTemplate{}) {
		t.Error("no way to the template")
	}
	copied := screentest.Feed(out, out.Act("letter.copy"))
	if text := reflect.ValueOf(copied[0]).String(); !strings.Contains(text, "柳河县司法局") || copied[1].(screen.Say).Text == "" {
		t.Errorf("%q", copied)
	}
}

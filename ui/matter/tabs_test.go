package matter

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/draft"
	"hefa/ui/keys"
	"hefa/ui/text"
)

func readDraft(t *testing.T, w, h int) *draftTab {
	t.Helper()
	d := newDraft(env())
	body := "柳河县某某办法\n\n第一条　为了规范管理，制定本办法。\n第二条　经营者应当备案，未备案的不得经营。\n第三条　" + strings.Repeat("逐条说明的内容。", 60) + "\n第四条　本办法自公布之日起施行。\n"
	parsed, err := draft.Read("稿.txt", []byte(body))
	if err != nil {
		t.Fatal(err)
	}
	d.set(&desk.File{Matter: &review.Matter{No: "G1"}})
	d.sha = "x"
	d.arrived(draftMsg{sha: "x", text: parsed})
	d.view(w, h)
	return d
}

// TestJump: articles are gone through one by one, and the ends hold.
func TestJump(t *testing.T) {
	d := readDraft(t, 60, 10)
	where := func() string {
		a, _ := d.here()
		return a.Label
	}
	for i, want := range []string{"第一条", "第二条", "第三条", "第四条", "第四条"} {
		d.act("article.next")
		if where() != want {
			t.Errorf("step %d: %q, want %q", i, where(), want)
		}
	}
	for _, want := range []string{"第三条", "第二条", "第一条", "第一条"} {
		d.act("article.prev")
		if where() != want {
			t.Errorf("back: %q, want %q", where(), want)
		}
	}
}

// TestPresetQuotes: an opinion takes the article along, with its words when
// they are short enough to be quoted whole.
func TestPresetQuotes(t *testing.T) {
	d := readDraft(t, 60, 10)
	d.act("article.next")
	d.act("article.next")
	if a := d.preset("opine"); a.Text("article") != "第二条" || a.Text("quote") != "经营者应当备案，未备案的不得经营。" {
		t.Errorf("%+v", a)
	}
	d.act("article.next")
	if a := d.preset("opine"); a.Text("article") != "第三条" || a.Has("quote") {
		t.Errorf("%+v", a)
	}
	if d.preset("accept") != nil {
		t.Error("another verb got an article")
	}
}

// TestPlaceSurvivesResize: the article stood at stays when the text is wrapped
// anew.
func TestPlaceSurvivesResize(t *testing.T) {
	d := readDraft(t, 60, 10)
	for range 3 {
		d.act("article.next")
	}
	for _, w := range []int{30, 120, 41, 60} {
		d.view(w, 12)
		if a, ok := d.here(); !ok || a.Label != "第三条" {
			t.Errorf("%d cells wide: %q", w, a.Label)
		}
	}
}

// TestSearchInDraft: typed text is looked for at once; Esc forgets it.
func TestSearchInDraft(t *testing.T) {
	d := readDraft(t, 60, 20)
	d.act("search")
	if !d.typing() {
		t.Fatal("the search line has no keys")
	}
	d.update(tea.PasteMsg{Content: "备案"})
	if at, n := d.pager.Hit(); at != 1 || n != 2 {
		t.Errorf("%d of %d", at, n)
	}
	d.update(tea.KeyPressMsg{Code: tea.KeyEnter})
	d.act("search.next")
	if at, _ := d.pager.Hit(); at != 2 || d.typing() {
		t.Errorf("at %d", at)
	}
	line, _ := d.pager.HitLine() // an opinion is about the article found, not the first one shown
	if a, ok := d.here(); !ok || a != mustArticle(d.text.ArticleAt(d.paragraphOf(line))) {
		t.Errorf("stands at %+v", a)
	}
	d.act("search")
	d.update(tea.KeyPressMsg{Code: tea.KeyEscape})
	if _, n := d.pager.Hit(); n != 0 || d.typing() {
		t.Error("the search is still there")
	}
}

func TestLateDraftIsDropped(t *testing.T) {
	d := newDraft(env())
	d.sha = "new"
	d.arrived(draftMsg{sha: "old", text: &draft.Draft{Paragraphs: []string{"旧稿"}}})
	if d.text != nil {
		t.Error("an old draft was shown")
	}
}

// TestDraftWithoutText says what to do, and why a file cannot be read.
func TestDraftWithoutText(t *testing.T) {
	d := newDraft(env())
	d.set(&desk.File{Matter: &review.Matter{}})
	v, _ := d.view(60, 8)
	if !strings.Contains(text.Plain(v), "还没有送审稿") && !strings.Contains(text.Plain(v), "没有送审稿") {
		t.Error(v)
	}
	d.sha = "x"
	d.arrived(draftMsg{sha: "x", err: review.Invalid("draft.pdf.scanned", "扫描.pdf")})
	v, _ = d.view(60, 8)
	if !strings.Contains(text.Plain(v), "扫描件") {
		t.Error(v)
	}
	if d.preset("opine") != nil {
		t.Error("an article out of nothing")
	}
}

func TestWhen(t *testing.T) {
	if got := when("not a time\x1b"); strings.Contains(got, "\x1b") || !strings.HasPrefix(got, "not a time") {
		t.Errorf("%q", got)
	}
	if got := when("2026-11-03T01:00:00Z"); len(got) != len("2026-11-03 09:00") {
		t.Errorf("%q", got)
	}
}

// TestOpinionState: where an opinion stands, in a word.
func TestOpinionState(t *testing.T) {
	o := newOpinions(env())
	for want, op := range map[string]review.Opinion{
		"已撤":   {Retracted: "重复", Answer: &review.Answer{Result: review.Adopted}},
		"缺依据":  {Severity: review.Legality},
		"合法性":  {Severity: review.Legality, Basis: "某法"},
		"建议":   {Severity: review.Advice},
		"未采纳":  {Severity: review.Advice, Answer: &review.Answer{Result: review.Declined}},
		"部分采纳": {Severity: review.Advice, Answer: &review.Answer{Result: review.Partly}},
	} {
		if got, _ := o.state(op); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestOpinionEnter: Enter mends an opinion before the letter and records an
// answer after it.
func TestOpinionEnter(t *testing.T) {
	o := newOpinions(env())
	m := &review.Matter{No: "G1", Opinions: []review.Opinion{{N: 1, Problem: "不清", Severity: review.Advice}}}
	for stage, verb := range map[review.Stage]string{review.StageReviewing: "reword", review.StageConcluded: "reword", review.StageAnswering: "answer", review.StageSettled: "answer"} {
		o.set(&desk.File{Matter: m, Row: review.Summary{Stage: stage}})
		cmd := o.act(keys.Action("enter"))
		if cmd == nil {
			t.Fatalf("%s: nothing", stage)
		}
		if got := o.preset(verb).Text("opinion"); got != "1" {
			t.Errorf("%s: opinion %q", stage, got)
		}
	}
	if o.preset("reword").Text("problem") != "不清" || o.preset("opine") != nil {
		t.Error("wrong preset")
	}
}

func mustArticle(a draft.Article, ok bool) draft.Article {
	if !ok {
		panic("no article there")
	}
	return a
}

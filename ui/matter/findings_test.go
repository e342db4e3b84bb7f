package matter

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/draft"
	"hefa/review/scan"
	"hefa/ui/keys"
	"hefa/ui/text"
)

// TestSpotsAreTheWords: whatever the width, the cells marked for a part of the
// text read as that part, but for the blanks at line ends.
func TestSpotsAreTheWords(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		body := rapid.StringMatching(`([一-十a-c0-9，。 ]{1,40}\n){1,6}`).Draw(rt, "body")
		d := draft.FromText(body)
		rs := []rune(d.Text())
		if len(rs) == 0 {
			return
		}
		from := rapid.IntRange(0, len(rs)-1).Draw(rt, "from")
		to := rapid.IntRange(from+1, len(rs)).Draw(rt, "to")
		l := layOut(d, []string{"文稿含有修订痕迹"}, rapid.IntRange(4, 60).Draw(rt, "width"))
		var got strings.Builder
		for _, s := range l.spots(from, to) {
			got.WriteString(l.shown[s.Line][s.Start:s.End])
		}
		bare := func(s string) string { return strings.NewReplacer(" ", "", "\n", "").Replace(s) }
		if want := string(rs[from:to]); bare(got.String()) != bare(want) {
			rt.Fatalf("marked %q, want %q in\n%s", got.String(), want, strings.Join(l.shown, "\n"))
		}
	})
}

func TestSentence(t *testing.T) {
	body := []rune("第一条 甲可以做。乙应当备案；丙不得做\n第二条 丁做。")
	for words, want := range map[string]string{
		"甲":       "第一条 甲可以做。",
		"备案":      "乙应当备案；",
		"应当备案；":   "乙应当备案；",
		"丙不得":     "丙不得做",
		"丁做。":     "第二条 丁做。",
		"丙不得做\n第": "丙不得做 第二条 丁做。",
	} {
		at := len([]rune(string(body)[:strings.Index(string(body), words)]))
		if got := sentence(body, at, at+len([]rune(words))); got != want {
			t.Errorf("around %q: %q, want %q", words, got, want)
		}
	}
	long := []rune(strings.Repeat("很长", 400))
	if got := sentence(long, 10, 12); got != "很长" {
		t.Errorf("a very long sentence is quoted as %d bytes", len(got))
	}
	if sentence(nil, 3, 9) != "" {
		t.Error("words out of nothing")
	}
}

// found is a draft with three findings, scanned by hand.
func found(t *testing.T, w, h int) *draftTab {
	d := readDraft(t, w, h)
	rs := []rune(d.text.Text())
	var all []finding
	for _, x := range []scan.Finding{
		{Rule: "r-form", Severity: scan.Form, Quote: "某某办法", Advice: "写全称。"},
		{Rule: "fc-approval", Article: "第二条", Severity: scan.Competition, Basis: "《公平竞争审查条例》第八条", Status: review.Verified, Quote: "应当备案", Advice: "核对依据。"},
		{Rule: "r-law", Article: "第二条", Severity: scan.Legality, Basis: "某规定", Status: review.Remembered, Quote: "不得经营", Advice: "删除。"},
	} {
		x.Start = len([]rune(d.text.Text()[:strings.Index(d.text.Text(), x.Quote)]))
		x.End = x.Start + len([]rune(x.Quote))
		all = append(all, finding{Finding: x, sentence: sentence(rs, x.Start, x.End)})
	}
	d.update(findingsMsg{sha: "x", found: all})
	return d
}

// TestFindingsPane: the list leads through the text and marks the words.
func TestFindingsPane(t *testing.T) {
	d := found(t, 60, 20)
	v, _ := d.view(60, 20)
	if s := text.Plain(v); !strings.Contains(s, "!竞争 ") || !strings.Contains(s, "线索 3 条") {
		t.Errorf("no margin:\n%s", s)
	}
	d.act("findings")
	if d.scopes()[0] != keys.Findings {
		t.Fatal("the pane has no keys")
	}
	d.findings.list.Select(1)
	d.marked()
	v, _ = d.view(60, 20)
	for _, want := range []string{"没有线索不等于没有问题", "公平竞争 第二条", "《公平竞争审查条例》第八条", "核对依据。"} {
		if !strings.Contains(text.Plain(v), want) {
			t.Errorf("%q is missing:\n%s", want, text.Plain(v))
		}
	}
	if want := d.env.Theme.MatchCurrent.Render("应当备案"); !strings.Contains(v, want) {
		t.Error("the words are not marked in the text")
	}
	d.act("back")
	if d.focus != paneText || !d.findings.open {
		t.Error("Esc goes back to the text and leaves the findings in sight")
	}
	d.act("findings")
	d.act("findings")
	if d.findings.open || d.focus != paneText {
		t.Error("the pane does not close")
	}
}

// TestFindingPresets: an opinion takes article, sentence, advice and basis
// along; findings of form become advice; an unsettled basis keeps its mark.
func TestFindingPresets(t *testing.T) {
	d := found(t, 60, 20)
	d.act("findings")
	for i, want := range []review.Args{
		{"article": {""}, "quote": {"柳河县某某办法"}, "severity": {"advice"}, "basis": {""}},
		{"article": {"第二条"}, "quote": {"第二条　经营者应当备案，未备案的不得经营。"}, "severity": {"legality"}, "basis": {"《公平竞争审查条例》第八条"}},
		{"article": {"第二条"}, "quote": {"第二条　经营者应当备案，未备案的不得经营。"}, "severity": {"legality"}, "basis": {"某规定〔待核实〕"}},
	} {
		d.findings.list.Select(i)
		got := d.preset("opine")
		for name := range want {
			if got.Text(name) != want.Text(name) {
				t.Errorf("%d: %s %q, want %q", i, name, got.Text(name), want.Text(name))
			}
		}
		if !strings.Contains(got.Text("problem"), d.findings.live[i].Advice) {
			t.Errorf("problem %q", got.Text("problem"))
		}
		if gone := d.preset("dismiss"); gone.Text("rule") != d.findings.live[i].Rule || gone.Text("quote") != d.findings.live[i].sentence {
			t.Errorf("%+v", gone)
		}
		if d.act("finding.opine") == nil {
			t.Error("Enter does nothing")
		}
	}
	if d.preset("accept") != nil {
		t.Error("another verb got a finding")
	}
}

// TestFindingsSettled: what was dismissed leaves the list, what became an
// opinion is marked.
func TestFindingsSettled(t *testing.T) {
	d := found(t, 60, 20)
	quote := d.findings.live[1].sentence
	d.set(&desk.File{Matter: &review.Matter{
		Dismissed: []review.Dismissed{{Rule: "r-form", Quote: "某某办法"}, {Rule: "r-law", Quote: "别的话"}},
		Opinions:  []review.Opinion{{N: 1, Article: "第二条", Quote: quote}},
	}})
	if len(d.findings.live) != 2 || d.findings.dismissed() != 1 || !d.findings.live[0].opined {
		t.Errorf("%+v", d.findings.live)
	}
	d.act("findings")
	if v, _ := d.view(60, 20); !strings.Contains(text.Plain(v), "已排除 1") || !strings.Contains(text.Plain(v), "已提意见") {
		t.Error(text.Plain(v))
	}
}

// TestStaleFindings: findings of another draft, or of another kind of matter,
// are dropped.
func TestStaleFindings(t *testing.T) {
	d := found(t, 60, 20)
	for _, msg := range []findingsMsg{{sha: "old"}, {sha: "x", kind: review.Contract}} {
		d.update(msg)
		if len(d.findings.live) != 3 {
			t.Errorf("%+v was taken", msg)
		}
	}
	d.update(findingsMsg{sha: "x"})
	d.act("findings")
	if v, _ := d.view(60, 20); !strings.Contains(text.Plain(v), "没有线索") || !strings.Contains(text.Plain(v), "不等于没有问题") {
		t.Error(text.Plain(v))
	}
	if d.preset("opine") != nil || d.act("finding.opine") != nil {
		t.Error("an opinion out of nothing")
	}
}

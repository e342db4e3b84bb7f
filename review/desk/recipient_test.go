package desk_test

import (
	"testing"

	"hefa/review"
)

// published takes a normative document through its whole life to the day it
// was published.
func (b *bench) published(t testing.TB) string {
	t.Helper()
	no := b.add(t, "kind=normative", "title=柳河县农村自建房安全管理办法", "decider=柳河县人民政府")
	b.do(t, "accept", no)
	b.do(t, "conclude", no, "result=lawful")
	b.do(t, "issue", no)
	b.do(t, "deliberate", no, "result=passed")
	b.do(t, "register", no)
	b.do(t, "publish", no, "no=柳政规〔2026〕5号")
	return no
}

// Each recipient has its own report, previewed and kept apart.
func TestPaperToRecipients(t *testing.T) {
	b := newBench(t)
	no := b.published(t)
	paper := func(to string) (string, bool, string) {
		p, err := b.PaperTo(b.show(t, no).Matter, review.FilingReportLetter, to, "")
		if err != nil {
			t.Fatal(err)
		}
		return p.Content.To, p.Issued, p.To
	}
	for _, tt := range []struct{ to, want, id string }{
		{"", "上一级人民政府", "government"}, {"congress", "柳河县人民代表大会常务委员会", "congress"},
	} {
		if name, issued, id := paper(tt.to); name != tt.want || issued || id != tt.id {
			t.Errorf("%q: %s %v %s", tt.to, name, issued, id)
		}
	}
	b.do(t, "issue", no, "letter=filing-report")
	if name, issued, _ := paper("government"); name != "上一级人民政府" || !issued {
		t.Errorf("government: %s %v", name, issued)
	}
	if name, issued, _ := paper(""); name != "柳河县人民代表大会常务委员会" || issued {
		t.Errorf("next: %s %v", name, issued)
	}
	b.do(t, "issue", no, "letter=filing-report")
	for _, to := range []string{"government", "congress"} {
		if _, issued, id := paper(to); !issued || id != to {
			t.Errorf("%s: %v %s", to, issued, id)
		}
	}
	b.verify(t)
}

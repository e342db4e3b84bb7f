package demo

import (
	"slices"
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/draft"
)

// written returns the article texts of a matter's first draft by label, and
// all of the texts under review.
func articles(t *testing.T, s *memory, m *review.Matter) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, att := range m.Attachments {
		if !att.Draft {
			continue
		}
		d, err := draft.Read(att.Name, s.blobs[att.SHA256])
		if err != nil || len(d.Warnings) > 0 {
			t.Fatalf("%s: %v %v", att.Name, err, d)
		}
		for _, a := range d.Articles {
			if _, earlier := out[a.Label]; !earlier {
				out[a.Label] = a.Text
			}
		}
		return out
	}
	return nil
}

func TestOpinionsQuoteTheDraft(t *testing.T) {
	s := theSample(t)
	drafts, quotes := 0, 0
	for _, m := range s.matters(t) {
		text := articles(t, s, m)
		if text == nil {
			continue
		}
		drafts++
		for _, o := range m.Opinions {
			quotes++
			if o.Quote == "" || !strings.Contains(text[o.Article], o.Quote) {
				t.Errorf("%s, opinion %d: %s does not say %q", m.Title, o.N, o.Article, o.Quote)
			}
		}
	}
	if drafts < 3 || quotes < 20 {
		t.Errorf("%d drafts, %d quotes", drafts, quotes)
	}
}

func TestDraftsAreWhole(t *testing.T) {
	for name, want := range map[string]struct{ articles, runes int }{
		"rental.txt": {53, 6000}, "invest.txt": {26, 1800}, "water.md": {7, 1300}, "service.txt": {10, 1000}, "service2.txt": {10, 1000},
	} {
		b, err := content.ReadFile("drafts/" + name)
		if err != nil {
			t.Fatal(err)
		}
		d, err := draft.Read(name, b)
		if err != nil || len(d.Warnings) > 0 || len(d.Articles) != want.articles || len([]rune(d.Text())) < want.runes {
			t.Errorf("%s: %v, %d articles, %d runes", name, err, len(d.Articles), len([]rune(d.Text())))
			continue
		}
		if !strings.HasPrefix(d.Title, "青岚") {
			t.Errorf("%s: title %q", name, d.Title)
		}
	}
}

func TestWordDraftReadsAsItsText(t *testing.T) {
	b, err := content.ReadFile("drafts/rental.txt")
	if err != nil {
		t.Fatal(err)
	}
	word, err := docx(string(b))
	if err != nil {
		t.Fatal(err)
	}
	plain, err1 := draft.Read("a.txt", b)
	again, err2 := draft.Read("a.docx", word)
	if err1 != nil || err2 != nil || plain.Text() != again.Text() || again.Encoding != "docx" {
		t.Errorf("%v %v %s", err1, err2, again.Encoding)
	}
}

func TestRevisedDraftAnswersTheOpinions(t *testing.T) {
	s := theSample(t)
	for _, m := range s.matters(t) {
		var texts []string
		for _, a := range m.Attachments {
			if a.Draft {
				texts = append(texts, string(s.blobs[a.SHA256]))
			}
		}
		if len(texts) < 2 {
			continue
		}
		gone := 0
		for _, o := range m.Opinions {
			if o.Quote != "" && !strings.Contains(texts[1], o.Quote) {
				gone++
			}
		}
		if gone < 3 || texts[0] == texts[1] {
			t.Errorf("%s: %d quoted clauses are gone", m.Title, gone)
		}
		return
	}
	t.Error("no matter has a revised draft")
}

// unverified are the provisions that legal facts for this program know only at
// second hand; no opinion may rest on them.
var unverified = []string{"国办发", "115号", "37号", "湖南", "四川"}

func TestBasesAreStatutesByArticle(t *testing.T) {
	s := theSample(t)
	for _, m := range s.matters(t) {
		for _, o := range m.Opinions {
			if o.Severity == review.Advice {
				continue
			}
			for basis := range strings.SplitSeq(o.Basis, "；") {
				if !strings.HasPrefix(basis, "《") || !strings.Contains(basis, "》第") || !strings.Contains(basis, "条") {
					t.Errorf("%s, opinion %d: basis %q", m.Title, o.N, basis)
				}
			}
			if slices.ContainsFunc(unverified, func(w string) bool { return strings.Contains(o.Basis, w) }) {
				t.Errorf("%s, opinion %d: basis %q", m.Title, o.N, o.Basis)
			}
		}
	}
}

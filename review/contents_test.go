package review_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
)

// rowOf finds a row by its name.
func rowOf(m *review.Matter, name string) (review.ContentsRow, bool) {
	for _, r := range m.Contents(national) {
		if r.Name == name {
			return r, true
		}
	}
	return review.ContentsRow{}, false
}

// The file of a document in force names every paper with day and number, and
// what is missing by its name.
func TestContentsOfADocument(t *testing.T) {
	e, m := at(t, "inforce")
	do(t, e, m, "attach", "file=draft.docx", "as=draft", "on=2026-11-02")
	do(t, e, m, "attach", "file=letter.pdf", "as=submission", "on=2026-11-02")
	do(t, e, m, "attach", "file=scan.pdf", "on=2026-11-03")
	for name, want := range map[string]review.ContentsRow{
		"送审函（请示）":       {ID: "submission", On: date("2026-11-02"), Files: []string{"letter.pdf"}},
		"文件送审稿":         {ID: "m-draft", On: date("2026-11-02"), Files: []string{"draft.docx"}},
		"合法性审查意见书":      {ID: "opinion", On: date("2026-11-16"), No: "柳司审〔2026〕1号"},
		"集体讨论会议纪要":      {ID: "minutes", On: date("2026-11-17"), No: "常务会议纪要〔2026〕12号"},
		"统一登记编号":        {ID: "record", On: date("2026-11-18"), No: "柳司审规登〔2026〕1号"},
		"公布情况":          {ID: "publication", On: date("2026-11-18"), No: "柳政规〔2026〕1号"},
		"备案报告（上一级人民政府）": {ID: "filing", On: date("2026-11-19")},
		"备案回执（上一级人民政府）": {ID: "receipt", On: date("2026-11-20")},
		"正式文本":          {ID: "final", Missing: true},
		"公开征求意见":        {ID: "g-comment", Missing: true},
		"其他材料":          {ID: "rest", On: date("2026-11-03"), Files: []string{"scan.pdf"}},
		"起草说明（必要性、依据、主要措施、协调情况）": {ID: "m-explain", Missing: true},
	} {
		got, ok := rowOf(m, name)
		if !ok || got.ID != want.ID || got.On != want.On || got.No != want.No || !slices.Equal(got.Files, want.Files) || got.Missing != want.Missing {
			t.Errorf("%s: %+v", name, got)
		}
	}
	if _, ok := rowOf(m, "签订的合同文本"); ok {
		t.Error("a document is not signed")
	}
	do(t, e, m, "archive")
	if !warned(e, "archive.missing") || e.Warnings[len(e.Warnings)-1].Rule.IsZero() {
		t.Errorf("%+v", e.Warnings)
	}
}

func TestContentsByCircumstance(t *testing.T) {
	for name, tt := range map[string]struct {
		state   string
		first   []string
		paper   string
		missing bool
		there   bool
	}{
		"counsel's view of a decision":           {"settled", nil, "法律顾问、公职律师意见", false, true},
		"replies are there":                      {"settled", nil, "审查意见采纳情况反馈", false, true},
		"replies are owed":                       {"answering", nil, "审查意见采纳情况反馈", true, true},
		"nothing is owed before":                 {"reviewing", nil, "合法性审查意见书", false, false},
		"no opinion letter yet":                  {"concluded", nil, "合法性审查意见书", true, true},
		"materials that did not come back":       {"returned", nil, "决策草案", false, false},
		"the return letter is not written yet":   {"returned", nil, "退回通知书", false, false},
		"the return letter":                      {"returned", []string{"issue"}, "退回通知书", false, true},
		"a required material nobody checked":     {"received", nil, "决策草案", true, true},
		"one on paper":                           {"received", []string{"check", "id=m-draft", "answer=yes"}, "决策草案", false, true},
		"one that does not apply":                {"received", []string{"check", "id=m-draft", "answer=na", "remark=口头"}, "决策草案", false, false},
		"one that is optional":                   {"received", nil, "承办单位合法性论证意见", false, false},
		"an optional one marked as missing":      {"received", []string{"check", "id=m-own-review", "answer=no"}, "承办单位合法性论证意见", true, true},
		"a review that was not made":             {"received", []string{"check", "id=g-competition", "answer=no"}, "公平竞争审查结论", true, true},
		"a review that was":                      {"reviewing", []string{"competition", "by=县市场监管局", "outcome=pass"}, "公平竞争审查结论", false, true},
		"an item of the catalogue lacks nothing": {"planned", nil, "送审函（请示）", false, false},
		"a signed contract":                      {"signed", nil, "签订的合同文本", true, true},
		"a talk before":                          {"planned", []string{"consult", "text=商讨"}, "提前介入记录", false, true},
	} {
		t.Run(name, func(t *testing.T) {
			e, m := at(t, tt.state)
			if len(tt.first) > 0 {
				do(t, e, m, tt.first[0], tt.first[1:]...)
			}
			if row, ok := rowOf(m, tt.paper); ok != tt.there || row.Missing != tt.missing {
				t.Errorf("%+v %v", row, ok)
			}
		})
	}
}

// A file put in again may be given its name; the same name twice is refused.
func TestAttachingAsAPaper(t *testing.T) {
	e, m := at(t, "received")
	do(t, e, m, "attach", "file=a.docx", "as=material")
	do(t, e, m, "attach", "file=a.docx", "as=m-basis")
	if len(m.Attachments) != 1 || m.Attachments[0].As != "m-basis" {
		t.Errorf("%+v", m.Attachments)
	}
	refuse(t, e, m, "attach.twice", "attach", "file=a.docx", "as=m-basis")
	refuse(t, e, m, "attach.twice", "attach", "file=a.docx", "as=material")
	refuse(t, e, m, "param.choice", "attach", "file=b.docx", "as=nonsense")
	if r, _ := rowOf(m, "法律、法规、规章等依据"); r.Missing || r.Files[0] != "a.docx" {
		t.Errorf("%+v", r)
	}
}

// Rows are numbered through, every attachment stands in exactly one, and what
// is missing has neither day nor file.
func TestContentsHoldEveryAttachmentOnce(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		e, m := at(t, rapid.SampledFrom(states).Draw(rt, "state"))
		n := rapid.IntRange(0, 6).Draw(rt, "files")
		for i := range n {
			as := rapid.SampledFrom(append([]string{"draft", "material"}, namesOf(national.PaperNames(m.Kind))...)).Draw(rt, "as")
			_, _ = review.Do(e, m, verb(t, "attach"), args("file="+string(rune('a'+i)), "as="+as))
		}
		files := 0
		for i, r := range m.Contents(national) {
			files += len(r.Files)
			if r.N != i+1 || r.Name == "" || r.Missing && (len(r.Files) > 0 || !r.On.IsZero()) {
				rt.Fatalf("%+v", r)
			}
		}
		if files != len(m.Attachments) {
			rt.Fatalf("%d files in the table, %d attached", files, len(m.Attachments))
		}
	})
}

func namesOf(items []review.Item) []string {
	var out []string
	for _, it := range items {
		out = append(out, it.ID)
	}
	return out
}

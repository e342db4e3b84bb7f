package desk

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/draft"
	"hefa/review/letter"
	"hefa/review/statute"
)

func codes(rows []letter.Proof) []string {
	var out []string
	for _, p := range rows {
		out = append(out, strings.TrimSpace(fmt.Sprint(strings.TrimPrefix(p.Code, "proof."), " ", fmt.Sprint(p.Args...))))
	}
	return out
}

func TestPlaces(t *testing.T) {
	articles := onDraftOf("办法.docx", draft.FromText("柳河县养犬办法\n第一章 总则\n第一条 为了规范养犬，制定本办法。\n第二条 犬只 100 元以上的，应当登记；未登记的，\n由县公安局处理。\n第二条之一 （甲）犬只收费。\n第三条 本办法自公布之日起施行。"))
	items := onDraftOf("通知.docx", draft.FromText("关于养犬的通知\n一、登记\n犬只应当登记。\n二、收费\n不得收费。"))
	plain := onDraftOf("信.txt", draft.FromText("关于养犬的复函，见第二条所述。"))
	for name, tt := range map[string]struct {
		on             onDraft
		article, quote string
		want           string
	}{
		"an article":           {articles, "第二条", "", "places"},
		"in figures":           {articles, "第2条第1款", "", "places"},
		"its sub-article":      {articles, "第二条之一", "", "places"},
		"no such article":      {articles, "第三十条", "", "places.article 1第三十条办法.docx"},
		"no such sub-article":  {articles, "第三条之一", "", "places.article 1第三条之一办法.docx"},
		"the end of a range":   {articles, "第二条至第九条", "", "places.article 1第二条至第九条办法.docx"},
		"no article's name":    {articles, "标题", "", "places"},
		"another text":         {articles, "《某法》第九十条", "", "places"},
		"an item":              {items, "二、", "", "places"},
		"no such item":         {items, "三", "", "places.article 1三通知.docx"},
		"an unnumbered text":   {plain, "第二条", "", "places"},
		"not in it either":     {plain, "第三条", "", "places.article 1第三条信.txt"},
		"a quote":              {articles, "", "犬只应当登记", "places.quote 1办法.docx"},
		"blanks and widths":    {articles, "", "“犬只１００元以上的, 应当登记;未登记的，由县公安局处理。”", "places"},
		"brackets":             {articles, "第二条之一", "(甲)犬只收费", "places"},
		"left out in between":  {articles, "第二条", "犬只……未登记的……由县公安局处理", "places"},
		"in the wrong order":   {articles, "第二条", "由县公安局处理……未登记的", "places.quote 1办法.docx"},
		"neither":              {articles, "第八条", "猫只", "places.article 1第八条办法.docx places.quote 1办法.docx"},
		"nothing to look for":  {articles, "", "", ""},
		"blanks in an article": {articles, "第 二 条", "", "places"},
	} {
		got := places([]review.Opinion{{N: 1, Article: tt.article, Quote: tt.quote}}, func(review.Opinion) []onDraft { return []onDraft{tt.on} })
		if s := strings.Join(codes(got), " "); s != tt.want {
			t.Errorf("%s: %q, want %q", name, s, tt.want)
		}
	}
	if got := places([]review.Opinion{{N: 1, Article: "第九条"}}, func(review.Opinion) []onDraft { return nil }); got != nil {
		t.Errorf("without a draft: %v", got)
	}
}

func TestCited(t *testing.T) {
	m := &review.Matter{Title: "柳河县养犬办法（送审稿）", Opinions: []review.Opinion{
		{N: 1, Basis: "《立法法》第九十三条；《立法法》第九十三条", Quote: "依照《担保法》第二条"},
		{N: 2, Basis: "《合同法》第一条", Retracted: "误记"},
	}}
	c := review.LetterContent{Body: []review.LetterPara{
		{Text: "《柳河县养犬办法》第二条规定“依照《担保法》第二条”。依据《立法法》第九十三条和《行政处罚法》第十四条。"},
		{Text: "所引用的《物权法》已经废止。老旧小区改造依照《某某条例》第一条。"},
		{Table: &review.LetterTable{Rows: [][]string{{"不采纳", "《物业管理条例》第二条另有规定"}}}},
	}}
	var got []string
	for _, x := range cited(m, c) {
		got = append(got, x.Quote)
	}
	if !slices.Equal(got, []string{"《立法法》第九十三条", "《行政处罚法》第十四条", "《某某条例》第一条", "《物业管理条例》第二条"}) {
		t.Errorf("%q", got)
	}
}

func TestJudged(t *testing.T) {
	v := func(s statute.State, now string) statute.Verdict {
		return statute.Verdict{Citation: statute.Citation{Quote: string(s)}, State: s, Now: now, Why: review.Warning{Code: "why", Rule: review.Rule{Basis: "某法"}}}
	}
	for _, tt := range []struct {
		in    []statute.Verdict
		names string
	}{
		{nil, ""},
		{[]statute.Verdict{v(statute.Found, ""), v(statute.Found, "")}, "+statutes"},
		{[]statute.Verdict{v(statute.Unknown, ""), v(statute.Unknown, "")}, "statutes.unknown"},
		{[]statute.Verdict{v(statute.Found, ""), v(statute.NoArticle, ""), v(statute.Superseded, ""), v(statute.Repealed, "新法"), v(statute.Unknown, "")},
			"statutes.not statutes.not statutes.now statutes.unknown"},
	} {
		var names []string
		for _, p := range judged(tt.in, true) {
			mark := ""
			if p.OK {
				mark = "+"
			} else if p.Code == "proof.statutes.unknown" {
				if p.Args[1] != strings.TrimSuffix(strings.Repeat("unknown、", p.Args[0].(int)), "、") {
					t.Errorf("%+v", p)
				}
			} else if p.Rule.Basis == "" || p.Args[1].(review.Warning).Rule.Basis != "" {
				t.Errorf("%+v", p)
			}
			names = append(names, mark+strings.TrimPrefix(p.Code, "proof."))
		}
		if s := strings.Join(names, " "); s != tt.names {
			t.Errorf("%q, want %q", s, tt.names)
		}
	}
}

// With no library at all nothing is held against the letter, and nothing holds.
func TestJudgedWithoutLibrary(t *testing.T) {
	rows := judged([]statute.Verdict{{State: statute.Unknown}}, false)
	if len(rows) != 1 || rows[0].OK || !rows[0].Open || rows[0].Code != "proof.statutes.unchecked" || len(letter.Doubts(rows)) > 0 || len(letter.Unchecked(rows)) != 1 {
		t.Errorf("%+v", rows)
	}
}

package statute

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
	"hefa/review/draft"
)

// outline writes the shape of an article: 1[2(1 1)] is a paragraph with two
// items, of which the first has two points … in numbers as they are written.
func outline(a Article) string {
	var b strings.Builder
	for i, p := range a.Paragraphs() {
		if i > 0 {
			b.WriteString(" ")
		}
		fmt.Fprintf(&b, "款")
		for _, it := range p.Items {
			fmt.Fprintf(&b, "%d", it.Number)
			for _, pt := range it.Points {
				fmt.Fprintf(&b, ".%d", pt.Number)
			}
			b.WriteString(";")
		}
	}
	return b.String()
}

func TestParagraphs(t *testing.T) {
	for text, want := range map[string]string{
		"第一条 甲。":     "款",
		"第一条　甲。\n乙。": "款 款",
		"第一条 甲：\n（一）乙；\n（二）丙。\n丁。":  "款1;2; 款",
		"第一条 甲：\n(一)乙；\n1.丙；\n2、丁；": "款1.1.2;",
		"第一条\n甲。\n\n　乙。":            "款 款",
		"第一条 （一）甲。\n（二）乙。":          "款2;", // nothing to stand under but the line itself
		"第一条 甲。\n1.5倍计算。\n2.乙。":     "款 款 款",
		"第一条 甲：\n（一）乙。\n一、丙。":       "款1; 款",
		"第一条 甲：\n（一）乙。\n（某）丙。":      "款1; 款",
		"第一条": "",
	} {
		a := Article{Number: 1, Label: "第一条", Text: text}
		if got := outline(a); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// Every line of an article is in exactly one paragraph, in its order.
func TestParagraphsLoseNothing(t *testing.T) {
	line := rapid.SampledFrom([]string{"甲规定。", "（一）乙；", "（二）丙；", "1.丁；", "2、戊；", "第二条规定的己。", "(三)庚", "一、辛"})
	rapid.Check(t, func(t *rapid.T) {
		lines := append([]string{"甲。"}, rapid.SliceOfN(line, 0, 12).Draw(t, "lines")...)
		a := Article{Number: 1, Label: "第一条", Text: "第一条 " + strings.Join(lines, "\n")}
		var out []string
		for _, p := range a.Paragraphs() {
			out = append(out, p.String())
		}
		if got := strings.Join(out, "\n"); got != strings.Join(lines, "\n") {
			t.Fatalf("%q from %q", got, lines)
		}
	})
}

// lawText makes a statute of articles with so many paragraphs and, in the last
// of them, so many items.
func lawText(t *rapid.T) (text string, shape [][2]int) {
	var b strings.Builder
	b.WriteString("# 中华人民共和国某法\n\n2020年1月2日 某会议通过\n\n")
	for i := range rapid.IntRange(2, 120).Draw(t, "articles") {
		s := [2]int{rapid.IntRange(1, 3).Draw(t, "paragraphs"), rapid.IntRange(0, 4).Draw(t, "items")}
		shape = append(shape, s)
		b.WriteString(Ref{Article: i + 1}.String() + " ")
		for range s[0] {
			b.WriteString("依照第三条规定办理。\n\n")
		}
		for k := range s[1] {
			b.WriteString("（" + han(k+1) + "）某项；\n\n")
		}
	}
	return b.String(), shape
}

// Whatever its shape, every article of a statute is found, and every reference
// that the shape allows leads somewhere while the next one does not.
func TestEveryArticleIsFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, shape := lawText(t)
		f, err := Read("某法.md", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		s := f.Statute
		if len(s.Articles) != len(shape) || s.Highest() != len(shape) || s.Version != review.MustDate("2020-01-02") {
			t.Fatalf("%d articles of %d, %s", len(s.Articles), len(shape), s.Version)
		}
		for i, want := range shape {
			r := Ref{Article: i + 1, Paragraph: want[0]}
			if want[1] > 0 {
				r.Item = want[1]
			}
			if _, err := s.Cite(r.String()); err != nil {
				t.Fatal(err)
			}
			for _, beyond := range []Ref{{Article: r.Article, Paragraph: want[0] + 1}, {Article: r.Article, Item: want[1] + 1}} {
				if got, err := s.Cite(beyond.String()); err == nil {
					t.Fatalf("%s is %q", beyond, got)
				}
			}
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"某法\n第一条 甲。\n第二条 本法自2020年1月1日起施行。", "（2020年2月30日公布）\n第一条之一 甲\n（一）乙\n1.丙", "关于某的决定\n一、甲\n二、乙", "第一条\n附件1\n第一条 甲",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := Parse("某法(2021-01-22).md", draft.FromText(text))
		if err != nil {
			return
		}
		if s.Title == "" || len(s.Articles) == 0 || s.Version.String() != "2021-01-22" || !s.Effective.IsZero() && s.Effective < s.Version {
			t.Fatalf("%q: %+v", text, s)
		}
		for _, a := range s.Articles {
			if got, ok := s.Article(Ref{Article: a.Number, Sub: a.Sub}); ok && (got.Number != a.Number || got.Sub != a.Sub) {
				t.Fatalf("%q: %+v for %+v", text, got, a)
			}
			a.Paragraphs()
		}
	})
}

package letter

import (
	"slices"
	"strings"
	"testing"

	"hefa/review"
)

// drawn is a body as "style|run·style run" lines.
func drawn(body []review.LetterPara) []string {
	var out []string
	for _, it := range bodyItems(body) {
		if it.table != nil {
			out = append(out, "table")
			continue
		}
		s := it.para.style + "|"
		for _, r := range it.para.runs {
			s += r.text
			if r.style != "" {
				s += "·" + r.style + " "
			}
		}
		out = append(out, s)
	}
	return out
}

func TestBodyItems(t *testing.T) {
	for _, tt := range []struct {
		name string
		para review.LetterPara
		want []string
	}{
		{"nothing", review.LetterPara{}, nil},
		{"text", review.LetterPara{Text: "　　正文"}, []string{"Body|正文"}},
		{"lines", review.LetterPara{Text: "甲\n\n乙"}, []string{"Body|甲", "Body|乙"}},
		{"first level alone", review.LetterPara{Level: 1, Heading: "结论"}, []string{"H1|一、结论"}},
		{"second level alone", review.LetterPara{Level: 2, Heading: "内容"}, []string{"H2|（一）内容"}},
		{"third level alone", review.LetterPara{Level: 3, Heading: "第五条"}, []string{"Body|1.第五条"}},
		{"first level runs in", review.LetterPara{Level: 1, Heading: "结论", Text: "合法。"}, []string{"Body|一、结论。·Hei 合法。"}},
		{"second level runs in", review.LetterPara{Level: 2, Heading: "内容", Text: "甲\n乙"}, []string{"Body|（一）内容。·Kai 甲", "Body|乙"}},
		{"third level runs in", review.LetterPara{Level: 3, Heading: "第五条", Text: "甲"}, []string{"Body|1.第五条。甲"}},
		{"number without words", review.LetterPara{Level: 1, Text: "甲"}, []string{"Body|一、甲"}},
		{"unnumbered heading", review.LetterPara{Heading: "提示", Text: "甲"}, []string{"Body|提示。甲"}},
		{"text above a table", review.LetterPara{Text: "如下：", Table: &review.LetterTable{}}, []string{"Body|如下：", "table"}},
	} {
		if got := drawn([]review.LetterPara{tt.para}); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestLongLastParagraphIsNotTied(t *testing.T) {
	for n, want := range map[int]bool{1: true, keepLimit: true, keepLimit + 1: false} {
		var p part
		p.body([]review.LetterPara{{Text: "首段"}, {Text: strings.Repeat("汉", n)}})
		if strings.Contains(p.String(), "keepNext") != want {
			t.Errorf("%d characters: tied = %v", n, !want)
		}
	}
}

func TestColumnWidths(t *testing.T) {
	for _, tt := range []struct {
		table review.LetterTable
		want  []int
	}{
		{review.LetterTable{}, []int{}},
		{review.LetterTable{Head: []string{"a", "b"}}, []int{4422, 4422}},
		{review.LetterTable{Widths: []int{1, 3}, Rows: [][]string{{"a"}, {"b", "c"}}}, []int{2211, 6633}},
		{review.LetterTable{Widths: []int{-1, 0, 2}, Head: []string{"a", "b", "c"}}, []int{2211, 2211, 4422}},
	} {
		if got := columnWidths(tt.table); !slices.Equal(got, tt.want) {
			t.Errorf("%v: %v, want %v", tt.table, got, tt.want)
		}
	}
	if got := columns(review.LetterTable{Head: make([]string, 500)}); got != 63 {
		t.Errorf("%d columns, more than Word takes", got)
	}
}

func TestTableRows(t *testing.T) {
	var p part
	p.table(review.LetterTable{Head: []string{"序号", "材料"}, Rows: [][]string{{"1"}, {"2", "甲\n乙", "多余"}}}, true)
	got := p.String()
	for what, n := range map[string]int{"<w:tr>": 3, "<w:tc>": 9, "<w:tblHeader/>": 1, "<w:cantSplit/>": 3, "<w:p>": 10} {
		if c := strings.Count(got, what); c != n {
			t.Errorf("%d × %s, want %d", c, what, n)
		}
	}
	rows := strings.Split(got, "<w:tr>")[1:]
	for i, want := range []bool{true, false, true} {
		if strings.Contains(rows[i], "keepNext") != want {
			t.Errorf("row %d: tied = %v", i, !want)
		}
	}
	p.Reset()
	p.table(review.LetterTable{Rows: [][]string{{}}}, false)
	if p.Len() != 0 {
		t.Errorf("a table without columns wrote %s", p.String())
	}
}

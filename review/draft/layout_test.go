package draft

import (
	"slices"
	"testing"
)

func TestLineOf(t *testing.T) {
	at := func(x, size float64, text string) glyph {
		return glyph{x: x, y: 100, width: size, size: size, text: text}
	}
	for _, c := range []struct {
		name string
		row  []glyph
		want string
	}{
		{"order", []glyph{at(26, 16, "乙"), at(10, 16, "甲")}, "甲乙"},
		{"cells", []glyph{at(10, 16, "甲"), at(100, 16, "乙")}, "甲\t乙"},
		{"gap", []glyph{at(10, 16, "甲"), at(38, 16, "乙")}, "甲 乙"},
		{"space of its own", []glyph{at(10, 16, "甲"), at(26, 16, "　"), at(42, 16, "乙"), at(58, 16, " ")}, "甲　乙"},
		{"raised note sign", []glyph{at(10, 16, "甲"), at(26, 8, "①"), at(34, 16, "。")}, "甲。"},
		{"small words stay", []glyph{at(10, 16, "甲"), at(26, 8, "注")}, "甲注"},
	} {
		if got := lineOf(1, c.row).text; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestBegins uses a page whose text runs from 72 to 520 in 16 point type.
func TestBegins(t *testing.T) {
	m := margins{72, 520, 16}
	full := textLine{page: 1, left: 72, right: 520, y: 700, size: 16, text: "县人民政府应当对有关部门的工作进行监督并且"}
	with := func(f func(above, below *textLine)) bool {
		above, below := full, full
		below.y = 671
		below.text = "公布其结果"
		f(&above, &below)
		return begins(above, below, m)
	}
	for name, c := range map[string]struct {
		f    func(above, below *textLine)
		want bool
	}{
		"runs on":                {func(_, _ *textLine) {}, false},
		"indented":               {func(_, b *textLine) { b.left = 104 }, true},
		"line above is short":    {func(a, _ *textLine) { a.right = 400 }, true},
		"ragged by two letters":  {func(a, _ *textLine) { a.right = 488 }, false},
		"ended, two letters":     {func(a, _ *textLine) { a.right, a.text = 488, a.text+"。" }, true},
		"other size":             {func(_, b *textLine) { b.size = 22 }, true},
		"a hole in the page":     {func(_, b *textLine) { b.y = 600 }, true},
		"next page runs on":      {func(_, b *textLine) { b.page, b.y = 2, 780 }, false},
		"cells":                  {func(_, b *textLine) { b.text = "甲\t乙" }, true},
		"chapter":                {func(_, b *textLine) { b.text = "第二章 附则" }, true},
		"article after an end":   {func(a, b *textLine) { a.text, b.text = a.text+"。", "第三条 甲" }, true},
		"item after a semicolon": {func(a, b *textLine) { a.text, b.text = a.text+"；", "（二）甲" }, true},
		"reference":              {func(_, b *textLine) { b.text = "第三条规定的情形" }, false},
		"after a full title":     {func(a, _ *textLine) { a.text = "某县人民政府办公室关于印发某县管理办法的通知" }, true},
		"a title is cited": {func(a, _ *textLine) {
			a.text = "根据本办法,执行《国务院关于建立临时救助制度的通知》"
		}, false},
		"number of the document": {func(_, b *textLine) { b.text = "某政办〔2026〕3号" }, true},
	} {
		if got := with(c.f); got != c.want {
			t.Errorf("%s: begins %v", name, got)
		}
	}
	if got := glue("GB", "T") + glue("甲", "乙"); got != "GB T甲乙" {
		t.Errorf("glue %q", got)
	}
}

func TestFootnotesLeaveThePage(t *testing.T) {
	line := func(page int, size float64, text string) textLine {
		return textLine{page: page, size: size, text: text}
	}
	body, notes := splitNotes([]textLine{line(1, 9, "小字开头"), line(1, 16, "甲"), line(1, 9, "①注"), line(1, 9, "续"), line(2, 9, "整页小字")}, margins{size: 16})
	texts := func(ls []textLine) (out []string) {
		for _, l := range ls {
			out = append(out, l.text)
		}
		return out
	}
	if !slices.Equal(texts(notes), []string{"①注", "续"}) || !slices.Equal(texts(body), []string{"小字开头", "甲", "整页小字"}) {
		t.Errorf("body %q notes %q", texts(body), texts(notes))
	}
}

package letter

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
)

func TestParseProse(t *testing.T) {
	p := func(level int, heading, text string) review.LetterPara {
		return review.LetterPara{Level: level, Heading: heading, Text: text}
	}
	for text, want := range map[string][]review.LetterPara{
		"":                     nil,
		" \n　\n":               nil,
		"　　经审查，没有意见。":          {p(0, "", "经审查，没有意见。")},
		"一、基本情况":               {p(1, "基本情况", "")},
		"十二、  基本情况":            {p(1, "基本情况", "")},
		"一、结论。合法。":             {p(1, "结论", "合法。")},
		"（三）应当听证。":             {p(2, "", "应当听证。")},
		"(三)程序":                {p(2, "程序", "")},
		"1.删除该条。":              {p(3, "", "删除该条。")},
		"２．删除该条。":              {p(3, "", "删除该条。")},
		"3、删除":                 {p(3, "", "删除")},
		"（1）甲":                 {p(4, "", "甲")},
		"(12) 乙":               {p(4, "", "乙")},
		"1.5倍以上":               {p(0, "", "1.5倍以上")},
		"1. 5倍以上":              {p(3, "", "5倍以上")},
		"2026、2027年度":          {p(0, "", "2026、2027年度")},
		"一是没有依据":               {p(0, "", "一是没有依据")},
		"（试行）":                 {p(0, "", "（试行）")},
		"（）":                   {p(0, "", "（）")},
		"（一":                   {p(0, "", "（一")},
		`\1.保留原样`:              {p(0, "", "1.保留原样")},
		"＼一、保留原样":              {p(0, "", "一、保留原样")},
		`\\反斜杠`:                {p(0, "", `\反斜杠`)},
		"一、":                   {p(1, "", "")},
		"【表1】":                 {p(0, "", "【表1】")},
		"甲\r\n\r\n1.乙\n\t（1）丙": {p(0, "", "甲"), p(3, "", "乙"), p(4, "", "丙")},
	} {
		if got := ParseProse(text, nil); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %+v, want %+v", text, got, want)
		}
	}
}

// Tables are held by their lines; taken out, moved or doubled they follow.
func TestProseTables(t *testing.T) {
	a, b := review.LetterTable{Head: []string{"甲"}}, review.LetterTable{Head: []string{"乙"}}
	body := []review.LetterPara{{Text: "前"}, {Table: &a}, {Level: 1, Heading: "表", Table: &b}}
	if got := Prose(body); got != "前\n【表1】\n一、表\n【表2】" {
		t.Fatalf("%q", got)
	}
	got := ParseProse("【表２】\n【表1】\n【表3】\n"+`\【表1】`, Tables(body))
	if len(got) != 4 || got[0].Table.Head[0] != "乙" || got[1].Table.Head[0] != "甲" || got[2].Text != "【表3】" || got[3].Text != "【表1】" {
		t.Errorf("%+v", got)
	}
}

// Numbers are counted anew, whatever was typed.
func TestProseRenumbers(t *testing.T) {
	got := Prose(ParseProse("三、甲\n7.一\n7.二\n（九）乙\n1.三\n一、丙", nil))
	if want := "一、甲\n1.一\n2.二\n（一）乙\n1.三\n二、丙"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// anyBody draws bodies in the form ParseProse gives.
func anyBody(t *rapid.T) []review.LetterPara {
	word := rapid.StringOfN(rapid.RuneFrom([]rune("甲乙一二十、（）()1２9.．“”：；《》\\＼【表】abc")), 1, 8, -1)
	sentence := rapid.Map(word, func(s string) string { return s + "。" })
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) review.LetterPara {
		p := review.LetterPara{Level: rapid.IntRange(0, 4).Draw(t, "level")}
		switch {
		case rapid.IntRange(0, 9).Draw(t, "table") == 0:
			return review.LetterPara{Table: &review.LetterTable{Head: []string{word.Draw(t, "cell")}}}
		case p.Level == 0 || p.Level > 2:
			p.Text = word.Draw(t, "text")
		case rapid.Bool().Draw(t, "alone"):
			p.Heading = word.Draw(t, "heading")
		case rapid.Bool().Draw(t, "sentence"):
			p.Text = sentence.Draw(t, "sentence")
		default:
			p.Heading = rapid.StringOfN(rapid.RuneFrom([]rune("甲乙一、1.（")), 1, 5, -1).Filter(func(s string) bool { return !endsSentence(s) }).Draw(t, "head")
			p.Text = word.Draw(t, "follows")
		}
		return p
	}), 0, 12).Draw(t, "body")
}

func TestProseRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		body := anyBody(t)
		if len(body) == 0 {
			body = nil
		}
		text := Prose(body)
		if got := ParseProse(text, Tables(body)); !reflect.DeepEqual(got, body) {
			t.Fatalf("%q\n%+v\nis not\n%+v", text, got, body)
		}
	})
}

// Every letter hefa composes is drawn the same after it went through the
// editor untouched.
func TestProseKeepsEveryLetter(t *testing.T) {
	for name, c := range everyLetter() {
		again := c
		again.Body = ParseProse(Prose(c.Body), Tables(c.Body))
		if got, want := strings.Join(Text(again, 60), "\n"), strings.Join(Text(c, 60), "\n"); got != want {
			t.Errorf("%s\n%s\nis not\n%s", name, got, want)
		}
	}
}

// everyLetter are the samples and every composed letter.
func everyLetter() map[string]review.LetterContent {
	out := samples()
	for name := range laterLetters {
		out[name] = composeLater(name)
	}
	for name, c := range reviewLetters() {
		out[name] = c
	}
	out["circular-unit"], out["circular-all"] = Compose(circularInput(tardyFiled())), Compose(circularInput(toAll()))
	return out
}

// Whatever is typed, what is drawn is what stands in the lines, and reading it
// again changes nothing more.
func FuzzParseProse(f *testing.F) {
	f.Add("一、甲。乙\n1.丙\n（1）丁\n\\1.戊\n【表1】")
	f.Add("（一）\n（）\n1.2.3\n一、、。")
	table := []review.LetterTable{{Head: []string{"表"}}}
	f.Fuzz(func(t *testing.T, text string) {
		body := ParseProse(text, table)
		again := ParseProse(Prose(body), Tables(body))
		a := Text(review.LetterContent{Body: body}, 40)
		if b := Text(review.LetterContent{Body: again}, 40); !reflect.DeepEqual(a, b) {
			t.Errorf("%q\n%+v\n%+v", text, body, again)
		}
	})
}

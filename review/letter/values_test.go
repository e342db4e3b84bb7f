package letter

import (
	"strings"
	"testing"

	"hefa/review"
)

func TestValuesOf(t *testing.T) {
	v := ValuesOf(fullLetter())
	for name, want := range map[string]string{
		"发文机关": "柳河县司法局", "文号": "柳司审〔2026〕3号", "主送": "县人民政府办公室", "署名": "柳河县司法局", "成文日期": "2026年3月2日",
		"附注": "（此件公开发布）", "印发机关": "柳河县司法局办公室", "印发日期": "2026年3月3日", "签发人": "",
		"题名": "关于《柳河县农村自建房安全管理办法（送审稿）》的合法性审查意见书",
		"标题": "关于《柳河县农村自建房安全管理办法\n（送审稿）》的合法性审查意见书",
		"附件": "附件：1.《柳河县农村自建房安全管理办法（送审稿）》修改建议稿\n　　　2.法律顾问意见\n　　　3.未采纳意见说明",
	} {
		if got, ok := v.Text[name]; !ok || got != want {
			t.Errorf("%s = %q, want %q", name, got, want)
		}
	}
	for name, want := range map[string]int{"附件": 3, "附件说明": 1, "正文前段": 11, "正文末段": 1, "附注": 1, "抄送": 1, "印发": 1, "签发人": 0, "密级": 0} {
		if got, ok := v.Lists[name]; !ok || len(got) != want {
			t.Errorf("%s has %d entries, want %d", name, len(got), want)
		}
	}
}

// A last paragraph too long to stay with the signature does not.
func TestValuesKeepShortParagraphs(t *testing.T) {
	for n, want := range map[int]int{1: 1, keepLimit: 1, keepLimit + 1: 0} {
		v := ValuesOf(review.LetterContent{Body: []review.LetterPara{{Text: "甲"}, {Text: strings.Repeat("乙", n)}}})
		if got := v.Lists["正文末段"]; len(got) != want || len(v.Lists["正文前段"]) != 2-want {
			t.Errorf("%d characters: %d paragraphs kept, want %d", n, len(got), want)
		}
	}
}

// Every value of an empty letter exists, so that a template never reports one
// of hefa's own names as unknown.
func TestValuesOfNothing(t *testing.T) {
	full, empty := ValuesOf(markedLetter()), ValuesOf(review.LetterContent{})
	for name := range full.Text {
		if _, ok := empty.Text[name]; !ok {
			t.Errorf("no text %s", name)
		}
	}
	for name := range full.Lists {
		if list, ok := empty.Lists[name]; !ok || len(list) > 0 && name != "无签发人" {
			t.Errorf("list %s: %v", name, list)
		}
	}
}

func TestBodyValuesSplitFonts(t *testing.T) {
	list := bodyValues([]review.LetterPara{
		{Level: 1, Heading: "意见", Text: "如下"}, {Level: 2, Heading: "内容"}, {Text: "正文"},
		{Table: &review.LetterTable{Head: []string{"甲", "乙"}, Rows: [][]string{{"1", ""}, {"", ""}}}}, {Table: &review.LetterTable{}},
	})
	var got []string
	for _, v := range list {
		got = append(got, v.Text["一级标题"]+"|"+v.Text["二级标题"]+"|"+v.Text["段落"])
	}
	if s := strings.Join(got, " "); s != "一、意见。||如下 |（一）内容| ||正文 ||" {
		t.Error(s)
	}
	if table := list[len(list)-1].Tables["段落"]; table == nil || table.Head[1] != "乙" {
		t.Errorf("the table is lost: %+v", list)
	}
	if s := joined(list); s != "一、意见。如下\n（一）内容\n正文" {
		t.Error(s)
	}
}

package letter

import (
	"slices"
	"strings"
	"testing"

	"hefa/review"
)

// Every paragraph is one line with its number, a row of a table a line of
// cells; the letter says what it says on paper and no more.
func TestPlain(t *testing.T) {
	got := Plain(letterheadLetter())
	want := []string{"柳河县司法局", "柳司审函〔2026〕\u3000号", "关于补正送审材料的函", "县农业农村局、县自然资源局、县住房和城乡建设局、县交通运输局：",
		"11月9日收到你办转来的《柳河县农村自建房安全管理办法（送审稿）》及有关材料。经审查，现提出意见如下：",
		"一、审查结论。未发现与法律、法规、规章相抵触。", "以上意见仅就所报送材料作出。", "序号\t材料\t说明", "1\t制定依据对照表\t逐条列明上位法条款", "2\t公平竞争审查表\t缺少审查结论 缺少公章",
		"附件：补正材料清单", "柳河县司法局", "2026年3月2日", "（此件公开发布）", "抄送：县财政局，县住房和城乡建设局。"}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	full := strings.Join(Plain(fullLetter()), "\n")
	for _, s := range []string{"柳河县司法局文件\n柳司审〔2026〕3号\n关于", "\n一、基本情况\n", "\n2.第八条第二款", "\n（1）实施主体不明确。\n",
		"\n附件：1.《柳河县农村自建房安全管理办法（送审稿）》修改建议稿\n2.法律顾问意见\n", "\n柳河县司法局办公室\u30002026年3月3日印发"} {
		if !strings.Contains("\n"+full+"\n", s) {
			t.Errorf("no %q in\n%s", s, full)
		}
	}
	page := review.LetterContent{Form: review.FormPage, Title: "甲\n情况", Org: "某局", Body: []review.LetterPara{{Text: "乙\n丙"}}}
	if got := Plain(page); !slices.Equal(got, []string{"甲情况", "乙", "丙"}) {
		t.Errorf("%q", got)
	}
}

// No letter has an untidy line, however hostile its text.
func TestPlainIsTidy(t *testing.T) {
	all := samples()
	all["huge"] = hugeLetter()
	nasty := shortLetter()
	nasty.Title, nasty.Org, nasty.Sign, nasty.Body = hostile, hostile, hostile, []review.LetterPara{{Text: hostile}}
	all["hostile"], all["empty"] = nasty, review.LetterContent{}
	for name, c := range all {
		for _, l := range Plain(c) {
			if strings.TrimSpace(l) != l || l == "" || strings.ContainsAny(l, "\n\x1b"+Rule) {
				t.Errorf("%s: untidy line %q", name, l)
			}
		}
	}
}

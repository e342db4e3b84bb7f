package scan

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"一句。两句；三句", []string{"一句。", "两句；", "三句"}},
		{"他说“好。”然后走了。", []string{"他说“好。”然后走了。"}},
		{"标题\n正文。", []string{"标题", "正文。"}},
		{"  前后有空格。\u3000", []string{"前后有空格。"}},
		{"条件：（一）甲；（二）乙。", []string{"条件：", "（一）甲；", "（二）乙。"}},
		{"。", []string{"。"}},
	} {
		var got []string
		for _, s := range split([]rune(c.text)) {
			got = append(got, s.text)
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%q: %q", c.text, got)
		}
	}
}

func TestLeads(t *testing.T) {
	text := "第一条 条件如下：\n（一）企业应当：\n1.甲；\n2.乙。\n（二）丙。\n第二条 丁。"
	leads := map[string]string{}
	for _, s := range split([]rune(text)) {
		leads[s.text] = s.lead
	}
	for words, want := range map[string]string{
		"1.甲；":   "第一条 条件如下：（一）企业应当：",
		"2.乙。":   "第一条 条件如下：（一）企业应当：",
		"（二）丙。":  "第一条 条件如下：",
		"第二条 丁。": "",
	} {
		if leads[words] != want {
			t.Errorf("%q stands under %q, not %q", words, leads[words], want)
		}
	}
}

// TestSplitLosesNothing: but for spaces, the sentences are the text.
func TestSplitLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := []rune(rapid.StringOf(rapid.RuneFrom([]rune("甲乙。；：\n （一）“”《》1.、"))).Draw(t, "text"))
		at := 0
		for _, s := range split(text) {
			if s.start < at || string(text[s.start:s.end]) != s.text {
				t.Fatalf("%q: sentence %+v after %d", string(text), s, at)
			}
			if gone := strings.TrimSpace(string(text[at:s.start])); gone != "" {
				t.Fatalf("%q: lost %q", string(text), gone)
			}
			at = s.end
		}
	})
}

package ui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestCopyingALetter: what is copied or saved as text has a line for every
// paragraph, with its number and nothing that only a page needs; a preview is
// named for its matter, the letter by its number.
func TestCopyingALetter(t *testing.T) {
	t.Parallel()
	o, no := concluded(t)
	o.do(no, "opine", "article", "第五条", "problem", strings.Repeat("约定的违约金明显过高，", 9)+"建议调整。", "basis", "《中华人民共和国民法典》第五百八十五条")
	j := o.open(t, 100, 30).See("▸今日 1").Press("enter").See("材料与前置程序").Press("5").See("预览（信函格式）")
	holds := func(what, text string) {
		t.Helper()
		for _, want := range []string{"关于《柳河县供热服务合同》的合法性审查意见书\n" + unit + "：\n", "\n二、审查意见\n1.第三条：", "\n2.第五条：" + strings.Repeat("约定的违约金明显过高，", 9) + "建议调整。"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s lacks %q:\n%s", what, want, text)
			}
		}
		if strings.Contains(text, "─") || strings.Contains(text, "\n ") || strings.Contains(text, "\n\n") {
			t.Errorf("%s has what only a page needs:\n%s", what, text)
		}
	}
	j.Press("ctrl+y").See("全文已复制到剪贴板，一段一行")
	j.until("the copy", func() bool { return j.clipboard() != "" })
	holds("the clipboard", j.clipboard())
	j.Press("ctrl+s").Form("另存文书").Press("tab", "left").See("(●)文本").Press("ctrl+s").See("已保存：", no+" 预览")
	path := filepath.Join(o.folder, no+" 预览 关于《柳河县供热服务合同》的合法性审查意见书.txt")
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	holds("the file", string(b))
	j.Press("f9").Form("出文编号").Press("ctrl+s").See("确认").Press("f10").Form("另存文书").Press("ctrl+s").See("已保存：", "柳司审〔2026〕1号")
	if got := o.saved(); len(got) != 1 || filepath.Base(got[0]) != "柳司审〔2026〕1号 关于《柳河县供热服务合同》的合法性审查意见书.docx" {
		t.Errorf("%q", got)
	}
}

package ui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTheTemplateFromTheScreen: the layout of the standard is written, taken
// back as the bureau's own, used for a letter, and given up again.
func TestTheTemplateFromTheScreen(t *testing.T) {
	t.Parallel()
	o, no := concluded(t)
	path := filepath.Join(t.TempDir(), "本局公文.docx")
	j := o.open(t, 80, 24).See("▸今日")
	form := func() {
		j.Press("ctrl+p").See("▸命令").Type("bjmb").See("本局模板").Press("enter").Form("本局模板")
	}
	form()
	j.See("还没有采用本局模板").Press("right").See("(●)导出国标版式").Press("tab", "ctrl+u").Paste(path).Press("ctrl+s").See("已导出：本局公文.docx")
	if _, err := os.Stat(path); err != nil {
		t.Fatal(err)
	}
	form()
	j.Press("tab", "ctrl+u").Paste(o.write("坏模板.docx", "不是 Word 文档")).Press("ctrl+s").See("▸填写", "这不是 Word 文档")
	j.Press("ctrl+u").Paste(path).Press("ctrl+s").See("已采用本局模板：本局公文.docx")
	j.Press("8").See("▸全部", no).Press("enter").See("▸材料与前置程序").Press("5").See("▸文书").Press("f9").Form("出文编号").Press("ctrl+s").See("确认").Press("f10").Form("另存文书")
	j.See("Word 文档（本局模板）")
	folder := t.TempDir()
	j.Press("ctrl+u").Paste(folder).See("(●)Word 文档（本局模板）").Press("ctrl+s").See("已保存")
	left, err := os.ReadDir(folder)
	if err != nil || len(left) != 1 || !strings.HasSuffix(left[0].Name(), ".docx") {
		t.Errorf("%v %v", left, err)
	}
	j.Press("ctrl+o").Form("本局模板").See("现用：本局公文.docx").Press("right", "right").See("(●)不再使用").Press("ctrl+s").See("已不再使用")
	if o.desk.Template().Name != "" {
		t.Error("it is still kept")
	}
}

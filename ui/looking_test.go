package ui_test

import (
	"os"
	"path/filepath"
	"testing"

	"hefa/review"
)

// TestLookedOverBeforeIssuing: an article the draft does not have and a statute
// without force are pointed out in the tab of letters and in the form of
// issuing, which issues all the same.
func TestLookedOverBeforeIssuing(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-20")
	path := filepath.Join(t.TempDir(), "规定.txt")
	if err := os.WriteFile(path, []byte("养犬规定\n第一条 为了规范养犬。\n第二条 养犬应当登记。\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	no := o.register(review.Other, "养犬规定", unit)
	o.do(no, "attach", "file", path, "as", "draft")
	o.do(no, "accept")
	o.do(no, "opine", "article", "第八条", "problem", "不明确", "basis", "《合同法》第五十二条")
	o.do(no, "conclude", "result", "amend")
	j := o.open(t, 120, 40).See("▸今日 1").Press("enter").See("材料与前置程序").Press("5")
	j.See("没有第八条", "《合同法》已于 2021-01-01 废止").Press("f9").Form("出文编号").See("没有第八条", "《合同法》已于")
	j.Press("ctrl+s").See("确认", "没有第八条").Press("f10").See("柳司审〔2026〕1号")
	if l := o.matter(no).Letters; len(l) != 1 {
		t.Errorf("%+v", l)
	}
}

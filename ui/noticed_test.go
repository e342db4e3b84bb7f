package ui_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"hefa/review"
)

// doubtful is an office with a matter whose letter has much to look at before
// it is issued.
func doubtful(t testing.TB) (*office, string) {
	o := newStaffedOffice(t, "2026-11-20")
	path := filepath.Join(t.TempDir(), "规定.txt")
	if err := os.WriteFile(path, []byte("养犬规定\n第一条 为了规范养犬。\n第二条 养犬应当登记。\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	no := o.register(review.Normative, "养犬规定", unit)
	o.do(no, "attach", "file", path, "as", "draft")
	o.do(no, "accept")
	for i := range 14 {
		o.do(no, "opine", "article", fmt.Sprintf("第%d条", i+11), "problem", "不明确", "basis", "《中华人民共和国民法典》第一条")
	}
	o.do(no, "conclude", "result", "amend")
	o.do(no, "redraft", "note", "联系人：××")
	return o, no
}

// TestMuchToNotice: with more notices than the confirmation has room for, what
// follows from issuing is seen all the same, the others are counted and can be
// reached; what is wrong with this very letter stands first, and what is still
// to be confirmed of the rules takes one line.
func TestMuchToNotice(t *testing.T) {
	t.Parallel()
	o, no := doubtful(t)
	j := o.open(t, 80, 24).See("▸今日 1").Press("enter").See("材料与前置程序").Press("5").See("还有待填的空白：××", "还有提示，F3 看全部")
	j.Press("f3").See("▸合法性审查意见书", "还有待填的空白", "没有第11条").Press("end").See("待核实：", "有标题，末尾没有标点").Press("esc").Gone("▸合法性审查意见书")
	j.Press("f9").Form("出文编号").See("还有待填的空白：××", "F3 看全部").Press("f3").See("▸全部提示", "没有第24条").Press("esc").Gone("▸全部提示")
	j.Press("ctrl+s").See("▸确认：出文编号", "还有待填的空白：××", "没有显示，↑↓ 查看", "出文后内容不能更改；有误只能作废，文号留存。").Gone("所引规定待核实")
	j.Press("end").See("所引规定待核实", "项（F3 看全部）", "出文后内容不能更改").Press("f3").See("没有显示").Gone("所引规定待核实").Press("end").See("所引规定待核实：").Press("ctrl+s").See("▸确认：出文编号")
	if l := o.matter(no).Letters; len(l) != 0 {
		t.Errorf("the key that asked has confirmed: %+v", l)
	}
	j.Press("f10").See("柳司审〔2026〕1号")
}

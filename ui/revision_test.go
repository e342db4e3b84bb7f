package ui_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"hefa/review"
)

// fixture puts a file of testdata into the folder under another name.
func (o *office) fixture(name, as string) string {
	o.t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "revision", name))
	if err != nil {
		o.t.Fatal(err)
	}
	return o.write(as, string(b))
}

// statutes fills the library with what the draft of the revision touches.
func (o *office) statutes() {
	o.t.Helper()
	path := o.write("公平竞争审查条例(2024-06-06).txt", "公平竞争审查条例\n第八条 起草单位起草的政策措施，不得含有下列限制或者变相限制市场准入和退出的内容。\n"+
		"第九条 起草单位起草的政策措施，不得含有下列限制商品、要素自由流动的内容。\n")
	penal := o.write("中华人民共和国行政处罚法(2021-01-22).txt", "中华人民共和国行政处罚法\n第十六条 除法律、法规、规章外，其他规范性文件不得设定行政处罚。\n")
	if _, err := o.desk.ImportStatutes(o.t.Context(), []string{path, penal}, false, nil); err != nil {
		o.t.Fatal(err)
	}
}

// TestRevision is the whole of the job on one document: a .doc comes in, is
// read, scanned and found fault with, its letter goes out, the revised .docx
// comes back, and every opinion is settled against it.
func TestRevision(t *testing.T) {
	o := newStaffedOffice(t, "2026-11-02")
	o.statutes()
	j := o.open(t, 100, 30)
	no := j.receivesDoc()
	j.findsFault(no)
	j.sendsOpinions(no)
	j.takesRevision(no)
	j.settles(no)
	j.Press("ctrl+q")
	if err := j.wait(); err != nil {
		t.Error(err)
	}
}

// receivesDoc registers and accepts a Word 97 document; its numbers are
// automatic, and read all the same.
func (j *journey) receivesDoc() string {
	path := j.fixture("first.doc", "送审稿.doc")
	j.See("今日没有要办的事项").Press("f2").Form("登记").Paste("柳河县养犬管理办法（送审稿）").See("(●)行政规范性文件")
	j.Press("tab", "tab").Type("柳河县公安局").Press("tab", "tab", "tab").Paste(path).See("若当日受理")
	j.Press("ctrl+s").See("已办理：登记 G2026-0001", "下一步：受理").Press("enter").See("概况", "材料与前置程序")
	j.Press("f6").Form("受理").Press("ctrl+s").See("已办理：受理", "审查中").Press("2").See("第二条 养犬人应当", "第六条").Gone("序号未能读出")
	return "G2026-0001"
}

// findsFault turns two findings into opinions, each with an article out of the
// library, and writes two of the officer's own.
func (j *journey) findsFault(no string) {
	j.Press("ctrl+e").See("没有线索不等于没有问题")
	for range 2 {
		j.Press("enter").Form("提意见").See("《公平竞争审查条例》").Press("ctrl+l").See("连同条文").Type("gpjzsctl9").See("《公平竞争审查条例》第九条")
		j.Press("enter").Gone("连同条文").Press("ctrl+s").See("已办理：提意见").Press("down")
	}
	j.SeeTimes(3, "✓竞争").Press("esc")
	j.opines(no, 3, "第四条", "处五千元罚款，情节严重的没收犬只", "规范性文件不得设定行政处罚", "xzcff16", "将“五千元”改为“二百元以下”，删去“情节严重的没收犬只”")
	j.opines(no, 4, "第二条", "缴纳登记费二百元", "收费没有依据", "xzcff16", "建议删去")
	for _, op := range j.matter(no).Opinions {
		if op.Draft() || op.Text == "" || op.Article == "" {
			j.t.Errorf("opinion %+v", op)
		}
	}
}

// opines fills in the form from its first field on.
func (j *journey) opines(no string, n int, article, quote, problem, law, proposal string) {
	j.Press("4").See("▸意见").Press("f2").Form("提意见").Press("shift+tab", "shift+tab").Paste(article).Press("tab").Paste(quote)
	j.Press("tab").Type(problem).Press("ctrl+l").See("连同条文").Type(law).See("《行政处罚法》第十六条").Press("enter").Gone("连同条文")
	j.Press("tab").Type(proposal).Press("ctrl+s").See("已办理：提意见 " + no)
	j.until("the opinion", func() bool { return len(j.matter(no).Opinions) == n })
}

// sendsOpinions concludes and issues the letter.
func (j *journey) sendsOpinions(no string) {
	j.Day("2026-11-10")
	j.Press("f8").Form("审查结论").Press("2").See("(●)应当予以修改").Press("ctrl+s").See("确认：审查结论").Press("f10").See("已办理：审查结论 "+no, "尚未编号")
	j.Press("f9").Form("出文编号").Press("ctrl+s").See("确认：出文编号").Press("f10").Form("另存文书").Press("ctrl+s").See("已保存：", "待反馈")
	if n := len(j.matter(no).Letters); n != 1 {
		j.t.Errorf("%d letters", n)
	}
}

// takesRevision takes the revised draft in and looks at what changed.
func (j *journey) takesRevision(no string) {
	j.Day("2026-11-16")
	j.fixture("revised.docx", "修改稿.docx")
	j.Command("修改稿").Form("修改稿送回").Press("tab").Paste(filepath.Join(j.folder, "修改稿.docx")).Save("已办理：修改稿送回")
	j.Press("2").See("第二条 本办法适用于").Press("ctrl+k").See("新增 1 段，删除 0，改写 3，改序号 3", "+ 第二条", "{+二百+}元{+以下+}")
	j.Press("esc").Gone("新增 1 段")
}

// settles answers every opinion; the form proposes, the officer decides.
func (j *journey) settles(no string) {
	j.Press("4").See("似已采纳 现第四条", "似部分采纳 现第五条", "未改动 现第三条").Press("home")
	j.See("现第四条，文字有改动；引文已不在").Press("enter").Form("意见反馈").See("(●)采纳").Press("ctrl+s").See("已办理：意见反馈")
	j.Press("down").See("┌─ 意见 2").Press("enter").Form("意见反馈").See("(●)采纳").Press("ctrl+s").See("已办理：意见反馈")
	j.Press("down").See("┌─ 意见 3", "落实了一部分").Press("enter").Form("意见反馈").See("(●)部分采纳").Press("ctrl+s").See("已办理：意见反馈")
	j.Press("down").See("┌─ 意见 4", "引文仍在").Press("enter").Form("意见反馈").See("(●)未采纳").Press("ctrl+s").See("未采纳的意见必须写明理由")
	j.Type("收费另有批准文件").Press("ctrl+s").See("已反馈")
	want := []review.Reply{review.Adopted, review.Adopted, review.Partly, review.Declined}
	for i, op := range j.matter(no).Opinions {
		if op.Answer == nil || op.Answer.Result != want[i] || (op.Answer.Reason != "") != (i == 3) {
			j.t.Errorf("opinion %d: %+v", op.N, op.Answer)
		}
	}
}

// TestRevisionPicture draws the comparison beside each other and in one column.
func TestRevisionPicture(t *testing.T) {
	o := newStaffedOffice(t, "2026-11-20")
	no := o.register(review.Normative, "柳河县养犬管理办法（送审稿）", unit)
	o.do(no, "attach", "file", o.fixture("first.doc", "送审稿.doc"), "as", "draft")
	o.do(no, "accept")
	o.do(no, "attach", "file", o.fixture("revised.docx", "修改稿.docx"), "as", "draft")
	f := o.fold(t, 80, 24, func(o *uiOptions) { o.NoColor = true }).press("3", "enter", "2", "ctrl+k")
	for name, wh := range map[string][2]int{"80x24": {80, 24}, "140x40": {140, 40}} {
		t.Run(name, func(t *testing.T) {
			f.size(wh[0], wh[1])
			golden.RequireEqual(t, f.view()+"\n")
		})
	}
}

package ui_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/ui/screen"
)

const oddLedger = "\ufeff某县台账,,,,\n序号,文件题名,起草单位,收文日期,类型\n1,柳河县垃圾分类办法,县住建局,2026.3.2,规范性文件\n" +
	"2,=供货合同,县教育局,3/5,合同\n3,某某协议,县教育局,待定,合同\n"

// TestImportFromTheScreen: columns are corrected, a refused row is seen with
// its reason and mended in the file, the rows are taken in and taken back.
func TestImportFromTheScreen(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-23")
	path := o.write("旧台账.csv", oddLedger)
	j := o.open(t, 80, 24)
	j.See("▸今日").Press("ctrl+p").See("▸命令").Type("drtz").See("导入台账").Gone("导出台账").Press("enter").Form("导入台账").Paste(path).CursorAfter("旧台账.csv")
	j.Press("ctrl+s").See("▸列 · 旧台账.csv", "表头在第 2 行", "还没有认出标题列").Chosen("序号")
	j.Press("ctrl+s").See("! 还没有认出标题列").Press("down").Chosen("文件题名").Press("right").See("→ 标题", "第 5 行 不能导入：某某协议", "待定", "例：", "可登记 2 件", "第 4 行的日期没有年份")
	j.Press("ctrl+s").See("有 1 行不能导入，先改好")
	if err := os.WriteFile(path, []byte(strings.Replace(oddLedger, "待定", "2026-3-4", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	j.Press("f5").See("可登记 3 件", "不能导入 0 行").Press("ctrl+s").See("确认：导入台账", "登记 3 件").Press("f10").See("▸今日", "已登记 3 件")
	if m := o.matter("H2026-0001"); m.Title != "=供货合同" || m.Drafter != "县教育局" {
		t.Errorf("%+v", m)
	}
	j.Press("ctrl+z").See("确认：撤销", "（3 件").Press("f10").See("已撤销")
	j.SeeTimes(1, "H2026-0002")
}

// TestWorkIsGivenUp: Esc cancels something long, and the screen says what was
// not done.
func TestWorkIsGivenUp(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-23")
	j := o.open(t, 80, 24)
	j.See("▸今日")
	j.program.Send(screen.Work{Title: "长活", Run: func(ctx context.Context, step func(done, total int)) tea.Msg {
		step(30, 100)
		<-ctx.Done()
		return screen.Say{Text: "停在三十"}
	}})
	j.See("▸长活", "30/100", "Esc 取消").Press("f9", "1", "down").See("▸长活").Press("esc").See("停在三十").Gone("长活", "在审件数")
}

// TestExportFromTheScreen: the file is new, whatever lies there already.
func TestExportFromTheScreen(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-23")
	o.register(review.Contract, "柳河县供热合同", "县住建局")
	j := o.open(t, 80, 24)
	j.See("▸今日")
	for range 2 {
		j.Press("ctrl+e").Form("导出台账").See("合法性审查台账 2026-11-23.xlsx").Press("ctrl+s").See("已导出 1 件")
	}
	if got, _ := filepath.Glob(filepath.Join(o.folder, "合法性审查台账*.xlsx")); len(got) != 2 {
		t.Errorf("%v", got)
	}
	j.Press("ctrl+e").Form("导出台账").Press("end")
	for range 4 {
		j.Press("backspace")
	}
	j.Type("pdf").Press("ctrl+s").See("应为").Press("backspace", "backspace", "backspace").Type("csv").Press("tab", "right", "ctrl+s").See("已导出 1 件")
	data, err := os.ReadFile(filepath.Join(o.folder, "合法性审查台账 2026-11-23.csv"))
	if err != nil || strings.Contains(string(data), "柳河县") || len(data) < 100 {
		t.Errorf("%v %q", err, data)
	}
}

// TestTranscribingFromTheRegister: a matter of the paper register is entered by
// hand; it counts, its letter is shown for what it is, and the next number goes
// on after it.
func TestTranscribingFromTheRegister(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-23")
	j := o.open(t, 80, 24)
	j.See("▸今日").Press("ctrl+t").Form("转录旧台账").Type("柳河县供热特许经营协议").Press("tab").See("(●)合同、协议").Press("tab").Type("县住建局")
	j.Press("tab", "tab").Type("3-2").See("2026-03-02 周一").Press("tab", "tab", "right").See("(●)合法").Press("tab", "tab").Type("3-9").See("2026-03-09 周一").
		Press("tab").Type("柳司审〔2026〕41号").Press("tab").Type("3").Press("ctrl+s").See("已办理：转录旧台账", "▸今日")
	m := o.matter("H2026-0001")
	if c, ok := m.Counted(); !ok || c.Opinions != 3 || m.Letters[0].Seq != 41 || m.Stage() != review.StageSettled {
		t.Errorf("%+v", m)
	}
	j.Press("8").See("供热特许经营协议").Press("enter").See("意见 3 条").Press("5").See("柳司审〔2026〕41号", "原文不在本系统中")
	j.Press("ctrl+s").Form("另存文书").Press("ctrl+s").See("不能保存")
}

// TestColumnsAreNotTakenFromEachOther: stepping through what a column may be
// passes over what others are, and coming back leaves everything as it was.
func TestColumnsAreNotTakenFromEachOther(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-23")
	path := o.write("台账.csv", "标题,送审单位,收件日期,审查意见,出具日期,签订日期\n甲合同,县教育局,2026-3-2,第三条建议删去,2026-3-9,2026-3-20\n")
	j := o.open(t, 80, 24)
	j.See("▸今日").Press("ctrl+o").Form("导入台账").Paste(path).Press("ctrl+s").See("不能导入 1 行", "不能认定为合法").Press("down", "down", "down").Chosen("审查意见")
	for _, next := range []string{"受理日期", "编号", "类别", "决定机关", "记入备注"} { // title, unit and day are taken
		j.Press("left").See("→ "+next, "→ 收件日期", "→ 标题", "→ 送审单位")
	}
	j.See("转录 1 件", "结论未记", "→ 出文日期", "→ 签订日期")
}

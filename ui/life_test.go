package ui_test

import (
	"archive/zip"
	"context"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"hefa/review"
	"hefa/ui/locale"
)

// life is what one kind of matter goes through on the screen.
type life struct {
	kind       review.Kind
	no         string
	title      string
	file       string // name of the draft, with a blank in it
	draft      string
	window     string   // of the window shown before saving
	left       string   // days left on the day of acceptance
	outline    string   // the article opinions are written to
	steps      []string // articles gone through on the way there
	term       string   // searched for in the draft
	counsel    bool     // no conclusion without counsel's view
	early      string   // the warning of a conclusion before the minimum, if any
	supplement bool     // goes through 补正 first
}

const unit = "柳河县住房和城乡建设局"

// TestLives takes a matter of each kind from receipt to archive.
func TestLives(t *testing.T) {
	for _, l := range []life{
		{
			kind: review.Normative, no: "G2026-0002", title: "柳河县城镇燃气安全管理办法（草案）", file: "送审稿 一.txt",
			draft:  articles("柳河县城镇燃气安全管理办法", "为了加强城镇燃气安全管理，制定本办法。", "燃气经营者应当办理燃气经营备案登记，未登记的不得经营。", "违反本办法的，处五千元罚款。", "本办法自2027年1月1日起施行。"),
			window: "最迟 2026-11-24", left: "剩15日", outline: "第三条", steps: []string{"第二条", "第三条"}, term: "备案登记", early: "审查时间偏短",
		},
		{
			kind: review.Decision, no: "J2026-0002", title: "柳河县城区停车收费调整方案", file: "方案 送审.txt",
			draft:  articles("柳河县城区停车收费调整方案", "收费标准上调一倍。", "由县城投公司独家经营。", "自公布之日起执行。"),
			window: "最迟 2026-11-24", left: "剩15日", outline: "第二条", steps: []string{"第二条"}, term: "独家", counsel: true, early: "审查时间偏短",
		},
		{
			kind: review.Contract, no: "H2026-0002", title: "柳河县垃圾清运特许经营协议", file: "协议 稿.txt",
			draft:  articles("柳河县垃圾清运特许经营协议", "甲方为柳河县住建局。", "争议提交仲裁委员会仲裁。", "县人民政府对乙方贷款承担保证责任。"),
			window: "最迟 2026-11-10", left: "剩5日", outline: "第二条", steps: []string{"第二条"}, term: "仲裁委员会", supplement: true,
		},
		{
			kind: review.Other, no: "Q2026-0002", title: "关于公开征地信息有关问题的答复", file: "答复 稿.txt",
			draft:  articles("关于公开征地信息有关问题的答复", "你的申请收悉。", "有关信息不予公开。"),
			window: "最迟 2026-11-17", left: "剩10日", outline: "第二条", steps: []string{"第二条"}, term: "不予公开",
		},
	} {
		t.Run(string(l.kind), func(t *testing.T) {
			t.Parallel()
			o := newStaffedOffice(t, "2026-11-02")
			old := o.register(l.kind, "以前的事项", unit)
			o.do(old, "withdraw", "reason", "送审单位撤回")
			o.Day("2026-11-03")
			j := o.open(t, 100, 30)
			l.register(j)
			if l.supplement {
				l.askForMaterials(j)
			}
			l.check(j)
			l.accept(j)
			l.read(j)
			l.answerPoints(j)
			l.opine(j)
			l.conclude(j)
			l.issue(j)
			l.takeAnswers(j)
			l.archive(j)
			l.lookBack(j)
			j.Press("ctrl+q")
			if err := j.wait(); err != nil {
				t.Error(err)
			}
		})
	}
}

// register pastes the title, picks the unit by its initials and attaches the
// draft by a path in quotes; the window is seen before anything is saved.
func (l life) register(j *journey) {
	path := j.write(l.file, l.draft)
	j.See("今日没有要办的事项").Press("f2").Form("登记")
	j.Paste(l.title).See(l.title, "(●)"+locale.New("zh").T("kind."+string(l.kind))) // the kind is guessed
	j.Press("tab", "tab").Type("zfhcxjs").See("zfhcxjs", "  "+unit)
	j.Press("down", "enter").CursorAfter(unit).Press("tab", "tab", "tab")
	j.Paste("'"+path+"'").See("若当日受理：2026-11-03 周二", l.window)
	if _, err := j.desk.Show(context.Background(), l.no); err == nil {
		j.t.Error("registered before it was saved")
	}
	j.Press("ctrl+s").See("已办理：登记 "+l.no, "待受理").Chosen(l.title)
	m := j.matter(l.no)
	if m.Drafter != unit || m.Kind != l.kind || len(m.Attachments) != 1 || m.Attachments[0].Name != l.file {
		j.t.Errorf("%+v", m)
	}
}

// askForMaterials marks a required material as missing, is refused acceptance,
// sends the letter and goes on when everything is there.
func (l life) askForMaterials(j *journey) {
	j.Press("enter").See("材料与前置程序", "[ ]").Press("f").SeeTimes(1, "[!]")
	j.Press("f6").See("不能受理 "+l.no, "缺少必备材料“合同文本草拟稿”", "依据：").Press("space").Gone("不能受理")
	j.Press("f7").Form("补正").See("合同文本草拟稿", "2026-11-10").Press("ctrl+s")
	j.See("已办理：补正 "+l.no, "补正通知书", "尚未编号").Press("f9").Form("出文编号").Press("ctrl+s").See("确认：出文编号", "补正通知书")
	j.Press("f10").Form("另存文书").See("柳司审补〔2026〕1号", j.folder).Press("ctrl+s").See("已保存：")
	if n := len(j.saved()); n != 1 {
		j.t.Errorf("%d letters saved", n)
	}
	j.Day("2026-11-05")
	j.Press("f4").Form("材料补齐").See("2026-11-05").Press("ctrl+s").See("已办理：材料补齐 "+l.no, "待受理")
	j.Press("1").See("[x]").Press("esc").See("下一步：受理")
}

// check marks every row of materials and gates.
func (l life) check(j *journey) {
	j.Press("enter").See("材料与前置程序", "送审材料")
	rules := j.desk.Profile().For(l.kind)
	yes := 0
	for _, m := range j.matter(l.no).Materials {
		if m.Mark == review.Yes {
			yes++
		}
	}
	for range len(rules.Materials) - 1 {
		j.Press("y", "down")
	}
	j.Press("space")
	j.until("the materials to be marked", func() bool { return len(j.matter(l.no).Materials) == len(rules.Materials) })
	if len(rules.Gates) > 0 {
		j.Press("down", "down", "k")
		j.until("a gate to be marked", func() bool { return len(j.matter(l.no).Gates) == 1 })
		j.See("[-] 不适用")
	}
	for id, c := range j.matter(l.no).Materials {
		if c.Mark != review.Yes {
			j.t.Errorf("%s is %q", id, c.Mark)
		}
	}
}

func (l life) accept(j *journey) {
	j.Press("f6").Form("受理").Press("ctrl+s").See("已办理：受理 "+l.no, "审查中")
	if !l.supplement {
		j.See(l.left)
	}
}

// read goes through the draft: by outline, by article, by search.
func (l life) read(j *journey) {
	j.Press("2").See("草案", "目录", "第一条").Press("ctrl+g").See("▸目录").Press("down").See("草案 · 第二条")
	j.Press("enter", "ctrl+f")
	j.Type(l.term).See("1/1 处").CursorAfter("/ " + l.term).Press("enter").Gone("/ " + l.term)
	j.Press("ctrl+g").See("▸目录").Press("home").See("草案 · 第一条").Press("enter").See("▸草案 · 第一条")
	for _, article := range l.steps {
		j.Press("ctrl+down").See("草案 · " + article)
	}
	j.See("草案 · " + l.outline)
}

func (l life) answerPoints(j *journey) {
	j.Press("3").See("要点", "项未答").Press("y")
	j.until("a point to be answered", func() bool { return len(j.matter(l.no).Points) == 1 })
	j.See("项未答", "[x]").Press("2").See("草案 · " + l.outline)
}

// opine writes one opinion with a basis and one without, from the article the
// draft stands at.
func (l life) opine(j *journey) {
	j.Press("f2").Form("提意见").See(l.outline).Type("与上位法不一致").Press("tab").Type("《中华人民共和国立法法》第九十一条")
	j.Press("tab").Type("建议删去").Press("ctrl+s").See("已办理：提意见 "+l.no, "意见 1")
	j.Press("f2").Form("提意见").Type("含义不清").See("注意：第 2 条意见没有依据").Press("ctrl+s").See("已办理：提意见 "+l.no, "第 2 条意见没有依据")
	first := j.matter(l.no).Opinions[0]
	if first.Article != l.outline || first.Quote == "" || first.Problem != "与上位法不一致" || first.Basis == "" || first.Proposal != "建议删去" {
		j.t.Errorf("%+v", first)
	}
}

// conclude is refused for want of counsel and of a basis, and warned of haste.
func (l life) conclude(j *journey) {
	if l.counsel {
		j.Press("f8").See("不能审查结论", "尚未记录法律顾问", "程序暂行条例第28条").Press("enter").Gone("不能审查结论")
		j.Press("l").Form("法律顾问、公职律师意见").Type("李律师").Press("tab").Type("程序合法，建议修改第二条。").Press("ctrl+s").See("已办理：法律顾问")
	}
	j.Press("f8").See("不能审查结论", "第 2 条意见涉及合法性但没有依据").Press("esc").Gone("不能审查结论")
	j.Press("4").See("缺依据").Press("down").See("┌─ 意见 2").Press("enter").Form("改意见")
	j.Type("《国家行政机关公文格式》").Press("ctrl+s").See("已办理：改意见").Gone("缺依据")
	j.Press("f8").Form("审查结论").Press("2").See("(●)应当予以修改")
	if l.early != "" {
		j.See(l.early)
	}
	j.Press("ctrl+s").See("确认：审查结论", "应当予以修改").Press("ctrl+s").Holds("确认：审查结论")
	if j.matter(l.no).Conclusion != nil {
		j.t.Error("the key that asked confirmed")
	}
	j.Press("f10").See("已办理：审查结论 "+l.no, "合法性审查意见书", "尚未编号")
	if c := j.matter(l.no).Conclusion; c.Early != (l.early != "") {
		j.t.Errorf("%+v", c)
	}
}

// issue previews the letter, gives it its number and saves it.
func (l life) issue(j *journey) {
	j.See("关于《" + l.title + "》的合法性审查意见书").Press("end").See("柳河县司法局").Press("ctrl+t").See("预览（文件格式）").Press("ctrl+t").See("预览（信函格式）")
	before := len(j.saved())
	j.Press("f9").Form("出文编号").Press("ctrl+s").See("确认：出文编号", "不能更改").Press("ctrl+s", "ctrl+s").See("确认：出文编号")
	if _, ok := j.matter(l.no).LiveLetter(review.OpinionLetter); ok {
		j.t.Error("the key that asked confirmed")
	}
	j.Press("f10").Form("另存文书").See("柳司审〔2026〕1号").Press("ctrl+s").See("已保存：", "待反馈")
	files := j.saved()
	if len(files) != before+1 {
		j.t.Fatalf("%q", files)
	}
	for _, f := range files {
		if strings.Contains(filepath.Base(f), "柳司审〔2026〕1号") {
			if body := document(j.t, f); !strings.Contains(body, "与上位法不一致") {
				j.t.Error("the letter lacks the opinion")
			}
		}
	}
}

// takeAnswers records what became of the opinions; declining needs a reason.
func (l life) takeAnswers(j *journey) {
	j.Day("2026-11-12")
	j.Press("4").See("意见 2").Press("home").See("┌─ 意见 1").Press("enter").Form("意见反馈").Press("1").See("(●)采纳").Press("ctrl+s").See("已办理：意见反馈", "待反馈")
	j.Press("down").See("┌─ 意见 2").Press("enter").Form("意见反馈").Press("3").See("(●)未采纳").Press("ctrl+s").See("未采纳的意见必须写明理由", "依据：")
	j.Type("表述已经明确").Press("ctrl+s").See("已办理：意见反馈", "已反馈", "未采纳")
}

func (l life) archive(j *journey) {
	j.Press("ctrl+p").See("▸命令").Type("归档").Press("enter").Form("归档").See("归档目录缺", "送审函（请示）：缺").Press("ctrl+s").See("确认：归档").Press("f10").See("已办理：归档 "+l.no, "已归档")
}

// lookBack reads the history, takes the last step back and does it again.
func (l life) lookBack(j *journey) {
	j.Press("6").See("历史", "归档", "校验").Press("ctrl+z").See("确认：撤销", "将撤销：归档").Press("y").See("已撤销：归档 "+l.no, "已反馈")
	l.archive(j)
	if m := j.matter(l.no); m.Stage() != review.StageArchived {
		j.t.Errorf("%s is %s", m.No, m.Stage())
	}
	j.Press("esc").See("今日没有要办的事项").Press("8").See(l.title, "已归档")
}

// document returns the text of a .docx, which is a zip.
func document(t testing.TB, path string) string {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	b, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

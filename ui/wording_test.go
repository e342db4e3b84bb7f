package ui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hefa/review"
)

// concluded is an office with a matter whose opinion letter is to be issued.
func concluded(t testing.TB) (*office, string) {
	o := newStaffedOffice(t, "2026-11-20")
	no := o.register(review.Contract, "柳河县供热服务合同", unit)
	o.do(no, "accept")
	o.do(no, "opine", "article", "第三条", "problem", "违约责任不对等。", "basis", "《中华人民共和国民法典》第五百八十五条")
	o.do(no, "conclude", "result", "amend")
	return o, no
}

// worded opens the editor of the letter.
func (o *office) wording(t testing.TB, w, h int) *journey {
	t.Helper()
	j := o.open(t, w, h)
	return j.See("▸今日 1").Press("enter").See("材料与前置程序").Press("5").See("预览（信函格式）").Press("ctrl+e").See("修改文书 · 合法性审查意见书")
}

func (o *office) opinionText(no string) string {
	p, err := o.desk.Paper(o.matter(no), review.OpinionLetter, "")
	if err != nil {
		o.t.Fatal(err)
	}
	var b strings.Builder
	for _, x := range p.Content.Body {
		b.WriteString(x.Heading + x.Text + "\n")
	}
	return p.Content.Title + "\n" + strings.Join(p.Content.CC, "+") + "\n" + b.String()
}

// TestWordingALetter: the officer writes in the body and the small fields, sees
// the letter beside it, keeps it, and issues it in these words.
func TestWordingALetter(t *testing.T) {
	t.Parallel()
	o, no := concluded(t)
	j := o.wording(t, 140, 40).See("预览（F3）", "违约责任不对等。")
	j.Press("down", "down", "down", "down", "down", "end").Press("enter").Type("经研究，合同总体可行。").CursorAfter("经研究，合同总体可行。").SeeTimes(2, "经研究，合同总体可行。")
	j.Press("tab", "tab", "tab").Type("县财政局；县审计局").CursorAfter("县财政局；县审计局").See("抄送：县财政局，县审计局。")
	j.Press("tab", "tab", "tab", "tab", "tab", "tab").Type("特急").CursorAfter("紧急 特急").SeeTimes(2, "特急")
	j.Press("ctrl+s").See("已办理：修改文书", "这份文书已由您改写（2026-11-20）", "经研究，合同总体可行。", "▸文书")
	if got := o.opinionText(no); !strings.Contains(got, "经研究，合同总体可行。") || !strings.Contains(got, "县财政局+县审计局") {
		t.Error(got)
	}
	j.Press("f9").Form("出文编号").Press("ctrl+s").See("确认").Press("f10").See("柳司审〔2026〕1号")
	l := o.matter(no).Letters[0]
	if l.Content.Urgency != "特急" || l.Wording == nil || len(o.matter(no).Wordings) != 0 {
		t.Errorf("%+v", l)
	}
}

// TestWordingOfItems: an item is followed by the next number; an item without
// words ends the list; what is in the middle of a paragraph is cut in two.
func TestWordingOfItems(t *testing.T) {
	t.Parallel()
	o, no := concluded(t)
	j := o.wording(t, 80, 24).See("1.第三条：违约责任不对等。")
	j.Press("ctrl+home").Press(repeated("down", 6)...).Press("end").Press("enter").See("2.").Type("第五条：解除条件不明。").Press("enter").See("3.").Press("enter").Gone("3.")
	j.Type("以上两条请一并考虑。").Press("ctrl+s").See("已办理：修改文书")
	if got := o.opinionText(no); !strings.Contains(got, "第五条：解除条件不明。\n以上两条请一并考虑。\n") {
		t.Error(got)
	}
	j.See("需要留意", "案卷里有 1 条意见，文书里编号的有 2 条")
}

func repeated(key string, n int) []string {
	var out []string
	for range n {
		out = append(out, key)
	}
	return out
}

// TestHalfWordedLetterSurvives: what was typed survives Esc and a program that
// is killed; saving forgets it.
func TestHalfWordedLetterSurvives(t *testing.T) {
	t.Parallel()
	o, no := concluded(t)
	j := o.wording(t, 80, 24).Type("先写一半。").See("先写一半。").Press("esc").Gone("修改文书 ·")
	j.Press("ctrl+e").See("已恢复上次没有保存的内容", "先写一半。")
	j.Press("ctrl+home").Type("又写一半。").See("又写一半。")
	j.until("the text to be kept", func() bool {
		kept, err := o.desk.Kept(t.Context(), "redraft/"+no+"/opinion/")
		return err == nil && strings.HasPrefix(kept["body"], "又写一半。先写一半。") && len(kept) == 1
	})
	j.Kill()
	o.sitDown()
	again := o.wording(t, 80, 24).See("已恢复", "又写一半。先写一半。").Press("ctrl+s").See("已办理：修改文书")
	again.Press("ctrl+e").See("又写一半。先写一半。").Gone("已恢复").Press("esc").Gone("修改文书 ·")
	if w, ok := o.matter(no).Wording(review.OpinionLetter, ""); !ok || !strings.HasPrefix(w.Body, "又写一半。先写一半。") || w.Title != "" {
		t.Errorf("%+v", w)
	}
}

// TestReturnToComposed: ^R brings the composed letter back, ^Z takes that back;
// saved, the wording is gone. A stale wording is pointed out.
func TestReturnToComposed(t *testing.T) {
	t.Parallel()
	o, no := concluded(t)
	o.do(no, "redraft", "body", "一、结论\n可行。")
	o.do(no, "opine", "problem", "名称不统一", "severity", "advice")
	j := o.wording(t, 80, 24).See("一、结论", "案卷有了变化").Press("ctrl+r").Gone("一、结论").See("名称不统一", "违约责任不对等。")
	j.Press("ctrl+z").See("一、结论").Gone("违约责任").Press("ctrl+y").See("违约责任不对等。").Press("ctrl+s").See("已办理：恢复自动拟稿")
	if m := o.matter(no); len(m.Wordings) != 0 {
		t.Errorf("%+v", m.Wordings)
	}
	j.Press("ctrl+e").See("修改文书 ·").Press("ctrl+s").See("与自动拟稿相同").Gone("修改文书 ·")
}

// TestPreviewOnASmallScreen: F3 shows the letter as it is written, and Esc goes
// back to the text.
func TestPreviewOnASmallScreen(t *testing.T) {
	t.Parallel()
	o, _ := concluded(t)
	j := o.wording(t, 60, 16).Type("改了开头。").Press("f3").See("▸预览", "改了开头。").Press("pgdown", "end").See("柳河县司法局", "2026年11月20日")
	j.Press("esc").Gone("▸预览").See("改了开头。").Press("tab").Type("甲").See("标题", "甲").Press("tab").See("主送")
}

// TestPhrases: a phrase is found by initials and put where the caret is, in a
// letter and in a form; the paragraph under the caret is kept, and taken out
// only when asked twice.
func TestPhrases(t *testing.T) {
	t.Parallel()
	o, no := concluded(t)
	j := o.wording(t, 100, 30).Press("ctrl+b").See("▸短语库").Type("qzsmfc").Gone("行政处罚")
	j.Press("ctrl+u").Type("cxtq").See("按照上述意见修改后").Press("enter").Gone("▸短语库")
	j.until("the phrase", func() bool {
		return strings.Contains(j.text(), "按照上述意见修改后，可以按程序提请集体讨论。")
	})
	j.Press("ctrl+home").Type("本县惯用语。").Press("enter").Press("up").See("本县惯用语。").Press("ctrl+b").See("▸短语库").Press("ctrl+s").See("已把光标所在段存入短语库")
	j.Type("bxgyy").See("自存").Press("ctrl+d").See("再按一次").Press("up", "ctrl+d").See("再按一次").Press("ctrl+d").See("已从短语库删除")
	j.Press("esc").Gone("▸短语库").Press("esc").Gone("修改文书 ·")
	if n := len(o.desk.Phrases()); n != len(o.desk.Profile().Phrases) {
		t.Errorf("%d phrases", n)
	}
	j.Press("f2").Form("提意见").Press("ctrl+b").See("▸短语库").Type("xzcf").See("行政处罚法").Press("tab").Gone("▸短语库")
	j.See("不得设定行政处罚。依据：《中华人民共和国行").Press("esc").Gone("▸填写")
	kept, err := o.desk.Kept(t.Context(), "opine/"+no)
	if err != nil || kept["problem"] != "行政规范性文件不得设定行政处罚。依据：《中华人民共和国行政处罚法》第十六条。" {
		t.Errorf("%+v %v", kept, err)
	}
}

// TestSavingAsPDF: a PDF is made by another program; where there is none it is
// said, and Word is at hand.
func TestSavingAsPDF(t *testing.T) {
	t.Parallel()
	o, _ := concluded(t)
	o.broken.Store(true)
	j := o.open(t, 100, 30).See("▸今日 1").Press("enter").See("材料与前置程序").Press("5").See("预览（信函格式）")
	j.Press("ctrl+s").Form("另存文书").See("(●)Word 文档").Press("tab", "right").See("(●)PDF").Press("ctrl+s").See("没有找到 Word、WPS 或者 LibreOffice")
	o.broken.Store(false)
	j.Press("ctrl+s").See("已保存：")
	files, _ := filepath.Glob(filepath.Join(o.folder, "*.pdf"))
	if len(files) != 1 || len(o.saved()) != 0 {
		t.Fatalf("%q %q", files, o.saved())
	}
	if b, err := os.ReadFile(files[0]); err != nil || !strings.HasPrefix(string(b), "%PDF-1.7 of PK") {
		t.Errorf("%.20q %v", b, err)
	}
}

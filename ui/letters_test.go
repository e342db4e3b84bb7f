package ui_test

import (
	"testing"

	"hefa/review"
)

// published is an office with a document that was published: its letters to
// the recipients of filings are due, and the one on its registration.
func published(t testing.TB) (*office, string) {
	o := newStaffedOffice(t, "2026-11-20")
	no := o.register(review.Normative, "柳河县农村自建房安全管理办法", unit)
	o.do(no, "accept")
	o.do(no, "conclude", "result", "lawful")
	o.do(no, "issue", "letter", "opinion")
	o.do(no, "deliberate", "result", "passed")
	o.do(no, "register")
	o.do(no, "publish", "no", "柳政规〔2026〕5号")
	return o, no
}

// lettersOf opens the letters of the only matter on file.
func (o *office) lettersOf(t testing.TB) *journey {
	return o.open(t, 100, 30).See("▸今日").Press("8").See("▸全部 1").Press("enter").See("材料与前置程序").Press("5").See("▸文书")
}

// TestIssuedIsNotWorded: with the cursor on an issued letter nothing else is
// worded in its place; the officer hears why, and what to do.
func TestIssuedIsNotWorded(t *testing.T) {
	t.Parallel()
	o, _ := published(t)
	j := o.lettersOf(t).Press("down", "down", "down").Chosen("意见书 柳司审").Press("ctrl+e").See("! 柳司审〔2026〕1号 已经出文，不能修改", "文书作废").Gone("修改文书 ·")
	j.Press("ctrl+p").See("▸命令").Type("xgws").See("▌修改文书").Press("enter").Gone("▸命令").See("已经出文，不能修改").Gone("修改文书 ·")
	j.Press("up", "up", "up").Chosen("登记通知 待出文").Press("ctrl+e").See("修改文书 · 登记通知书")
}

// TestIssuingWhatIsUnderTheCursor: the form opens on the letter under the
// cursor, also when another was begun and left, and asks for a recipient only
// where letters of the kind go to recipients.
func TestIssuingWhatIsUnderTheCursor(t *testing.T) {
	t.Parallel()
	o, no := published(t)
	j := o.lettersOf(t).Chosen("登记通知 待出文")
	j.Press("f9").Form("出文编号").See("登记通知书").Gone("备案机关").Press("tab").Type("2026-11-21").Press("esc").See("▸文书")
	j.Press("down").Chosen("备案报告 待出文").Press("f9").Form("出文编号").See("备案报告", "备案机关").Gone("已恢复").Press("right").See("备案说明", "备案机关")
	j.Press("left", "left").See("登记通知书").Gone("备案机关").Press("shift+tab").See("▌ 格式").Press("tab").See("▌ 文书").Press("esc").See("▸文书")
	j.Press("f9").Form("出文编号").See("备案报告") // what it was about stays what it was about
	j.Press("esc").See("▸文书").Press("up").Chosen("登记通知 待出文").Press("f9").Form("出文编号").See("已恢复", "登记通知书").Press("ctrl+r").Gone("已恢复").Press("ctrl+s").See("确认：出文编号", "文书：登记通知书").Gone("备案机关").Press("f10").See("已办理：出文编号")
	if l := o.matter(no).Letters; len(l) != 2 || l[1].Kind != review.RegistrationLetter || l[1].To != "" {
		t.Errorf("%+v", l)
	}
}

// TestAnswersAreNotMixedUp: an answer begun and left for one opinion does not
// stand in the form of another.
func TestAnswersAreNotMixedUp(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-20")
	no := o.register(review.Other, "养犬答复", unit)
	o.do(no, "accept")
	o.do(no, "opine", "problem", "甲不明确", "basis", "《民法典》第一条")
	o.do(no, "opine", "problem", "乙不明确", "basis", "《民法典》第二条")
	o.do(no, "conclude", "result", "amend")
	o.do(no, "issue", "letter", "opinion")
	j := o.open(t, 100, 30).See("▸今日").Press("8").See("▸全部 1").Press("enter").See("材料与前置程序").Press("4").See("意见 1")
	j.Press("enter").Form("意见反馈").Press("tab").Type("第一条的理由").See("第一条的理由").Press("esc").See("意见 1")
	j.Press("down").See("┌─ 意见 2").Press("enter").Form("意见反馈").Gone("已恢复", "第一条的理由").Press("esc").See("意见 2")
	j.Press("up").See("┌─ 意见 1").Press("enter").Form("意见反馈").See("已恢复", "第一条的理由")
}

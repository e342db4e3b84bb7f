package ui_test

import (
	"strings"
	"testing"

	"hefa/review"
)

// library fills the office's statute library and returns a matter to write an
// opinion on.
func (o *office) library() string {
	o.t.Helper()
	path := o.write("中华人民共和国养犬管理法(2021-01-22).txt", "中华人民共和国养犬管理法\n"+
		"第一条 为了规范养犬，制定本法。\n第二条 犬只应当登记。\n规范性文件不得增设登记条件。\n第三条 违反本法的，责令改正。\n")
	if _, err := o.desk.ImportStatutes(o.t.Context(), []string{path}, false, nil); err != nil {
		o.t.Fatal(err)
	}
	return o.reviewed()
}

func (o *office) reviewed() string {
	no := o.register(review.Normative, "柳河县养犬管理办法", unit)
	o.do(no, "accept")
	return no
}

// TestCiting: from an opinion an article is found by initials and number, and
// its citation goes behind what stands in the field already.
func TestCiting(t *testing.T) {
	o := newStaffedOffice(t, "2026-11-20")
	no := o.library()
	j := o.open(t, 80, 24)
	j.Press("3").See("养犬").Press("enter").See("概况").Press("f2").Form("提意见")
	j.Press("ctrl+l").See("连同条文", "共 3 条")
	j.Type("yqglf2").See("《养犬管理法》第二条", "犬只应当登记。")
	j.CursorAfter("yqglf2")
	j.Press("enter").Gone("连同条文").See("《中华人民共和国养犬管理法》第二条")
	j.Press("ctrl+l").See("连同条文").Type("责令改正").See("《养犬管理法》第三条", "违反本法的").Press("tab")
	j.Gone("连同条文").See("第二条；《中华人民共和国养犬", "第三条：违反本法的，责令改正。")
	j.Press("shift+tab").Type("增设条件").Press("ctrl+s").See("已办理：提意见")
	got := o.matter(no).Opinions[0]
	want := "《中华人民共和国养犬管理法》第二条；《中华人民共和国养犬管理法》第三条：违反本法的，责令改正。"
	if got.Basis != want || got.Problem != "增设条件" {
		t.Errorf("%+v", got)
	}
}

// TestCitingPlaces: paragraphs are named; what does not exist is said and not
// taken; Esc takes nothing; letters typed go to the finder only.
func TestCitingPlaces(t *testing.T) {
	o := newStaffedOffice(t, "2026-11-20")
	o.library()
	f := o.fold(t, 100, 30).press("3", "enter", "f2", "ctrl+l")
	f.paste("yqglf2.2").see("《养犬管理法》第二条第二款").see("规范性文件不得增设登记条件。")
	f.press("backspace").paste("9").see("第二条第九款").see("没有第 9 款").press("enter").see("连同条文")
	f.press("backspace", "backspace", "backspace").paste("4").see("没有找到").press("enter").see("连同条文")
	f.press("esc").see("填写")
	if got := f.view(); strings.Contains(got, "第九款") {
		t.Error("something was inserted")
	}
	f.press("ctrl+l").paste("养犬").press("enter").see("《中华人民共和国养犬管理法》")
}

// TestCitingWithoutLibrary says how the library is filled. Where there is
// nothing to cite, the key redraws as everywhere.
func TestCitingWithoutLibrary(t *testing.T) {
	o := newStaffedOffice(t, "2026-11-20")
	o.reviewed()
	f := o.fold(t, 80, 24).press("3", "enter", "f2", "ctrl+l").see("hefa statute import")
	f.press("esc", "esc", "esc").press("m", "ctrl+l")
	if strings.Contains(f.view(), "hefa statute import") {
		t.Error("a note cites nothing")
	}
}

package ui_test

import "testing"

// TestFirstRun: the first thing hefa asks is who it works for, and it proposes
// what follows from the county.
func TestFirstRun(t *testing.T) {
	t.Parallel()
	o := newOffice(t, "2026-11-03")
	j := o.open(t, 80, 24)
	j.See("单位设置", "第一次使用").CursorAt(21, 4)
	j.Type("柳河县").See("柳河县司法局", "柳司审").CursorAt(27, 4)
	j.Press("ctrl+s").See("“审查人员”必须填写")
	j.CursorAt(21, 6).Type("张三").Press("ctrl+s").See("已办理：单位设置", "柳河县司法局 张三 2026-11-03", "今日没有要办的事项")
	if got := o.desk.Office(); got.Bureau != "柳河县司法局" || got.Code != "柳司审" || got.Officer != "张三" {
		t.Errorf("%+v", got)
	}
	j.Press("ctrl+q")
	if err := j.wait(); err != nil {
		t.Error(err)
	}
}

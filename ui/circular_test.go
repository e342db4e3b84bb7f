package ui_test

import (
	"testing"

	"hefa/review"
)

// TestCircular drafts the circular of a period on the screen, reads it, issues
// it and archives it; no review is counted for it.
func TestCircular(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-02")
	no := o.register(review.Normative, "柳河县停车场管理办法", unit)
	o.do(no, "meeting", "day", "2026-11-04")
	o.Day("2026-11-16")
	j := o.open(t, 100, 30)
	j.See("▸今日 1", "拟上会日期 2026-11-04", "送审不及时").Press("ctrl+b").Form("通报").See("2026-01-01", "2026-11-16").Press("ctrl+s")
	j.See("已办理：通报 T2026-0001", "尚未编号", "各乡镇人民政府，县直各部门：", "待通报").Press("1").See("送审不及时：2026-11-02 送审")
	j.Press("f4").See("尚未编号").Press("f9").Form("出文编号").Press("ctrl+s").See("确认：出文编号").Press("f10").Form("另存文书").Press("esc")
	j.See("柳司审通〔2026〕1号", "已通报").Press("esc").See("▸今日 1")
	j.Press("enter").See("送审、备案中的问题", "最早可于 2026-11-10 上会").Press("5").See("通报", "尚未编号", unit+"：")
	if m := j.matter("T2026-0001"); m.Stage() != review.StageCirculated || len(m.Circular.Units) != 1 {
		t.Errorf("%+v", m)
	}
}

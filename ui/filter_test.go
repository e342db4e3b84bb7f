package ui_test

import (
	"testing"

	"hefa/review"
)

// TestFilter: Chinese, pinyin initials, numbers, units and kinds on one line.
func TestFilter(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-03")
	o.register(review.Normative, "柳河县犬只管理办法", "柳河县公安局")
	o.register(review.Contract, "公园管护采购合同", "柳河县公园管理处")
	o.register(review.Contract, "道路保洁服务合同", "柳河县城市管理局")
	o.do("H2026-0002", "urgent", "reason", "为预防、应对和处置突发事件", "approved-by", "县长")
	j := o.open(t, 100, 30)
	j.See("▸今日 3").Press("8").See("▸全部 3").Press("ctrl+f").See("标题、单位、编号").CursorAt(3, 1)
	for _, tt := range []struct {
		find  string
		seen  string
		count string
	}{
		{"公园", "公园管护", "全部 1"},
		{"hj fw", "没有符合筛选的事项", "全部 0"},
		{"fwht", "道路保洁", "全部 1"},
		{"gaj", "犬只", "全部 1"},
		{"h2026 合同", "公园管护", "全部 2"},
		{"：合同 城市", "道路保洁", "全部 1"},
		{":紧急", "【急】", "全部 1"},
	} {
		j.Press("ctrl+u").Type(tt.find).See(tt.seen, "▸"+tt.count+" ").CursorAfter("/ " + tt.find)
	}
	j.Press("enter").See("【急】").Press("enter").See("概况", "H2026-0002").Press("esc").See("全部 1", ":紧急") // the filter stays
	j.Press("esc").See("全部 3").Gone(":紧急")
	j.Press("/").CursorAt(3, 1).Type("没有这个").See("没有符合筛选").Press("esc").See("全部 3")
	j.Press("、").CursorAt(3, 1).Press("esc").Press("／").CursorAt(3, 1).Type("犬").See("全部 1")
}

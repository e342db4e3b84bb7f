package ui_test

import "testing"

// TestComparing: a revised draft comes in; the officer sees what changed, goes
// from change to change, and each opinion says whether its article was touched.
func TestComparing(t *testing.T) {
	o := newStaffedOffice(t, "2026-11-20")
	no := o.industry()
	o.do(no, "opine", "article", "第二条", "problem", "限制迁出", "basis", "《公平竞争审查条例》第九条")
	o.do(no, "opine", "article", "第三条", "problem", "与贡献挂钩", "basis", "《公平竞争审查条例》第十条")
	j := o.open(t, 80, 24)
	j.Press("3").See("产业扶持").Press("enter").See("概况").Press("2").See("第二条")
	j.Press("ctrl+k").See("只有一份送审稿")
	o.do(no, "attach", "file", o.write("修改稿.txt", articles("柳河县产业扶持办法",
		"为了发展产业，制定本办法。",
		"企业享受政策的，应当按照约定使用资金。",
		"在本县注册并纳税的企业，按地方经济贡献额给予奖励。",
		"县发展和改革局每年公布奖励结果。",
		"本办法自2027年1月1日起施行，有效期五年。")), "as", "draft")
	j.Press("f5").See("应当按照约定使用资金").Press("ctrl+k")
	j.Gone("只有一份").See("新增 2 段", "+ 第四条", "（改序号）").Press("f3").See("1/").Press("n").See("2/").Press("N").See("1/")
	j.Resize(130, 30).See("原稿 扶持办法.txt", "新稿 修改稿.txt")
	j.Press("esc").See("草案").Gone("原稿 扶持办法.txt").Press("4").See("似部分采纳", "未改动", "现第二条，文字有改动", "仅供参考")
}

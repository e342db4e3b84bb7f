package ui_test

import (
	"testing"

	"hefa/review"
)

// industry is a draft with clauses that the scanner finds.
func (o *office) industry() string {
	no := o.register(review.Normative, "柳河县产业扶持办法", unit)
	o.do(no, "attach", "file", o.write("扶持办法.txt", articles("柳河县产业扶持办法",
		"为了发展产业，制定本办法。",
		"企业享受政策的，五年内不得将注册地迁出本县。",
		"在本县注册并纳税的企业，按地方经济贡献额给予奖励。",
		"本办法自2027年1月1日起施行，有效期五年。")), "as", "draft")
	o.do(no, "accept")
	return no
}

// TestFindings: the officer reads what the scanner found, makes one an opinion,
// dismisses another with a reason, and takes the dismissal back.
func TestFindings(t *testing.T) {
	o := newStaffedOffice(t, "2026-11-20")
	no := o.industry()
	j := o.open(t, 100, 30)
	j.Press("3").See("产业扶持").Press("enter").See("概况").Press("2").See("第二条", "线索", "!竞争")
	j.Press("ctrl+e").See("没有线索不等于没有问题", "依据：《公平竞争审查条例》")
	j.Chosen("限制经营者迁出")
	j.Press("enter").Form("提意见").See("《公平竞争审查条例》", "五年内不得将注册地迁出本县")
	j.Press("ctrl+s").See("已办理：提意见", "✓竞争", "已提意见")
	j.Press("down", "delete").Form("排除线索").Type("有上位法依据").Press("ctrl+s").See("已排除 1")
	m := o.matter(no)
	if len(m.Opinions) != 1 || m.Opinions[0].Article != "第二条" || m.Opinions[0].Draft() {
		t.Errorf("%+v", m.Opinions)
	}
	if len(m.Dismissed) != 1 || m.Dismissed[0].Reason != "有上位法依据" {
		t.Errorf("%+v", m.Dismissed)
	}
	j.Press("ctrl+z").See("确认：撤销", "排除线索").Press("f10").Gone("已排除 1")
	if len(o.matter(no).Dismissed) != 0 {
		t.Error("the dismissal stands")
	}
	j.Press("esc", "ctrl+e", "ctrl+e").Gone("不等于没有问题").See("第二条")
}

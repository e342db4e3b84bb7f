package scan

import (
	"strings"
	"testing"

	"hefa/review/draft"
)

// TestTwins: of two sentences that differ in who is bound, only one restricts
// competition.
func TestTwins(t *testing.T) {
	for _, c := range []struct{ article, unlawful, lawful string }{
		{"第八条", "洗涤企业经镇政府审核备案后，方可承接酒店布草业务。", "取消洗涤企业承接业务前的备案手续。"},
		{"第八条", "未列入县级合格名录的搬家公司不得承接机关业务。", "不得设置名录库限制搬家公司承接业务。"},
		{"第八条", "鲜奶由县乳业公司独家供应各小学。", "各小学自主选择鲜奶供应商。"},
		{"第八条", "民营企业不得参与公厕保洁项目投标，仅限国有企业承担。", "各类所有制企业平等参与公厕保洁项目。"},
		{"第八条", "家长须到指定的眼镜店办理学生配镜。", "家长自愿选择配镜机构，任何单位不得指定。"},
		{"第九条", "中标人应当在本县设立子公司并缴纳税款。", "不得要求中标人在本县设立子公司。"},
		{"第九条", "外地苗木进入本市使用的，须重新检验。", "外地苗木与本地苗木同等对待，不得重复检验。"},
		{"第九条", "近三年在本市完成过同类业绩的加3分。", "不得将特定区域的业绩作为加分条件。"},
		{"第九条", "机关食堂优先采购本县企业的面粉。", "机关食堂采购面粉应当公开询价。"},
		{"第十条", "电商企业按其地方财政贡献的一半给予奖励。", "电商企业新建仓库的，按投资额的5%给予补助。"},
		{"第十条", "在本县注册并纳税的动漫企业，每部作品奖励10万元。", "获得国家级奖项的动漫作品，每部奖励10万元。"},
		{"第十条", "入园企业缴纳的房产税由县财政全额返还。", "入园企业依法享受国家规定的房产税减免。"},
		{"第十条", "对招商项目的报建费用减半收取。", "行政事业性收费按照国家规定的目录收取。"},
		{"第十一条", "各驾校应协商一致，培训费不得低于四千元。", "各驾校自主制定培训费标准并明码标价。"},
		{"第十一条", "洗车店按县商务局制定的指导价收取费用。", "自来水价格由县发展和改革局依照定价目录制定。"},
		{"第十一条", "向某造纸企业供电按目录电价下浮一成执行。", "对低保家庭生活用电按照国家规定给予优惠。"},
		{"第十一条", "引导砖瓦企业限产保价，每家产量不超过核定数量。", "严肃查处砖瓦企业串通限产、操纵价格的行为。"},
	} {
		if r := Scan(draft.FromText(c.unlawful), Options{}); !onArticle(r, c.article) {
			t.Errorf("under %s: %s: %+v", c.article, c.unlawful, r.Findings)
		}
		if r := Scan(draft.FromText(c.lawful), Options{}); r.Flagged(c.lawful) > 0 {
			t.Errorf("%s in %s", r.Findings[0].Rule, c.lawful)
		}
	}
}

func onArticle(r Result, article string) bool {
	for _, f := range r.Findings {
		if strings.Contains(basisHead(f.Basis), article) {
			return true
		}
	}
	return false
}

// TestAwards: an award for an achievement is none of the scanner's business, one
// for place, tax, name or a list is.
func TestAwards(t *testing.T) {
	for text, want := range map[string]bool{
		"对首次认定的省级企业技术中心给予30万元奖励。":      false,
		"对购置新设备的工业企业，按设备投资额的10%给予补助。":  false,
		"对取得绿色食品认证的合作社每个奖励2万元。":        false,
		"对年度出口额增长的企业，按照增量给予补贴。":        false,
		"对注册地迁入我县的企业奖励30万元。":           true,
		"对当年入库税收超过百万元的企业奖励10万元。":       true,
		"对纳入培育名单的企业给予50万元资助。":          true,
		"重大产业项目的奖励实行一事一议。":             true,
		"对县振兴农牧有限公司给予专项补助200万元。":       true,
		"对国有企业奖励300万元，民营企业奖励50万元。":     true,
		"对新引进的区域总部，免除三年办公用房租金，给予落户奖励。": true,
	} {
		if got := Scan(draft.FromText(text), Options{}).Flagged(text) > 0; got != want {
			t.Errorf("flagged %v: %s", got, text)
		}
	}
}

// TestDistance: words of one rule that stand far apart belong to different
// matters, and an exception far away excuses nothing.
func TestDistance(t *testing.T) {
	far := strings.Repeat("加强组织领导和宣传引导并做好各项保障工作，", 8)
	apart := "企业应当加强管理，" + far + "在本县设有分公司的除外。"
	if r := Scan(draft.FromText(apart), Options{}); finds(r, "fc-branch") {
		t.Errorf("words far apart: %+v", r.Findings)
	}
	excused := "不得要求企业在本县设立分公司，" + far + "中标人必须在本县成立子公司。"
	if r := Scan(draft.FromText(excused), Options{}); !finds(r, "fc-branch") {
		t.Errorf("the ban stands far from what is asked: %+v", r.Findings)
	}
}

// TestOffsets: offsets count runes of the draft, whatever its runes weigh.
func TestOffsets(t *testing.T) {
	const clause = "企业五年内不得将注册地迁出本县。"
	for _, before := range []string{"", "第一条 ", "𠮷𡃁镇", "é\u0301", "１．", "\u3000\u3000", "“说明”\n", "（一）"} {
		d := draft.FromText(before + clause)
		r := Scan(d, Options{Places: []string{"𠮷𡃁镇"}})
		if !finds(r, "fc-leave") {
			t.Errorf("%q: %+v", before, r.Findings)
		}
		for _, f := range r.Findings {
			if got := string([]rune(d.Text())[f.Start:f.End]); got != f.Quote {
				t.Errorf("%q: %q for %q", before, got, f.Quote)
			}
		}
	}
}

// TestSlotsUsed: a slot that nothing is written over is dead weight.
func TestSlotsUsed(t *testing.T) {
	b := rulebook()
	var all strings.Builder
	for _, words := range b.slots.words {
		all.WriteString(words)
	}
	for src := range b.known {
		all.WriteString(src)
	}
	for name := range b.slots.words {
		if !strings.Contains(all.String(), "{"+name+"}") {
			t.Errorf("no rule uses the slot %q", name)
		}
	}
}

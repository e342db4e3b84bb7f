package scan

import (
	"testing"

	"hefa/review"
	"hefa/review/draft"
)

// TestRestated: sentences that restate a law's procedure or point to it set
// nothing of their own; the same sanction without a law behind it does.
func TestRestated(t *testing.T) {
	for _, s := range []string{
		"行政处罚的种类：\n（一）罚款、没收违法所得；\n（二）责令停产停业；\n（三）行政拘留。",
		"行政机关可以作出强制执行决定。",
		"到期不缴纳罚款的，每日按罚款数额的百分之三加处罚款。",
		"逾期不改正的，由城市管理部门依法责令停业整顿。",
		"违反规定的，依照土地管理法的有关规定处以罚款。",
		"当事人要求听证的，应当在收到吊销许可证告知书后五日内提出。",
		"罚款、没收的违法所得或者拍卖的款项必须全部上缴国库。",
	} {
		if r := Scan(draft.FromText(s), Options{}); r.Flagged(s) > 0 {
			t.Errorf("%s in %q", r.Findings[0].Rule, s)
		}
	}
	for _, s := range []string{
		"在公路上晾晒粮食的，由村委会处一百元罚款。", "拒不缴纳卫生费的，暂扣其经营工具。",
		"逾期不清理的，由镇政府强制清除，费用由当事人承担。", "屡教不改的，责令停业整顿。", "对占道车辆一律拖离。",
	} {
		r := Scan(draft.FromText(s), Options{})
		if r.Flagged(s) == 0 || r.Findings[0].Severity != Legality {
			t.Errorf("nothing about legality in %q: %+v", s, r.Findings)
		}
	}
}

// TestContinued: words behind a stop inside an item still belong to the item's
// lead-in, those of the next paragraph without a number do not.
func TestContinued(t *testing.T) {
	lead := "政策措施不得含有下列内容：\n（一）指定供应商；对本县企业加5分。"
	if r := Scan(draft.FromText(lead), Options{}); r.Flagged(lead) > 0 {
		t.Errorf("%+v", r.Findings)
	}
	after := lead + "\n投标人为本县企业的加5分。"
	if r := Scan(draft.FromText(after), Options{}); r.Flagged(after) != 1 {
		t.Errorf("behind the list: %+v", r.Findings)
	}
}

// TestChoice: whoever leaves the choice open names no one, with or without a
// list of examples; contracts and laws are read like everything else.
func TestChoice(t *testing.T) {
	for _, s := range []string{
		"各校自行选择印刷厂印制试卷。", "农户可以在任意一家农资店购买化肥。", "企业自主选择检测机构，其他机构出具的报告同等有效。",
		"不得要求用户到指定的商店购买灶具。", "不得阻挠外地企业进入本市市场。", "各类企业均可参与停车场经营。",
	} {
		for _, kind := range []review.Kind{review.Normative, review.Contract} {
			if r := Scan(draft.FromText(s), Options{Kind: kind}); r.Flagged(s) > 0 {
				t.Errorf("%s in %q", r.Findings[0].Rule, s)
			}
		}
	}
}

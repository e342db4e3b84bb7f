package scan

import (
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/draft"
)

const articles = "青禾县某某管理办法\n第一条 为了规范管理，制定本办法。\n第二条 本办法适用于本县。\n第三条 县住建局负责实施。\n"

// TestChecks: what patterns cannot say, once found and once not.
func TestChecks(t *testing.T) {
	for _, c := range []struct{ rule, hit, miss string }{
		{"fm-reference", articles + "第四条 依照本办法第九条处理。", articles + "第四条 依照本办法第二条处理。"},
		{"fm-numbering", articles + "第五条 跳过一条。", articles + "第四条 连续。"},
		{"fm-count", "申请材料包括以下三项：\n（一）甲；\n（二）乙。\n其他。", "申请材料包括以下三项：\n（一）甲；\n（二）乙；\n（三）丙。"},
		{"fm-amount", "总价120000元（大写：人民币壹拾叁万元）。", "总价12万元（大写：壹拾贰万元整）。"},
		{"fm-range", "投资500万元以上300万元以下的。", "投资300万元以上500万元以下的。"},
		{"fm-date", "本办法自2029年1月1日起施行。\n2029年6月1日", "本办法自2029年7月1日起施行。\n2029年6月1日"},
		{"fm-abbreviation", "推进BIM应用。", "推进建筑信息模型（BIM）应用。"},
		{"fm-redefined", "县城市管理局（以下简称“城管局”）负责。县城管局（以下简称“城管局”）检查。", "县城市管理局（以下简称“城管局”）负责。"},
		{"fm-repealed", "根据《中华人民共和国物权法》第五条。", "《中华人民共和国物权法》已经废止。"},
		{"fm-repealed", "依照《中华人民共和国公司登记管理条例（2016年修订）》。", "依照《公司登记管理条例实施细则》。"},
		{"fm-moved", "依照《中华人民共和国行政处罚法》第十四条，不得设定行政处罚。", "依照《行政处罚法》第十四条，地方政府规章可以规定。"},
		{"fm-moved", "根据《河南省行政规范性文件管理办法》（省政府令169号）。", "根据《河南省行政规范性文件管理办法》（省政府令226号）。"},
	} {
		if r := Scan(draft.FromText(c.hit), Options{}); !finds(r, c.rule) {
			t.Errorf("%s must find %q: %+v", c.rule, c.hit, r.Findings)
		}
		if r := Scan(draft.FromText(c.miss), Options{}); finds(r, c.rule) {
			t.Errorf("%s must not find %q", c.rule, c.miss)
		}
	}
}

func TestMissing(t *testing.T) {
	whole := articles + "第四条 甲应当办理。\n第五条 乙应当配合。\n第六条 丙应当监督。\n第七条 丁负责。"
	r := Scan(draft.FromText(whole), Options{})
	if !finds(r, "fm-no-effect") || !finds(r, "fm-no-validity") {
		t.Errorf("a whole draft without dates: %+v", r.Findings)
	}
	r = Scan(draft.FromText(whole+"\n第八条 本办法自2030年1月1日起施行，有效期五年。"), Options{})
	if finds(r, "fm-no-effect") || finds(r, "fm-no-validity") {
		t.Errorf("with dates: %+v", r.Findings)
	}
	if r := Scan(draft.FromText("第一条 一条摘录。"), Options{}); len(r.Findings) > 0 {
		t.Errorf("an extract lacks nothing: %+v", r.Findings)
	}
}

func TestMissingInContract(t *testing.T) {
	text := "合作协议\n" + strings.Repeat("甲乙双方应当友好合作。\n", 10)
	r := Scan(draft.FromText(text), Options{Kind: review.Contract})
	for _, id := range []string{"ct-no-price", "ct-no-term", "ct-no-dispute", "ct-no-breach"} {
		if !finds(r, id) {
			t.Errorf("%s: %+v", id, r.Findings)
		}
	}
	text += "合作期限三年，服务费10万元，违约的赔偿损失，争议向人民法院起诉。"
	r = Scan(draft.FromText(text), Options{Kind: review.Contract})
	for _, f := range r.Findings {
		if strings.HasPrefix(f.Rule, "ct-no-") {
			t.Errorf("%+v", f)
		}
	}
}

// TestThin: a draft that says one vague thing twenty times gets a few findings.
func TestThin(t *testing.T) {
	r := Scan(draft.FromText(strings.Repeat("未尽事宜按照有关规定执行。\n", 20)), Options{})
	if len(r.Findings) != maxAlike {
		t.Errorf("%d findings", len(r.Findings))
	}
}

func TestRepealedBasis(t *testing.T) {
	r := Scan(draft.FromText("根据《中华人民共和国合同法》制定。"), Options{})
	if len(r.Findings) != 1 || !strings.Contains(r.Findings[0].Basis, "民法典") || r.Findings[0].Quote != "《中华人民共和国合同法》" {
		t.Errorf("%+v", r.Findings)
	}
}

func TestNumeral(t *testing.T) {
	for s, want := range map[string]int64{
		"十": 10, "二十三": 23, "一百零五": 105, "壹拾贰万": 120_000, "伍仟": 5000, "叁亿贰仟万": 320_000_000, "12": 12, "两": 2,
	} {
		got, ok := numeral(s)
		if !ok || got != want {
			t.Errorf("%s is %d, %v", s, got, ok)
		}
	}
	for _, s := range []string{"", "甲", "-3", strings.Repeat("九亿", 20)} {
		if n, ok := numeral(s); ok {
			t.Errorf("%q is %d", s, n)
		}
	}
}

func TestFlagged(t *testing.T) {
	text := "处以200元罚款。按照有关规定执行。企业五年内不得迁出本县，按地方财政贡献给予奖励。"
	if r := Scan(draft.FromText(text), Options{}); r.Flagged(text) != 2 {
		t.Errorf("%d flagged: %+v", r.Flagged(text), r.Findings)
	}
}

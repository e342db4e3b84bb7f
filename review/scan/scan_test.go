package scan

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
	"hefa/review/draft"
)

// TestExamples holds every rule to its own examples.
func TestExamples(t *testing.T) {
	for i := range rulebook().rules {
		r := &rulebook().rules[i]
		for _, s := range r.Examples.Hit {
			if !holds(r, s) {
				t.Errorf("%s must find %q", r.ID, s)
			}
		}
		for _, s := range r.Examples.Miss {
			if holds(r, s) {
				t.Errorf("%s must not find %q", r.ID, s)
			}
		}
	}
}

// holds reports whether a rule holds in a text, whatever other rules find there.
func holds(r *compiled, text string) bool {
	if r.Check != "" {
		return finds(Scan(draft.FromText(text), Options{}), r.ID)
	}
	u := newUnit(rulebook())
	for _, p := range split([]rune(text)) {
		u.load(p.lead, p.text)
		if _, ok := u.match(r); ok {
			return true
		}
	}
	return false
}

func finds(res Result, id string) bool {
	return slices.ContainsFunc(res.Findings, func(f Finding) bool { return f.Rule == id })
}

// TestRulesWhole holds the files to what display and tests need.
func TestRulesWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		if seen[r.ID] || r.Name == "" {
			t.Errorf("rule %q: an id of its own and a name are required", r.ID)
		}
		seen[r.ID] = true
		if len(r.When) > 0 && (len(r.Examples.Hit) == 0 || len(r.Examples.Miss) == 0) {
			t.Errorf("rule %s has patterns and lacks examples", r.ID)
		}
		if len(r.When) == 0 && r.Check == "" && len(r.Absent) == 0 {
			t.Errorf("rule %s can find nothing", r.ID)
		}
		if !slices.Contains([]review.Status{review.Verified, review.SecondHand, review.Reported, review.Remembered, review.Local}, r.Status) {
			t.Errorf("rule %s: status %q", r.ID, r.Status)
		}
	}
	if rulebook().notice == "" {
		t.Error("no notice")
	}
}

func TestFinding(t *testing.T) {
	text := "某县产业扶持办法\n第一条 为了发展产业，制定本办法。\n第二条 企业享受政策的，五年内不得将注册地迁出本县。\n第三条 本办法自2030年1月1日起施行，有效期五年。"
	res := Scan(draft.FromText(text), Options{})
	i := slices.IndexFunc(res.Findings, func(f Finding) bool { return f.Rule == "fc-leave" })
	if i < 0 {
		t.Fatalf("nothing found in %+v", res.Findings)
	}
	f := res.Findings[i]
	if f.Article != "第二条" || f.Severity != Competition || !strings.Contains(f.Basis, "第九条") {
		t.Errorf("%+v", f)
	}
	if got := string([]rune(text)[f.Start:f.End]); got != f.Quote {
		t.Errorf("offsets give %q, quote is %q", got, f.Quote)
	}
}

// TestLeadIn: an item alone says nothing, with its lead-in it does.
func TestLeadIn(t *testing.T) {
	item := "（一）在本县登记注册满三年；"
	with := "符合下列条件的企业，给予奖励：\n" + item
	if r := Scan(draft.FromText(with), Options{}); !finds(r, "fc-award-local") {
		t.Errorf("with its lead-in: %+v", r.Findings)
	}
	if r := Scan(draft.FromText(item), Options{}); finds(r, "fc-award-local") {
		t.Error("without its lead-in there is no award")
	}
	forbidden := "制定政策措施不得含有下列内容：\n（一）要求企业在本地设立分支机构；\n（二）对企业按地方财政贡献给予奖励。"
	if r := Scan(draft.FromText(forbidden), Options{}); r.Flagged(forbidden) > 0 {
		t.Errorf("a list of what is forbidden: %+v", r.Findings)
	}
}

func TestPlaces(t *testing.T) {
	text := "青禾的企业优先承接工程。"
	if r := Scan(draft.FromText(text), Options{Places: []string{"青禾县"}}); !finds(r, "fc-local-firm") && !finds(r, "fc-buy-local") {
		t.Errorf("the county's own name: %+v", r.Findings)
	}
	if got := placesOf([]string{" 青禾县 ", "县", strings.Repeat("长", 30)}, "云川市人民政府关于印发办法的通知"); !slices.Equal(got, []string{"青禾县", "青禾", "云川市"}) {
		t.Errorf("places %q", got)
	}
	for title, want := range map[string]string{
		"柳溪县产业扶持办法（试行）": "柳溪县", "注册地在柳溪县境内的企业": "", "柳溪县的企业优先": "", "各县区优先采购": "", "": "",
	} {
		if got := strings.Join(placesOf(nil, title), ""); got != want {
			t.Errorf("%q begins with the place %q", title, got)
		}
	}
}

func TestKinds(t *testing.T) {
	text := "因本协议发生的争议，提交仲裁委员会仲裁。"
	if r := Scan(draft.FromText(text), Options{Kind: review.Contract}); !finds(r, "ct-arbitration") {
		t.Errorf("in a contract: %+v", r.Findings)
	}
	if r := Scan(draft.FromText(text), Options{Kind: review.Normative}); finds(r, "ct-arbitration") {
		t.Error("contract rules are for contracts")
	}
	for title, want := range map[string]review.Kind{
		"投资合作协议": review.Contract, "特许经营合同（草案）": review.Contract, "合同管理办法": review.Normative, "": review.Normative,
	} {
		if got := guessKind(title); got != want {
			t.Errorf("%q is taken for %q", title, got)
		}
	}
}

func TestLaw(t *testing.T) {
	for title, want := range map[string]bool{"行政处罚法": true, "物业管理条例": true, "管理办法": false, "": false} {
		if isLaw(title) != want {
			t.Errorf("%q", title)
		}
	}
}

// TestPerSentence: never more than two findings, none on the same basis twice.
func TestPerSentence(t *testing.T) {
	text := "在本县注册并纳税的企业，按地方财政贡献的80%给予奖励，优先采购本地产品，由县城投公司统一采购供应，五年内不得迁出，并设立分公司得5分。"
	res := Scan(draft.FromText(text), Options{})
	if len(res.Findings) != perSentence {
		t.Errorf("%d findings", len(res.Findings))
	}
}

func TestNothing(t *testing.T) {
	for _, text := range []string{"", "\n", "你好。"} {
		r := Scan(draft.FromText(text), Options{})
		if r.Findings == nil || len(r.Findings) > 0 || r.Notice == "" {
			t.Errorf("%q: %+v", text, r)
		}
	}
}

// TestAnyText: whatever the text, findings lie in it and quote it.
func TestAnyText(t *testing.T) {
	words := []string{"本县", "企业", "应当", "在", "注册", "给予", "奖励", "不得", "：", "。", "；", "\n", "（一）", "第三条 ", "《合同法》",
		"名录库", "选择", "100万元", "下列三项：", "罚款", "PPP", "以下简称“甲”", "，", "《", "”", "仲裁", "\t", "\u3000", "自2020年1月1日起施行"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 60).Draw(t, "words"), "")
		checkResult(t, text)
	})
}

type failer interface{ Fatalf(string, ...any) }

func checkResult(t failer, text string) {
	d := draft.FromText(text)
	runes := []rune(d.Text())
	o := Options{Places: []string{"青禾县"}, Kind: review.Contract}
	r := Scan(d, o)
	for i, f := range r.Findings {
		if f.Start < 0 || f.End > len(runes) || f.Start >= f.End || string(runes[f.Start:f.End]) != f.Quote {
			t.Fatalf("%q: finding %+v", text, f)
		}
		if i > 0 && f.Start < r.Findings[i-1].Start {
			t.Fatalf("%q: out of order", text)
		}
	}
	if again := Scan(d, o); !slices.Equal(again.Findings, r.Findings) {
		t.Fatalf("%q: two runs differ", text)
	}
}

// TestHostile: no text makes the scanner slow out of all proportion.
func TestHostile(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("：1.", 30_000), strings.Repeat("本县企业注册奖励", 8_000), strings.Repeat("《", 50_000),
		strings.Repeat("：\n（一）", 10_000), strings.Repeat("以下简称“甲乙”）", 5_000),
	} {
		checkResult(t, text)
	}
}

func FuzzScan(f *testing.F) {
	for _, s := range []string{"", "第一条 本县企业优先。", "各驾校应协商一致，培训费不得低于四千元。", "由某公司独家供应；其他单位不得经营。", "按地方留成部分的50%全额奖励𠮷企业", "不得要求企业在本地设立分公司，", "下列条件：（一）在本县注册；", "《合同法》第十条", "5万元（大写：伍万元）", "自2020年2月31日起施行", "\xff\xfe", "“。”》"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { checkResult(t, text) })
}

func BenchmarkScan50k(b *testing.B) {
	lines := []string{
		"第一条 为了规范公共租赁住房管理，根据国家有关规定，结合本市实际，制定本办法。",
		"申请人应当如实申报住房、收入和财产状况，并对申报材料的真实性负责；经办机构应当自受理之日起二十个工作日内完成审核。",
		"镇人民政府（街道办事处）负责具体实施本辖区内的日常监督管理工作，及时受理投诉举报。",
		"（三）近三年内没有重大违法违规记录，且未被列入严重违法失信名单；",
		"对在本县注册并纳税的企业，按其年度地方经济贡献的百分之五十给予奖励，最高不超过500万元。",
	}
	var s strings.Builder
	for i := 0; s.Len() < 150_000; i++ {
		line := lines[i%4]
		if i%20 == 19 { // one sentence in twenty is dense with findings
			line = lines[4]
		}
		s.WriteString(line + "\n")
	}
	d := draft.FromText(s.String())
	Scan(d, Options{})
	for b.Loop() {
		Scan(d, Options{Places: []string{"青禾县", "云川市"}})
	}
}

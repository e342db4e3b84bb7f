package letter

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
	"hefa/review/profile"
)

var national = profile.National()

// decision is a matter with something in every part of its opinion letter.
func decision() *review.Matter {
	d := review.MustDate
	return &review.Matter{
		ID: "id-1", No: "J2026-0001", Kind: review.Decision, Title: "关于调整《柳河县供水价格》的方案",
		Drafter: "柳河县发展和改革局", Decider: "柳河县人民政府", Received: d("2026-11-02"), Accepted: d("2026-11-05"),
		Pauses: []review.Pause{
			{On: d("2026-11-03"), Resumed: d("2026-11-04"), Missing: []string{"决策草案"}},
			{On: d("2026-11-10"), Until: d("2026-11-17"), Resumed: d("2026-11-12"), Missing: []string{"成本监审报告；", "听证笔录。 "}},
		},
		Urgent:    &review.Urgency{Reason: "执行上级机关的紧急命令和决定。", ApprovedBy: "王县长"},
		Materials: map[string]review.Check{"m-draft": {Mark: review.Yes}, "m-basis": {Mark: review.Yes, Remark: "共三件。"}, "m-procedure": {Mark: review.No}},
		Gates: map[string]review.Check{
			"g-public": {Mark: review.Yes}, "g-hearing": {Mark: review.NotApplicable, Remark: "无较大分歧。"}, "g-risk": {Mark: review.No},
		},
		Points: map[string]review.Check{
			"p-power": {Mark: review.Yes}, "p-congress": {Mark: review.NotApplicable},
			"p-procedure": {Mark: review.No, Remark: "未作风险评估。"}, "p-content": {Mark: review.No},
		},
		Counsel: []review.Counsel{{On: d("2026-11-13"), By: "张律师", View: "同意"}},
		Opinions: []review.Opinion{
			{N: 1, Article: "第三条", Quote: "按“阶梯‘三级’”计价，\n从高收取", Problem: "定价程序不合法。", Basis: "《价格法》第二十三条", Proposal: "改为“依法听证后执行。”", Severity: review.Legality},
			{N: 2, Problem: "表述不统一；", Severity: review.Advice},
			{N: 3, Problem: "已撤", Basis: "某法", Severity: review.Legality, Retracted: "误"},
			{N: 4, Article: "第五条", Problem: "是否有依据？", Basis: "《立法法》。", Severity: review.Legality},
		},
		Conclusion: &review.Conclusion{On: d("2026-11-18"), Result: review.Amend, Reason: "程序尚需完善。。"},
	}
}

func office() review.Office {
	return review.Office{Bureau: "柳河县司法局", County: "柳河县", Officer: "李明", Phone: "0435-7220000", Code: "柳司审"}
}

func compose(m *review.Matter, k review.LetterKind) review.LetterContent {
	return Compose(Input{Matter: m, Kind: k, On: review.MustDate("2026-11-19"), Office: office(), Profile: national})
}

// overdue is a matter whose materials were asked for and did not come in time.
func overdue() *review.Matter {
	m := decision()
	m.Pauses[1].Resumed, m.Opinions, m.Conclusion = 0, nil, nil
	m.Letters = []review.Letter{{Kind: review.SupplementLetter, No: "柳司审补〔2026〕2号", On: review.MustDate("2026-11-10"), Pause: 2}}
	return m
}

// reviewLetters are the letters of the review itself.
func reviewLetters() map[string]review.LetterContent {
	supplemented := decision()
	supplemented.Pauses[1].Resumed = 0
	returned := decision()
	returned.End = &review.Ending{How: review.EndReturned, On: review.MustDate("2026-11-19"), Reason: "材料不符合要求，经通知逾期未补充"}
	outside := decision()
	outside.End = &review.Ending{How: review.EndOutOfScope, On: review.MustDate("2026-11-19"), Reason: "属于会议纪要、工作方案、请示报告。"}
	return map[string]review.LetterContent{
		"opinion":    compose(decision(), review.OpinionLetter),
		"supplement": compose(supplemented, review.SupplementLetter),
		"overdue":    compose(overdue(), review.RemindLetter),
		"return":     compose(returned, review.ReturnLetter),
		"outofscope": compose(outside, review.OutOfScopeLetter),
	}
}

func TestComposedLetters(t *testing.T) {
	for name, c := range reviewLetters() {
		text := strings.Join(Text(c, 72), "\n") + "\n"
		golden(t, "compose."+name+".txt", text)
		wellPointed(t, text)
	}
}

// wellPointed fails on marks that never follow each other in a letter.
func wellPointed(t interface{ Errorf(string, ...any) }, text string) {
	for _, bad := range []string{"。。", "。；", "；。", "，。", "、。", "。，", "：。", "（）", "《》", "“”", "，，", "；；", "“““", "”””", "》、《", "次日起"} {
		if strings.Contains(text, bad) {
			t.Errorf("%q in\n%s", bad, text)
		}
	}
}

func TestLetterHead(t *testing.T) {
	c := compose(decision(), review.OpinionLetter)
	if c.Form != review.FormLetterhead || c.Printer != "" || c.Code != "柳司审" || c.Year != 2026 || c.No != "" ||
		c.To != "柳河县发展和改革局" || c.Sign != "柳河县司法局" || c.Note != "联系人：李明　联系电话：0435-7220000" {
		t.Errorf("%+v", c)
	}
	o := office()
	o.Phone, o.Codes = "", map[review.LetterKind]string{review.ReturnLetter: "柳司退函"}
	m := decision()
	m.End = &review.Ending{How: review.EndReturned, Reason: "某"}
	c = Compose(Input{Matter: m, Kind: review.ReturnLetter, On: review.MustDate("2026-11-19"), Form: review.FormDocument, Office: o, Profile: national})
	if c.Form != review.FormDocument || c.Printer != "柳河县司法局" || c.PrintDate != c.Date || c.Code != "柳司退函" || c.Note != "" {
		t.Errorf("%+v", c)
	}
}

func textOf(c review.LetterContent) string {
	var b strings.Builder
	for _, p := range c.Body {
		b.WriteString(p.Heading + p.Text + "\n")
	}
	return b.String()
}

func TestOpinionLetterSaysWhatIsSo(t *testing.T) {
	bare := &review.Matter{Kind: review.Contract, Title: "某合同", Drafter: "县城投", Received: review.MustDate("2026-11-02"),
		Accepted: review.MustDate("2026-11-02"), Conclusion: &review.Conclusion{Result: review.Lawful}}
	for name, tt := range map[string]struct {
		m            *review.Matter
		with, absent []string
	}{
		"bare": {bare, []string{"经审查，未发现与法律、法规、规章和国家政策相抵触的内容。", "《某合同》未发现违反法律、行政法规强制性规定的情形。可以按程序签订。", "根据有关规定，"},
			[]string{"补齐", "受理", "法律顾问", "紧急", "已报送", "其他建议", "具体意见", "决定机关"}},
		"full": {decision(), []string{"材料于2026年11月4日补齐，于2026年11月5日受理，审查期间要求补充的材料于2026年11月12日补齐。", "应当予以修改。程序尚需完善。请根据",
			"已报送：决策草案、法律依据（共三件）。", "未履行：风险评估。", "其他建议", "按紧急事项办理"}, []string{"已撤", "合法。可以"}},
	} {
		text := textOf(compose(tt.m, review.OpinionLetter))
		for _, want := range tt.with {
			if !strings.Contains(text, want) {
				t.Errorf("%s lacks %q:\n%s", name, want, text)
			}
		}
		for _, no := range tt.absent {
			if strings.Contains(text, no) {
				t.Errorf("%s holds %q:\n%s", name, no, text)
			}
		}
	}
	unlawful := decision()
	unlawful.Conclusion.Result = review.Unlawful
	if text := textOf(compose(unlawful, review.OpinionLetter)); !strings.Contains(text, "》不合法。") || !strings.Contains(text, "不得提交决策机关讨论") {
		t.Error(text)
	}
}

// A reminder is about what the matter waits for, and stays about it.
func TestReminderOfMaterials(t *testing.T) {
	m := overdue()
	text := textOf(compose(m, review.RemindLetter))
	for _, want := range []string{"2026年11月10日", "柳司审补〔2026〕2号", "补正期限已于2026年11月17日届满", "截至2026年11月19日", "成本监审报告；", "第二十六条第一款", "予以退回"} {
		if !strings.Contains(text, want) {
			t.Errorf("%s is missing from\n%s", want, text)
		}
	}
	m.Letters, m.Pauses[1].Until = nil, 0
	if text := textOf(compose(m, review.RemindLetter)); strings.Contains(text, "（）") || strings.Contains(text, "期限") || !strings.Contains(text, "2026年11月10日，我局通知你单位补正") {
		t.Error(text)
	}
	m.Pauses[1].Resumed = review.MustDate("2026-11-20")
	later := Compose(Input{Matter: m, Kind: review.RemindLetter, Pause: 2, On: review.MustDate("2026-11-19"), Office: office(), Profile: national})
	if !strings.Contains(later.Title, "补正") {
		t.Error(later.Title)
	}
	if c := compose(decision(), review.RemindLetter); !strings.Contains(c.Title, "采纳情况") || strings.Contains(textOf(c), "退回") {
		t.Error(c.Title)
	}
}

func TestSupplementLetterBeforeAcceptance(t *testing.T) {
	m := decision()
	m.Accepted, m.Pauses = 0, m.Pauses[:1]
	text := textOf(compose(m, review.SupplementLetter))
	if strings.Contains(text, "不计入审查期限") || !strings.Contains(text, "请尽快将上述材料报送我局") || !strings.Contains(text, "决策草案。") {
		t.Error(text)
	}
}

func TestNames(t *testing.T) {
	for title, want := range map[string]string{
		"某某办法":             "《某某办法》",
		"《某某办法》":           "《某某办法》",
		"关于印发《某某办法》的通知":    "《关于印发〈某某办法〉的通知》",
		"《甲办法》《乙办法》":       "《〈甲办法〉〈乙办法〉》",
		"《甲办法》（送审稿）":       "《〈甲办法〉（送审稿）》",
		"关于〈甲〉":            "《关于〈甲〉》",
		"印发《实施〈甲法〉的办法》的通知": "《印发〈实施《甲法》的办法〉的通知》",
		"多一个》":             "《多一个》》",
		"《关于印发〈甲〉的通知》":     "《关于印发〈甲〉的通知》",
	} {
		if got := name(title); got != want {
			t.Errorf("%s: %s, want %s", title, got, want)
		}
	}
	for text, want := range map[string]string{
		"原文": "“原文”", "称“甲”": "“称‘甲’”", "称“甲‘乙’”\n续": "“称‘甲“乙”’续”", "单‘甲’": "“单‘甲’”",
	} {
		if got := quote(text); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

func TestSentences(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "  ": "", "甲": "甲。", "甲。": "甲。", "甲。。": "甲。", "甲； ": "甲。", "甲.\n": "甲。", "甲\n。": "甲。",
		"甲！": "甲！", "甲？": "甲？", "甲?": "甲?", "“甲。”": "“甲。”", "“甲”": "“甲”。", "……": "……。", "。": "",
	} {
		if got := sentence(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// Whatever an officer types, a letter is composed and drawn, and marks do not
// pile up where texts meet.
func TestComposeAnything(t *testing.T) {
	text := rapid.StringOfN(rapid.RuneFrom([]rune("甲乙，。；：“”‘’《》〈〉？ \n1.a")), 0, 12, -1)
	rapid.Check(t, func(t *rapid.T) {
		m := decision()
		o := &m.Opinions[0]
		o.Article, o.Quote, o.Basis, o.Proposal = text.Draw(t, "article"), text.Draw(t, "quote"), text.Draw(t, "basis"), text.Draw(t, "proposal")
		m.Conclusion.Reason, m.Title = text.Draw(t, "reason"), text.Draw(t, "title")
		o.Problem = "甲" + text.Draw(t, "problem")
		c := compose(m, review.OpinionLetter)
		if len(Text(c, 40)) == 0 {
			t.Fatal("nothing was drawn")
		}
		for _, s := range []string{sentence(o.Problem), sentence(o.Basis), sentence(m.Conclusion.Reason)} {
			if strings.HasSuffix(s, "。。") || strings.HasSuffix(s, "；。") || strings.HasSuffix(s, "，。") {
				t.Fatalf("%q", s)
			}
		}
		if n := name("甲" + m.Title); strings.Count(n, "《")+strings.Count(n, "〈") != strings.Count("甲"+m.Title, "《")+strings.Count(m.Title, "〈")+1 {
			t.Fatalf("%q", n)
		}
	})
}

func TestUnverified(t *testing.T) {
	for _, tt := range []struct {
		kind   review.Kind
		letter review.LetterKind
		want   int
	}{
		{review.Decision, review.OpinionLetter, 0},    // every rule of a decision is verified
		{review.Normative, review.OpinionLetter, 2},   // so is 115号 at second hand
		{review.Decision, review.SupplementLetter, 1}, // the pause rests on local practice
		{review.Decision, review.ReturnLetter, 0},     // the prepared reason is verified
		{review.Decision, review.OutOfScopeLetter, 1},
	} {
		m := decision()
		m.Kind = tt.kind
		m.End = &review.Ending{How: review.EndReturned, Reason: national.Reasons.Return[0].Text}
		if tt.letter == review.OutOfScopeLetter {
			m.End.Reason = national.Reasons.OutOfScope[0].Text
		}
		before := len(national.Letters[tt.letter].Rules[tt.kind])
		got := Unverified(national, m, tt.letter)
		if len(got) != tt.want {
			t.Errorf("%s %s: %v", tt.kind, tt.letter, got)
		}
		for _, r := range got {
			if r.Status.Settled() {
				t.Errorf("%v is verified", r)
			}
		}
		if len(national.Letters[tt.letter].Rules[tt.kind]) != before {
			t.Error("the profile was changed")
		}
	}
}

// An opinion of several paragraphs does not run into its basis and proposal.
func TestOpinionOfSeveralParagraphs(t *testing.T) {
	for o, want := range map[review.Opinion]string{
		{Problem: "甲", Basis: "乙", Proposal: "丙"}:     "甲。依据：乙。修改建议：丙。",
		{Problem: "甲\n又甲", Basis: "乙", Proposal: "丙"}: "甲\n又甲。\n依据：乙。\n修改建议：丙。",
		{Problem: "甲", Basis: "乙\n又乙"}:                "甲。\n依据：乙\n又乙。",
	} {
		if got := opinionText(o); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// A point that does not hold is told in words of the place, or else held against
// the checklist in its own; never as the checklist's sentence in quotes.
func TestPointsThatFail(t *testing.T) {
	points := []review.Item{{ID: "a", Name: "甲项合法", Section: "内容", Fails: "甲项不合法"}, {ID: "b", Name: "乙称“丙”", Section: "内容"}, {ID: "c", Name: "丁项合法", Section: "内容"}}
	for want, answers := range map[string]map[string]review.Check{
		"":          {},
		"经审查，丁项合法。": {"c": {Mark: review.Yes}},
		"经审查，存在以下问题：甲项不合法（未听证）。":                {"a": {Mark: review.No, Remark: "未听证。"}},
		"经审查，丁项合法。但存在以下问题：甲项不合法；不符合“乙称‘丙’”的要求。": {"a": {Mark: review.No}, "b": {Mark: review.No}, "c": {Mark: review.Yes}},
	} {
		if got := sectionText(points, answers, "内容"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for _, k := range []review.Kind{review.Normative, review.Decision, review.Contract, review.Other} {
		for _, p := range national.For(k).Points {
			if p.Fails == "" || strings.Contains(p.Fails, "“") {
				t.Errorf("%s %s: %q", k, p.ID, p.Fails)
			}
		}
	}
}

// The title of a letter about a document that is a draft no more says so.
func TestRecordLettersNameTheFinalDocument(t *testing.T) {
	for kind, m := range map[review.LetterKind]*review.Matter{review.RegistrationLetter: wholeLife(), review.RefusalLetter: refused()} {
		m.Title = "某办法（送审稿）"
		if c := compose(m, kind); strings.Contains(c.Title+textOf(c), "送审稿") || !strings.Contains(c.Title, "《某办法》") {
			t.Errorf("%s %s", c.Title, textOf(c))
		}
	}
}

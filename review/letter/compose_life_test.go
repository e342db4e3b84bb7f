package letter

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
)

// wholeLife is a normative document that went its whole way, with one filing
// open and the other returned.
func wholeLife() *review.Matter {
	d := review.MustDate
	m := &review.Matter{
		ID: "id-2", No: "G2026-0001", Kind: review.Normative, Title: "《柳河县农村自建房安全管理办法（试行）》",
		Drafter: "柳河县住房和城乡建设局", Decider: "柳河县人民政府", Received: d("2026-10-09"), Accepted: d("2026-10-12"),
		Materials: map[string]review.Check{"m-comments": {Mark: review.Yes, Remark: "收到意见12条，采纳9条。"}},
		Gates: map[string]review.Check{
			"g-comment":     {Mark: review.Yes, From: d("2026-08-20"), On: d("2026-09-20"), By: "县住建局", Paper: "县政府门户网站公告。"},
			"g-own-review":  {Mark: review.Yes, On: d("2026-09-28")},
			"g-operators":   {Mark: review.NotApplicable, Remark: "不涉及市场主体。"},
			"g-competition": {Mark: review.Yes},
		},
		Opinions: []review.Opinion{
			{N: 1, Article: "第五条", Quote: "一律停工", Problem: "无依据减损权益；", Basis: "《优化营商环境条例》第六十四条", Proposal: "删除。", Severity: review.Legality,
				Answer: &review.Answer{On: d("2026-11-02"), Result: review.Adopted}},
			{N: 2, Problem: "名称宜统一。", Severity: review.Advice, Answer: &review.Answer{On: d("2026-11-02"), Result: review.Partly}},
			{N: 3, Problem: "已撤", Basis: "某法", Severity: review.Legality, Retracted: "误"},
			{N: 4, Article: "第八条", Problem: "设定处罚\n没有依据", Basis: "《行政处罚法》第十六条。", Severity: review.Legality,
				Answer: &review.Answer{On: d("2026-11-02"), Result: review.Declined, Reason: "省厅文件已有规定。。"}},
			{N: 5, Article: "三", Problem: "引文有误？", Basis: "《立法法》第九十三条", Severity: review.Legality},
		},
		Conclusion:   &review.Conclusion{On: d("2026-10-28"), Result: review.Amend},
		Letters:      []review.Letter{{Kind: review.OpinionLetter, No: "柳司审〔2026〕3号", Seq: 3, Year: 2026, On: d("2026-10-29")}},
		Competition:  &review.Competition{On: d("2026-09-25"), By: "柳河县市场监督管理局", Initial: review.Yes, Result: "pass"},
		Deliberation: &review.Deliberation{On: d("2026-11-06"), Result: "changed", Record: "县政府第12次常务会议"},
		Recording:    &review.Recording{Asked: d("2026-11-09"), On: d("2026-11-10"), No: "柳司审规登〔2026〕1号"},
		Publication: &review.Publication{On: d("2026-11-12"), No: "柳政规〔2026〕5号", Effect: d("2026-12-15"),
			Until: d("2028-12-14")},
		Filings: []review.Filing{{To: "government", Due: d("2026-11-27")}, {To: "congress", Due: d("2026-12-12")}},
	}
	return m
}

func refused() *review.Matter {
	m := wholeLife()
	m.Recording = &review.Recording{Asked: review.MustDate("2026-11-09"), On: review.MustDate("2026-11-10"), Refused: "未附集体审议纪要；"}
	m.Publication, m.Filings = nil, nil
	return m
}

func returnedFiling() *review.Matter {
	m := wholeLife()
	f := &m.Filings[0]
	f.Sent, f.Result, f.ResultOn = review.MustDate("2026-11-16"), "returned", review.MustDate("2026-11-18")
	f.Returns = []review.Date{f.ResultOn}
	return m
}

func exceptional() *review.Matter {
	m := decision()
	m.Competition = &review.Competition{On: review.MustDate("2026-10-20"), By: "柳河县市场监督管理局", Result: "exception",
		Conditions: national.Exceptions.Conditions, Reason: "为保障节约用水，"}
	return m
}

var laterLetters = map[string]struct {
	m    func() *review.Matter
	kind review.LetterKind
	to   string
}{
	"remind":        {wholeLife, review.RemindLetter, ""},
	"unadopted":     {wholeLife, review.UnadoptedLetter, ""},
	"registration":  {wholeLife, review.RegistrationLetter, ""},
	"refusal":       {refused, review.RefusalLetter, ""},
	"filing-report": {wholeLife, review.FilingReportLetter, ""},
	"filing-again":  {returnedFiling, review.FilingReportLetter, "government"},
	"congress":      {wholeLife, review.FilingReportLetter, "congress"},
	"filing-note":   {wholeLife, review.FilingNoteLetter, ""},
	"competition":   {wholeLife, review.CompetitionLetter, ""},
	"exception":     {exceptional, review.CompetitionLetter, ""},
}

func composeLater(name string) review.LetterContent {
	l := laterLetters[name]
	return Compose(Input{Matter: l.m(), Kind: l.kind, To: l.to, On: review.MustDate("2026-11-19"), Office: office(), Profile: national})
}

func TestLaterLetters(t *testing.T) {
	for name := range laterLetters {
		text := strings.Join(Text(composeLater(name), 72), "\n") + "\n"
		golden(t, "compose."+name+".txt", text)
		wellPointed(t, text)
	}
}

func TestLaterAddressees(t *testing.T) {
	const bureau, maker = "柳河县司法局", "柳河县人民政府" // a filing is the act of who made the document
	for name, want := range map[string]struct {
		to string
		cc []string
		by string
	}{
		"remind":        {"柳河县住房和城乡建设局", nil, bureau},
		"unadopted":     {"柳河县人民政府", []string{"柳河县住房和城乡建设局"}, bureau},
		"registration":  {"柳河县住房和城乡建设局", []string{"柳河县人民政府"}, bureau},
		"refusal":       {"柳河县住房和城乡建设局", []string{"柳河县人民政府"}, bureau},
		"filing-report": {"上一级人民政府", nil, maker},
		"congress":      {"柳河县人民代表大会常务委员会", nil, maker},
		"filing-note":   {"上一级人民政府", nil, maker},
		"competition":   {"柳河县人民政府", []string{"柳河县住房和城乡建设局"}, bureau},
	} {
		if c := composeLater(name); c.To != want.to || !slices.Equal(c.CC, want.cc) || c.Sign != want.by || c.Org != want.by {
			t.Errorf("%s: to %s, copy %v, by %s", name, c.To, c.CC, c.Sign)
		}
	}
}

// A letter never states what no fact tells.
func TestBlanksStandForUnknownFacts(t *testing.T) {
	bare := &review.Matter{Kind: review.Normative, Title: "某办法", Drafter: "某局", Publication: &review.Publication{}, Filings: []review.Filing{{To: "congress"}},
		Competition: &review.Competition{By: "某局", Result: "violate", Reason: "限定本地企业"}}
	for kind, want := range map[review.LetterKind][]string{
		review.FilingNoteLetter:   {"（文号请补充）", "制定的必要性\n（请补充）\n", "主要内容\n（请补充）该文件", "征求意见和采纳情况：（请补充）。", "合法性审查情况\n（请补充）\n"},
		review.FilingReportLetter: {"（文号请补充）"},
		review.CompetitionLetter:  {"初审情况：（请补充）。", "不得出台。理由：限定本地企业。"},
	} {
		text := textOf(Compose(Input{Matter: bare, Kind: kind, On: review.MustDate("2026-11-19"), Profile: national}))
		for _, s := range want {
			if !strings.Contains(text, s) {
				t.Errorf("%s lacks %q:\n%s", kind, s, text)
			}
		}
	}
	c := Compose(Input{Matter: bare, Kind: review.CompetitionLetter, Profile: national})
	if c.To != "县人民政府" {
		t.Errorf("to %s", c.To)
	}
}

// Opinions are named as the opinion letter numbers them.
func TestReferencesFollowTheOpinionLetter(t *testing.T) {
	m := wholeLife()
	letter := strings.Join(Text(compose(m, review.OpinionLetter), 72), "\n")
	for _, o := range m.LiveOpinions() {
		at, problem := reference(m, o), strings.Split(clause(o.Problem), "\n")[0]
		n := strings.TrimSuffix(strings.SplitN(strings.SplitN(at, "第", 2)[1], "条", 2)[0], "条")
		found := false
		for line := range strings.SplitSeq(letter, "\n") {
			found = found || strings.HasPrefix(strings.TrimSpace(line), n+".") && strings.Contains(line, problem)
		}
		if !found {
			t.Errorf("%s %s is not number %s in\n%s", at, problem, n, letter)
		}
	}
}

func TestUnverifiedLater(t *testing.T) {
	for name, want := range map[string]int{
		"remind": 1, "unadopted": 1, // 115号 is remembered
		"registration": 1, "refusal": 1, // 三统一 at second hand
		"filing-report": 1, "filing-note": 1, // the recipient's term
		"competition": 0, "exception": 0,
	} {
		l := laterLetters[name]
		got := Unverified(national, l.m(), l.kind)
		if len(got) != want {
			t.Errorf("%s: %v", name, got)
		}
	}
	m := wholeLife()
	for _, to := range []string{"government", "congress"} {
		m.Letters = append(m.Letters, review.Letter{Kind: review.FilingReportLetter, To: to, No: to})
	}
	if got := Unverified(national, m, review.FilingReportLetter); len(got) != 2 {
		t.Errorf("both written: %v", got)
	}
}

// Whatever the facts, every letter is composed and drawn, even one whose facts
// are gone.
func TestComposeLaterAnything(t *testing.T) {
	text := rapid.StringOfN(rapid.RuneFrom([]rune("甲乙，。；：“”《》 \n1")), 0, 12, -1)
	rapid.Check(t, func(t *rapid.T) {
		m := rapid.SampledFrom([]func() *review.Matter{wholeLife, refused, exceptional, decision, returnedFiling}).Draw(t, "matter")()
		m.Title, m.Drafter, m.Decider = text.Draw(t, "title"), text.Draw(t, "drafter"), text.Draw(t, "decider")
		m.Opinions[0].Problem = text.Draw(t, "problem")
		if m.Recording != nil {
			m.Recording.Refused = text.Draw(t, "refused")
		}
		if m.Competition != nil {
			m.Competition.Reason, m.Competition.Result = text.Draw(t, "reason"), rapid.SampledFrom([]string{"pass", "exception", "violate", "?"}).Draw(t, "result")
		}
		kind := rapid.SampledFrom(review.LetterKinds()[4:]).Draw(t, "kind")
		c := Compose(Input{Matter: m, Kind: kind, To: text.Draw(t, "to"), On: review.MustDate("2026-11-19"), Office: office(), Profile: national})
		if c.Title == "" || len(Text(c, 40)) == 0 || len(document(c, fit(c))) == 0 {
			t.Fatal("nothing was drawn")
		}
	})
}

// The officer may say who issues a letter: the head, the signature and the
// imprint follow.
func TestIssuedByAnother(t *testing.T) {
	c := review.LetterContent{Org: "县司法局", Sign: "县司法局", Printer: "县司法局"}
	lay(&c, review.Wording{Issuer: "县人民政府办公室"})
	if c.Org != "县人民政府办公室" || c.Sign != c.Org || c.Printer != c.Org {
		t.Errorf("%+v", c)
	}
	c = review.LetterContent{Org: "县司法局", Sign: "县司法局"}
	if IssuedBy(&c, "县人民政府"); c.Printer != "" {
		t.Error("a letterhead has no imprint")
	}
}

// Opinions that a ledger only counted are told as such: a reason given since, and
// a blank for what nobody wrote down.
func TestCountedRows(t *testing.T) {
	rows := countedRows(review.Transcript{Opinions: 5, Adopted: 1, Partly: 1, Declined: 3}, []review.Answer{
		{Result: review.Declined, Reason: "省里有规定"}, {Result: review.Adopted, Reason: "已改"}})
	want := [][]string{{"1条（内容见意见书）", "未采纳", "省里有规定。"}, {"2条（内容见意见书）", "未采纳", blank}, {"1条（内容见意见书）", "部分采纳", blank}}
	if !slices.EqualFunc(rows, want, slices.Equal) {
		t.Errorf("%q", rows)
	}
}

package review_test

import (
	"slices"
	"testing"

	"hefa/review"
)

// papers are the names of the rows of a matter's file, × after those missing.
func papers(m *review.Matter, p *review.Profile) []string {
	var out []string
	for _, r := range m.Contents(p) {
		if r.Missing {
			r.Name += "×"
		}
		out = append(out, r.Name)
	}
	return out
}

// onlyPaper is a profile whose file has one paper, and one gate and one
// material that must be there.
func onlyPaper(r review.PaperRule) *review.Profile {
	r.ID, r.Name = "it", "此件"
	p := *national
	p.Contents.Rows = []review.PaperRule{r}
	return &p
}

// From its fact on a paper is missed, and not before; what ended, was led
// elsewhere or is a circular lacks nothing of what would have followed.
func TestFromWhenAPaperIsMissed(t *testing.T) {
	ended, elsewhere := &review.Ending{How: review.EndReturned}, []review.Letter{{Kind: review.OpinionLetter, Transcribed: true}}
	for name, tt := range map[string]struct {
		after  string
		m      review.Matter
		missed bool
	}{
		"never asked for":           {"", review.Matter{}, false},
		"received":                  {"received", review.Matter{}, true},
		"planned only":              {"received", review.Matter{Plan: &review.Plan{}}, false},
		"received, ended":           {"received", review.Matter{End: ended}, false},
		"received elsewhere":        {"received", review.Matter{Letters: elsewhere}, false},
		"a circular":                {"received", review.Matter{Circular: &review.Circular{}}, false},
		"not concluded":             {"concluded", review.Matter{}, false},
		"concluded":                 {"concluded", review.Matter{Conclusion: &review.Conclusion{}}, true},
		"concluded, ended":          {"concluded", review.Matter{Conclusion: &review.Conclusion{}, End: ended}, false},
		"concluded elsewhere":       {"concluded", review.Matter{Conclusion: &review.Conclusion{}, Letters: elsewhere}, false},
		"not deliberated":           {"deliberated", review.Matter{}, false},
		"deliberated":               {"deliberated", review.Matter{Deliberation: &review.Deliberation{}}, true},
		"not published":             {"published", review.Matter{}, false},
		"published":                 {"published", review.Matter{Publication: &review.Publication{}}, true},
		"no contract":               {"signed", review.Matter{}, false},
		"a contract not signed":     {"signed", review.Matter{Deal: &review.Deal{}}, false},
		"a contract that is signed": {"signed", review.Matter{Deal: &review.Deal{Signed: today}}, true},
	} {
		m := tt.m
		if m.Kind = review.Normative; m.Plan == nil {
			m.Received = date("2026-11-02")
		}
		p := onlyPaper(review.PaperRule{From: review.FromFile, After: tt.after})
		if got := papers(&m, p); !slices.Equal(got, map[bool][]string{true: {"此件×"}, false: nil}[tt.missed]) {
			t.Errorf("%s: %v", name, got)
		}
		m.Attachments = []review.Attachment{{Name: "a.pdf", On: today, As: "it"}}
		if got := m.Contents(p); len(got) != 1 || got[0].Missing || got[0].On != today || got[0].N != 1 {
			t.Errorf("%s, and it is there: %+v", name, got)
		}
	}
}

// Each source gives its paper the day and the number of its fact.
func TestWhereAPaperIsKnownFrom(t *testing.T) {
	day, live := date("2026-11-18"), review.Opinion{N: 1, Problem: "某"}
	answered := func(on review.Date) review.Opinion {
		return review.Opinion{N: 1, Problem: "某", Answer: &review.Answer{On: on}}
	}
	opinion := review.Letter{Kind: review.OpinionLetter, No: "甲〔2026〕1号", On: date("2026-11-16")}
	there := func(no string) *review.ContentsRow { return &review.ContentsRow{Name: "此件", On: day, No: no} }
	missing := &review.ContentsRow{Name: "此件", Missing: true}
	for name, tt := range map[string]struct {
		from review.PaperSource
		ref  string
		m    review.Matter
		want *review.ContentsRow
	}{
		"nothing looked at":              {review.FromPoints, "", review.Matter{Conclusion: &review.Conclusion{On: day}}, nil},
		"points looked at":               {review.FromPoints, "", review.Matter{Conclusion: &review.Conclusion{On: day}, Points: map[string]review.Check{"p": {}}}, there("")},
		"opinions written":               {review.FromPoints, "", review.Matter{Conclusion: &review.Conclusion{On: day}, Opinions: []review.Opinion{live}}, there("")},
		"looked at and not concluded":    {review.FromPoints, "", review.Matter{Points: map[string]review.Check{"p": {}}}, nil},
		"all answered":                   {review.FromAnswers, "", review.Matter{Letters: []review.Letter{opinion}, Opinions: []review.Opinion{answered(day - 1), answered(day), answered(day - 2)}}, there("")},
		"one still owed":                 {review.FromAnswers, "", review.Matter{Letters: []review.Letter{opinion}, Opinions: []review.Opinion{answered(day), live}}, missing},
		"owed before it was asked":       {review.FromAnswers, "", review.Matter{Opinions: []review.Opinion{live}}, nil},
		"no minutes yet":                 {review.FromMinutes, "", review.Matter{Deliberation: &review.Deliberation{On: day}}, nil},
		"minutes":                        {review.FromMinutes, "", review.Matter{Deliberation: &review.Deliberation{On: day, Record: "纪要12号"}}, there("纪要12号")},
		"registration asked for":         {review.FromRegistration, "", review.Matter{Recording: &review.Recording{Asked: day}}, nil},
		"registered":                     {review.FromRegistration, "", review.Matter{Recording: &review.Recording{On: day, No: "登1号"}}, there("登1号")},
		"published unregistered":         {review.FromRegistration, "", review.Matter{Publication: &review.Publication{Unrecorded: true}}, missing},
		"published with it":              {review.FromRegistration, "", review.Matter{Publication: &review.Publication{}, Recording: &review.Recording{On: day, No: "登1号"}}, there("登1号")},
		"published":                      {review.FromPublication, "", review.Matter{Publication: &review.Publication{On: day, No: "政1号", Place: "县政府网站"}}, there("政1号，县政府网站")},
		"published somewhere":            {review.FromPublication, "", review.Matter{Publication: &review.Publication{On: day, Place: "县政府网站"}}, there("县政府网站")},
		"a standing letter":              {review.FromLetter, "remind", review.Matter{Letters: []review.Letter{{Kind: review.RemindLetter, No: "催1号", On: day}}}, there("催1号")},
		"a voided letter":                {review.FromLetter, "remind", review.Matter{Letters: []review.Letter{{Kind: review.RemindLetter, No: "催1号", On: day, Voided: "错"}}}, nil},
		"a letter of another kind":       {review.FromLetter, "remind", review.Matter{Letters: []review.Letter{opinion}}, nil},
		"counsel's view":                 {review.FromCounsel, "", review.Matter{Counsel: []review.Counsel{{On: day, By: "张律师"}}}, there("张律师")},
		"counsel's view of a round":      {review.FromCounsel, "", review.Matter{Rounds: []review.Round{{Counsel: []review.Counsel{{On: day, By: "张律师"}}}}}, there("张律师")},
		"no view and no conclusion":      {review.FromCounsel, "", review.Matter{}, nil},
		"no view and a conclusion":       {review.FromCounsel, "", review.Matter{Conclusion: &review.Conclusion{On: day}}, missing},
		"a talk before receipt":          {review.FromConsults, "", review.Matter{Consults: []review.Note{{On: day}}}, there("")},
		"reviewed for competition":       {review.FromCompetition, "", review.Matter{Competition: &review.Competition{On: day, By: "市场监管局"}}, there("市场监管局")},
		"not reviewed for competition":   {review.FromCompetition, "", review.Matter{Gates: map[string]review.Check{"g-competition": {Mark: review.No}}}, missing},
		"reviewed though marked as open": {review.FromCompetition, "", review.Matter{Competition: &review.Competition{On: day, By: "局"}, Gates: map[string]review.Check{"g-competition": {Mark: review.No}}}, there("局")},
	} {
		m := tt.m
		m.Kind, m.Received, m.Accepted = review.Decision, date("2026-11-02"), date("2026-11-03")
		got := m.Contents(onlyPaper(review.PaperRule{From: tt.from, Ref: tt.ref}))
		if tt.want == nil && len(got) > 0 || tt.want != nil && (len(got) != 1 || got[0].Name != tt.want.Name || got[0].On != tt.want.On || got[0].No != tt.want.No || got[0].Missing != tt.want.Missing) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// No kind that asks for no view misses one.
func TestCounselIsMissedWhereItIsNeeded(t *testing.T) {
	m := &review.Matter{Kind: review.Other, Received: today, Accepted: today, Conclusion: &review.Conclusion{On: today}}
	if got := m.Contents(onlyPaper(review.PaperRule{From: review.FromCounsel})); len(got) > 0 {
		t.Errorf("%+v", got)
	}
}

// A paper whose day is known as missing is there once its file is.
func TestAFileFillsAMissingRow(t *testing.T) {
	m := &review.Matter{Kind: review.Normative, Received: today, Publication: &review.Publication{On: today, Unrecorded: true},
		Attachments: []review.Attachment{{Name: "补.pdf", As: "it"}}}
	if got := m.Contents(onlyPaper(review.PaperRule{From: review.FromRegistration})); len(got) != 1 || got[0].Missing || got[0].Files[0] != "补.pdf" {
		t.Errorf("%+v", got)
	}
}

// Reports and receipts stand one for every recipient, with the letter they
// went out under and the last day they were sent.
func TestFilingsInTheFile(t *testing.T) {
	m := &review.Matter{Kind: review.Normative, Received: today, Publication: &review.Publication{On: today},
		Letters: []review.Letter{{Kind: review.FilingReportLetter, To: "congress", No: "备2号", On: today}},
		Filings: []review.Filing{{To: "government"}, {To: "congress", Sent: date("2026-11-23"), Resent: date("2026-11-25"), Result: "filed", ResultOn: date("2026-11-26")}}}
	for from, want := range map[review.PaperSource][]review.ContentsRow{
		review.FromFilings:  {{Name: "此件（上一级人民政府）", Missing: true}, {Name: "此件（本级人民代表大会常务委员会）", On: date("2026-11-25"), No: "备2号"}},
		review.FromReceipts: {{Name: "此件（上一级人民政府）", Missing: true}, {Name: "此件（本级人民代表大会常务委员会）", On: date("2026-11-26")}},
		review.FromLetter:   {{Name: "此件（本级人民代表大会常务委员会）", On: today, No: "备2号"}},
	} {
		got := m.Contents(onlyPaper(review.PaperRule{From: from, Ref: "filing-report"}))
		for i, w := range want {
			if len(got) != len(want) || got[i].Name != w.Name || got[i].On != w.On || got[i].No != w.No || got[i].Missing != w.Missing {
				t.Errorf("%s: %+v", from, got)
			}
		}
	}
}

// A document taken in lacks only what happened to it here; papers that belong
// to some kinds are of those kinds.
func TestTheFileOfADocumentTakenIn(t *testing.T) {
	e := newEnv()
	m := listed(t, e)
	for _, r := range m.Contents(national) {
		if r.Missing && r.ID != "final" || r.ID == "m-draft" {
			t.Errorf("%+v", r)
		}
	}
	for kinds, want := range map[review.Kind]int{review.Normative: 1, review.Contract: 0} {
		p := onlyPaper(review.PaperRule{From: review.FromPublication, Kinds: []review.Kind{kinds}})
		if got := m.Contents(p); len(got) != want {
			t.Errorf("%s: %+v", kinds, got)
		}
		names := 0
		for _, it := range p.PaperNames(review.Normative) {
			if it.ID == "it" && it.Name == "此件" {
				names++
			}
		}
		if names != want {
			t.Errorf("%s: %d", kinds, names)
		}
	}
	for _, from := range review.PaperSources() {
		expands := slices.Contains([]review.PaperSource{"materials", "gates", "rest", "filings", "receipts", "consults"}, from)
		_, named := review.ItemByID(onlyPaper(review.PaperRule{From: from}).PaperNames(review.Normative), "it")
		if named == expands {
			t.Errorf("a file put in as what comes from %s: %v", from, named)
		}
	}
}

// A draft stands in the row of the draft, and a step has its own day and paper.
func TestStepsAndDraftsInTheFile(t *testing.T) {
	e, m := at(t, "received")
	do(t, e, m, "attach", "file=稿.docx", "as=draft")
	do(t, e, m, "check", "id=g-risk", "answer=yes", "on=2026-10-20", "paper=评估报告", "by=中心")
	do(t, e, m, "check", "id=g-competition", "answer=yes", "on=2026-10-21")
	m.Competition = nil
	draft, _ := rowOf(m, "决策草案")
	risk, _ := rowOf(m, "风险评估")
	if draft.ID != "m-draft" || !slices.Equal(draft.Files, []string{"稿.docx"}) || risk.On != date("2026-10-20") || risk.No != "评估报告" || risk.Missing {
		t.Errorf("%+v %+v", draft, risk)
	}
	if _, ok := rowOf(m, "公平竞争审查"); ok {
		t.Error("the fair-competition review stands among the steps as well")
	}
	if basis, _ := rowOf(m, "法律、法规、规章等依据"); len(basis.Files) > 0 {
		t.Errorf("%+v", basis)
	}
}

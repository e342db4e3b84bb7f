package profile

import (
	"strings"
	"testing"

	"hefa/review"
)

// broken is the national profile after a change, and what is said of it.
func broken(t *testing.T, spoil func(*review.Profile)) string {
	t.Helper()
	p := National()
	spoil(p)
	err := check(p)
	if err == nil {
		return ""
	}
	e, ok := err.(*review.Error)
	if !ok {
		t.Fatalf("%v", err)
	}
	return e.Code
}

func kindRules(k review.Kind, change func(*review.KindRules)) func(*review.Profile) {
	return func(p *review.Profile) {
		r := p.Kinds[k]
		change(&r)
		p.Kinds[k] = r
	}
}

func window(change func(*review.WindowRule)) func(*review.Profile) {
	return kindRules(review.Decision, func(r *review.KindRules) { change(&r.Window) })
}

// Every kind has rules, and every rule names what it rests on and how far that
// was checked.
func TestEveryRuleNamesItsSource(t *testing.T) {
	none, unknown := review.Rule{}, review.Rule{Basis: "某法", Status: "X"}
	unbased := review.Rule{Status: review.Verified}
	for name, at := range map[string]func(p *review.Profile) *review.Rule{
		"supplement": func(p *review.Profile) *review.Rule { return &p.Supplement.Rule }, "answer": func(p *review.Profile) *review.Rule { return &p.Answer.Rule },
		"declining": func(p *review.Profile) *review.Rule { return &p.Declining }, "review": func(p *review.Profile) *review.Rule { return &p.Review },
		"unlawful": func(p *review.Profile) *review.Rule { return &p.Meeting.Unlawful }, "reform": func(p *review.Profile) *review.Rule { return &p.Meeting.Reform },
		"risk": func(p *review.Profile) *review.Rule { return &p.Meeting.Risk }, "unadopted": func(p *review.Profile) *review.Rule { return &p.Meeting.Unadopted },
		"competition": func(p *review.Profile) *review.Rule { return &p.Meeting.Competition }, "evaluation": func(p *review.Profile) *review.Rule { return &p.Evaluation },
		"catalogue": func(p *review.Profile) *review.Rule { return &p.Catalogue.Rule }, "exceptions": func(p *review.Profile) *review.Rule { return &p.Exceptions.Rule },
		"contents": func(p *review.Profile) *review.Rule { return &p.Contents.Rule }, "excluded": func(p *review.Profile) *review.Rule { return &p.Excluded[0].Rule },
		"issuers": func(p *review.Profile) *review.Rule { return &p.Issuers[0].Rule }, "scope": func(p *review.Profile) *review.Rule { return &p.Scope[0].Rule },
		"return": func(p *review.Profile) *review.Rule { return &p.Reasons.Return[0].Rule }, "outofscope": func(p *review.Profile) *review.Rule { return &p.Reasons.OutOfScope[0].Rule },
		"urgent": func(p *review.Profile) *review.Rule { return &p.Reasons.Urgent[0].Rule },
		"filing": func(p *review.Profile) *review.Rule { return &p.Kinds[review.Normative].Filings[0].Rule },
		"letters": func(p *review.Profile) *review.Rule {
			return &p.Letters[review.OpinionLetter].Rules[review.Normative][0]
		},
		"gates":  func(p *review.Profile) *review.Rule { return &p.Kinds[review.Decision].Gates[0].Rule },
		"points": func(p *review.Profile) *review.Rule { return &p.Kinds[review.Other].Points[0].Rule },
	} {
		for _, r := range []review.Rule{none, unknown, unbased} {
			code := broken(t, func(p *review.Profile) { *at(p) = r })
			if want := map[bool]string{true: "profile.filing", false: "profile.source"}[name == "filing"]; code != want {
				t.Errorf("%s on %+v: %q", name, r, code)
			}
		}
	}
	for _, status := range []review.Status{review.Verified, review.SecondHand, review.Reported, review.Remembered, review.Local} {
		if code := broken(t, func(p *review.Profile) { p.Review.Status = status }); code != "" {
			t.Errorf("%s: %s", status, code)
		}
	}
}

// What may be left out needs no source until it is there.
func TestFaultsOfAProfile(t *testing.T) {
	for name, tt := range map[string]struct {
		spoil func(*review.Profile)
		code  string
	}{
		"a kind without rules":      {func(p *review.Profile) { delete(p.Kinds, review.Other) }, "profile.kind"},
		"counsel without a source":  {kindRules(review.Decision, func(r *review.KindRules) { r.Counsel.Status = "X" }), "profile.source"},
		"no counsel":                {kindRules(review.Decision, func(r *review.KindRules) { r.Counsel = review.Rule{} }), ""},
		"record without a source":   {kindRules(review.Normative, func(r *review.KindRules) { r.Record.Status = "X" }), "profile.source"},
		"no record":                 {kindRules(review.Normative, func(r *review.KindRules) { r.Record = review.RecordRule{} }), ""},
		"validity without a source": {kindRules(review.Normative, func(r *review.KindRules) { r.Validity.Rule = review.Rule{} }), "profile.source"},
		"one year, no source":       {kindRules(review.Normative, func(r *review.KindRules) { r.Validity.Years, r.Validity.Rule = 1, review.Rule{} }), "profile.source"},
		"no validity":               {kindRules(review.Normative, func(r *review.KindRules) { r.Validity = review.ValidityRule{} }), ""},
		"validity of less":          {kindRules(review.Normative, func(r *review.KindRules) { r.Validity.Years = -1 }), "profile.source"},
		"a trial of less":           {kindRules(review.Normative, func(r *review.KindRules) { r.Validity.TrialYears = -1 }), "profile.source"},
		"a warning on the day":      {kindRules(review.Normative, func(r *review.KindRules) { r.Validity.Warn = []int{0} }), ""},
		"a warning after it":        {kindRules(review.Normative, func(r *review.KindRules) { r.Validity.Warn = []int{0, -1} }), "profile.source"},
		"no warning":                {kindRules(review.Normative, func(r *review.KindRules) { r.Validity.Warn = nil }), ""},

		"a filing on the next day":      {kindRules(review.Normative, func(r *review.KindRules) { r.Filings[0].Days = 1 }), ""},
		"a filing on the day":           {kindRules(review.Normative, func(r *review.KindRules) { r.Filings[0].Days = 0 }), "profile.filing"},
		"a filing to nobody":            {kindRules(review.Normative, func(r *review.KindRules) { r.Filings[0].ID = "" }), "profile.filing"},
		"a correction before its order": {kindRules(review.Normative, func(r *review.KindRules) { r.Filings[0].Correct = -1 }), "profile.filing"},

		"calendar days":             {window(func(w *review.WindowRule) { w.Unit = review.Days }), ""},
		"no unit":                   {window(func(w *review.WindowRule) { w.Unit = "" }), "profile.unit"},
		"a negative minimum":        {window(func(w *review.WindowRule) { w.Min = -1 }), "profile.window"},
		"a negative maximum":        {window(func(w *review.WindowRule) { w.Min, w.Max = 0, -1 }), "profile.window"},
		"a negative extension":      {window(func(w *review.WindowRule) { w.Extension = -1 }), "profile.window"},
		"a year":                    {window(func(w *review.WindowRule) { w.Max = 366 }), ""},
		"more than a year":          {window(func(w *review.WindowRule) { w.Max = 367 }), "profile.window"},
		"a minimum that is all":     {window(func(w *review.WindowRule) { w.Min = w.Max }), ""},
		"a minimum above":           {window(func(w *review.WindowRule) { w.Min = w.Max + 1 }), "profile.window"},
		"a minimum alone":           {window(func(w *review.WindowRule) { w.Max, w.MaxRule = 0, review.Rule{} }), ""},
		"a minimum from nowhere":    {window(func(w *review.WindowRule) { w.Min, w.MinRule = 1, review.Rule{} }), "profile.source"},
		"a maximum from nowhere":    {window(func(w *review.WindowRule) { w.Min, w.Max, w.MaxRule = 0, 1, review.Rule{} }), "profile.source"},
		"no minimum, no source":     {window(func(w *review.WindowRule) { w.Min, w.MinRule = 0, review.Rule{} }), ""},
		"an extension from nowhere": {window(func(w *review.WindowRule) { w.Extension, w.ExtensionRule = 1, review.Rule{} }), "profile.source"},
		"no extension, no source":   {window(func(w *review.WindowRule) { w.Extension, w.ExtensionRule = 0, review.Rule{} }), ""},
		"a pause from nowhere":      {window(func(w *review.WindowRule) { w.PauseRule = review.Rule{} }), "profile.source"},

		"a row without an id":         {kindRules(review.Decision, func(r *review.KindRules) { r.Gates[0].ID = "" }), "profile.item"},
		"a row without a name":        {kindRules(review.Decision, func(r *review.KindRules) { r.Gates[0].Name = "" }), "profile.item"},
		"an id of two words":          {kindRules(review.Decision, func(r *review.KindRules) { r.Gates[0].ID = "g x" }), "profile.item"},
		"an id in two lists":          {kindRules(review.Decision, func(r *review.KindRules) { r.Gates[0].ID = r.Materials[0].ID }), "profile.twice"},
		"a role in each of two lists": {kindRules(review.Decision, func(r *review.KindRules) { r.Gates[0].Role, r.Gates[1].Role = "basis", "draft" }), ""},

		"a question without an id":  {func(p *review.Profile) { p.Scope[0].ID = "" }, "profile.source"},
		"a question without a text": {func(p *review.Profile) { p.Scope[0].Text = "" }, "profile.source"},
		"an answer of no alone":     {func(p *review.Profile) { p.Scope[0].Yes, p.Scope[0].No = "", "outside" }, ""},
		"an answer that is no kind": {func(p *review.Profile) { p.Scope[0].No = "law" }, "profile.scope"},
		"a reason nobody prepared":  {func(p *review.Profile) { p.Scope[0].Reason = "另有原因" }, "profile.scope"},
		"a reason that is prepared": {func(p *review.Profile) { p.Scope[0].Reason = p.Reasons.OutOfScope[0].Text }, ""},
		"no reason":                 {func(p *review.Profile) { p.Scope[0].Reason = "" }, ""},
		"no words":                  {func(p *review.Profile) { p.Issuers[0].Words = nil }, "profile.source"},

		"a result that says nothing":    {conclusion(review.Amend, func(c *review.ConclusionRule) { c.Says = "" }), "profile.source"},
		"a result that obliges nobody":  {conclusion(review.Unlawful, func(c *review.ConclusionRule) { c.Obliges = "" }), "profile.source"},
		"a result from nowhere":         {conclusion(review.Lawful, func(c *review.ConclusionRule) { c.Status = "X" }), "profile.source"},
		"a kind's result":               {ownConclusion(review.Contract, func(c *review.ConclusionRule) {}), ""},
		"a kind's that says nothing":    {ownConclusion(review.Contract, func(c *review.ConclusionRule) { c.Says = "" }), "profile.source"},
		"a kind's that obliges nobody":  {ownConclusion(review.Contract, func(c *review.ConclusionRule) { c.Obliges = "" }), "profile.source"},
		"a kind's from nowhere":         {ownConclusion(review.Contract, func(c *review.ConclusionRule) { c.Basis = "" }), "profile.source"},
		"a result of a kind that is no": {ownConclusion("law", func(c *review.ConclusionRule) {}), "profile.source"},

		"a breach that is none":       {breach("idle", func(b *review.BreachRule) {}), "profile.source"},
		"a breach without a name":     {breach(review.BreachLate, func(b *review.BreachRule) { b.Name = "" }), "profile.source"},
		"a breach that asks nothing":  {breach(review.BreachLate, func(b *review.BreachRule) { b.Requires = "" }), "profile.source"},
		"a breach from nowhere":       {breach(review.BreachLate, func(b *review.BreachRule) { b.Status = "" }), "profile.source"},
		"a breach as it is":           {breach(review.BreachLate, func(b *review.BreachRule) {}), ""},
		"a phrase without an id":      {phrase(func(ph *review.Phrase) { ph.ID = "" }), "profile.item"},
		"a phrase that says nothing":  {phrase(func(ph *review.Phrase) { ph.Text = "" }), "profile.item"},
		"a phrase's id of two words":  {phrase(func(ph *review.Phrase) { ph.ID = "a\tb" }), "profile.item"},
		"a phrase twice":              {func(p *review.Profile) { p.Phrases[1].ID = p.Phrases[0].ID }, "profile.twice"},
		"a phrase that rests on none": {phrase(func(ph *review.Phrase) { ph.Rule = review.Rule{} }), ""},
		"a phrase half sourced":       {phrase(func(ph *review.Phrase) { ph.Rule = review.Rule{Basis: "某法"} }), "profile.source"},

		"papers from nowhere":        {func(p *review.Profile) { p.Contents.Rows, p.Contents.Rule = p.Contents.Rows[:1], review.Rule{} }, "profile.source"},
		"no papers, no source":       {func(p *review.Profile) { p.Contents = review.ContentsRules{} }, ""},
		"a paper without an id":      {paper(func(r *review.PaperRule) { r.ID = "" }), "profile.item"},
		"a paper without a name":     {paper(func(r *review.PaperRule) { r.Name = "" }), "profile.item"},
		"a paper's id of two words":  {paper(func(r *review.PaperRule) { r.ID = "a b" }), "profile.item"},
		"a paper twice":              {func(p *review.Profile) { p.Contents.Rows[1].ID = p.Contents.Rows[0].ID }, "profile.twice"},
		"a paper from elsewhere":     {paper(func(r *review.PaperRule) { r.From = "mail" }), "profile.paper"},
		"a paper after nothing real": {paper(func(r *review.PaperRule) { r.After = "lunch" }), "profile.paper"},
		"a letter of no kind":        {paper(func(r *review.PaperRule) { r.From, r.Ref = review.FromLetter, "" }), "profile.paper"},
		"a file that is a letter":    {paper(func(r *review.PaperRule) { r.From, r.Ref = review.FromFile, "opinion" }), "profile.paper"},
		"a letter of a kind":         {paper(func(r *review.PaperRule) { r.From, r.Ref = review.FromLetter, "opinion" }), ""},
	} {
		if code := broken(t, tt.spoil); code != tt.code {
			t.Errorf("%s: %q, want %q", name, code, tt.code)
		}
	}
}

func conclusion(r review.Result, change func(*review.ConclusionRule)) func(*review.Profile) {
	return func(p *review.Profile) {
		c := p.Conclusions[r]
		change(&c)
		p.Conclusions[r] = c
	}
}

func ownConclusion(k review.Kind, change func(*review.ConclusionRule)) func(*review.Profile) {
	return conclusion(review.Amend, func(c *review.ConclusionRule) {
		own := review.ConclusionRule{Says: "应当修改", Obliges: "应当采纳", Rule: c.Rule}
		change(&own)
		c.Kinds = map[review.Kind]review.ConclusionRule{k: own}
	})
}

func breach(k review.BreachKind, change func(*review.BreachRule)) func(*review.Profile) {
	return func(p *review.Profile) {
		b := p.Breaches[review.BreachLate]
		change(&b)
		p.Breaches[k] = b
	}
}

func phrase(change func(*review.Phrase)) func(*review.Profile) {
	return func(p *review.Profile) { change(&p.Phrases[0]) }
}

func paper(change func(*review.PaperRule)) func(*review.Profile) {
	return func(p *review.Profile) { change(&p.Contents.Rows[0]) }
}

// A place's rows go over the national ones by id, wherever they stand; other
// lists and values replace, and a row nobody has is taken out without harm.
func TestOverMergesByID(t *testing.T) {
	p, text, err := Over([]byte(`
name = "某县"
[kind.normative.validity]
warn = [3]
[[kind.normative.materials]]
id = "m-draft"
name = "首行"
[[kind.normative.materials]]
id = "nobody"
remove = true
[[kind.normative.filings]]
id = "government"
remove = true
[[kind.normative.filings]]
id = "congress"
days = 20
[[phrases]]
id = "ph-own"
text = "本地用语"
`))
	if err != nil {
		t.Fatal(err)
	}
	n, had := p.For(review.Normative), National().For(review.Normative)
	if len(n.Materials) != len(had.Materials) || n.Materials[0].Name != "首行" || !n.Materials[0].Required || n.Materials[0].Role != review.RoleDraft {
		t.Errorf("%+v", n.Materials)
	}
	if len(n.Filings) != 1 || n.Filings[0].ID != "congress" || n.Filings[0].Days != 20 || n.Filings[0].Correct != 10 {
		t.Errorf("%+v", n.Filings)
	}
	if len(n.Validity.Warn) != 1 || n.Validity.Years != 5 || p.Name != "某县" || p.Phrases[len(p.Phrases)-1].Text != "本地用语" || len(p.Phrases) != len(National().Phrases)+1 {
		t.Errorf("%+v %s", n.Validity, p.Name)
	}
	if strings.Contains(string(text), "remove") {
		t.Error("the full text says what was taken out")
	}
	if _, text, err := Over(nil); err != nil || string(text) != string(NationalSource()) {
		t.Errorf("nothing of its own: %v", err)
	}
	for _, own := range []string{"[[kind.normative.materials]]\nname = \"无号\"\n", "phrases = []\n"} {
		p, _, err := Over([]byte(own))
		if err == nil && (len(p.Phrases) > 0 || strings.Contains(own, "无号")) {
			t.Errorf("%s passes", own)
		}
	}
}

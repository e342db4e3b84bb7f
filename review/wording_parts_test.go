package review_test

import (
	"slices"
	"testing"

	"hefa/review"
)

// whole composes a letter that has every part a wording may replace.
func whole(suffix string) func(*review.Matter, review.Letter, review.LetterForm) (review.LetterContent, error) {
	return func(_ *review.Matter, l review.Letter, form review.LetterForm) (review.LetterContent, error) {
		return review.LetterContent{Form: form, Title: "题" + suffix, To: "主送" + suffix, Org: "机关" + suffix, Body: []review.LetterPara{{Text: "文" + suffix}},
			Attachments: []string{"附" + suffix}, CC: []string{"抄" + suffix}, Note: "注" + suffix, Date: l.On}, nil
	}
}

// Every part is kept as it was written, comes back into its form, and goes
// stale with the part it replaces and with no other.
func TestPartsOfAWording(t *testing.T) {
	for name, stale := range map[string]bool{
		"title": true, "addressee": true, "issuer": true, "body": true, "attachments": true, "cc": true, "note": true,
		"copy-no": false, "secret": false, "urgency": false, "signer": false,
	} {
		t.Run(name, func(t *testing.T) {
			e, m := at(t, "concluded")
			e.Compose = whole("")
			do(t, e, m, "redraft", name+"=自拟")
			w := wording(t, m, review.OpinionLetter)
			bare := w
			bare.Letter, bare.On, bare.Based = "", 0, ""
			if bare.IsZero() || w.Letter != review.OpinionLetter || w.On != today || w.Based == "" {
				t.Fatalf("%+v", w)
			}
			for _, p := range verb(t, "redraft").Params[2:] {
				if got := p.Default(e, m); (got == "自拟") != (p.Name == name) || p.Name != name && got != "" {
					t.Errorf("the form starts with %s of %q", p.Name, got)
				}
			}
			same, _ := whole("")(m, review.Letter{}, "")
			other, _ := whole("改")(m, review.Letter{}, "")
			if w.Stale(same) || w.Stale(other) != stale {
				t.Errorf("stale %v", w.Stale(other))
			}
			do(t, e, m, "redraft", name+"=")
			if len(m.Wordings) > 0 {
				t.Errorf("%+v", m.Wordings)
			}
		})
	}
}

// A part that says what is composed anyway is none.
func TestAPartAsComposedIsNone(t *testing.T) {
	for _, arg := range []string{"title=题", "addressee=主送", "issuer=机关", "note=注", "attachments=附", "cc=抄"} {
		e, m := at(t, "concluded")
		e.Compose = whole("")
		refuse(t, e, m, "redraft.nothing", "redraft", arg)
		do(t, e, m, "redraft", arg, "secret=秘密")
		w := wording(t, m, review.OpinionLetter)
		if w.Title+w.Addressee+w.Issuer+w.Note != "" || w.Attachments != nil || w.CC != nil || w.Secret != "秘密" {
			t.Errorf("%s: %+v", arg, w)
		}
	}
}

// A wording lies with its letter alone: another kind's is left where it is.
func TestWordingsOfSeveralLetters(t *testing.T) {
	e, m := at(t, "answering")
	composing(e)
	do(t, e, m, "answer", "result=declined", "reason=难")
	do(t, e, m, "redraft", "letter=unadopted", "body=说明")
	m.Letters = m.Letters[:1]
	m.Opinions[0].Answer = nil
	do(t, e, m, "redraft", "letter=remind", "body=催")
	if p := verb(t, "recompose").Params[0]; !slices.Equal(p.Choices(e, m), []string{"unadopted", "remind"}) || p.Default(e, m) != "unadopted" {
		t.Errorf("%v", p.Choices(e, m))
	}
	do(t, e, m, "recompose", "letter=remind")
	if len(m.Wordings) != 1 || wording(t, m, review.UnadoptedLetter).Body != "说明" {
		t.Errorf("%+v", m.Wordings)
	}
	do(t, e, m, "redraft", "letter=remind", "body=催")
	m.Rounds = []review.Round{{}} // what was written in an earlier round is none of this one
	if got := verb(t, "recompose").Params[0].Choices(e, m); len(got) > 0 {
		t.Errorf("%v", got)
	}
}

// A wording written since is not lost to that of a voided letter.
func TestTheNewerWordingStays(t *testing.T) {
	e, m := at(t, "published")
	composing(e)
	do(t, e, m, "redraft", "letter=filing-report", "to=congress", "body=旧")
	do(t, e, m, "issue", "letter=filing-report", "to=congress")
	no := m.Letters[len(m.Letters)-1].No
	if l := m.Letters[len(m.Letters)-1]; l.To != "congress" || l.Wording == nil || l.Wording.To != "congress" || len(m.Wordings) > 0 {
		t.Fatalf("%+v %+v", l, m.Wordings)
	}
	m.Wordings = []review.Wording{{Letter: review.FilingReportLetter, To: "congress", Body: "新"}}
	do(t, e, m, "void", "no="+no, "reason=错字")
	if len(m.Wordings) != 1 || m.Wordings[0].Body != "新" {
		t.Errorf("%+v", m.Wordings)
	}
	m.Archived = today
	if err := verb(t, "recompose").Allow(e, m); err == nil || err.Code != "stage" {
		t.Errorf("an archived matter's letter is composed anew: %v", err)
	}
}

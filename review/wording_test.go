package review_test

import (
	"slices"
	"testing"

	"hefa/review"
)

// composing makes the environment compose letters that tell of the opinions.
func composing(e *review.Env) {
	e.Compose = func(m *review.Matter, l review.Letter, form review.LetterForm) (review.LetterContent, error) {
		c := review.LetterContent{Form: form, Title: "关于" + m.Title, To: m.Drafter, Date: l.On}
		for _, o := range m.LiveOpinions() {
			c.Body = append(c.Body, review.LetterPara{Level: 3, Text: o.Problem})
		}
		if w, ok := m.Wording(l.Kind, l.To); ok {
			c.Body = []review.LetterPara{{Text: w.Body}}
		}
		return c, nil
	}
}

func wording(t testing.TB, m *review.Matter, k review.LetterKind) review.Wording {
	t.Helper()
	w, ok := m.Wording(k, "")
	if !ok {
		t.Fatalf("no wording of %s: %+v", k, m.Wordings)
	}
	return w
}

// What is given replaces, what is given empty is as composed, what is not given
// stays as it was kept.
func TestRedraft(t *testing.T) {
	e, m := at(t, "concluded")
	composing(e)
	refuse(t, e, m, "redraft.nothing", "redraft")
	refuse(t, e, m, "redraft.nothing", "redraft", "title=关于"+m.Title) // as composed
	do(t, e, m, "redraft", "title=关于供水价格的意见", "body=经审查，可行。", "cc=县财政局", "cc=县水务局", "secret=机密★1年")
	w := wording(t, m, review.OpinionLetter)
	if w.Title != "关于供水价格的意见" || w.Body != "经审查，可行。" || !slices.Equal(w.CC, []string{"县财政局", "县水务局"}) || w.Secret != "机密★1年" || w.On != today {
		t.Errorf("%+v", w)
	}
	do(t, e, m, "redraft", "urgency=特急", "title=", "cc=")
	if w = wording(t, m, review.OpinionLetter); w.Title != "" || w.CC != nil || w.Urgency != "特急" || w.Body != "经审查，可行。" {
		t.Errorf("%+v", w)
	}
	do(t, e, m, "redraft", "urgency=", "body=", "secret=")
	if len(m.Wordings) != 0 {
		t.Errorf("an empty wording stays: %+v", m.Wordings)
	}
}

// A wording is stale once what it replaces would be composed otherwise, and
// only then.
func TestStaleWording(t *testing.T) {
	e, m := at(t, "concluded")
	composing(e)
	stale := func() bool {
		c, _ := e.Compose(m.Unworded(), review.Letter{Kind: review.OpinionLetter, On: today}, "")
		return wording(t, m, review.OpinionLetter).Stale(c)
	}
	do(t, e, m, "redraft", "secret=秘密")
	do(t, e, m, "opine", "problem=另有一处", "severity=advice")
	if stale() {
		t.Error("a mark goes stale with the opinions")
	}
	do(t, e, m, "redraft", "body=改写")
	if stale() {
		t.Error("stale at once")
	}
	do(t, e, m, "opine", "problem=又有一处", "severity=advice")
	if !stale() {
		t.Error("a new opinion goes unnoticed")
	}
	if issued := clone(m); warned(e, "proof.stale.not") {
		t.Error("warned too early")
	} else if do(t, e, issued, "issue"); !warned(e, "proof.stale.not") {
		t.Error("issued without a word")
	}
	do(t, e, m, "redraft", "body=再改写")
	if stale() {
		t.Error("stale after it was written anew")
	}
}

// Issuing spends a wording, voiding gives it back, and it belongs to its round.
func TestWordingIsSpent(t *testing.T) {
	e, m := at(t, "concluded")
	composing(e)
	do(t, e, m, "redraft", "body=改写")
	do(t, e, m, "issue")
	l := m.Letters[0]
	if len(m.Wordings) != 0 || l.Wording == nil || l.Wording.Body != "改写" || l.Content.Body[0].Text != "改写" {
		t.Fatalf("%+v %+v", m.Wordings, l)
	}
	do(t, e, m, "void", "reason=错字")
	if wording(t, m, review.OpinionLetter).Body != "改写" {
		t.Error("the wording is lost with the voided letter")
	}
	do(t, e, m, "recompose")
	if len(m.Wordings) != 0 {
		t.Errorf("%+v", m.Wordings)
	}
	refuse(t, e, m, "recompose.nothing", "recompose")
}

func TestWordingOfAnEarlierRound(t *testing.T) {
	e, m := at(t, "answering")
	composing(e)
	do(t, e, m, "redraft", "letter=remind", "body=请尽快反馈")
	m.Rounds = append(m.Rounds, review.Round{})
	if w, ok := m.Wording(review.RemindLetter, ""); ok {
		t.Errorf("%+v", w)
	}
}

// Every recipient of a filing has a wording of its own.
func TestWordingPerRecipient(t *testing.T) {
	e, m := at(t, "published")
	composing(e)
	to := m.Recipient(review.FilingReportLetter)
	do(t, e, m, "redraft", "letter=filing-report", "body=甲")
	do(t, e, m, "redraft", "letter=filing-report", "to=congress", "body=乙")
	a, _ := m.Wording(review.FilingReportLetter, to)
	b, _ := m.Wording(review.FilingReportLetter, "congress")
	if a.Body != "甲" || b.Body != "乙" || len(m.Wordings) != 2 {
		t.Fatalf("%+v", m.Wordings)
	}
	do(t, e, m, "recompose", "to=congress")
	if len(m.Wordings) != 1 || m.Wordings[0].Body != "甲" {
		t.Errorf("%+v", m.Wordings)
	}
}

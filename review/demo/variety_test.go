package demo

import (
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/calendar"
	"hefa/review/profile"
)

// TestEverySituation holds the sample to what a newcomer should be able to see.
func TestEverySituation(t *testing.T) {
	s := theSample(t)
	found := map[string]int{}
	see := func(what string, is bool) {
		if is {
			found[what]++
		} else {
			found[what] += 0
		}
	}
	c := calendar.Builtin()
	for _, r := range s.rows {
		left, counts := r.DaysLeft(c, today)
		running := counts && r.Running()
		see("overdue", running && r.Overdue(today))
		see("due today", running && left == 0)
		see("due within three days", running && left > 0 && left <= 3)
		see("due later", running && left > 3)
		see("stopped", r.Stopped)
		see("urgent and running", running && r.Urgent)
		see("urgent and early", r.Urgent && r.Early)
		see("early without urgency", r.Early && !r.Urgent)
		see("late letter", r.Late && !r.Finished.IsZero())
		see("reply overdue", r.Attention.Why == review.CauseAnswer && r.Attention.On < today)
		see("reply expected", r.Attention.Why == review.CauseAnswer && r.Attention.On >= today)
		see("pause ran out", r.Attention.Why == review.CausePause && r.Attention.On < today)
		see("letter owed", r.Attention.Why == review.CauseLetter)
		see("came in today", r.Received == today)
	}
	for _, m := range s.matters(t) {
		seeMatter(see, m)
	}
	for what, n := range found {
		if n == 0 {
			t.Errorf("nothing shows: %s", what)
		}
	}
}

func seeMatter(see func(string, bool), m *review.Matter) {
	_, issued := m.LiveLetter(review.OpinionLetter)
	voided := false
	for _, l := range m.Letters {
		voided = voided || !l.Live()
		see("letter as "+string(l.Content.Form), true)
		see("letter of kind "+string(l.Kind), true)
	}
	see("voided and issued anew", voided && issued)
	see("extended", m.Extension != nil)
	see("kind corrected", len(m.Former) > 0)
	seeLife(see, m)
	see("notes", len(m.Notes) > 0)
	see("counsel on a decision", m.Kind == review.Decision && len(m.Counsel) > 0)
	see("materials missing", m.Materials["m-background"].Mark == review.No)
	for _, r := range []review.Result{review.Lawful, review.Amend, review.Unlawful} {
		see(string(r), m.Conclusion != nil && m.Conclusion.Result == r)
	}
	for _, o := range m.Opinions {
		see("retracted", o.Retracted != "")
		for _, reply := range []review.Reply{review.Adopted, review.Partly, review.Declined} {
			see(string(reply), o.Answer != nil && o.Answer.Result == reply)
		}
	}
}

// seeLife looks at what is around a review.
func seeLife(see func(string, bool), m *review.Matter) {
	p := m.Publication
	see("planned and adjusted", m.Plan != nil && len(m.Plan.Changes) > 0 && !m.Plan.Published.IsZero())
	see("behind its plan", m.Stage() == review.StagePlanned && m.Attention(profile.National(), calendar.Builtin()).On < today)
	see("early talk", len(m.Consults) > 0)
	see("registration refused", m.Recording != nil && m.Recording.Refused != "")
	see("published unregistered", p != nil && p.Unrecorded)
	see("registered and published", p != nil && !p.Unrecorded && m.Recording != nil)
	see("about to lapse", p != nil && m.Stage() == review.StageInForce && !p.Until.IsZero() && p.Until < today.AddMonths(6))
	see("taken in from a ledger", m.Listed)
	see("evaluation due", m.Evaluation != nil && m.Evaluation.On.IsZero())
	see("signed", m.Deal != nil && m.Deal.Amount != "" && !m.Deal.Signed.IsZero())
	see("fair competition", m.Competition != nil)
	for _, f := range m.Filings {
		see("filed late", !f.Sent.IsZero() && !f.InTime())
		see("filed in time", f.InTime())
		see("sent back", len(f.Returns) > 0)
	}
	for _, c := range m.Cleanups {
		see("cleanup decided", c.Result != "")
		see("cleanup under way", c.Result == "")
	}
}

func TestMarkedRowsExist(t *testing.T) {
	p := profile.National()
	s := theSample(t)
	for _, m := range s.matters(t) {
		rules := p.For(m.Kind)
		for list, checks := range map[*[]review.Item]map[string]review.Check{
			&rules.Materials: m.Materials, &rules.Gates: m.Gates, &rules.Points: m.Points} {
			for id := range checks {
				if _, ok := review.ItemByID(*list, id); !ok {
					t.Errorf("%s: %s is no row of its kind", m.No, id)
				}
			}
		}
		for _, pause := range m.Pauses {
			for _, name := range pause.Missing {
				if !hasName(rules.Materials, name) {
					t.Errorf("%s: missing %q is no material", m.No, name)
				}
			}
		}
	}
}

func hasName(items []review.Item, name string) bool {
	for _, it := range items {
		if it.Name == name {
			return true
		}
	}
	return false
}

// TestScriptsSayWhatTheyMean finds misspelt row names in the stories, which
// would otherwise mark nothing.
func TestScriptsSayWhatTheyMean(t *testing.T) {
	stories, err := readStories()
	if err != nil || len(stories) != Written {
		t.Fatal(len(stories), err)
	}
	for _, st := range stories {
		lines, err := readLines(st.Story)
		if err != nil {
			t.Fatal(st.Title, err)
		}
		rules := profile.National().For(st.Kind)
		opined := false
		for _, l := range lines {
			opined = opined || l.verb == "opine"
			if l.verb != "checks" && l.verb != "points" {
				continue
			}
			for _, name := range []string{"yes", "no", "na", "skip"} {
				for _, id := range l.list(name) {
					known := false
					for _, list := range [][]review.Item{rules.Materials, rules.Gates, rules.Points} {
						_, ok := review.ItemByID(list, id)
						known = known || ok
					}
					if !known {
						t.Errorf("%s: %s", st.Title, id)
					}
				}
			}
		}
		if opined != (len(st.Opinions) > 0) || strings.Contains(st.Title, "柳河") {
			t.Errorf("%s: opinions are written and not given, or given and not written", st.Title)
		}
	}
}

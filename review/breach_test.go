package review_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
)

func breaches(m *review.Matter, on string) []review.Breach {
	return m.Breaches(national, prc, date(on))
}

// A normative document gets five working days at the least, a decision seven;
// the meeting comes after the opinion, on a working day.
func TestEarliestMeeting(t *testing.T) {
	for name, tt := range map[string]struct {
		kind     review.Kind
		received string
		want     string
	}{
		"a document":            {review.Normative, "2026-11-02", "2026-11-10"},
		"a decision":            {review.Decision, "2026-11-02", "2026-11-12"},
		"over a weekend":        {review.Normative, "2026-11-06", "2026-11-16"},
		"over the National Day": {review.Normative, "2026-09-29", "2026-10-13"},
		"no minimum":            {review.Contract, "2026-11-02", ""},
		"none either":           {review.Other, "2026-11-02", ""},
	} {
		if got := national.EarliestMeeting(prc, tt.kind, date(tt.received)); got.String() != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
}

func TestLateSubmission(t *testing.T) {
	for name, tt := range map[string]struct {
		kind    review.Kind
		meeting string
		late    bool
	}{
		"the day after":               {review.Normative, "2026-11-03", true},
		"on the fifth working day":    {review.Normative, "2026-11-09", true},
		"on the sixth":                {review.Normative, "2026-11-10", false},
		"a decision on the seventh":   {review.Decision, "2026-11-11", true},
		"a decision on the eighth":    {review.Decision, "2026-11-12", false},
		"a contract has no minimum":   {review.Contract, "2026-11-03", false},
		"on the day of receipt":       {review.Normative, "2026-11-02", true},
		"no meeting, nothing is late": {review.Normative, "", false},
	} {
		e := newEnv()
		m := &review.Matter{ID: "id-1"}
		pairs := []string{"title=某某管理办法", "kind=" + string(tt.kind), "drafter=县住建局", "received=2026-11-02"}
		if tt.meeting != "" {
			pairs = append(pairs, "meeting="+tt.meeting)
		}
		do(t, e, m, "add", pairs...)
		got := breaches(m, "2026-11-20")
		if (len(got) == 1) != tt.late || warned(e, "meeting.tardy") != tt.late || m.Meeting.String() != tt.meeting {
			t.Errorf("%s: %+v %v", name, got, e.Warnings)
		}
		if tt.late && (got[0].Kind != review.BreachTardy || got[0].On != date("2026-11-02") || got[0].At != m.Meeting ||
			got[0].Due != national.EarliestMeeting(prc, tt.kind, m.Received)) {
			t.Errorf("%s: %+v", name, got)
		}
		for _, w := range e.Warnings {
			if w.Code == "meeting.tardy" && w.Rule.IsZero() {
				t.Errorf("%s: no rule", name)
			}
		}
	}
}

// A day set, moved and taken away again; going under the minimum with approval
// is no breach.
func TestPlannedMeeting(t *testing.T) {
	e, m := at(t, "received")
	refuse(t, e, m, "param.missing", "meeting")
	refuse(t, e, m, "date.order", "meeting", "day=2026-11-01")
	do(t, e, m, "meeting", "day=2026-11-06")
	if !warned(e, "meeting.tardy") || len(breaches(m, "2026-11-20")) != 1 {
		t.Errorf("%+v", e.Warnings)
	}
	refuse(t, e, m, "date.order", "correct", "received=2026-11-07")
	do(t, e, m, "urgent", "reason=防汛抢险", "approved-by=县长")
	if got := breaches(m, "2026-11-20"); len(got) != 0 {
		t.Errorf("approved, and yet %+v", got)
	}
	do(t, e, m, "meeting", "day=")
	if !m.Meeting.IsZero() {
		t.Errorf("%s", m.Meeting)
	}
}

// The opinion has to be out on the working day before the meeting; on the day
// itself its outcome is asked for.
func TestAttentionBeforeTheMeeting(t *testing.T) {
	e, m := at(t, "reviewing") // a decision, in time until 24 November
	do(t, e, m, "meeting", "day=2026-11-23")
	if a := m.Attention(national, prc); a != (review.Attention{On: date("2026-11-20"), Why: review.CauseMeeting}) {
		t.Errorf("%+v", a)
	}
	do(t, e, m, "meeting", "day=2026-11-27")
	if a := m.Attention(national, prc); a.Why != review.CauseDue {
		t.Errorf("%+v", a)
	}
	do(t, e, m, "conclude", "result=amend")
	do(t, e, m, "issue")
	do(t, e, m, "answer", "result=adopted")
	if a := m.Attention(national, prc); a != (review.Attention{On: date("2026-11-27"), Why: review.CauseMeeting}) {
		t.Errorf("%+v", a)
	}
	do(t, e, m, "deliberate", "on=2026-11-27", "result=held")
	if a := m.Attention(national, prc); a.Why == review.CauseMeeting {
		t.Errorf("%+v", a)
	}
}

// An item of the catalogue is late when the day planned for sending it in has
// passed; receiving it marks the step as done.
func TestBehindTheCatalogue(t *testing.T) {
	e, m := at(t, "planned")
	do(t, e, m, "step", "name=送审", "planned=2026-11-13")
	if got := breaches(m, "2026-11-13"); len(got) != 0 {
		t.Errorf("on the day: %+v", got)
	}
	if got := breaches(m, "2026-11-14"); len(got) != 1 || got[0].On != date("2026-11-13") || !got[0].At.IsZero() || got[0].What != "送审" {
		t.Errorf("after it: %+v", got)
	}
	do(t, e, m, "receive", "on=2026-11-16", "meeting=2026-11-18")
	if !warned(e, "plan.tardy") || !warned(e, "meeting.tardy") || m.Plan.Steps[2].Done != date("2026-11-16") {
		t.Errorf("%+v %+v", m.Plan.Steps, e.Warnings)
	}
	if got := breaches(m, "2026-11-20"); len(got) != 2 || got[1].At != date("2026-11-16") || got[1].On != date("2026-11-16") {
		t.Errorf("%+v", got)
	}
	e, m = at(t, "planned")
	do(t, e, m, "step", "name=送审", "planned=2026-11-13")
	do(t, e, m, "withdraw", "reason=不再需要")
	if got := breaches(m, "2026-11-20"); len(got) != 0 {
		t.Errorf("withdrawn: %+v", got)
	}
}

// What a unit failed to do is told with its days.
func TestBreachesOfALife(t *testing.T) {
	e, m := at(t, "supplementing")
	do(t, e, m, "resume", "on=2026-11-16")
	want := review.Breach{Kind: review.BreachIncomplete, On: date("2026-11-10"), Due: m.Pauses[0].Until, At: date("2026-11-16"), What: "决策草案"}
	if got := breaches(m, "2026-11-20"); !slices.Equal(got, []review.Breach{want}) {
		t.Errorf("%+v", got)
	}
	_, m = at(t, "returned")
	if got := breaches(m, "2026-11-20"); len(got) != 1 || got[0].Kind != review.BreachReturned || got[0].What != "制定的基本条件尚不成熟" {
		t.Errorf("%+v", got)
	}
	e, m = at(t, "published")
	if got := breaches(m, "2026-12-03"); len(got) != 0 {
		t.Errorf("on the day: %+v", got)
	}
	if got := breaches(m, "2026-12-04"); len(got) != 1 || got[0].Kind != review.BreachMissing || got[0].What != "上一级人民政府" || got[0].On != date("2026-12-04") {
		t.Errorf("%+v", got)
	}
	e.Today = date("2026-12-07")
	do(t, e, m, "file", "to=government")
	if got := breaches(m, "2026-12-07"); len(got) != 1 || got[0].Kind != review.BreachLate || got[0].At != date("2026-12-07") {
		t.Errorf("%+v", got)
	}
	e = newEnv()
	m = passed(t, e)
	do(t, e, m, "publish", "on=2026-11-18")
	if got := breaches(m, "2026-11-20"); len(got) != 1 || got[0].Kind != review.BreachUnregistered {
		t.Errorf("%+v", got)
	}
	m = &review.Matter{ID: "id-2"}
	do(t, e, m, "list", "title=某办法", "drafter=县住建局", "on=2026-03-02", "reviewed=no")
	if got := breaches(m, "2026-11-20"); len(got) != 1 || got[0].Kind != review.BreachUnreviewed || got[0].On != date("2026-03-02") {
		t.Errorf("%+v", got)
	}
	_, m = at(t, "cancelled")
	m.Pauses = []review.Pause{{On: date("2026-11-04")}}
	if got := breaches(m, "2026-11-20"); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}

// A filing that came back is missing once its own term has passed, whether or
// not it was first sent in time, and no more once it is sent again.
func TestBreachOfAReturnedFiling(t *testing.T) {
	e, m := at(t, "published")
	do(t, e, m, "file", "to=government", "on=2026-11-20")
	do(t, e, m, "file", "to=congress", "on=2026-11-20")
	do(t, e, m, "receipt", "to=congress", "result=returned", "on=2026-11-25")
	if got := breaches(m, "2026-12-05"); len(got) != 0 {
		t.Errorf("on the day: %+v", got)
	}
	want := review.Breach{Kind: review.BreachMissing, On: date("2026-12-06"), Due: date("2026-12-05"), What: "本级人民代表大会常务委员会（退回补正后重报）"}
	if got := breaches(m, "2026-12-06"); !slices.Equal(got, []review.Breach{want}) {
		t.Errorf("%+v", got)
	}
	m.Filings[1].Sent = date("2026-12-19")
	if got := breaches(m, "2026-12-20"); len(got) != 2 || got[0].Kind != review.BreachLate || got[1] != want {
		t.Errorf("sent late as well: %+v", got)
	}
	m.Filings[1].Sent = date("2026-11-20")
	do(t, e, m, "file", "to=congress", "on=2026-12-07")
	if got := breaches(m, "2026-12-08"); len(got) != 0 {
		t.Errorf("sent again: %+v", got)
	}
}

// A later meeting is never later to be early enough for, and a late one lies
// before the earliest day that is named.
func TestEarlierIsLater(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		kind := rapid.SampledFrom(review.Kinds()).Draw(t, "kind")
		received := date("2026-01-05") + review.Date(rapid.IntRange(0, 600).Draw(t, "received"))
		meeting := received + review.Date(rapid.IntRange(0, 40).Draw(t, "after"))
		late := func(d review.Date) bool {
			m := &review.Matter{Kind: kind, Received: received, Meeting: d}
			return len(m.Breaches(national, prc, d)) > 0
		}
		first := national.EarliestMeeting(prc, kind, received)
		if late(meeting+1) && !late(meeting) || late(meeting) && meeting >= first || !first.IsZero() && (late(first) || !late(review.NextWorkday(prc, received))) {
			t.Fatalf("%s of %s on %s: late %v, earliest %s", kind, received, meeting, late(meeting), first)
		}
	})
}

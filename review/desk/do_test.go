package desk_test

import (
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"hefa/review"
)

func TestRegister(t *testing.T) {
	b := newBench(t)
	path := file(t, "某某方案\u200b.txt", "某某方案\n第一条　为了某某，制定本方案。\n")
	done, err := b.Register(ctx, args("title=  关于\u202e某某\r\n方案 ", "kind=decision", "drafter=县\t发改局", "file="+path))
	if err != nil {
		t.Fatal(err)
	}
	f := b.show(t, "j2026-1")
	m := f.Matter
	if !slices.Equal(done.Nos, []string{"J2026-0001"}) || m.Title != "关于某某 方案" || m.Drafter != "县    发改局" || m.Received != b.Today() {
		t.Errorf("%v %+v", done, m)
	}
	if f.Row != b.Row(m) || f.Running || len(f.Events) != 1 || f.Rules.Code != "J" || f.Profile.Edition != m.Profile {
		t.Errorf("%+v", f)
	}
	if e := f.Events[0]; e.Verb != "add" || e.Officer != "李明" || e.Args.Text("received") != "2026-11-02" || strings.Contains(e.Args.Text("file"), "/") {
		t.Errorf("%+v", e)
	}
	text, err := b.Draft(ctx, m)
	if err != nil || text == nil || m.Attachments[0].Name != "某某方案.txt" {
		t.Errorf("%v %v %+v", text, err, m.Attachments)
	}
	if blob, err := b.Blob(ctx, m.Attachments[0].SHA256); err != nil || int64(len(blob)) != m.Attachments[0].Size {
		t.Errorf("%d bytes, %v", len(blob), err)
	}
}

func TestRegisterTellsOfTwins(t *testing.T) {
	b := newBench(t)
	b.add(t)
	b.add(t, "title=别的")
	done, err := b.Register(ctx, args("title= 某某方案 ", "kind=other", "drafter=县财政局"))
	want := []review.Warning{{Code: "register.twin", Args: []any{"J2026-0001"}}}
	if err != nil || !reflect.DeepEqual(done.Warnings, want) {
		t.Errorf("%+v %v", done, err)
	}
	if d, err := b.Draft(ctx, b.show(t, "J2026-0001").Matter); d != nil || err != nil {
		t.Errorf("a draft from nowhere: %v %v", d, err)
	}
}

// A failed registration leaves no number behind.
func TestFailedRegistrationTakesNoNumber(t *testing.T) {
	b := newBench(t)
	before := b.snapshot(t)
	for _, bad := range [][]string{{"title=甲"}, {"title=甲", "kind=decision"}, {"title=甲", "kind=decision", "drafter=乙", "file=/nowhere/甲.docx"},
		{"title=甲", "kind=decision", "drafter=乙", "received=2026-02-30"}, {"title=甲", "kind=decision", "drafter=乙", "colour=red"}} {
		if _, err := b.Register(ctx, args(bad...)); err == nil {
			t.Errorf("%v passes", bad)
		}
	}
	if b.snapshot(t) != before {
		t.Error("a refused registration left something behind")
	}
	if no := b.add(t); no != "J2026-0001" {
		t.Errorf("the first number is %s", no)
	}
}

func TestDo(t *testing.T) {
	b := newBench(t)
	no := b.add(t)
	done := b.do(t, "accept", no, "on=今天")
	if !slices.Equal(done.Nos, []string{no}) || len(done.Warnings) == 0 || done.Verb != "accept" {
		t.Errorf("%+v", done)
	}
	f := b.show(t, no)
	if !f.Running || f.Window.Latest != review.MustDate("2026-11-23") || f.Row.Due != f.Window.Latest || f.Matter.Version != 2 {
		t.Errorf("%+v", f.Row)
	}
	before := b.snapshot(t)
	for _, tt := range []struct {
		verb, no, code string
		args           review.Args
	}{
		{"fly", no, "verb.unknown", nil},
		{"accept", no, "accept.twice", nil},
		{"accept", "J2026-0099", "matter.unknown", nil},
		{"opine", no, "param.missing", nil},
		{"opine", no, "param.unknown", args("colour=red")},
		{"supplement", no, "date.order", args("missing=甲", "on=2026-11-01")},
	} {
		_, err := b.Do(ctx, tt.verb, tt.args, tt.no)
		wantCode(t, err, tt.code)
	}
	if b.snapshot(t) != before {
		t.Error("a refused verb changed something")
	}
	b.verify(t)
}

// Several matters are changed together, undone together, or not at all.
func TestSeveralMattersAreOneStep(t *testing.T) {
	b := newBench(t)
	nos := []string{b.add(t), b.add(t), b.add(t)}
	done, err := b.Do(ctx, "accept", nil, nos...)
	if err != nil || !slices.Equal(done.Nos, nos) {
		t.Fatalf("%v %v", done, err)
	}
	steps := map[string]bool{}
	for _, no := range nos {
		steps[b.show(t, no).Events[1].Step] = true
	}
	if len(steps) != 1 {
		t.Errorf("%d steps", len(steps))
	}
	u := b.undo(t, "")
	if u.Verb != "accept" || len(u.Nos) != 3 {
		t.Errorf("%+v", u)
	}
	for _, no := range nos {
		if s := b.show(t, no).Row.Stage; s != review.StageReceived {
			t.Errorf("%s is %s", no, s)
		}
	}
	b.verify(t)
}

func TestFailureInTheMiddleChangesNothing(t *testing.T) {
	b := newBench(t)
	nos := []string{b.add(t), b.add(t), b.add(t)}
	b.do(t, "accept", nos[1])
	before := b.snapshot(t)
	_, err := b.Do(ctx, "accept", nil, nos...)
	wantCode(t, err, "several")
	if e := err.(*review.Error); e.Args[0] != nos[1] || codeOf(e.Cause) != "accept.twice" || e.Kind != review.KindNotAllowed {
		t.Errorf("%v", err)
	}
	_, err = b.Do(ctx, "note", args("text=甲"), nos[0], "X2026-0001")
	wantCode(t, err, "matter.unknown")
	if b.snapshot(t) != before {
		t.Error("part of a failed step was kept")
	}
	b.verify(t)
}

// Letters are numbered within the transaction that issues them.
func TestFailedIssueTakesNoNumber(t *testing.T) {
	b := newBench(t)
	no := b.reviewed(t)
	if _, err := b.Do(ctx, "issue", args("on=2026-11-01"), no); err == nil {
		t.Error("a letter older than its conclusion")
	}
	done := b.do(t, "issue", no)
	if done.Letters[0].No != "柳司审〔2026〕1号" || done.Letters[0].File == "" {
		t.Errorf("%+v", done.Letters)
	}
}

func TestVerbs(t *testing.T) {
	b := newBench(t)
	m := b.show(t, b.add(t)).Matter
	states := b.Verbs(m)
	if len(states) != len(review.Verbs()) {
		t.Errorf("%d verbs", len(states))
	}
	for _, s := range states {
		_, err := b.Do(ctx, s.Verb.Name, nil, m.No)
		if s.Refusal != nil && codeOf(err) != s.Refusal.Code {
			t.Errorf("%s: %v announced, %v met", s.Verb.Name, s.Refusal, err)
		}
		if s.Refusal == nil && err == nil {
			b.undo(t, m.No)
		}
	}
	b.verify(t)
}

func TestOfficeComesFirst(t *testing.T) {
	b := newBench(t)
	wantCode(t, b.SetOffice(ctx, review.Office{Bureau: " ", County: "乙", Officer: "丙", Code: "丁"}), "office.incomplete")
	changed := review.Office{Bureau: " 柳河县\n司法局 ", County: "柳河县", Officer: "王芳", Code: "柳法审", Codes: map[review.LetterKind]string{"return": " 柳退 "}}
	if err := b.SetOffice(ctx, changed); err != nil {
		t.Fatal(err)
	}
	b.reopen(t)
	if o := b.Office(); o.Bureau != "柳河县 司法局" || o.Officer != "王芳" || o.Codes["return"] != "柳退" {
		t.Errorf("%+v", o)
	}
	if e := b.show(t, b.add(t)).Events[0]; e.Officer != "王芳" {
		t.Errorf("%+v", e)
	}
	if _, err := b.Undo(ctx, ""); err != nil { // the registration; the office is not undone
		t.Error(err)
	}
	_, err := b.Undo(ctx, "")
	wantCode(t, err, "undo.nothing")
	b.verify(t)
}

func TestDue(t *testing.T) {
	b := newBench(t)
	if w := b.Due(review.Contract, review.MustDate("2026-11-23")); w.Latest != review.MustDate("2026-11-30") {
		t.Errorf("%v", w.Latest)
	}
}

// Several windows on one file get numbers without gaps and without doubles.
func TestManyAtOnce(t *testing.T) {
	b := newBench(t)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 5 {
				if _, err := b.Register(ctx, args("title=某某", "kind=other", "drafter=某局")); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	for n := range 20 {
		b.show(t, review.MatterNo("Q", 2026, n+1))
	}
	b.verify(t)
}

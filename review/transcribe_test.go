package review_test

import (
	"fmt"
	"testing"

	"hefa/review"
)

// finished are the arguments of a review that had ended.
var finished = []string{"title=某县养犬管理办法", "kind=normative", "drafter=县公安局", "received=2026-03-02", "accepted=2026-03-03",
	"result=amend", "issued=2026-03-12", "letter=柳司审〔2026〕37号", "opinions=5", "adopted=3", "declined=1"}

// kept is an environment that notes the numbers kept.
func kept() (*review.Env, *[]string) {
	e, nos := newEnv(), &[]string{}
	e.Keep = func(series string, year, seq int) error {
		*nos = append(*nos, fmt.Sprint(series, " ", year, " ", seq))
		return nil
	}
	return e, nos
}

func TestTranscription(t *testing.T) {
	e, nos := kept()
	m := &review.Matter{ID: "id-1"}
	do(t, e, m, "transcribe", finished...)
	l, ok := m.LiveLetter(review.OpinionLetter)
	if !ok || !l.Transcribed || l.No != "柳司审〔2026〕37号" || l.Seq != 37 || l.Series != review.LetterSeries("柳司审") || l.Late {
		t.Errorf("%+v", l)
	}
	if m.No != "G2026-0001" || m.Stage() != review.StageSettled || m.Conclusion.On != l.On || fmt.Sprint(*nos) != "[letter/柳司审 2026 37]" {
		t.Errorf("%s %s %+v %v", m.No, m.Stage(), m.Conclusion, *nos)
	}
	if c, ok := m.Counted(); !ok || c.Pending() != 1 || !m.Elsewhere() || len(m.MissingPapers(national)) > 0 {
		t.Errorf("%+v, lacks %v", c, m.MissingPapers(national))
	}
	if bs := m.Breaches(national, prc, today); len(bs) != 0 {
		t.Errorf("%+v", bs)
	}
}

// What a ledger leaves out is filled in by what it tells; what cannot be is
// asked for.
func TestTranscriptionOfLittle(t *testing.T) {
	e, _ := kept()
	with := func(more ...string) []string {
		return append([]string{"title=甲", "kind=contract", "drafter=乙", "received=2026-03-02"}, more...)
	}
	m := &review.Matter{ID: "id-1"}
	do(t, e, m, "transcribe", with("result=lawful", "issued=2026-03-05")...)
	if m.Accepted != m.Received || m.Conclusion.On != date("2026-03-05") || m.Letters[0].No != "" || m.Validate() != nil {
		t.Errorf("%+v", m)
	}
	m = &review.Matter{ID: "id-1"}
	do(t, e, m, "transcribe", with()...)
	if m.Stage() != review.StageReceived {
		t.Errorf("nothing is known of a review, and it is %s", m.Stage())
	}
	m = &review.Matter{ID: "id-1"}
	do(t, e, m, "transcribe", with("result=lawful", "concluded=2026-03-05")...)
	if m.Stage() != review.StageConcluded {
		t.Errorf("concluded, and it is %s", m.Stage())
	}
	late := &review.Matter{ID: "id-1"}
	do(t, e, late, "transcribe", with("accepted=2026-03-02", "result=lawful", "issued=2026-05-06", "letter=收文簿第9页")...)
	if l := late.Letters[0]; !l.Late || l.Seq != 0 || l.No != "收文簿第9页" {
		t.Errorf("%+v", l)
	}
	for code, more := range map[string][]string{
		"transcribe.result": {"issued=2026-03-05"}, "transcribe.undated": {"result=lawful"}, "transcribe.unissued": {"result=lawful", "concluded=2026-03-05", "letter=甲〔2026〕1号"},
		"transcribe.counts": {"result=lawful", "issued=2026-03-05", "opinions=2", "adopted=2", "declined=1"}, "transcribe.future": {"result=lawful", "issued=2026-11-21"},
		"date.order": {"accepted=2026-03-01"},
	} {
		refuse(t, e, &review.Matter{ID: "id-2"}, code, "transcribe", with(more...)...)
	}
	refuse(t, e, &review.Matter{ID: "id-2"}, "date.order", "transcribe", with("result=lawful", "concluded=2026-03-06", "issued=2026-03-05")...)
	refuse(t, e, &review.Matter{ID: "id-2"}, "date.order", "transcribe", with("result=lawful", "issued=2026-03-05", "archived=2026-03-04")...)
	refuse(t, e, &review.Matter{ID: "id-2"}, "param.missing", "transcribe", "title=甲", "kind=contract", "drafter=乙")
}

// A transcription that is taken back leaves no letter behind: its number was
// never this office's to void.
func TestTranscriptionTakenBack(t *testing.T) {
	e, _ := kept()
	m := &review.Matter{ID: "id-1"}
	do(t, e, m, "transcribe", finished...)
	m.Letters = append(m.Letters, review.Letter{Kind: review.RemindLetter, No: "柳司审催〔2026〕1号", Seq: 1, On: today})
	back := review.Revert(m, nil, "撤销操作", today)
	if back.Stage() != review.StageCancelled || len(back.Letters) != 1 || back.Letters[0].Voided == "" || back.Letters[0].Kind != review.RemindLetter {
		t.Errorf("%+v", back.Letters)
	}
}

// A letter whose number a ledger does not tell cannot be named, and so not be
// voided.
func TestNamelessLetterIsNotVoided(t *testing.T) {
	e, _ := kept()
	m := &review.Matter{ID: "id-1"}
	do(t, e, m, "transcribe", "title=甲", "kind=contract", "drafter=乙", "received=2026-03-02", "result=lawful", "issued=2026-03-05")
	v, _ := review.VerbNamed("void")
	if err := v.Allow(e, m); err == nil || err.Code != "void.nothing" {
		t.Errorf("%v", err)
	}
}

// Opinions that were only counted are answered by their place in the count.
func TestCountedOpinionsAreAnswered(t *testing.T) {
	e, _ := kept()
	m := &review.Matter{ID: "id-1", Transcript: &review.Transcript{Awaited: true}}
	do(t, e, m, "transcribe", finished...)
	if m.Stage() != review.StageAnswering {
		t.Fatalf("an answer is awaited, and it is %s", m.Stage())
	}
	refuse(t, e, m, "opinion.unknown", "answer", "opinion=4", "result=adopted")
	do(t, e, m, "answer", "opinion=5、5", "result=partly", "on=2026-04-01")
	if c, _ := m.Counted(); c.Partly != 1 || c.Pending() != 0 || m.Stage() != review.StageSettled {
		t.Errorf("%+v %s", c, m.Stage())
	}
	refuse(t, e, m, "opinion.none", "answer", "opinion=5", "result=adopted")
}

func TestNumbersTakenApart(t *testing.T) {
	for in, want := range map[string]string{
		"柳司审〔2026〕9号": "柳司审 2026 9", "柳司审[2026]第009号": "柳司审 2026 9", "柳司审（2026）12": "柳司审 2026 12", " 柳司审 【2025】 1 号": "", "柳司审〔2026〕0号": "", "〔2026〕9号": "", "9": "",
	} {
		got := ""
		if code, year, seq, ok := review.ParseLetterNo(in); ok {
			got = fmt.Sprint(code, " ", year, " ", seq)
		}
		if got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
	for in, want := range map[string]bool{"G2026-0001": true, "G2026-12345": true, "g2026-0001": false, "2026-0001": false, "G2026-1": false, "G2026-0000": false} {
		if _, _, _, ok := review.ParseMatterNo(in); ok != want {
			t.Errorf("%s: %v", in, ok)
		}
	}
	for code, want := range map[string]string{"G": review.MatterSeries(review.Normative), "W": review.ListSeries, "C": review.PlanSeries, "T": review.CircularSeries, "X": "", "": ""} {
		if got := national.SeriesOf(code); got != want {
			t.Errorf("%s: %q", code, got)
		}
	}
}

// A number that counts no letters moves no counter.
func TestCountersKeepTheirSenses(t *testing.T) {
	e, nos := kept()
	m := &review.Matter{ID: "id-1"}
	do(t, e, m, "transcribe", "title=甲", "kind=contract", "drafter=乙", "received=2026-03-02", "result=lawful", "issued=2026-03-05", "letter=柳司审〔2026〕20260305号")
	if l := m.Letters[0]; l.No != "柳司审〔2026〕20260305号" || l.Seq != 0 || len(*nos) > 0 || m.Validate() != nil {
		t.Errorf("%+v %v", l, *nos)
	}
}

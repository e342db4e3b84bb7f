package review_test

import (
	"errors"
	"maps"
	"reflect"
	"strings"
	"testing"

	"hefa/review"
)

func TestCheck(t *testing.T) {
	for _, tt := range []struct {
		name, state, verb string
		raw, want         []string // name=value
	}{
		{"the day is today unless given", "received", "accept", nil, []string{"on=2026-11-20"}},
		{"an emptied day is today", "received", "accept", []string{"on= "}, []string{"on=2026-11-20"}},
		{"a day in words", "received", "accept", []string{"on=昨天"}, []string{"on=2026-11-19"}},
		{"text is trimmed", "reviewing", "note", []string{"text= 甲\n乙 "}, []string{"on=2026-11-20", "text=甲\n乙"}},
		{"severity has a default", "reviewing", "opine", []string{"problem=疑"}, []string{"problem=疑", "severity=legality"}},
		{"an emptied choice takes its default", "reviewing", "opine", []string{"problem=疑", "severity="}, []string{"problem=疑", "severity=legality"}},
		{"an emptied text clears", "reviewing", "reword", []string{"opinion=1", "quote="}, []string{"opinion=1", "quote="}},
		{"a full-width number", "reviewing", "extend", []string{"days=１０", "reason=难", "approved-by=王"}, []string{"days=10", "reason=难", "approved-by=王"}},
		{"a term of completion is derived", "received", "supplement", []string{"missing=甲", "on=11-4"}, []string{"missing=甲", "on=2026-11-04"}},
		{"and can be left open", "received", "supplement", []string{"missing=甲", "until="}, []string{"missing=甲", "on=2026-11-20", "until="}},
		{"blank items of a list are dropped", "received", "supplement", []string{"missing=甲", "missing= ", "missing=乙"}, []string{"missing=甲", "missing=乙", "on=2026-11-20"}},
		{"the letter owed is the default", "supplementing", "issue", nil, []string{"form=letterhead", "letter=supplement", "on=2026-11-20"}},
		{"so it is for a returned matter", "returned", "issue", nil, []string{"form=letterhead", "letter=return", "on=2026-11-20"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e, m := at(t, tt.state)
			raw := args(tt.raw...)
			before := maps.Clone(raw)
			got, err := verb(t, tt.verb).Check(e, m, raw)
			if err != nil || !reflect.DeepEqual(got, args(tt.want...)) {
				t.Errorf("%v (%v), want %v", got, err, tt.want)
			}
			if !reflect.DeepEqual(raw, before) {
				t.Errorf("the raw arguments became %v", raw)
			}
		})
	}
}

// Everything marked as absent is offered for the notice at once.
func TestCheckOffersAllThatIsMissing(t *testing.T) {
	e, m := at(t, "received")
	for _, id := range []string{"m-basis", "m-own-review"} {
		do(t, e, m, "check", "id="+id, "answer=no")
	}
	got, err := verb(t, "supplement").Check(e, m, nil)
	if want := []string{"法律、法规、规章等依据", "承办单位合法性论证意见"}; err != nil || !reflect.DeepEqual(got["missing"], want) {
		t.Errorf("%q, %v", got["missing"], err)
	}
}

func TestCheckRefuses(t *testing.T) {
	long := strings.Repeat("长", review.MaxText+1)
	for _, tt := range []struct {
		name, state, verb string
		raw               []string
		code, param       string
	}{
		{"unknown parameter", "received", "accept", []string{"at=今天"}, "param.unknown", "at"},
		{"missing", "reviewing", "opine", nil, "param.missing", "problem"},
		{"missing though empty", "reviewing", "opine", []string{"problem="}, "param.missing", "problem"},
		{"missing list", "answering", "answer", []string{"opinion=", "result=adopted"}, "param.missing", "opinion"},
		{"no date", "received", "accept", []string{"on=2026-02-30"}, "param.date", "on"},
		{"given twice", "received", "accept", []string{"on=今天", "on=昨天"}, "param.repeated", "on"},
		{"no number", "reviewing", "extend", []string{"days=三", "reason=难", "approved-by=王"}, "param.number", "days"},
		{"zero", "reviewing", "extend", []string{"days=0", "reason=难", "approved-by=王"}, "param.number", "days"},
		{"beyond any number", "reviewing", "extend", []string{"days=99999999999999999999", "reason=难", "approved-by=王"}, "param.number", "days"},
		{"no choice", "reviewing", "conclude", []string{"result=fine"}, "param.choice", "result"},
		{"an opinion that is not there", "reviewing", "reword", []string{"opinion=7", "problem=疑"}, "param.choice", "opinion"},
		{"a letter that is not due", "concluded", "issue", []string{"letter=return"}, "param.choice", "letter"},
		{"too long", "reviewing", "opine", []string{"problem=" + long}, "param.long", "problem"},
		{"a kind nobody knows", "received", "correct", []string{"kind=law"}, "param.choice", "kind"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e, m := at(t, tt.state)
			_, err := verb(t, tt.verb).Check(e, m, args(tt.raw...))
			got, ok := errors.AsType[*review.Error](err)
			if !ok || got.Code != tt.code || got.Param != tt.param || got.Kind != review.KindInvalid {
				t.Errorf("%v at %q, want %s at %s", err, got.Param, tt.code, tt.param)
			}
		})
	}
}

func TestArgsReadBack(t *testing.T) {
	a := args("on=2026-11-20", "days=7", "opinion=1", "opinion=2", "quote=")
	if a.Date("on") != today || a.Int("days") != 7 || len(a.List("opinion")) != 2 || !a.Has("quote") || a.Has("basis") {
		t.Errorf("%v", a)
	}
	if a.Text("basis") != "" || a.Int("on") != 0 || a.Date("days") != 0 {
		t.Error("what is not there is not empty")
	}
}

// Text on one line and text on several have their length, to the rune.
func TestLongestArguments(t *testing.T) {
	for n, ok := range map[int]bool{review.MaxTitle: true, review.MaxTitle + 1: false} {
		e, m := at(t, "received")
		_, err := review.Do(e, m, verb(t, "correct"), args("title="+strings.Repeat("甲", n)))
		if (err == nil) != ok {
			t.Errorf("a title of %d: %v", n, err)
		}
	}
	for n, ok := range map[int]bool{review.MaxTitle + 1: true, review.MaxText: true, review.MaxText + 1: false} {
		e, m := at(t, "received")
		_, err := review.Do(e, m, verb(t, "note"), args("text="+strings.Repeat("甲", n)))
		if (err == nil) != ok {
			t.Errorf("a note of %d: %v", n, err)
		}
	}
}

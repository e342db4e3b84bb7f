package review_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"hefa/review"
)

// asked is what every verb asks for: @ a day, # a number, | a choice, + a list,
// ^ a file, ¶ several lines; ! for what nobody may leave out. Forms, command
// line and help are made from it.
var asked = map[string]string{
	"accept": "on@", "supplement": "on@ missing+ until@", "resume": "on@",
	"return": "on@ reason¶!", "outofscope": "on@ reason¶!", "withdraw": "on@ reason¶!",
	"urgent": "reason¶! approved-by!", "extend": "days#! reason¶! approved-by!",
	"correct": "title kind| drafter decider received@", "meeting": "day@",
	"check": "id|! answer|! remark from@ on@ by paper outcome|", "point": "id|! answer|! remark", "counsel": "on@ by! view¶!",
	"opine":  "article quote¶ problem¶! basis¶ proposal¶ severity|",
	"reword": "opinion|! article quote¶ problem¶ basis¶ proposal¶ severity|", "retract": "opinion|! reason¶!", "dismiss": "rule! quote¶ reason¶! on@",
	"conclude": "on@ result|! reason¶",
	"redraft":  "letter|! to| title addressee issuer body¶ attachments+ cc+ copy-no secret urgency signer note", "recompose": "letter|! to|",
	"issue": "letter|! on@ form| to|", "void": "no|! reason¶!", "answer": "opinion+! result|! reason¶ on@",
	"step": "name! planned@ done@", "approve": "what|! on@", "adjust": "what! reason¶! on@", "receive": "on@ title meeting@",
	"scope": "yes+ no+ remark", "consult": "on@ text¶!", "competition": "on@ by! initial| outcome|! conditions+ reason¶",
	"terms": "party! amount type until@ model|", "sign": "on@ no",
	"resubmit": "on@ file^ review|", "deliberate": "on@ result|! record risk¶",
	"request": "on@", "register": "on@", "refuse": "on@ reason¶!", "publish": "on@ no title effect@ until@ signer place",
	"file": "to|! on@", "receipt": "to|! result|! on@", "evaluate": "on@ due@ result| by trigger consequence",
	"cleanup": "round! result| reason¶ opinion¶ counsel¶ on@", "attach": "file^! as| on@", "note": "text¶! on@", "archive": "on@",
	"add": "title! kind|! drafter! decider received@ file+ meeting@", "plan": "title! drafter! year#! steps+",
	"list": "title! drafter! no on@! effect@ until@ reviewed|", "circulate": "from@! to@! title except+",
	"transcribe": "title! kind|! drafter! decider received@ accepted@ result| concluded@ issued@ letter opinions# adopted# partly# declined# archived@",
}

func everyVerb() []review.Verb { return append(review.Verbs(), review.Makers()...) }

func TestWhatVerbsAskFor(t *testing.T) {
	marks := map[review.ParamType]string{review.TypeDate: "@", review.TypeChoice: "|", review.TypeNumber: "#", review.TypeList: "+", review.TypeFile: "^", review.TypeLong: "¶", review.TypeText: ""}
	if len(asked) != len(everyVerb()) {
		t.Errorf("%d verbs, %d rows", len(everyVerb()), len(asked))
	}
	for _, v := range everyVerb() {
		var got []string
		for _, p := range v.Params {
			mark, known := marks[p.Type]
			if !known {
				t.Errorf("%s %s is %q", v.Name, p.Name, p.Type)
			}
			if p.Required {
				mark += "!"
			}
			got = append(got, p.Name+mark)
		}
		if row := strings.Join(got, " "); row != asked[v.Name] {
			t.Errorf("%s asks for %s", v.Name, row)
		}
	}
}

// What leaves the office, ends a matter or cannot be mended is confirmed with a
// second key; what is alike for many matters is done to all that are marked.
func TestGraveVerbsAndVerbsForMany(t *testing.T) {
	grave := strings.Fields("archive conclude issue outofscope refuse retract return void withdraw")
	many := strings.Fields("accept approve archive cleanup deliberate file meeting note outofscope receipt refuse register resume return withdraw")
	groups := map[review.Group]string{
		review.GroupPlan:     "adjust approve plan receive step",
		review.GroupIntake:   "accept add check consult correct meeting outofscope resume return scope supplement terms withdraw",
		review.GroupReview:   "competition counsel dismiss extend opine point retract reword urgent",
		review.GroupConclude: "conclude issue recompose redraft void",
		review.GroupAfter:    "answer cleanup deliberate evaluate file list publish receipt refuse register request resubmit sign",
		review.GroupRecord:   "archive attach circulate note transcribe",
	}
	var gotGrave, gotMany []string
	got := map[review.Group][]string{}
	for _, v := range everyVerb() {
		if v.Grave {
			gotGrave = append(gotGrave, v.Name)
		}
		if v.Many {
			gotMany = append(gotMany, v.Name)
		}
		got[v.Group] = append(got[v.Group], v.Name)
	}
	slices.Sort(gotGrave)
	slices.Sort(gotMany)
	if !slices.Equal(gotGrave, grave) || !slices.Equal(gotMany, many) {
		t.Errorf("grave %v, for many %v", gotGrave, gotMany)
	}
	for g, names := range got {
		if slices.Sort(names); strings.Join(names, " ") != groups[g] {
			t.Errorf("%s: %v", g, names)
		}
	}
	if len(got) != len(groups) {
		t.Errorf("%v", slices.Sorted(maps.Keys(got)))
	}
}

// What a choice takes, and what a form proposes or starts with.
func TestWhatFormsOffer(t *testing.T) {
	for _, tt := range []struct{ state, verb, param, choices, start string }{
		{"reviewing", "point", "answer", "yes no na", ""},
		{"received", "check", "outcome", "controllable uncontrollable", ""},
		{"reviewing", "conclude", "result", "lawful amend unlawful", ""},
		{"reviewing", "opine", "severity", "legality advice", "legality"},
		{"answering", "resubmit", "review", "yes no", "no"},
		{"received", "transcribe", "result", "lawful amend unlawful untold", ""},
		{"received", "list", "reviewed", "yes no", ""},
		{"signed", "terms", "model", "yes no", "no"},
		{"received", "competition", "initial", "yes no", ""},
		{"concluded", "issue", "form", "document letterhead", "letterhead"},
		{"concluded", "issue", "letter", "opinion", "opinion"},
		{"concluded", "redraft", "secret", "秘密 机密 绝密", ""},
		{"concluded", "redraft", "urgency", "加急 特急", ""},
		{"published", "file", "to", "government congress", "government"},
		{"planned", "step", "name", "专家论证 风险评估 与有关部门充分协商 公众参与（公开征求意见一般不少于30日） 听证（材料会前7日送达） 承办单位合法性论证 承办单位集体讨论 公平竞争审查 送审", "风险评估"},
		{"planned", "receive", "title", "", "柳河县城市供水价格调整方案"},
		{"received", "correct", "decider", "", ""},
		{"recorded", "publish", "effect", "", "2026-11-20"},
		{"recorded", "publish", "until", "", "2031-11-19"},
		{"received", "supplement", "until", "", "2026-11-27"},
		{"reviewing", "retract", "opinion", "1", ""},
	} {
		e, m := at(t, tt.state)
		v := verb(t, tt.verb)
		p := v.Params[slices.IndexFunc(v.Params, func(p review.Param) bool { return p.Name == tt.param })]
		choices, start := "", ""
		if p.Choices != nil {
			choices = strings.Join(p.Choices(e, m), " ")
		}
		if p.Default != nil {
			start = p.Default(e, m)
		}
		if choices != tt.choices || start != tt.start {
			t.Errorf("%s %s offers %q and starts with %q", tt.verb, tt.param, choices, start)
		}
	}
}

// The prepared reasons of the profile are proposed, each to its verb.
func TestPreparedReasonsAreProposed(t *testing.T) {
	for name, want := range map[string][]review.Reason{
		"return": national.Reasons.Return, "outofscope": national.Reasons.OutOfScope, "urgent": national.Reasons.Urgent, "withdraw": nil,
	} {
		e, m := at(t, "received")
		for _, p := range verb(t, name).Params {
			if p.Name != "reason" {
				continue
			}
			var got []string
			if p.Choices != nil {
				got = p.Choices(e, m)
			}
			if !slices.Equal(got, review.Texts(want)) || name != "withdraw" && len(got) == 0 {
				t.Errorf("%s proposes %v", name, got)
			}
		}
	}
}

// A form that asks for materials lists them all and starts with those marked
// as absent; rows, questions and papers are told by their names.
func TestWhatIsMissingIsOffered(t *testing.T) {
	e, m := at(t, "received")
	do(t, e, m, "check", "id=m-basis", "answer=no")
	do(t, e, m, "check", "id=m-draft", "answer=no")
	v := verb(t, "supplement")
	p := v.Params[1]
	if got := p.Choices(e, m); len(got) != len(national.For(review.Decision).Materials) || !slices.Contains(got, "决策草案") {
		t.Errorf("%v", got)
	}
	want := []string{"决策草案", "法律、法规、规章等依据"}
	got := strings.Split(p.Default(e, m), "\n")
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("%v", got)
	}
	for _, tt := range []struct{ verb, param, id, want string }{
		{"check", "id", "m-draft", "决策草案"}, {"check", "id", "nonsense", ""}, {"point", "id", "p-power", itemName("p-power")},
		{"scope", "yes", "s-contract", questionText("s-contract")}, {"scope", "no", "nonsense", ""},
		{"attach", "as", "submission", "送审函（请示）"}, {"attach", "as", "nonsense", ""},
	} {
		v := verb(t, tt.verb)
		p := v.Params[slices.IndexFunc(v.Params, func(p review.Param) bool { return p.Name == tt.param })]
		if got := p.Describe(e, m, tt.id); got != tt.want || tt.id != "nonsense" && got == "" {
			t.Errorf("%s %s is %q", tt.verb, tt.id, got)
		}
	}
	none := *national
	none.Supplement.Days = 0
	e.Profile = &none
	if got := v.Params[2].Default(e, m); got != "" {
		t.Errorf("no term is known, and %s is proposed", got)
	}
	do(t, e, m, "supplement", "on=2026-11-10")
	if p, _ := m.OpenPause(); !p.Until.IsZero() {
		t.Errorf("no term is known, and %s is set", p.Until)
	}
}

func itemName(id string) string {
	it, _ := review.ItemByID(national.For(review.Decision).Points, id)
	return it.Name
}

func questionText(id string) string {
	i := slices.IndexFunc(national.Scope, func(q review.Question) bool { return q.ID == id })
	return national.Scope[i].Text
}

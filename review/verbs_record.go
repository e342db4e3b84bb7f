package review

import (
	"slices"
	"strconv"
	"strings"
)

// answerVerbs record what the unit did with the opinions.
func answerVerbs() []Verb {
	return []Verb{{
		Name: "answer", Group: GroupAfter, Allow: allowAnswer, Apply: applyAnswer,
		Params: []Param{
			{Name: "opinion", Type: TypeList, Split: true, Required: true, Default: firstUnanswered,
				Choices: func(_ *Env, m *Matter) []string { return answerable(m) }},
			choice("result", true, string(Adopted), string(Partly), string(Declined)),
			reasonParam(false, nil),
			onParam(),
		},
	}}
}

func allowAnswer(e *Env, m *Matter) *Error {
	if err := inStage(m, StageAnswering, StageSettled); err != nil {
		return err
	}
	if len(answerable(m)) == 0 {
		return Refused("opinion.none")
	}
	return nil
}

// answerable lists the opinions that can be answered. Of those a ledger only
// counted it is the ones without an answer, by their place in the count.
func answerable(m *Matter) []string {
	t, ok := m.Counting()
	if !ok {
		return opinionNumbers(m)
	}
	var out []string
	for n := t.Opinions - t.Pending() + 1; n <= t.Opinions; n++ {
		out = append(out, strconv.Itoa(n))
	}
	return out
}

func firstUnanswered(_ *Env, m *Matter) string {
	if _, counted := m.Counting(); counted {
		return first(answerable(m))
	}
	for _, o := range m.LiveOpinions() {
		if o.Answer == nil {
			return strconv.Itoa(o.N)
		}
	}
	return ""
}

// applyAnswer settles one or several opinions alike. Declining without a
// reason is refused: the reason goes to the meeting.
func applyAnswer(e *Env, m *Matter, a Args) error {
	ans := Answer{On: day(e, a), Result: Reply(a.Text("result")), Reason: a.Text("reason")}
	l, _ := m.LiveLetter(OpinionLetter)
	if err := notBefore("on", ans.On, l.On, "last"); err != nil {
		return err
	}
	if ans.Result == Declined && ans.Reason == "" {
		err := Refused("answer.reason").Under(e.Profile.Declining)
		err.Param = "reason"
		return err
	}
	if _, counted := m.Counting(); counted {
		return m.countAnswers(a.List("opinion"), ans)
	}
	for _, s := range a.List("opinion") {
		n, _ := strconv.Atoi(s)
		o, ok := m.OpinionByN(n)
		if !ok {
			return &Error{Kind: KindInvalid, Code: "opinion.unknown", Args: []any{s}, Param: "opinion"}
		}
		given := ans
		o.Answer = &given
	}
	return nil
}

// countAnswers settles opinions of which only the number is known.
func (m *Matter) countAnswers(opinions []string, ans Answer) error {
	t := *m.Transcript
	for _, s := range opinions {
		if !slices.Contains(answerable(m), s) {
			return &Error{Kind: KindInvalid, Code: "opinion.unknown", Args: []any{s}, Param: "opinion"}
		}
	}
	opinions = slices.Compact(slices.Sorted(slices.Values(opinions)))
	n := len(opinions)
	if ans.Reason != "" {
		for range n {
			m.CountAnswers = append(m.CountAnswers[:len(m.CountAnswers):len(m.CountAnswers)], ans)
		}
	}
	switch ans.Result {
	case Adopted:
		t.Adopted += n
	case Partly:
		t.Partly += n
	case Declined:
		t.Declined += n
	}
	m.Transcript = &t
	return nil
}

// recordVerbs keep what belongs to the file.
func recordVerbs() []Verb {
	return []Verb{
		{Name: "attach", Group: GroupRecord, Allow: onRecord, Apply: applyAttach, Params: []Param{
			{Name: "file", Type: TypeFile, Required: true},
			{Name: "as", Type: TypeChoice, Default: fileRole, Choices: fileRoles, Describe: paperName},
			onParam(),
		}},
		{Name: "note", Group: GroupRecord, Many: true, Allow: onRecord, Apply: applyNote,
			Params: []Param{{Name: "text", Type: TypeLong, Required: true}, onParam()}},
		{Name: "archive", Group: GroupRecord, Many: true, Grave: true, Allow: allowArchive, Apply: applyArchive,
			Params: []Param{onParam()}},
	}
}

// fileRoles are what a file may be put in as: the draft, a material without a
// name of its own, or a paper of the table of contents.
func fileRoles(e *Env, m *Matter) []string {
	return append([]string{"draft", "material"}, ids(e.Profile.PaperNames(m.Kind))...)
}

func paperName(e *Env, m *Matter, id string) string {
	it, _ := ItemByID(e.Profile.PaperNames(m.Kind), id)
	return it.Name
}

func fileRole(_ *Env, m *Matter) string {
	if _, ok := m.DraftFile(); ok {
		return "material"
	}
	return "draft"
}

func applyAttach(e *Env, m *Matter, a Args) error {
	att, err := e.Stored(a.Text("file"))
	if err != nil {
		return err
	}
	att.On, att.Draft = day(e, a), a.Text("as") == "draft"
	if as := a.Text("as"); as != "draft" && as != "material" {
		att.As = as
	}
	same := func(b Attachment) bool { return b.SHA256 == att.SHA256 && b.Draft == att.Draft }
	if i := slices.IndexFunc(m.Attachments, same); i >= 0 {
		if old := m.Attachments[i]; old.As == att.As || att.As == "" {
			return Refused("attach.twice", att.Name)
		}
		m.Attachments = slices.Clone(m.Attachments)
		m.Attachments[i].As = att.As // put in again to say what it is
		return nil
	}
	m.Attachments = append(m.Attachments, att)
	return nil
}

func applyNote(e *Env, m *Matter, a Args) error {
	m.Notes = append(m.Notes, Note{On: day(e, a), Text: a.Text("text")})
	return nil
}

func allowArchive(_ *Env, m *Matter) *Error {
	if !m.Archived.IsZero() {
		return Refused("stage", StageArchived)
	}
	if k, owed := m.OwedLetter(); owed {
		return Refused("archive.letter", k)
	}
	return inStage(m, StageSettled, StageReturned, StageOutOfScope, StageWithdrawn, StageRejected, StageSigned,
		StageDeliberated, StageInForce, StageExpired, StageCirculated)
}

func applyArchive(e *Env, m *Matter, a Args) error {
	on := day(e, a)
	earlier, what := m.latest()
	if err := notBefore("on", on, earlier, what); err != nil {
		return err
	}
	if missing := m.MissingPapers(e.Profile); len(missing) > 0 {
		e.Warn(e.Profile.Contents.Rule, "archive.missing", len(missing), strings.Join(missing, "、"))
	}
	m.Archived = on
	return nil
}

package review

import (
	"regexp"
	"strings"
)

// contractVerbs record what a contract is about, and its signing.
func contractVerbs() []Verb {
	return []Verb{
		{Name: "terms", Group: GroupIntake, Allow: allowTerms, Apply: applyTerms, Params: []Param{
			{Name: "party", Type: TypeText, Required: true},
			{Name: "amount", Type: TypeText}, {Name: "type", Type: TypeText},
			{Name: "until", Type: TypeDate},
			{Name: "model", Type: TypeChoice, Default: fixed(string(No)),
				Choices: func(*Env, *Matter) []string { return []string{string(Yes), string(No)} }},
		}},
		{Name: "sign", Group: GroupAfter, Allow: allowSign, Apply: applySign, Params: []Param{
			onParam(), {Name: "no", Type: TypeText},
		}},
	}
}

func allowTerms(_ *Env, m *Matter) *Error {
	if m.Kind != Contract {
		return Refused("terms.kind", m.Kind)
	}
	if !m.Archived.IsZero() || m.End != nil {
		return Refused("stage", m.Stage())
	}
	return nil
}

// amountPattern is an exact amount of yuan: no floating point touches money.
var amountPattern = regexp.MustCompile(`^\d{1,15}(\.\d{1,4})?$`)

func applyTerms(_ *Env, m *Matter, a Args) error {
	amount := strings.NewReplacer(",", "", "，", "", "元", "", " ", "").Replace(FoldWidth(a.Text("amount")))
	if amount != "" && !amountPattern.MatchString(amount) {
		return &Error{Kind: KindInvalid, Code: "terms.amount", Args: []any{a.Text("amount")}, Param: "amount"}
	}
	d := Deal{}
	if m.Deal != nil {
		d = *m.Deal
	}
	d.Party, d.Amount, d.Type, d.Until = a.Text("party"), amount, a.Text("type"), a.Date("until")
	d.Model = a.Text("model") == string(Yes)
	m.Deal = &d
	return nil
}

func allowSign(e *Env, m *Matter) *Error {
	if m.Kind != Contract {
		return Refused("terms.kind", m.Kind)
	}
	if err := inStage(m, StageAnswering, StageSettled, StageDeliberated); err != nil {
		if m.Finished().IsZero() && m.End == nil {
			return Refused("deliberate.unreviewed").Under(e.Profile.Review)
		}
		return err
	}
	if m.Conclusion.Result == Unlawful {
		return Refused("sign.unlawful").Under(e.Profile.Conclusion(m.Kind, Unlawful).Rule)
	}
	return nil
}

func applySign(e *Env, m *Matter, a Args) error {
	on := day(e, a)
	d := Deal{}
	if m.Deal != nil {
		d = *m.Deal
	}
	d.Signed, d.No = on, a.Text("no")
	m.Deal = &d
	if m.Deliberation != nil {
		return notBefore("on", on, m.Deliberation.On, "deliberated")
	}
	return notBefore("on", on, m.Finished(), "opinion")
}

package letter

import (
	"strings"

	"hefa/review"
)

// outcomes are the results of a fair-competition review in words.
var outcomes = map[string]string{
	"pass":      "符合公平竞争审查标准",
	"exception": "适用例外规定",
	"violate":   "不符合公平竞争审查标准",
}

func excepted(m *review.Matter) bool {
	return m.Competition != nil && m.Competition.Result == "exception"
}

// competition writes the 公平竞争审查情况说明 that goes to the meeting.
func (in Input) competition(c *review.LetterContent) {
	m, f := in.Matter, in.fairCompetition()
	c.Title = "关于" + name(m.Title) + "公平竞争审查情况的说明"
	c.To = in.decider()
	if c.To != m.Drafter {
		c.CC = []string{m.Drafter}
	}
	c.Body = append(c.Body, body(in.under()+f.By+"对"+name(m.Title)+"进行了公平竞争审查。现将有关情况说明如下："),
		review.LetterPara{Level: 1, Heading: "审查过程"},
		body("起草单位："+m.Drafter+"。审查单位："+f.By+"。审查日期："+f.On.Chinese()+"。"+initial[f.Initial]),
		review.LetterPara{Level: 1, Heading: "审查结论"})
	in.fairness(c)
	c.Body = append(c.Body, body("特此说明。"))
}

var initial = map[review.Mark]string{
	review.Yes: "起草单位已作初审，初审意见随草案报送。",
	review.No:  "起草单位未报送初审意见。",
	"":         "起草单位初审情况：" + blank + "。",
}

// fairness writes the outcome; an exception shows the conditions it meets.
func (in Input) fairness(c *review.LetterContent) {
	m, f := in.Matter, in.fairCompetition()
	switch {
	case excepted(m):
		basis, _, _ := strings.Cut(in.Profile.Exceptions.Basis, "：")
		c.Body = append(c.Body,
			body("经审查，"+name(m.Title)+"符合"+basis+"规定的例外情形，可以出台。"+grounds(f.Reason)),
			body("符合的条件如下："))
		for i, condition := range f.Conditions {
			end := "；"
			if i == len(f.Conditions)-1 {
				end = "。"
			}
			c.Body = append(c.Body, review.LetterPara{Level: 3, Text: clause(condition) + end})
		}
	case f.Result == "violate":
		c.Body = append(c.Body, body("经审查，"+name(m.Title)+outcomes[f.Result]+"，不得出台。"+grounds(f.Reason)))
	default:
		c.Body = append(c.Body, body("经审查，"+name(m.Title)+outcomes[f.Result]+"。"+grounds(f.Reason)))
	}
}

func grounds(reason string) string {
	if reason = sentence(reason); reason == "" {
		return ""
	}
	return "理由：" + reason
}

func (in Input) fairCompetition() review.Competition {
	if f := in.Matter.Competition; f != nil {
		return *f
	}
	return review.Competition{}
}

package demo

import (
	"math/rand/v2"
	"strconv"
	"time"

	"hefa/review"
)

// life leads a generated matter from receipt to archive. Steps that would come
// after the last working day are left out, so late comers stay open.
type life struct {
	*crowd
	thread  *thread
	rand    *rand.Rand
	day     int // index of the working day
	since   time.Duration
	subject subject
	lasting int // opinions given
	severe  bool
}

// chance is true n times in a thousand.
func (l *life) chance(n int) bool { return l.rand.IntN(1000) < n }

// pass lets working days go by: at least least, at most most.
func (l *life) pass(least, most int) {
	n := least + l.rand.IntN(most-least+1)
	if n > 0 {
		l.day += n
		l.since = 8*time.Hour + 40*time.Minute + time.Duration(l.rand.IntN(500*60))*time.Second
	}
}

func (l *life) do(verb string, args review.Args) {
	if l.day >= len(l.days) {
		return
	}
	l.since += pause("opine")
	if l.days[l.day] == l.last { // early, whatever the hour; see plot.step
		l.since = min(l.since, 8*time.Hour+30*time.Minute+time.Duration(len(l.thread.steps))*time.Second)
	}
	l.thread.steps = append(l.thread.steps, step{at: moment(l.days[l.day], l.since), verb: verb, args: args})
}

func (l *life) live(s subject) {
	l.subject = s
	args := review.Args{"title": {s.title}, "kind": {string(s.kind)}, "drafter": {s.drafter}}
	if s.kind == review.Normative || s.kind == review.Decision {
		args["decider"] = []string{decider}
	}
	l.do(verbAdd, args)
	l.pass(0, 1)
	switch n := l.rand.IntN(1000); {
	case n < 25:
		l.do("outofscope", review.Args{"reason": {pick(l.rand, l.rules.Reasons.OutOfScope).Text}})
		l.do("issue", nil)
	case n < 55:
		l.do("return", review.Args{"reason": {pick(l.rand, l.rules.Reasons.Return).Text}})
		l.do("issue", nil)
	case n < 70:
		l.do("withdraw", review.Args{"reason": {"送审单位申请撤回，进一步修改完善"}})
	default:
		l.review()
	}
}

func (l *life) review() {
	rules := l.rules.For(l.subject.kind)
	if l.chance(60) {
		l.do("supplement", review.Args{"missing": {rules.Materials[1].Name}})
		l.do("issue", nil)
		l.pass(1, 4)
	}
	l.do("accept", nil)
	l.pass(max(0, rules.Window.Min), max(1, rules.Window.Max-2))
	for range l.opinions() {
		o := l.themes.opinion(l.rand, l.subject.kind)
		o.Article = "第" + chineseBelow100(2+l.rand.IntN(38)) + "条"
		l.severe = l.severe || o.Severity == ""
		l.lasting++
		l.do("opine", o.args())
	}
	if !rules.Counsel.IsZero() {
		l.do("counsel", review.Args{"by": {pick(l.rand, counsels)}, "view": {"未发现与上位法相抵触之处，同意按修改意见完善后提交审议。"}})
	}
	l.do("conclude", review.Args{"result": {string(l.result())}})
	if l.chance(20) {
		l.pass(rules.Window.Max, rules.Window.Max+3) // late
	}
	l.do("issue", nil)
	l.answer()
	l.pass(2, 9)
	l.do("archive", nil)
}

// counsels are the people whose views decisions need.
var counsels = []string{"周望舒（县政府法律顾问）", "何一川（公职律师）"}

func (l *life) opinions() int {
	switch n := l.rand.IntN(100); {
	case n < 64:
		return 0
	case n < 90:
		return 1
	default:
		return 2
	}
}

func (l *life) result() review.Result {
	switch {
	case !l.severe:
		return review.Lawful
	case l.chance(40):
		return review.Unlawful
	}
	return review.Amend
}

// answer lets the unit reply to all opinions at once.
func (l *life) answer() {
	if l.lasting == 0 {
		return
	}
	l.pass(2, 8)
	args := review.Args{"result": {string(review.Adopted)}}
	for n := range l.lasting {
		args["opinion"] = append(args["opinion"], strconv.Itoa(n+1))
	}
	switch n := l.rand.IntN(100); {
	case n < 9:
		args["result"], args["reason"] = []string{string(review.Partly)}, []string{"已按意见作部分修改，其余内容结合实际保留。"}
	case n < 13:
		args["result"], args["reason"] = []string{string(review.Declined)}, []string{"与上级部门要求一致，拟在提请审议时说明理由。"}
	}
	l.do("answer", args)
}

// chineseBelow100 writes a number from 1 to 99 as articles are numbered.
func chineseBelow100(n int) string {
	digits := []rune("零一二三四五六七八九")
	s := ""
	if n >= 20 {
		s = string(digits[n/10])
	}
	if n >= 10 {
		s += "十"
	}
	if n%10 > 0 {
		s += string(digits[n%10])
	}
	return s
}

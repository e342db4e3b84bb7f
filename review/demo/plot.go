package demo

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strconv"
	"time"

	"hefa/review"
)

// plot turns one story into a thread.
type plot struct {
	almanac
	story
	rules  review.KindRules
	folder string
	rand   *rand.Rand
	given  int // opinions already given
	thread *thread
}

// writtenThreads returns the threads of the stories written by hand.
func writtenThreads(a almanac, rules *review.Profile, seed uint64, folder string) ([]*thread, error) {
	stories, err := readStories()
	if err != nil {
		return nil, err
	}
	var out []*thread
	for i, s := range stories {
		p := plot{almanac: a, story: s, rules: rules.For(s.Kind), folder: folder,
			rand: rand.New(rand.NewPCG(seed, uint64(i))), thread: &thread{order: i}}
		if err := p.write(); err != nil {
			return nil, fmt.Errorf("%s: %w", s.Title, err)
		}
		out = append(out, p.thread)
	}
	return out, nil
}

func (p *plot) write() error {
	lines, err := readLines(p.Story)
	if err != nil {
		return err
	}
	for _, l := range lines {
		if err := p.line(l); err != nil {
			return err
		}
	}
	return nil
}

func (p *plot) line(l line) error {
	switch l.verb {
	case verbAdd:
		return p.add(l)
	case review.Planning().Name, review.Listing().Name:
		return p.make(l)
	case review.UndoVerb:
		p.step(l.day, l.verb, nil)
	case "checks":
		p.steps(l.day, "check", l.checks(p.rules))
	case "points":
		p.steps(l.day, "point", l.points(p.rules))
	case "opine":
		return p.opine(l)
	default:
		return p.verb(l)
	}
	return nil
}

func (p *plot) add(l line) error {
	year := p.done(l.day).Year()
	args := review.Args{"title": {withYears(p.Title, year)}, "kind": {string(p.Kind)}, "drafter": {p.Drafter}}
	if p.Decider != "" {
		args["decider"] = []string{p.Decider}
	}
	if kind := l.args["kind"]; kind != "" { // registered under the wrong kind
		args["kind"] = []string{kind}
	}
	for _, name := range l.list("file") {
		args["file"] = append(args["file"], filepath.Join(p.folder, name))
	}
	p.step(l.day, verbAdd, args)
	return nil
}

// make enters an item of the catalogue or a document in force.
func (p *plot) make(l line) error {
	v := maker(l.verb)
	year := p.done(l.day).Year()
	for name, value := range l.args {
		l.args[name] = withYears(value, year)
	}
	args, err := l.verbArgs(v, p.almanac)
	if err != nil {
		return err
	}
	args["title"], args["drafter"] = []string{withYears(p.Title, year)}, []string{p.Drafter}
	p.step(l.day, l.verb, args)
	return nil
}

func (p *plot) opine(l line) error {
	n := len(p.Opinions) - p.given
	if s := l.args["count"]; s != "" {
		var err error
		if n, err = strconv.Atoi(s); err != nil || n > len(p.Opinions)-p.given {
			return fmt.Errorf("opine count=%s: %w", s, err)
		}
	}
	for _, o := range p.Opinions[p.given : p.given+n] {
		p.step(l.day, "opine", o.args())
	}
	p.given += n
	return nil
}

func (p *plot) verb(l line) error {
	v, ok := review.VerbNamed(l.verb)
	if !ok {
		return review.Invalid("verb.unknown", l.verb)
	}
	args, err := l.verbArgs(v, p.almanac)
	if err != nil {
		return err
	}
	if v.Name == "attach" {
		args["file"] = []string{filepath.Join(p.folder, args.Text("file"))}
	}
	p.step(l.day, l.verb, args)
	return nil
}

func (p *plot) steps(day int, verb string, all []review.Args) {
	for _, args := range all {
		p.step(day, verb, args)
	}
}

// step adds a step. The first one of a day comes in office hours, those after
// it follow at their pace; on the last day everything is done early, so that
// whoever looks at the file later that day finds nothing ahead of his clock.
func (p *plot) step(day int, verb string, args review.Args) {
	date := p.done(day)
	since := 8*time.Hour + 40*time.Minute + time.Duration(p.rand.IntN(150*60))*time.Second
	if date == p.last {
		since = 8*time.Hour + 5*time.Minute + time.Duration(p.thread.order)*10*time.Second
	}
	at := moment(date, since)
	if n := len(p.thread.steps); n > 0 {
		before := p.thread.steps[n-1]
		if review.DayOf(before.at) == date {
			at = before.at.Add(pause(verb))
		}
	}
	p.thread.steps = append(p.thread.steps, step{at: at, verb: verb, args: args})
}

// pause is how long a step takes after the one before it.
func pause(verb string) time.Duration {
	switch verb {
	case "check", "point":
		return 7 * time.Second
	case "opine", "counsel":
		return 4*time.Minute + 11*time.Second
	}
	return 95 * time.Second
}

package desk_test

import (
	"flag"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
	"hefa/review/desk"
)

// few lowers the number of runs of a costly property, unless another number
// than the usual one was asked for.
func few(t *testing.T, n int) {
	f := flag.Lookup("rapid.checks")
	if f == nil || f.Value.String() != f.DefValue {
		return
	}
	if err := f.Value.Set(strconv.Itoa(n)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Value.Set(f.DefValue) })
}

// life is a random life of several matters on one file.
type life struct {
	*bench
	paths []string
	nos   []string                   // a number of every matter
	seen  map[string]map[string]bool // every number a matter or its letters ever had
	last  snapshot
}

// TestLives leads several matters through random verbs, allowed or not, with
// arguments drawn from their parameters, and undoes at random. After every
// step what is stored follows from the facts and no number is lost; in the end
// the history verifies.
func TestLives(t *testing.T) {
	runs := 25
	if underRace {
		runs /= 5
	}
	few(t, runs)
	paths := []string{file(t, "草案.txt", "第一条　甲。\n"), file(t, "说明.txt", "说明"), file(t, "印章.png", "\x89PNG"), "/nowhere/无.docx"}
	rapid.Check(t, func(rt *rapid.T) {
		l := &life{bench: newBench(t), paths: paths, seen: map[string]map[string]bool{}}
		l.last = l.snapshot(rt)
		defer l.store.Close()
		l.register(rt)
		l.check(rt)
		rt.Repeat(map[string]func(*rapid.T){
			"register":  l.register,
			"make":      l.register,
			"verb":      l.anyVerb,
			"another":   l.anyVerb,
			"next":      l.nextVerb,
			"next too":  l.nextVerb,
			"and again": l.nextVerb,
			"and on":    l.nextVerb,
			"several":   l.several,
			"undo":      l.undo,
			"days pass": func(t *rapid.T) { l.now = l.now.AddDate(0, 0, rapid.IntRange(1, 9).Draw(t, "days")) },
			"":          l.check,
		})
		v, err := l.Verify(ctx, nil)
		if err != nil || v.Matters != len(l.nos) || v.Events != l.last.events {
			rt.Fatalf("%+v: %v", v, err)
		}
	})
}

func (l *life) register(t *rapid.T) {
	if len(l.nos) == 4 {
		return
	}
	v := rapid.SampledFrom(review.Makers()).Draw(t, "maker")
	done, err := l.Make(ctx, v, l.draw(t, v, &review.Matter{}))
	if l.failed(t, err) {
		return
	}
	l.nos = append(l.nos, done.Nos[0])
	l.last = l.snapshot(t)
}

func (l *life) pick(t *rapid.T) *review.Matter {
	f, err := l.Show(ctx, rapid.SampledFrom(l.nos).Draw(t, "no"))
	if err != nil {
		t.Fatal(err)
	}
	return f.Matter
}

func (l *life) anyVerb(t *rapid.T) {
	if len(l.nos) > 0 {
		l.apply(t, rapid.SampledFrom(review.Verbs()).Draw(t, "verb"), l.pick(t))
	}
}

// nextVerb leads a matter on, so that lives get somewhere.
func (l *life) nextVerb(t *rapid.T) {
	if len(l.nos) == 0 {
		return
	}
	m := l.pick(t)
	name := m.NextVerb()
	if m.Stage() == review.StageReviewing {
		name = rapid.SampledFrom([]string{"opine", "counsel", "conclude", "conclude"}).Draw(t, "next")
	}
	if name == "deliberate" && m.Kind == review.Decision && m.Gates["g-risk"].Mark == "" {
		l.apply(t, verb("check"), m, "id=g-risk", "answer=yes")
		return
	}
	if m.Stage() == review.StageInForce || m.Stage() == review.StagePublished {
		name = rapid.SampledFrom([]string{"file", "receipt", "cleanup", "evaluate"}).Draw(t, "next")
	}
	if v, ok := review.VerbNamed(name); ok {
		l.apply(t, v, m)
	}
}

func verb(name string) review.Verb {
	v, _ := review.VerbNamed(name)
	return v
}

func (l *life) apply(t *rapid.T, v review.Verb, m *review.Matter, pairs ...string) {
	refusal := v.Allow(l.Env(m), m)
	given := args(pairs...)
	if len(pairs) == 0 {
		given = l.draw(t, v, m)
	}
	done, err := l.Do(ctx, v.Name, given, m.No)
	if refusal != nil && codeOf(err) != refusal.Code {
		t.Fatalf("%s on %s: %v announced, %v met", v.Name, m.No, refusal, err)
	}
	if l.failed(t, err) {
		return
	}
	l.advanced(t, m, done.Nos[0])
}

// several applies a verb to two matters: both change or neither.
func (l *life) several(t *rapid.T) {
	if len(l.nos) < 2 {
		return
	}
	a, b := l.pick(t), l.pick(t)
	v := rapid.SampledFrom(review.Verbs()).Draw(t, "verb")
	if a.ID == b.ID {
		return
	}
	done, err := l.Do(ctx, v.Name, l.draw(t, v, a), a.No, b.No)
	if l.failed(t, err) {
		return
	}
	l.advanced(t, a, done.Nos[0])
	l.advanced(t, b, done.Nos[1])
}

// advanced checks that a matter is one version further.
func (l *life) advanced(t *rapid.T, m *review.Matter, no string) {
	f, err := l.Show(ctx, m.No) // former numbers still find it
	if err != nil || f.Matter.No != no || f.Matter.ID != m.ID || f.Matter.Version != m.Version+1 {
		t.Fatalf("%s became %+v (%v)", m.No, f, err)
	}
	l.last = l.snapshot(t)
}

// failed checks that a failure is one a person can read and changed nothing.
func (l *life) failed(t *rapid.T, err error) bool {
	if err == nil {
		return false
	}
	if review.KindOf(err) == "" {
		t.Fatalf("no reason a person could read: %v", err)
	}
	if strings.HasPrefix(codeOf(err), "matter.") {
		t.Fatalf("a verb let something pass: %v", err)
	}
	if now := l.snapshot(t); now != l.last {
		t.Fatalf("after %v\n%+v\nbecame\n%+v", err, l.last, now)
	}
	return true
}

// undo takes back the last step of a matter or of all. Registrations are
// seldom taken back, or nothing would ever come of a life.
func (l *life) undo(t *rapid.T) {
	no := ""
	if len(l.nos) > 0 && rapid.IntRange(0, 3).Draw(t, "of all") > 0 {
		m := l.pick(t)
		if no = m.No; m.Version == 1 && rapid.IntRange(0, 9).Draw(t, "cancel") > 0 {
			return
		}
	}
	u, err := l.Undo(ctx, no)
	if codeOf(err) == "undo.nothing" || l.failed(t, err) {
		return
	}
	for _, voided := range u.Voided {
		if !l.known(voided) {
			t.Fatalf("a letter nobody issued was voided: %s", voided)
		}
	}
	l.last = l.snapshot(t)
}

func (l *life) known(no string) bool {
	for _, seen := range l.seen {
		if seen[no] {
			return true
		}
	}
	return false
}

// check holds every matter to its facts and all numbers to their series.
func (l *life) check(t *rapid.T) {
	rows, err := l.List(ctx, desk.Page{View: review.ViewAll})
	if err != nil || len(rows) != len(l.nos) {
		t.Fatalf("%d rows of %d: %v", len(rows), len(l.nos), err)
	}
	series := map[string][]int{}
	for _, row := range rows {
		f, err := l.Show(ctx, row.No)
		if err != nil {
			t.Fatal(err)
		}
		m := f.Matter
		if row != review.Summarize(m, f.Profile, l.Calendar()) {
			t.Fatalf("the row %+v does not follow from %+v", row, m)
		}
		if err := m.Validate(); err != nil || !slices.Contains(review.Stages(), row.Stage) || len(f.Events) != m.Version {
			t.Fatalf("%s, %d events of version %d: %v", row.Stage, len(f.Events), m.Version, err)
		}
		l.account(t, m, series)
	}
	for name, seqs := range series {
		slices.Sort(seqs)
		for i, n := range seqs {
			if n != i+1 {
				t.Fatalf("%s counts %v", name, seqs)
			}
		}
	}
}

// account collects the numbers of a matter by series and misses none that was
// ever there.
func (l *life) account(t *rapid.T, m *review.Matter, series map[string][]int) {
	now := map[string]bool{}
	for _, no := range append([]string{m.No}, m.Former...) {
		var seq int
		code, tail, _ := strings.Cut(no, "-")
		if _, err := fmt.Sscanf(tail, "%d", &seq); err != nil || now[no] {
			t.Fatalf("%s among %v: %v", no, m.Former, err)
		}
		now[no] = true
		series[code] = append(series[code], seq)
	}
	for _, letter := range m.Letters {
		if letter.Transcribed {
			continue // its number is another's, and goes when the transcription does
		}
		now[letter.No] = true
		key := fmt.Sprint(letter.Series, " ", letter.Year)
		series[key] = append(series[key], letter.Seq)
	}
	for no := range l.seen[m.ID] {
		if !now[no] {
			t.Fatalf("%s lost its number %s: has %v", m.ID, no, slices.Collect(maps.Keys(now)))
		}
	}
	l.seen[m.ID] = now
}

// draw makes arguments for a verb from its parameters; some of them wrong.
func (l *life) draw(t *rapid.T, v review.Verb, m *review.Matter) review.Args {
	a := review.Args{}
	for _, p := range v.Params {
		if !p.Required && rapid.IntRange(0, 2).Draw(t, "leave out "+p.Name) > 0 {
			continue
		}
		if p.Required && p.Default != nil && rapid.Bool().Draw(t, "default "+p.Name) {
			continue
		}
		a[p.Name] = l.value(t, p, m)
	}
	return a
}

func (l *life) value(t *rapid.T, p review.Param, m *review.Matter) []string {
	var choices []string
	if p.Choices != nil {
		choices = p.Choices(l.Env(m), m)
	}
	if len(choices) > 0 {
		n := 1
		if p.Type == review.TypeList {
			n = rapid.IntRange(1, 3).Draw(t, "values of "+p.Name)
		}
		return rapid.SliceOfN(rapid.SampledFrom(choices), n, n).Draw(t, p.Name)
	}
	switch {
	case p.Type == review.TypeDate:
		return []string{rapid.SampledFrom([]string{"", "今天", "昨天", "-3", "-9", "+2", "2026-11-02", "2026-02-30"}).Draw(t, p.Name)}
	case p.Type == review.TypeNumber:
		if p.Name == "year" {
			return []string{rapid.SampledFrom([]string{"2026", "2027", "26"}).Draw(t, p.Name)}
		}
		return []string{strconv.Itoa(rapid.IntRange(0, 12).Draw(t, p.Name))}
	case p.Name == "file":
		return []string{rapid.SampledFrom(l.paths).Draw(t, p.Name)}
	}
	return []string{rapid.SampledFrom([]string{"甲乙丙", "第三条“引\n号”", "《某某办法》", "a\x00b\u202ec\xff", "　全角 ", ""}).Draw(t, p.Name)}
}

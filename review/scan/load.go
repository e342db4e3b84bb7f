package scan

import (
	"bytes"
	"embed"
	"fmt"
	"regexp"
	"strings"
	"sync"

	"github.com/pelletier/go-toml/v2"
)

//go:embed rules/*.toml
var files embed.FS

// file is what one file of rules/ may hold.
type file struct {
	Notice   string              `toml:"notice"`
	Slots    map[string]string   `toml:"slots"`
	Not      map[string]string   `toml:"not"`
	Except   map[string][]string `toml:"except"` // by severity: silences every rule of it
	Rules    []Rule              `toml:"rule"`
	Repealed []repealed          `toml:"repealed"`
	Moved    []moved             `toml:"moved"`
}

// book is all rules, compiled.
type book struct {
	notice   string
	slots    slots
	shown    []Rule
	rules    []compiled
	patterns []*pattern
	known    map[string]int // pattern source → index
	grams    dictionary
	lexicon  lexicon
	alarm    alarm
	families int // of all rules
	except   map[Severity][]int
	statutes statutes
}

// compiled is a rule with its patterns as indexes into the book.
type compiled struct {
	*Rule
	families [][]int
	first    int // number of its first family
	unless   []int
	absent   []int
}

const usualWithin = 70

// rulebook compiles the embedded rules on first use. A test reads them, so a
// broken file never reaches a user.
var rulebook = sync.OnceValue(func() *book {
	b, err := readBook("slots", "access", "movement", "cost", "conduct", "power", "rights", "form", "contract", "statutes")
	if err != nil {
		panic("the embedded rules are broken: " + err.Error())
	}
	return b
})

func readBook(names ...string) (*book, error) {
	b := &book{known: map[string]int{}, grams: dictionary{}, lexicon: lexicon{by: map[gram][]entry{}}, alarm: alarm{byGram: map[int][]int{}, byList: map[int][]int{}}, except: map[Severity][]int{},
		slots: slots{map[string]string{}, map[string]string{}}}
	var all []file
	for _, name := range names {
		f, err := readFile(name)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		all = append(all, *f)
	}
	for _, f := range all {
		if err := b.gather(f); err != nil {
			return nil, err
		}
	}
	for _, f := range all {
		if err := b.exceptions(f.Except); err != nil {
			return nil, err
		}
	}
	for i := range b.shown {
		if err := b.compile(&b.shown[i]); err != nil {
			return nil, fmt.Errorf("rule %s: %w", b.shown[i].ID, err)
		}
	}
	return b, nil
}

func readFile(name string) (*file, error) {
	src, err := files.ReadFile("rules/" + name + ".toml")
	if err != nil {
		return nil, err
	}
	var f file
	d := toml.NewDecoder(bytes.NewReader(src))
	d.DisallowUnknownFields()
	return &f, d.Decode(&f)
}

func (b *book) gather(f file) error {
	if f.Notice != "" {
		b.notice = f.Notice
	}
	for k, v := range f.Slots {
		b.slots.words[k] = v
	}
	for k, v := range f.Not {
		b.slots.not[k] = v
	}
	b.shown = append(b.shown, f.Rules...)
	return b.statutes.add(f.Repealed, f.Moved)
}

func (b *book) exceptions(by map[string][]string) error {
	for severity, list := range by {
		ids, err := b.patternsOf(list)
		if err != nil {
			return err
		}
		b.except[Severity(severity)] = append(b.except[Severity(severity)], ids...)
	}
	return nil
}

func (b *book) compile(r *Rule) error {
	if !r.Severity.Valid() || r.Basis == "" || r.Status == "" || r.Advice == "" {
		return fmt.Errorf("severity, basis, status and advice are required")
	}
	if r.Within == 0 {
		r.Within = usualWithin
	}
	c := compiled{Rule: r, first: b.families}
	for _, family := range r.When {
		ids, err := b.patternsOf(strings.Split(family, " & "))
		if err != nil {
			return err
		}
		var all []*pattern
		for _, id := range ids {
			all = append(all, b.patterns[id])
		}
		b.alarm.set(b.families, all)
		b.families++
		c.families = append(c.families, ids)
	}
	var err error
	if c.unless, err = b.patternsOf(r.Unless); err != nil {
		return err
	}
	if c.absent, err = b.patternsOf(r.Absent); err != nil {
		return err
	}
	b.rules = append(b.rules, c)
	return nil
}

// patternsOf compiles patterns that are new and returns the places of all.
func (b *book) patternsOf(sources []string) ([]int, error) {
	var ids []int
	for _, src := range sources {
		id, err := b.pattern(src, 0)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", src, err)
		}
		ids = append(ids, id)
	}
	return ids, nil
}

// pattern returns the place of a pattern, compiling it when it is new.
func (b *book) pattern(src string, depth int) (int, error) {
	if id, ok := b.known[src]; ok {
		return id, nil
	}
	if depth > slotDepth {
		return 0, fmt.Errorf("slots go round in %q", src)
	}
	body, not, err := b.slots.body(src)
	if err != nil {
		return 0, err
	}
	alone, rest := branches(body)
	p, err := b.slots.compile(rest, b.grams, &b.lexicon)
	if err != nil {
		return 0, err
	}
	for _, part := range alone {
		id, err := b.pattern(part, depth+1)
		if err != nil {
			return 0, err
		}
		p.parts = append(p.parts, id)
	}
	if not != "" {
		if not, err = b.slots.expand(not, 0); err != nil {
			return 0, err
		}
		if p.except, err = regexp.Compile(not); err != nil {
			return 0, err
		}
	}
	b.known[src] = len(b.patterns)
	b.patterns = append(b.patterns, p)
	return b.known[src], nil
}

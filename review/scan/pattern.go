package scan

import (
	"fmt"
	"iter"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"sync"
)

// pattern is one compiled pattern; equal patterns of several rules are one. It
// matches where one of its parts, its words or its expression does.
type pattern struct {
	parts   []int                 // other patterns: slots that stand alone in it
	list    int                   // its words in the lexicon, or none
	re      func() *regexp.Regexp // what is no list of words, compiled on first use; nil for nothing
	clauses [][]int               // what a text must hold for re to match at all
	except  *regexp.Regexp        // drops matches whose own words match it
}

const none = -1

// mostMatches is how often a pattern is looked for in one sentence: one that
// says a thing more often is a table.
const mostMatches = 16

// slots are named pieces that patterns are written over.
type slots struct {
	words map[string]string
	not   map[string]string
}

const slotDepth = 8 // slots inside slots; deeper is a circle

// expand writes out the slots of a pattern.
func (s slots) expand(src string, depth int) (string, error) {
	if depth > slotDepth {
		return "", fmt.Errorf("slots go round in %q", src)
	}
	var b strings.Builder
	for src != "" {
		at := slotName.FindStringSubmatchIndex(src)
		if at == nil {
			b.WriteString(src)
			break
		}
		name := src[at[2]:at[3]]
		words, ok := s.words[name]
		if !ok {
			return "", fmt.Errorf("no slot is named %q", name)
		}
		inner, err := s.expand(words, depth+1)
		if err != nil {
			return "", err
		}
		b.WriteString(src[:at[0]])
		b.WriteString("(?:" + inner + ")")
		src = src[at[1]:]
	}
	return b.String(), nil
}

var slotName = regexp.MustCompile(`\{([a-z_]+)\}`)

// body returns what a pattern that is a slot and nothing else stands for, and
// the expression that drops matches of that slot.
func (s slots) body(src string) (body, not string, err error) {
	at := slotName.FindStringSubmatch(src)
	if at == nil || at[0] != src {
		return src, "", nil
	}
	words, ok := s.words[at[1]]
	if !ok {
		return "", "", fmt.Errorf("no slot is named %q", at[1])
	}
	return words, s.not[at[1]], nil
}

// branches splits an alternation into the slots that stand in it alone, which
// all patterns share, and the rest.
func branches(src string) (alone []string, rest string) {
	if strings.HasPrefix(src, "(?:") && closing(src) == len(src)-1 {
		src = src[len("(?:") : len(src)-1]
	}
	var others []string
	for _, part := range alternatives(src) {
		if at := slotName.FindString(part); at != "" && at == part {
			alone = append(alone, part)
		} else {
			others = append(others, part)
		}
	}
	return alone, strings.Join(others, "|")
}

// closing returns where the group closes that src opens with.
func closing(src string) int {
	depth := 0
	for i := range structure(src) {
		switch src[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// alternatives cuts src at the bars outside all groups.
func alternatives(src string) []string {
	var out []string
	depth, from := 0, 0
	for i := range structure(src) {
		switch src[i] {
		case '(':
			depth++
		case ')':
			depth--
		case '|':
			if depth == 0 {
				out = append(out, src[from:i])
				from = i + 1
			}
		}
	}
	return append(out, src[from:])
}

// structure yields where brackets and bars of an expression stand that are
// neither escaped nor in a class.
func structure(src string) iter.Seq[int] {
	return func(yield func(int) bool) {
		class := false
		for i := 0; i < len(src); i++ {
			switch c := src[i]; {
			case c == '\\':
				i++
			case c == '[':
				class = true
			case c == ']':
				class = false
			case !class && strings.IndexByte("(|)", c) >= 0 && !yield(i):
				return
			}
		}
	}
}

// compile makes a pattern of what is written between shared slots; d learns the
// grams it asks for, l the words.
func (s slots) compile(src string, d dictionary, l *lexicon) (*pattern, error) {
	p := &pattern{list: none}
	if src == "" {
		return p, nil
	}
	words, rest, err := s.divide(src)
	if err != nil {
		return nil, err
	}
	if len(words) > 0 {
		p.list = l.add(words)
	}
	if rest == "" {
		return p, nil
	}
	tree, err := syntax.Parse(rest, syntax.Perl)
	if err != nil {
		return nil, err
	}
	p.clauses = d.number(needOf(tree))
	p.re = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(rest) })
	return p, nil
}

// divide splits an alternation into the words it lists and the source of what
// is more than a list, "" when nothing is.
func (s slots) divide(src string) (words []string, rest string, err error) {
	var left []string
	for _, part := range alternatives(src) {
		full, err := s.expand(part, 0)
		if err != nil {
			return nil, "", err
		}
		tree, err := syntax.Parse(full, syntax.Perl)
		if err != nil {
			return nil, "", err
		}
		if list, ok := finite(tree); ok && !slices.Contains(list, "") {
			words = append(words, list...)
		} else {
			left = append(left, full)
		}
	}
	return words, strings.Join(left, "|"), nil
}

// keep drops the matches whose own words say something else.
func (p *pattern) keep(text string, all [][]int) [][]int {
	if p.except == nil {
		return all
	}
	return slices.DeleteFunc(all, func(m []int) bool { return p.except.MatchString(text[m[0]:m[1]]) })
}

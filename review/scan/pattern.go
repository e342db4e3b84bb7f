package scan

import (
	"fmt"
	"regexp"
	"regexp/syntax"
	"strings"
)

// pattern is one compiled pattern; equal patterns of several rules are one.
type pattern struct {
	re      *regexp.Regexp
	except  *regexp.Regexp // drops matches whose own words match it
	clauses [][]int        // what a text must hold to match at all
}

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

// compile makes a pattern; d learns the grams it asks for.
func (s slots) compile(src string, d dictionary) (*pattern, error) {
	full, err := s.expand(src, 0)
	if err != nil {
		return nil, err
	}
	tree, err := syntax.Parse(full, syntax.Perl)
	if err != nil {
		return nil, err
	}
	p := &pattern{re: regexp.MustCompile(full), clauses: d.number(needOf(tree.Simplify()))}
	if at := slotName.FindStringSubmatch(src); at != nil && at[0] == src && s.not[at[1]] != "" {
		not, err := s.expand(s.not[at[1]], 0)
		if err != nil {
			return nil, err
		}
		if p.except, err = regexp.Compile(not); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// find returns the matches in text, at most 16: a sentence that says a thing
// more often than that is a table.
func (p *pattern) find(text string) [][]int {
	all := p.re.FindAllStringIndex(text, 16)
	if p.except == nil {
		return all
	}
	kept := all[:0]
	for _, m := range all {
		if !p.except.MatchString(text[m[0]:m[1]]) {
			kept = append(kept, m)
		}
	}
	return kept
}

package main

import (
	"maps"
	"slices"
	"strings"

	"hefa/review"
)

// call is what stands after "hefa do": a number, a verb and its arguments. The
// flags depend on the verb and the verb stands behind the number, so cobra
// cannot know them; they are taken apart here.
type call struct {
	words []string
	args  review.Args
	db    *string
	lang  *string
	json  bool
	help  bool
}

// readCall takes the arguments apart. Every flag but --json and --help takes a
// value, in the next word or behind "=".
func readCall(args []string) (call, error) {
	c := call{args: review.Args{}}
	for len(args) > 0 {
		word := args[0]
		args = args[1:]
		switch {
		case word == "--":
			c.words = append(c.words, args...)
			return c, nil
		case word == "-h" || word == "--help":
			c.help = true
		case word == "--json" || word == "--json=true":
			c.json = true
		case strings.HasPrefix(word, "--"):
			name, value, inline := strings.Cut(word[2:], "=")
			if !inline {
				if len(args) == 0 {
					return c, review.Invalid("cli.flag.value", word, "hefa do")
				}
				value, args = args[0], args[1:]
			}
			c.set(name, value)
		case len(word) > 1 && word[0] == '-':
			return c, review.Invalid("cli.flag.unknown", word, "hefa do")
		default:
			c.words = append(c.words, word)
		}
	}
	return c, nil
}

func (c *call) set(name, value string) {
	switch name {
	case "db":
		c.db = &value
	case "lang":
		c.lang = &value
	default:
		c.args[name] = append(c.args[name], value)
	}
}

// verb finds the verb of the call and holds the flags to its parameters.
func (c *call) verb() (review.Verb, error) {
	v, ok := review.VerbNamed(c.words[1])
	if !ok {
		return v, review.Invalid("verb.unknown", c.words[1])
	}
	for _, name := range slices.Sorted(maps.Keys(c.args)) {
		if !slices.ContainsFunc(v.Params, func(p review.Param) bool { return p.Name == name }) {
			return v, review.Invalid("cli.param", v.Name, "--"+name, paramNames(v))
		}
	}
	return v, nil
}

func paramNames(v review.Verb) string {
	var names []string
	for _, p := range v.Params {
		names = append(names, "--"+p.Name)
	}
	return strings.Join(names, " ")
}

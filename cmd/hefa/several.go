package main

import (
	"bufio"
	"io"
	"slices"
	"strings"

	"hefa/review"
	"hefa/review/desk"
)

// stdinNumbers stands for numbers that come on the standard input.
const stdinNumbers = "-"

// readNumbers reads the numbers a verb is for: one, several between commas, or
// "-" for the first word of every line of in, as lists print them.
func readNumbers(word string, in io.Reader) ([]string, error) {
	if word != stdinNumbers {
		return distinct(strings.FieldsFunc(word, func(r rune) bool { return strings.ContainsRune(",，、", r) }))
	}
	var nos []string
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		if words := strings.Fields(lines.Text()); len(words) > 0 {
			nos = append(nos, words[0])
		}
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	return distinct(nos)
}

// distinct drops a number said twice: a verb is done once to a matter.
func distinct(nos []string) ([]string, error) {
	var out []string
	for _, no := range nos {
		if no = review.NormalizeNo(no); !slices.Contains(out, no) {
			out = append(out, no)
		}
	}
	if len(out) == 0 {
		return nil, review.Invalid("cli.do.none")
	}
	return out, nil
}

// printSeveral tells what a verb came to on several matters.
func (p *program) printSeveral(done desk.Done) error {
	if p.json {
		return p.answer(map[string]any{
			"verb": done.Verb, "nos": done.Nos, "warnings": p.warnings(done.Warnings), "letters": letterRows(done.Letters),
		})
	}
	var said []string
	for _, w := range done.Warnings {
		if s := p.words.Warning(w); !slices.Contains(said, s) {
			said = append(said, s)
			p.complain(p.words.T("cli.attention", s))
		}
	}
	p.say("cli.done.several", p.words.Verb(done.Verb), len(done.Nos))
	for _, l := range done.Letters {
		p.say("cli.issued", l.Kind, l.No)
	}
	return nil
}

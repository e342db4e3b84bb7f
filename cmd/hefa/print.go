package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"hefa/review"
	"hefa/ui/text"
)

// Nothing reaches a terminal unclean: line and block are the only ways to the
// standard output for people, complain the only one to the standard error.

// line prints one line.
func (p *program) line(parts ...string) {
	fmt.Fprintln(p.out, strings.TrimRight(review.CleanLine(strings.Join(parts, "")), " "))
}

// say prints a sentence of the catalogue.
func (p *program) say(code string, args ...any) { p.line(p.words.T(code, args...)) }

// block prints text of several lines, each behind an indent.
func (p *program) block(indent, s string) {
	for l := range strings.SplitSeq(review.CleanText(s), "\n") {
		fmt.Fprintln(p.out, strings.TrimRight(indent+l, " "))
	}
}

func (p *program) complain(s string) { fmt.Fprintln(p.errOut, review.CleanText(s)) }

// warn tells on the standard error what the officer should know; with --json
// the warnings are part of the answer instead.
func (p *program) warn(ws []review.Warning) {
	if p.json {
		return
	}
	for _, w := range ws {
		p.complain(p.words.T("cli.attention", p.words.Warning(w)))
	}
}

// warning is a warning as --json prints it.
func (p *program) warnings(ws []review.Warning) []failure {
	out := make([]failure, 0, len(ws))
	for _, w := range ws {
		out = append(out, failure{w.Code, p.words.Warning(w), orNull(p.words.Rule(w.Rule))})
	}
	return out
}

// answer prints v as JSON.
func (p *program) answer(v any) error {
	p.encode(p.out, v)
	return nil
}

func (p *program) encode(w io.Writer, v any) {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(v) // nobody reads it any more
}

// orNull makes absent text and numbers null in JSON.
func orNull[T comparable](v T) any {
	var zero T
	if v == zero {
		return nil
	}
	return v
}

// list makes an absent list [] in JSON.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// table prints rows in columns of equal cell width.
func (p *program) table(rows [][]string) {
	var widths []int
	for _, r := range rows {
		for i := range r {
			r[i] = review.CleanLine(r[i])
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], text.Width(r[i]))
		}
	}
	for _, r := range rows {
		var b strings.Builder
		for i, c := range r {
			b.WriteString(c + strings.Repeat(" ", widths[i]-text.Width(c)+2))
		}
		p.line(b.String())
	}
}

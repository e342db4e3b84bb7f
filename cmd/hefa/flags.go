package main

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"hefa/review"
)

// Flags are read as text and checked here, so that every complaint has a
// sentence of its own in either language.

// texts adds flags that take one value.
func texts(c *cobra.Command, names ...string) {
	for _, n := range names {
		c.Flags().String(n, "", "")
	}
}

func given(c *cobra.Command, name string) string {
	s, _ := c.Flags().GetString(name)
	return strings.TrimSpace(s)
}

// whole reads a whole number of at least low, or the fallback when the flag is
// not given.
func whole(c *cobra.Command, name string, low, fallback int) (int, error) {
	s := given(c, name)
	if !c.Flags().Changed(name) {
		return fallback, nil
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < low {
		return 0, atFlag(review.Invalid("cli.number", s, low), name)
	}
	return n, nil
}

// oneOf reads a value from a list.
func oneOf(name, value string, values ...string) error {
	for _, v := range values {
		if v == value {
			return nil
		}
	}
	return atFlag(review.Invalid("cli.choice", value, strings.Join(values, " | ")), name)
}

func atFlag(e *review.Error, name string) *review.Error {
	e.Param = name
	return e
}

// kind reads --kind, which must be there.
func kind(c *cobra.Command) (review.Kind, error) {
	k := review.Kind(given(c, "kind"))
	switch {
	case k == "":
		return "", atFlag(review.Invalid("param.missing", "kind"), "kind")
	case !k.Valid():
		return "", atFlag(review.Invalid("kind.unknown", string(k)), "kind")
	}
	return k, nil
}

// exactly wants n arguments, between one and the other.
func exactly(n int) cobra.PositionalArgs { return between(n, n) }

func between(low, high int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		switch {
		case len(args) < low:
			return review.Invalid("cli.args.few", c.CommandPath(), usageLine(c))
		case len(args) > high:
			return review.Invalid("cli.args.many", args[high], usageLine(c))
		}
		return nil
	}
}

// noCommand refuses a word after hefa that names no command.
func (p *program) noCommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	c.SuggestionsMinimumDistance = 2
	if like := c.SuggestionsFor(args[0]); len(like) > 0 {
		return review.Invalid("cli.command.like", args[0], strings.Join(like, " | "))
	}
	return review.Invalid("cli.command", args[0])
}

// flagError translates what the flag parser says. The parser has no typed
// errors, so the beginnings of its sentences are told apart; what it may say
// besides is passed on as it is.
func (p *program) flagError(c *cobra.Command, err error) error {
	s := err.Error()
	for head, code := range map[string]string{
		"unknown flag: ": "cli.flag.unknown", "unknown shorthand flag: ": "cli.flag.unknown",
		"flag needs an argument: ": "cli.flag.value", "bad flag syntax: ": "cli.flag.unknown",
	} {
		if rest, ok := strings.CutPrefix(s, head); ok {
			return review.Invalid(code, rest, c.CommandPath())
		}
	}
	return review.Invalid("cli.flag.wrong", s, c.CommandPath())
}

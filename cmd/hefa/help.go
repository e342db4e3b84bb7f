package main

import (
	"strings"

	"github.com/spf13/cobra"

	"hefa/review"
)

// helpCommand explains a command, or a verb of "hefa do".
func (p *program) helpCommand() *cobra.Command {
	return p.command("help [COMMAND | VERB]", nil, func(c *cobra.Command, args []string) error {
		found, rest, err := c.Root().Find(args)
		if err == nil && len(rest) == 0 {
			p.help(found, nil)
			return nil
		}
		if v, ok := review.VerbNamed(args[len(args)-1]); ok {
			p.helpVerb(v)
			return nil
		}
		return p.noCommand(c.Root(), []string{strings.Join(args, " ")})
	})
}

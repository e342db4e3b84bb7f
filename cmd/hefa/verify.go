package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/text"
)

func (p *program) verifyCommand() *cobra.Command {
	return p.command("verify [--json]", exactly(0), p.verify)
}

func (p *program) verify(c *cobra.Command, _ []string) error {
	if !exists(p.path()) {
		return review.NotFound("cli.nofile", p.path())
	}
	return p.writing(c.Context(), func(d *desk.Desk) error {
		progress, finish := p.progress("cli.verifying")
		v, err := d.Verify(c.Context(), progress)
		finish()
		if err != nil {
			return err
		}
		if p.json {
			return p.answer(map[string]any{"events": v.Events, "matters": v.Matters})
		}
		p.say("cli.verified", v.Events, v.Matters)
		return nil
	})
}

// progress shows a running number on the standard error of a terminal, and
// nothing elsewhere. finish wipes it.
func (p *program) progress(code string) (step func(done int), finish func()) {
	if p.json || !isTerminal(p.errOut) {
		return nil, func() {}
	}
	const every = 200 // steps between two updates
	widest := 0
	step = func(done int) {
		if done%every == 0 {
			s := p.words.T(code, done)
			widest = max(widest, text.Width(s))
			fmt.Fprint(p.errOut, "\r", s)
		}
	}
	return step, func() {
		if widest > 0 {
			fmt.Fprint(p.errOut, "\r", strings.Repeat(" ", widest), "\r")
		}
	}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(f.Fd())
}

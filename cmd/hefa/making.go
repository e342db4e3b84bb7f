package main

import (
	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
)

// makingCommand is the command of a verb that makes a matter; its flags are
// the verb's parameters.
func (p *program) makingCommand(use string, v review.Verb) *cobra.Command {
	c := p.command(use, exactly(0), func(c *cobra.Command, _ []string) error { return p.make(c, v) })
	for _, param := range v.Params {
		if param.Type == review.TypeList {
			c.Flags().StringArray(param.Name, nil, "")
			continue
		}
		c.Flags().String(param.Name, "", "")
	}
	return c
}

func (p *program) planCommand() *cobra.Command {
	return p.makingCommand("plan --title TEXT --drafter TEXT [--year YEAR] [--steps TEXT]… [--json]", review.Planning())
}

func (p *program) enlistCommand() *cobra.Command {
	return p.makingCommand("enlist --title TEXT --drafter TEXT --on DATE [--no TEXT] [--effect DATE] [--until DATE] [--reviewed yes|no] [--json]", review.Listing())
}

func (p *program) transcribeCommand() *cobra.Command {
	return p.makingCommand("transcribe --title TEXT --kind KIND --drafter TEXT [--decider TEXT] --received DATE [--accepted DATE] [--result RESULT] [--concluded DATE] [--issued DATE] [--letter NO] "+
		"[--opinions N] [--adopted N] [--partly N] [--declined N] [--archived DATE] [--json]", review.Transcription())
}

func (p *program) circulateCommand() *cobra.Command {
	return p.makingCommand("circulate --from DATE --to DATE [--title TEXT] [--except NO]… [--json]", review.Circulation())
}

func (p *program) make(c *cobra.Command, v review.Verb) error {
	args := review.Args{}
	for _, param := range v.Params {
		switch {
		case !c.Flags().Changed(param.Name):
		case param.Type == review.TypeList:
			args[param.Name], _ = c.Flags().GetStringArray(param.Name)
		default:
			args[param.Name] = []string{given(c, param.Name)}
		}
	}
	return p.made(c, v, args)
}

// made makes a matter and prints its number.
func (p *program) made(c *cobra.Command, v review.Verb, args review.Args) error {
	return p.writing(c.Context(), func(d *desk.Desk) error {
		done, err := d.Make(c.Context(), v, args)
		if err != nil {
			return err
		}
		p.warn(done.Warnings)
		if p.json {
			return p.answer(map[string]any{"no": done.Nos[0], "warnings": p.warnings(done.Warnings)})
		}
		p.line(done.Nos[0])
		return nil
	})
}

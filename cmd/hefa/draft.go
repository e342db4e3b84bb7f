package main

import (
	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/draft"
)

func (p *program) draftCommand() *cobra.Command {
	return p.command("draft FILE [--json]", exactly(1), p.draft)
}

func (p *program) draft(_ *cobra.Command, args []string) error {
	d, err := readDraft(args[0])
	if err != nil {
		return err
	}
	ws := draftWarnings(d)
	p.warn(ws)
	if p.json {
		return p.answer(map[string]any{
			"title": d.Title, "encoding": d.Encoding, "warnings": p.warnings(ws),
			"paragraphs": list(d.Paragraphs), "articles": list(d.Articles),
		})
	}
	p.say("cli.draft", d.Title, d.Encoding, len(d.Paragraphs), len(d.Articles))
	p.line("")
	for _, para := range d.Paragraphs {
		p.line(para)
	}
	return nil
}

func readDraft(path string) (*draft.Draft, error) {
	name, data, err := draft.Open(path)
	if err != nil {
		return nil, err
	}
	return draft.Read(name, data)
}

func draftWarnings(d *draft.Draft) []review.Warning {
	var ws []review.Warning
	for _, w := range d.Warnings {
		ws = append(ws, review.Warning{Code: w.Code, Args: w.Args})
	}
	return ws
}

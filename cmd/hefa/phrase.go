package main

import (
	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
)

func (p *program) phraseCommand() *cobra.Command {
	c := p.command("phrase list|add|remove", exactly(0), func(c *cobra.Command, _ []string) error { return c.Help() })
	list := p.command("list [--section NAME] [--json]", exactly(0), p.listPhrases)
	texts(list, "section")
	add := p.command("add TEXT [--section NAME] [--json]", exactly(1), p.addPhrase)
	texts(add, "section")
	c.AddCommand(list, add, p.command("remove ID [--json]", exactly(1), p.removePhrase))
	return c
}

func (p *program) listPhrases(c *cobra.Command, _ []string) error {
	section := given(c, "section")
	return p.reading(c.Context(), func(d *desk.Desk) error {
		out := []map[string]any{}
		var rows [][]string
		for _, ph := range d.Phrases() {
			if section != "" && section != ph.Section {
				continue
			}
			out = append(out, map[string]any{"id": ph.ID, "section": orNull(ph.Section), "text": ph.Text,
				"basis": orNull(ph.Basis), "status": orNull(string(ph.Status)), "own": desk.OwnPhrase(ph)})
			rows = append(rows, []string{ph.ID, p.phraseSection(ph), review.CleanLine(ph.Text), p.words.Rule(ph.Rule)})
		}
		if p.json {
			return p.answer(out)
		}
		p.table(rows)
		return nil
	})
}

func (p *program) phraseSection(ph review.Phrase) string {
	if ph.Section == "" {
		return p.words.T("phrase.own")
	}
	return ph.Section
}

func (p *program) addPhrase(c *cobra.Command, args []string) error {
	return p.writing(c.Context(), func(d *desk.Desk) error {
		ph, err := d.AddPhrase(c.Context(), given(c, "section"), args[0])
		return p.phraseDone("cli.phrase.added", ph, ph.ID, err)
	})
}

func (p *program) removePhrase(c *cobra.Command, args []string) error {
	return p.reading(c.Context(), func(d *desk.Desk) error {
		ph, err := d.RemovePhrase(c.Context(), args[0])
		return p.phraseDone("cli.phrase.removed", ph, ph.Text, err)
	})
}

func (p *program) phraseDone(code string, ph review.Phrase, said string, err error) error {
	switch {
	case err != nil:
		return err
	case p.json:
		return p.answer(map[string]any{"id": ph.ID, "section": orNull(ph.Section), "text": ph.Text})
	}
	p.say(code, said)
	return nil
}

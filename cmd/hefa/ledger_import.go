package main

import (
	"path/filepath"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/ledger"
	"hefa/ui/words"
)

func (p *program) ledgerImportCommand() *cobra.Command {
	c := p.command("import FILE [--map COLUMN=FIELD]… [--dry-run] [--json]", exactly(1), p.ledgerImport)
	c.Flags().StringArray("map", nil, "")
	c.Flags().Bool("dry-run", false, "")
	return c
}

func (p *program) ledgerImport(c *cobra.Command, args []string) error {
	maps, _ := c.Flags().GetStringArray("map")
	dry, _ := c.Flags().GetBool("dry-run")
	var overrides []ledger.Override
	for _, s := range maps {
		o, err := ledger.ParseOverride(s)
		if err != nil {
			return err
		}
		overrides = append(overrides, o)
	}
	keep := !dry
	if !exists(p.path()) && keep { // a failed command leaves no file behind
		fit := false
		err := p.reading(c.Context(), func(d *desk.Desk) error { return p.takeLedger(c, d, args[0], overrides, false, &fit) })
		if err != nil || !fit {
			return err
		}
	}
	run := p.reading
	if keep {
		run = p.writing
	}
	return run(c.Context(), func(d *desk.Desk) error { return p.takeLedger(c, d, args[0], overrides, keep, nil) })
}

// takeLedger reads and takes in a ledger, or tells what that would come to.
// With fit it is quiet about a ledger that could be taken in.
func (p *program) takeLedger(c *cobra.Command, d *desk.Desk, path string, overrides []ledger.Override, keep bool, fit *bool) error {
	r, err := d.ReadLedger(path, overrides)
	if err != nil {
		return err
	}
	step, finish := p.progressOf("cli.ledger.taking")
	t, err := d.TakeLedger(c.Context(), r, keep, step)
	finish()
	if err != nil {
		return err
	}
	refused := len(t.Refused) > 0
	if fit != nil && !refused {
		*fit = true
		return nil
	}
	if p.json {
		err = p.answer(p.ledgerAnswer(r, t, keep))
	} else {
		p.tellReading(r)
		p.tellTaken(t, keep)
	}
	if refused {
		return review.Invalid("ledger.refused", filepath.Base(path), len(t.Refused))
	}
	return err
}

// tellReading shows how the columns were understood.
func (p *program) tellReading(r ledger.Reading) {
	for _, m := range r.Mappings {
		p.line(words.LedgerSheet(p.words, m))
		var rows [][]string
		for _, c := range m.Columns {
			what := p.words.T("cli.ledger.noted")
			switch c.Field {
			case "":
			case ledger.Ignored:
				what = p.words.T("cli.ledger.unused")
			default:
				what = p.fieldName(c.Field)
			}
			rows = append(rows, []string{"  " + c.Letter(), c.Heading, "→ " + what, words.LedgerSample(p.words, c)})
		}
		p.table(rows)
	}
	p.lines(words.LedgerReading(p.words, r))
}

func (p *program) fieldName(f ledger.Field) string { return p.words.T("ledger.field." + string(f)) }

// tellTaken shows every row that is left out with its reason, then the sums.
func (p *program) tellTaken(t desk.Taken, kept bool) {
	p.lines(words.LedgerTaken(p.words, t))
	code := "cli.ledger.would"
	if kept && len(t.Refused) == 0 {
		code = "cli.ledger.taken"
	}
	p.say(code, t.Registered, t.Transcribed, t.InForce, len(t.Twins), len(t.Refused))
}

func (p *program) lines(all []string) {
	for _, l := range all {
		p.line(l)
	}
}

package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/draft"
	"hefa/review/scan"
)

func (p *program) scanCommand() *cobra.Command {
	c := p.command("scan FILE [--kind K] [--json]", exactly(1), p.scan)
	texts(c, "kind")
	_ = c.RegisterFlagCompletionFunc("kind", cobra.FixedCompletions(names(review.Kinds()), cobra.ShellCompDirectiveNoFileComp))
	return c
}

// findingRow is a finding in JSON; start and end are rune offsets into the
// paragraphs that draft gives, joined by line feeds.
type findingRow struct {
	Rule     string        `json:"rule"`
	Article  any           `json:"article"`
	Basis    any           `json:"basis"`
	Status   any           `json:"status"`
	Severity scan.Severity `json:"severity"`
	Start    int           `json:"start"`
	End      int           `json:"end"`
	Quote    string        `json:"quote"`
	Advice   string        `json:"advice"`
}

// scan prints {findings: [findingRow], sentences, notice}.
func (p *program) scan(c *cobra.Command, args []string) error {
	kind := review.Kind(given(c, "kind"))
	if kind != "" && !kind.Valid() {
		return atFlag(review.Invalid("kind.unknown", string(kind)), "kind")
	}
	t, err := readDraft(args[0])
	if err != nil {
		return err
	}
	res := p.scanned(c.Context(), t, kind)
	p.warn(draftWarnings(t))
	if p.json {
		rows := make([]findingRow, len(res.Findings))
		for i, f := range res.Findings {
			rows[i] = findingRow{f.Rule, orNull(f.Article), orNull(f.Basis), orNull(f.Status), f.Severity, f.Start, f.End, f.Quote, f.Advice}
		}
		return p.answer(map[string]any{"findings": rows, "sentences": res.Sentences, "notice": res.Notice})
	}
	p.say("cli.scan", t.Title, res.Sentences, len(res.Findings))
	named := map[string]string{}
	for _, r := range scan.Rules() {
		named[r.ID] = r.Name
	}
	for _, f := range res.Findings {
		p.finding(f, named[f.Rule])
	}
	p.line("")
	p.line(res.Notice)
	return nil
}

// scanned scans with the county's name when the officer's file tells it. The
// file is not needed: one that is absent, busy or damaged is done without.
func (p *program) scanned(ctx context.Context, t *draft.Draft, k review.Kind) scan.Result {
	var res scan.Result
	err := p.reading(ctx, func(d *desk.Desk) error {
		res = d.Scan(t, k)
		return nil
	})
	if err != nil {
		return scan.Scan(t, scan.Options{Kind: k})
	}
	return res
}

// finding prints one finding: where, how grave and by which rule, the words,
// the provision, the advice.
func (p *program) finding(f scan.Finding, rule string) {
	p.line("")
	p.line(strings.TrimSpace(p.words.T("finding."+string(f.Severity))+"  "+f.Article), "  ", p.words.T("cli.scan.rule", rule, f.Rule))
	p.line("  ", p.words.T("cli.scan.quote", f.Quote))
	if f.Basis != "" {
		p.line("  ", p.words.T("finding.basis", p.words.Rule(review.Rule{Basis: f.Basis, Status: f.Status})))
	}
	p.line("  ", f.Advice)
}

package main

import (
	"fmt"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"hefa/review/desk"
	"hefa/review/draft"
	"hefa/review/statute"
	"hefa/ui/text"
)

func (p *program) statuteCheckCommand() *cobra.Command {
	return p.command("check FILE [--json]", exactly(1), p.statuteCheck)
}

// verdictRow is a citation of a draft in JSON. state is found, noarticle,
// superseded, repealed or unknown; start and end are rune offsets as in scan;
// in is the article of the draft, null outside all.
type verdictRow struct {
	Title   string      `json:"title"`
	Ref     any         `json:"ref"`
	Quote   string      `json:"quote"`
	Start   int         `json:"start"`
	End     int         `json:"end"`
	In      any         `json:"in"`
	State   string      `json:"state"`
	Statute *statuteRow `json:"statute"`
	Now     any         `json:"now"`
	Text    any         `json:"text"`
	Why     *failure    `json:"why"`
}

// statuteCheck prints {title, citations: [verdictRow], counts: {STATE: N}}.
// Citations that do not stand are no failure of the command.
func (p *program) statuteCheck(c *cobra.Command, args []string) error {
	t, err := readDraft(args[0])
	if err != nil {
		return err
	}
	p.warn(draftWarnings(t))
	return p.reading(c.Context(), func(d *desk.Desk) error {
		vs, err := d.CheckCitations(c.Context(), t)
		if err != nil {
			return err
		}
		counts := map[statute.State]int{}
		for _, s := range statute.States() {
			counts[s] = 0
		}
		for _, v := range vs {
			counts[v.State]++
		}
		where := articlesAt(t, vs)
		if p.json {
			rows := make([]verdictRow, 0, len(vs))
			for i, v := range vs {
				rows = append(rows, p.verdictOf(d, v, where[i]))
			}
			return p.answer(map[string]any{"title": t.Title, "citations": rows, "counts": counts})
		}
		p.say("cli.statute.checked", len(vs), counts[statute.Found], counts[statute.NoArticle], counts[statute.Superseded],
			counts[statute.Repealed], counts[statute.Unknown])
		p.verdicts(vs, where)
		return nil
	})
}

// verdicts prints a line for each citation and, where there is something to
// say, why below it.
func (p *program) verdicts(vs []statute.Verdict, where []string) {
	widest, states := 0, make([]string, len(vs))
	for i, v := range vs {
		states[i] = p.words.T("statute.state." + string(v.State))
		widest = max(widest, text.Width(states[i]))
	}
	for i, v := range vs {
		place := ""
		if where[i] != "" {
			place = p.words.T("cli.aside", where[i])
		}
		p.line(fmt.Sprintf("%s%*s", states[i], widest-text.Width(states[i])+2, ""), statute.Cite(v.Title, v.Ref), place)
		if v.Why.Code != "" {
			p.line(fmt.Sprintf("%*s", widest+2, ""), p.words.Warning(v.Why))
		}
		if v.Now != "" {
			p.line(fmt.Sprintf("%*s", widest+2, ""), p.words.T("cli.statute.now", v.Now))
		}
	}
}

func (p *program) verdictOf(d *desk.Desk, v statute.Verdict, in string) verdictRow {
	r := verdictRow{
		Title: v.Title, Quote: v.Quote, Start: v.Start, End: v.End, In: orNull(in), State: string(v.State),
		Now: orNull(v.Now), Text: orNull(v.Text), Ref: orNull(v.Ref),
	}
	if v.Statute.Title != "" {
		row := statuteOf(v.Statute, nil, d.Today())
		r.Statute = &row
	}
	if v.Why.Code != "" {
		r.Why = &failure{v.Why.Code, p.words.Warning(v.Why), orNull(p.words.Rule(v.Why.Rule))}
	}
	return r
}

// articlesAt names the article of the draft that each citation stands in.
func articlesAt(t *draft.Draft, vs []statute.Verdict) []string {
	out := make([]string, len(vs))
	para, end := 0, 0
	if len(t.Paragraphs) > 0 {
		end = utf8.RuneCountInString(t.Paragraphs[0])
	}
	for i, v := range vs {
		for v.Start > end && para+1 < len(t.Paragraphs) {
			para++
			end += 1 + utf8.RuneCountInString(t.Paragraphs[para])
		}
		if a, ok := t.ArticleAt(para); ok {
			out[i] = a.Label
		}
	}
	return out
}

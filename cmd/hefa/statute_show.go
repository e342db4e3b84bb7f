package main

import (
	"context"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/statute"
)

func (p *program) statuteShowCommand() *cobra.Command {
	c := p.command("show TITLE [ARTICLE] [--version DATE] [--json]", between(1, 2), p.statuteShow)
	texts(c, "version")
	return c
}

// statuteShow prints a statute: {title, short, version, effective, state,
// articles, versions: [the same without text], text: [{label, path, text}]};
// with an article {statute, citation, ref: {article, sub, paragraph, item,
// point}, text}.
func (p *program) statuteShow(c *cobra.Command, args []string) error {
	version, err := review.ParseDate(given(c, "version"))
	if err != nil {
		return atFlag(review.Invalid("param.date", "version", given(c, "version")), "version")
	}
	var ref statute.Ref
	if len(args) > 1 {
		if ref, err = statute.ParseRef(args[1]); err != nil {
			return err
		}
	}
	return p.reading(c.Context(), func(d *desk.Desk) error {
		h, versions, err := d.StatuteNamed(c.Context(), args[0])
		if err != nil {
			return err
		}
		if !version.IsZero() {
			if h, err = versionOf(versions, version); err != nil {
				return err
			}
		}
		if ref.IsZero() {
			return p.wholeStatute(c.Context(), d, h, versions)
		}
		cited, err := d.Cite(c.Context(), h, ref)
		if err != nil {
			return err
		}
		if p.json {
			return p.answer(citedRow(cited, statuteOf(h, versions, d.Today())))
		}
		p.cited(cited, statuteOf(h, versions, d.Today()))
		return nil
	})
}

func versionOf(versions []statute.Head, day review.Date) (statute.Head, error) {
	for _, h := range versions {
		if h.Version == day {
			return h, nil
		}
	}
	return statute.Head{}, review.NotFound("statute.version", versions[0].Title, day)
}

func (p *program) wholeStatute(ctx context.Context, d *desk.Desk, h statute.Head, versions []statute.Head) error {
	articles, err := d.StatuteArticles(ctx, h)
	if err != nil {
		return err
	}
	row := statuteOf(h, versions, d.Today())
	if p.json {
		rows, text := make([]statuteRow, 0, len(versions)), make([]map[string]any, 0, len(articles))
		for _, v := range versions {
			rows = append(rows, statuteOf(v, versions, d.Today()))
		}
		for _, a := range articles {
			text = append(text, map[string]any{"label": a.Label, "path": a.Path, "text": a.Text})
		}
		return p.answer(struct {
			statuteRow
			Versions []statuteRow     `json:"versions"`
			Text     []map[string]any `json:"text"`
		}{row, rows, text})
	}
	var cells [][]string
	for _, v := range versions {
		cells = append(cells, p.statuteLine(statuteOf(v, versions, d.Today())))
	}
	p.table(cells)
	path := ""
	for _, a := range articles {
		p.line("")
		if a.Path != path {
			path = a.Path
			p.line(path)
			p.line("")
		}
		p.block("", a.Text)
	}
	return nil
}

// cited prints a place in a statute.
func (p *program) cited(c desk.Cited, r statuteRow) {
	line := p.statuteLine(r)
	p.line(c.Citation, "  ", line[1], "  ", line[2])
	p.block("  ", c.Text)
}

func citedRow(c desk.Cited, r statuteRow) map[string]any {
	return map[string]any{"statute": r, "citation": c.Citation, "ref": c.Ref, "text": c.Text}
}

func (p *program) statuteFindCommand() *cobra.Command {
	c := p.command("find QUERY… [--limit N] [--json]", between(1, 50), p.statuteFind)
	texts(c, "limit")
	return c
}

// statuteFind prints {cited: [as show with an article], statutes: [as show
// without versions and text], hits: [{statute, label, text}]}; at most one of
// the lists has entries.
func (p *program) statuteFind(c *cobra.Command, args []string) error {
	limit, err := whole(c, "limit", 1, 20)
	if err != nil {
		return err
	}
	line := args[0]
	for _, a := range args[1:] {
		line += " " + a
	}
	return p.reading(c.Context(), func(d *desk.Desk) error {
		f, err := d.FindStatutes(c.Context(), line, limit)
		if err != nil {
			return err
		}
		if p.json {
			return p.answer(foundRows(f, d.Today()))
		}
		if len(f.Cited)+len(f.Statutes)+len(f.Hits) == 0 {
			p.say("cli.statute.none", line)
		}
		for _, x := range f.Cited {
			p.cited(x, statuteOf(x.Statute, nil, d.Today()))
		}
		var cells [][]string
		for _, h := range f.Statutes {
			cells = append(cells, p.statuteLine(statuteOf(h, nil, d.Today())))
		}
		p.table(cells)
		for _, h := range f.Hits {
			p.line(statute.Cite(h.Statute.Title, statute.Ref{}), h.Article.Label)
			p.block("  ", h.Article.Text)
		}
		return nil
	})
}

func foundRows(f desk.StatutesFound, today review.Date) map[string]any {
	cited, statutes, hits := []any{}, []any{}, []any{}
	for _, c := range f.Cited {
		cited = append(cited, citedRow(c, statuteOf(c.Statute, nil, today)))
	}
	for _, h := range f.Statutes {
		statutes = append(statutes, statuteOf(h, nil, today))
	}
	for _, h := range f.Hits {
		hits = append(hits, map[string]any{"statute": statuteOf(h.Statute, nil, today), "label": h.Article.Label, "text": h.Article.Text})
	}
	return map[string]any{"cited": cited, "statutes": statutes, "hits": hits}
}

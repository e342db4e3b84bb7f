package main

import (
	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/statute"
)

// statuteCommand is the statute library. What its commands print in JSON
// stands with each of them.
func (p *program) statuteCommand() *cobra.Command {
	c := p.command("statute COMMAND", p.noCommand, func(c *cobra.Command, _ []string) error {
		p.help(c, nil)
		return nil
	})
	c.AddCommand(p.statuteImportCommand(), p.statuteShowCommand(), p.statuteFindCommand(), p.statuteCheckCommand())
	return c
}

// statuteRow is a version of a statute in JSON. state is one of: inforce,
// notyet, superseded, repealed.
type statuteRow struct {
	Title     string      `json:"title"`
	Short     string      `json:"short"`
	Version   review.Date `json:"version"`
	Effective review.Date `json:"effective"`
	State     string      `json:"state"`
	Articles  int         `json:"articles"`
}

// statuteOf is a row; versions are all of the same statute, or nil when h is
// known to be the one in force.
func statuteOf(h statute.Head, versions []statute.Head, today review.Date) statuteRow {
	r := statuteRow{Title: h.Title, Short: h.Short(), Version: h.Version, Effective: h.Effective, State: "inforce", Articles: h.Articles}
	current, held := statute.Current(versions, today)
	switch {
	case h.Repealed:
		r.State = "repealed"
	case h.Since() > today:
		r.State = "notyet"
	case held && current.ID != h.ID:
		r.State = "superseded"
	}
	return r
}

// statuteLine says a row in words.
func (p *program) statuteLine(r statuteRow) []string {
	version := r.Version.String()
	if version == "" {
		version = p.words.T("cli.statute.undated")
	}
	return []string{r.Title, version, p.words.T("statute.force." + r.State)}
}

func (p *program) statuteImportCommand() *cobra.Command {
	c := p.command("import PATH… [--again] [--json]", between(1, 10_000), p.statuteImport)
	c.Flags().Bool("again", false, "")
	return c
}

// statuteImport prints {files, added, replaced, unchanged, failed: [{path,
// error: {code, message, rule}}]}. It fails when nothing could be read at all.
func (p *program) statuteImport(c *cobra.Command, args []string) error {
	if err := p.importable(args); err != nil {
		return err
	}
	again, _ := c.Flags().GetBool("again")
	return p.writing(c.Context(), func(d *desk.Desk) error {
		step, finish := p.progressOf("cli.statute.importing")
		im, err := d.ImportStatutes(c.Context(), args, again, step)
		finish()
		if err != nil {
			return err
		}
		if len(im.Failed) == im.Files {
			return allFailed(im.Failed)
		}
		if p.json {
			failed := make([]map[string]any, 0, len(im.Failed))
			for _, f := range im.Failed {
				failed = append(failed, map[string]any{"path": f.Path, "error": p.failureOf(f.Err)})
			}
			return p.answer(map[string]any{"files": im.Files, "added": im.Added, "replaced": im.Replaced, "unchanged": im.Unchanged, "failed": failed})
		}
		for _, f := range im.Failed {
			p.complain(p.words.T("cli.statute.left", f.Path, f.Err))
		}
		p.say("cli.statute.imported", im.Added, im.Replaced, im.Unchanged, len(im.Failed))
		return nil
	})
}

// importable makes sure that there is something to import before a new file is
// made for it.
func (p *program) importable(paths []string) error {
	files, err := statute.Files(paths)
	switch {
	case err != nil:
		return err
	case len(files) == 0:
		return review.NotFound("statute.nofiles", paths[0])
	case exists(p.path()):
		return nil
	}
	var failed []desk.FileFailure
	for _, f := range files {
		_, err := statute.ReadFile(f)
		if err == nil {
			return nil
		}
		failed = append(failed, desk.FileFailure{Path: f, Err: err})
	}
	return allFailed(failed)
}

func allFailed(failed []desk.FileFailure) error {
	if len(failed) == 1 {
		return failed[0].Err
	}
	return review.Damaged("statute.allfailed", failed[0].Err, len(failed))
}

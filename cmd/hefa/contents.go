package main

import (
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/words"
)

// contentsEnding is how the table of contents is to be written, "" for the
// standard output.
func contentsEnding(c *cobra.Command, asked bool) (string, error) {
	out := given(c, "out")
	if out == "" {
		return "", nil
	}
	if !asked {
		return "", atFlag(review.Invalid("contents.out.without"), "out")
	}
	ending := strings.ToLower(filepath.Ext(out))
	if !slices.Contains(desk.ContentsEndings(), ending) {
		return "", atFlag(review.Invalid("contents.ending", strings.Join(desk.ContentsEndings(), " ")), "out")
	}
	return ending, newFile(c, out)
}

// contents prints the table of contents of a matter's file, or writes it.
func (p *program) contents(d *desk.Desk, m *review.Matter, out, ending string) error {
	rows := d.Contents(m)
	if out != "" {
		if err := desk.WriteAside(out, func(w io.Writer) error { return d.WriteContents(w, m, ending) }); err != nil {
			return err
		}
		if !p.json {
			p.say("contents.written", out)
			return nil
		}
	}
	if p.json {
		answer := map[string]any{"no": m.No, "rows": list(rows), "missing": list(m.MissingPapers(d.ProfileOf(m)))}
		if out != "" {
			answer["path"] = out
		}
		return p.answer(answer)
	}
	for _, l := range words.Contents(p.words, rows) {
		p.line(l)
	}
	return nil
}

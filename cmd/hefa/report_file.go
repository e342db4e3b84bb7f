package main

import (
	"bytes"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/report"
)

// reportEnding is how the report is to be written, "" for the standard output.
// A list of numbers is text; what --json prints may always go into a file.
func reportEnding(c *cobra.Command, list string) (string, error) {
	out := given(c, "out")
	if out == "" {
		return "", nil
	}
	endings := desk.ReportEndings()
	if list != "" {
		endings = []string{".txt"}
	}
	endings = append(endings, ".json")
	ending := strings.ToLower(filepath.Ext(out))
	if !slices.Contains(endings, ending) {
		return "", atFlag(review.Invalid("report.ending", filepath.Base(out), strings.Join(endings, " ")), "out")
	}
	return ending, newFile(c, out)
}

// writeReport writes the report into a file and tells which: as its ending says,
// or what would have been printed.
func (p *program) writeReport(d *desk.Desk, r report.Report, out, ending string, printed func() error) error {
	write := func(w io.Writer) error { return d.WriteReport(w, r, ending) }
	if ending == ".txt" || ending == ".json" {
		data, err := p.caught(ending == ".json", printed)
		if err != nil {
			return err
		}
		write = func(w io.Writer) error {
			_, err := w.Write(data)
			return err
		}
	}
	if err := desk.WriteAside(out, write); err != nil {
		return err
	}
	if p.json {
		return p.answer(map[string]any{"path": out})
	}
	p.say("contents.written", out)
	return nil
}

// caught is what f prints, as JSON where that is wanted.
func (p *program) caught(json bool, f func() error) ([]byte, error) {
	var b bytes.Buffer
	out, asked := p.out, p.json
	defer func() { p.out, p.json = out, asked }()
	p.out, p.json = &b, asked || json
	err := f()
	return b.Bytes(), err
}

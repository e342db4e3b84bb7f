package main

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/draft"
	"hefa/review/letter"
	"hefa/ui/locale"
)

// textWidth is how wide a letter in plain text is drawn, in cells.
const textWidth = 72

func (p *program) letterCommand() *cobra.Command {
	c := p.command("letter NO KIND [--out DIR] [--own] [--template FILE] [--format docx|pdf|text] [--form document|letterhead] [--to RECIPIENT] [--check] [--prose] [--json]",
		exactly(2), p.letter)
	texts(c, "out", "format", "form", "template", "to")
	c.Flags().Bool("own", false, "")
	c.Flags().Bool("check", false, "")
	c.Flags().Bool("prose", false, "")
	c.ValidArgsFunction = func(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		if len(args) == 1 {
			return names(review.LetterKinds()), cobra.ShellCompDirectiveNoFileComp
		}
		return p.completeNumbers(c, args, typed)
	}
	return c
}

// order is what the letter command was asked for.
type order struct {
	kind     review.LetterKind
	form     review.LetterForm
	format   string // docx, pdf or text
	folder   string // "" = standard output for text
	template string // a .docx with placeholders
	own      bool   // the template kept in the file
	to       string // recipient of a filing letter; "" = the next in turn
}

func letterOrder(c *cobra.Command, args []string) (order, error) {
	o := order{kind: review.LetterKind(args[1]), form: review.LetterForm(given(c, "form")), format: given(c, "format"), folder: given(c, "out"), template: given(c, "template"), to: given(c, "to")}
	if o.own, _ = c.Flags().GetBool("own"); o.own && o.template != "" {
		return o, review.Invalid("letter.own")
	}
	if o.format == "" {
		o.format = "docx"
	}
	if err := oneOf("format", o.format, "docx", "pdf", "text"); err != nil {
		return o, err
	}
	if o.form != "" {
		if err := oneOf("form", string(o.form), string(review.FormDocument), string(review.FormLetterhead)); err != nil {
			return o, err
		}
	}
	if slices.Contains(review.LetterKinds(), o.kind) {
		return o, nil
	}
	return o, review.Invalid("letter.unknown", args[1], strings.Join(names(review.LetterKinds()), " "))
}

// addressed refuses a recipient the matter is not filed with.
func (o order) addressed(m *review.Matter) error {
	var ids []string
	for _, f := range m.Filings {
		ids = append(ids, f.To)
	}
	if o.to == "" || o.kind.PerRecipient() && slices.Contains(ids, o.to) {
		return nil
	}
	return oneOf("to", o.to, ids...)
}

func (p *program) letter(c *cobra.Command, args []string) error {
	o, err := letterOrder(c, args)
	if err != nil {
		return err
	}
	return p.reading(c.Context(), func(d *desk.Desk) error {
		f, err := d.Show(c.Context(), args[0])
		if err != nil {
			return err
		}
		if err := o.addressed(f.Matter); err != nil {
			return err
		}
		paper, err := d.PaperTo(f.Matter, o.kind, o.to, o.form)
		if err != nil {
			return err
		}
		if check, _ := c.Flags().GetBool("check"); check {
			rows, err := d.LookOver(c.Context(), f.Matter, o.kind, paper)
			if err != nil {
				return err
			}
			paper.Proofs = append(paper.Proofs, rows...)
			return p.letterProofs(paper)
		}
		if prose, _ := c.Flags().GetBool("prose"); prose {
			p.block("", letter.Prose(paper.Content.Body))
			return nil
		}
		return p.writeLetter(c.Context(), d, f.Matter.No, o, paper)
	})
}

// writeLetter writes the very file of an issued letter, or a preview.
func (p *program) writeLetter(ctx context.Context, d *desk.Desk, no string, o order, paper desk.Paper) error {
	if paper.Transcribed {
		return review.Refused("letter.transcribed")
	}
	ws := paperWarnings(paper)
	out := map[string]any{"kind": o.kind, "no": orNull(paper.Content.No), "on": paper.Content.Date, "issued": paper.Issued}
	lines := strings.Join(letter.Text(paper.Content, textWidth), "\n")
	if o.format == "text" && o.folder == "" {
		p.warn(ws)
		if p.json {
			out["text"], out["warnings"] = lines, p.warnings(ws)
			return p.answer(out)
		}
		p.block("", lines)
		return nil
	}
	folder := cmp.Or(o.folder, ".")
	if err := desk.CheckPlace(folder); err != nil { // before anything is converted
		return err
	}
	data, ext := []byte(review.CleanText(lines)+"\n"), ".txt"
	if o.format != "text" {
		var err error
		var more []review.Warning
		if data, more, err = p.docx(ctx, d, o, paper); err == nil && o.format == "pdf" {
			data, err = d.PDF(ctx, data)
		}
		if err != nil {
			return err
		}
		ws, ext = append(ws, more...), "."+o.format
	}
	path, err := saveLetter(folder, no, paper, ext, data, p.words)
	if err != nil {
		return err
	}
	p.warn(ws)
	if p.json {
		out["path"], out["warnings"] = path, p.warnings(ws)
		return p.answer(out)
	}
	p.line(path)
	return nil
}

// docx is the letter as it was issued, or drawn into the bureau's template. A
// template that spoils a letter serves for looking at a preview only.
func (p *program) docx(ctx context.Context, d *desk.Desk, o order, paper desk.Paper) ([]byte, []review.Warning, error) {
	if o.own {
		data, err := d.OwnDocx(ctx, paper)
		return data, nil, err
	}
	if o.template == "" {
		data, err := d.Docx(ctx, paper)
		return data, nil, err
	}
	_, form, err := draft.Open(o.template)
	if err != nil {
		return nil, nil, err
	}
	data, report, err := letter.Fill(form, letter.ValuesOf(paper.Content))
	if err == nil && paper.Issued && report.Faulty() {
		return nil, nil, p.faulty(report)
	}
	return data, templateNotices(report), err
}

// saveLetter writes the file into a folder, which is made if need be, but never
// the folders above it. A preview has no number yet and is named for its matter.
func saveLetter(folder, no string, paper desk.Paper, ext string, data []byte, words locale.Catalogue) (string, error) {
	if err := desk.MakePlace(folder); err != nil {
		return "", err
	}
	named := paper.Content
	if !paper.Issued {
		named.No = words.T("cli.preview.name", no)
	}
	return desk.WriteNew(folder, desk.FileName(named), ext, data)
}

func paperWarnings(paper desk.Paper) []review.Warning {
	var ws []review.Warning
	if !paper.Issued {
		ws = append(ws, review.Warning{Code: "cli.preview"})
	}
	for _, r := range paper.Unverified {
		ws = append(ws, review.Warning{Code: "letter.unverified", Args: []any{r.Basis}})
	}
	return ws
}

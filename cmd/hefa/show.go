package main

import (
	"strings"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/words"
)

func (p *program) showCommand() *cobra.Command {
	c := p.command("show NO [--contents [--out FILE [--force]]] [--json]", exactly(1), func(c *cobra.Command, args []string) error {
		contents, _ := c.Flags().GetBool("contents")
		ending, err := contentsEnding(c, contents)
		if err != nil {
			return err
		}
		return p.reading(c.Context(), func(d *desk.Desk) error {
			f, err := d.Show(c.Context(), args[0])
			if err != nil {
				return err
			}
			if contents {
				return p.contents(d, f.Matter, given(c, "out"), ending)
			}
			v, err := d.Compare(c.Context(), f.Matter)
			if err != nil {
				v = nil // a draft that cannot be read; the rest of the file can
			}
			if p.json {
				out := fileOf(d, f)
				out.Carried = carriedRows(v)
				return p.answer(out)
			}
			p.show(d, f, v)
			return nil
		})
	})
	texts(c, "out")
	c.Flags().Bool("contents", false, "")
	c.Flags().Bool("force", false, "")
	c.ValidArgsFunction = p.completeNumbers
	return c
}

// show prints everything about a matter in plain lines.
func (p *program) show(d *desk.Desk, f *desk.File, v *desk.Versions) {
	m := f.Matter
	p.line(m.No, "  ", m.Title)
	p.fact("cli.kind", m.Kind)
	p.fact("cli.stage", f.Row.Stage)
	p.fact("cli.drafter", m.Drafter)
	p.fact("cli.decider", m.Decider)
	p.fact("cli.received", p.date(m.Received))
	p.fact("cli.archived", p.date(m.Archived))
	p.fact("cli.meeting", p.date(m.Meeting))
	p.fact("cli.former", strings.Join(m.Former, p.words.T("punct.list")))
	if m.Urgent != nil {
		p.say("cli.urgent", m.Urgent.Reason, m.Urgent.ApprovedBy)
	}
	if m.End != nil {
		p.fact("cli.ended", strings.TrimSuffix(p.date(m.End.On)+p.words.T("punct.comma")+m.End.Reason, p.words.T("punct.comma")))
	}
	if f.Running {
		p.explain(f.Window)
	}
	if s := p.dueLine(d, f.Row); s != "" && m.End == nil {
		p.line(s)
	}
	for _, x := range m.Pauses {
		p.say("cli.pause", p.shortDate(x.On), p.shortDate(x.Until), p.shortDate(x.Resumed), strings.Join(x.Missing, p.words.T("punct.list")))
	}
	p.facts("cli.before", words.Before(p.words, m))
	if !m.Elsewhere() { // what was checked there is not known here
		p.checklist("cli.materials", f.Rules.Materials, m.Materials)
		p.checklist("cli.gates", f.Rules.Gates, m.Gates)
		p.checklist("cli.points", f.Rules.Points, m.Points)
	}
	p.breaches(d, f)
	p.findings(m, v)
	p.facts("cli.after", words.After(p.words, m))
	p.papers(m)
	p.history(f.Events)
}

// fact prints a line about the matter, unless there is nothing to tell.
func (p *program) fact(code string, value any) {
	if value != "" {
		p.say(code, value)
	}
}

// facts prints dated facts of the matter's life under a heading.
func (p *program) facts(code string, fs []words.Fact) {
	if len(fs) == 0 {
		return
	}
	p.section(code)
	for _, f := range fs {
		label := f.Label
		if label != "" {
			label += p.words.T("punct.colon")
		}
		p.block("  ", label+f.Value)
	}
}

// breaches prints what the unit failed to do.
func (p *program) breaches(d *desk.Desk, f *desk.File) {
	lines := append(words.Circular(p.words, f.Matter.Circular), words.Breaches(p.words, f.Matter.Breaches(f.Profile, d.Calendar(), d.Today()))...)
	if len(lines) > 0 {
		p.section("breach.title")
	}
	for _, l := range lines {
		p.block("  ", l)
	}
}

func (p *program) section(code string) {
	p.line("")
	p.say(code)
}

func (p *program) checklist(code string, items []review.Item, marks map[string]review.Check) {
	if len(items) == 0 {
		return
	}
	p.section(code)
	var rows [][]string
	for _, it := range items {
		mark := marks[it.ID]
		name := it.Name
		if done := words.Check(p.words, mark); done != "" {
			name += p.words.T("cli.aside", done)
		}
		rows = append(rows, []string{"  " + it.ID, p.words.T("mark." + string(mark.Mark)), name, p.words.Rule(it.Rule)})
	}
	p.table(rows)
}

// findings prints what the review came to: views, opinions, findings put aside,
// conclusion.
func (p *program) findings(m *review.Matter, v *desk.Versions) {
	if len(m.Counsel) > 0 {
		p.section("cli.counsel")
	}
	for _, v := range m.Counsel {
		p.block("  ", p.shortDate(v.On)+"  "+v.By+p.words.T("punct.colon")+v.View)
	}
	if len(m.Opinions) > 0 {
		p.section("cli.opinions")
	}
	for _, o := range m.Opinions {
		p.opinion(o)
		p.carried(v, 0, o)
	}
	p.earlier(m, v)
	p.dismissed(m)
	if c := m.Conclusion; c != nil {
		p.line("")
		p.say("cli.conclusion", c.Result, p.date(c.On))
		if c.Reason != "" {
			p.block("  ", c.Reason)
		}
	}
}

func (p *program) opinion(o review.Opinion) {
	p.say("cli.opinion", o.N, o.Article, p.words.T("severity."+string(o.Severity)))
	for _, f := range []struct{ label, text string }{
		{"quote", o.Quote}, {"problem", o.Problem}, {"basis", o.Basis}, {"proposal", o.Proposal},
	} {
		if f.text != "" {
			p.block("    ", p.words.Label(f.label)+p.words.T("punct.colon")+f.text)
		}
	}
	if o.Answer != nil {
		p.say("cli.answer", p.words.T("reply."+string(o.Answer.Result)), p.shortDate(o.Answer.On), o.Answer.Reason)
	}
	if o.Retracted != "" {
		p.say("cli.retracted", o.Retracted)
	}
}

// papers prints letters, files and notes.
func (p *program) papers(m *review.Matter) {
	if len(m.Letters) > 0 {
		p.section("cli.letters")
	}
	for _, l := range m.Letters {
		state := ""
		if !l.Live() {
			state = p.words.T("cli.voided", l.Voided)
		}
		p.line("  ", l.No, "  ", p.words.T("letter."+string(l.Kind)), "  ", p.shortDate(l.On), state)
	}
	for _, w := range m.Wordings {
		p.say("cli.worded", w.Letter, p.shortDate(w.On))
	}
	if len(m.Attachments) > 0 {
		p.section("cli.attachments")
	}
	for _, a := range m.Attachments {
		p.say("cli.attachment", a.Name, a.Size, p.shortDate(a.On))
	}
	if len(m.Notes) > 0 {
		p.section("cli.notes")
	}
	for _, n := range m.Notes {
		p.block("  ", p.shortDate(n.On)+"  "+n.Text)
	}
}

func (p *program) history(events []review.Event) {
	p.section("cli.history")
	var rows [][]string
	for _, e := range events {
		rows = append(rows, []string{"  " + localTime(e.At, "2006-01-02 15:04"), e.Officer, p.words.Verb(e.Verb)})
	}
	p.table(rows)
}

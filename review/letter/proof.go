package letter

import (
	"slices"
	"strings"

	"hefa/review"
)

// Proof is one row of the list a letter is looked over with before it leaves.
// Code names the sentence of the row: with OK what holds, else what to look at.
// Nothing is refused here; what must not leave is refused by issuing.
type Proof struct {
	OK   bool
	Open bool   // nobody could tell: the row neither holds nor is a doubt
	Name string // of the row, see ProofNames
	Code string
	Args []any
	Rule review.Rule
}

// ProofNames lists the rows in the order Inspect gives them.
func ProofNames() []string {
	return []string{"addressee", "cc", "title", "stale", "conclusion", "points", "basis", "opinions", "attachments", "dates", "blanks", "glyphs", "marks", "office", "cited"}
}

// Inspect looks a letter over before it is issued: c is what in would be issued
// as, on the day it is looked at.
func Inspect(in Input, c review.LetterContent, today review.Date) []Proof {
	p := proofs{in: in, c: c, today: today}
	p.addressee()
	p.hold("title", title(c.Title))
	p.wording()
	if in.Kind == review.OpinionLetter {
		p.opinion()
	}
	p.attachments()
	p.dates()
	p.list("blanks", blanksIn(words(c)))
	p.list("glyphs", undrawable(words(c)))
	p.marks()
	p.hold("office", in.Office.Complete())
	p.cited()
	return p.rows
}

// Doubts are the rows that do not hold.
func Doubts(rows []Proof) []Proof {
	return slices.DeleteFunc(slices.Clone(rows), func(p Proof) bool { return p.OK || p.Open })
}

// Unchecked are the rows nobody could tell of.
func Unchecked(rows []Proof) []Proof {
	return slices.DeleteFunc(slices.Clone(rows), func(p Proof) bool { return !p.Open })
}

// Warning is a row as a remark.
func (p Proof) Warning() review.Warning {
	return review.Warning{Code: p.Code, Args: p.Args, Rule: p.Rule}
}

type proofs struct {
	in    Input
	c     review.LetterContent
	today review.Date
	rows  []Proof
}

// hold adds a row that holds or does not.
func (p *proofs) hold(name string, ok bool, args ...any) {
	row := Proof{OK: ok, Name: name, Code: "proof." + name}
	if !ok {
		row.Code, row.Args = "proof."+name+".not", args
	}
	p.rows = append(p.rows, row)
}

// list adds a row that holds when nothing was found.
func (p *proofs) list(name string, found []string) {
	p.hold(name, len(found) == 0, strings.Join(found, " "))
}

// doubt adds a row for which there is something to say, under a code of its own.
func (p *proofs) doubt(name, code string, r review.Rule, args ...any) {
	p.rows = append(p.rows, Proof{Name: name, Code: code, Rule: r, Args: args})
}

// title reports whether a title is there and ends in no mark.
func title(s string) bool {
	s = oneLine(s)
	return s != "" && strings.TrimRight(s, "。；，、.;,") == s
}

func (p *proofs) wording() {
	if p.in.Wording.IsZero() {
		return
	}
	bare := p.in
	bare.Wording = review.Wording{}
	p.hold("stale", !p.in.Wording.Stale(Compose(bare)), p.in.Wording.On)
}

func (p *proofs) cited() {
	rules := Unverified(p.in.Profile, p.in.Matter, p.in.Kind)
	for _, r := range rules {
		p.doubt("cited", "letter.unverified", review.Rule{}, r.Basis)
	}
	if len(rules) == 0 {
		p.hold("cited", true)
	}
}

// words is everything of a letter that an officer may have written.
func words(c review.LetterContent) string {
	return strings.Join(slices.Concat([]string{c.Org, c.Title, c.To, plainBody(c.Body)}, c.Attachments,
		[]string{c.Sign, c.Note}, c.CC, []string{c.Printer, c.CopyNo, c.Secret, c.Urgency, c.Signer}), "\n")
}

// plainBody is the body as it is read, tables included.
func plainBody(body []review.LetterPara) string {
	var b strings.Builder
	for _, it := range bodyItems(body) {
		b.WriteString(it.para.plain() + "\n")
		if it.table != nil {
			for _, row := range append([][]string{it.table.Head}, it.table.Rows...) {
				b.WriteString(strings.Join(row, " ") + "\n")
			}
		}
	}
	return b.String()
}

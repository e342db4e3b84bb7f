package review

import (
	"slices"
	"strings"
)

// PaperSource says where a paper of the file is known from.
type PaperSource string

const (
	FromFile         PaperSource = "file"         // an attachment put in under the paper's own name
	FromMaterials    PaperSource = "materials"    // every material of the checklist, one by one
	FromGates        PaperSource = "gates"        // every step gone through before
	FromCompetition  PaperSource = "competition"  // the fair-competition review
	FromConsults     PaperSource = "consults"     // talks before receipt
	FromPoints       PaperSource = "points"       // review points and opinions
	FromCounsel      PaperSource = "counsel"      // counsel's views
	FromLetter       PaperSource = "letter"       // standing letters of the kind Ref names
	FromAnswers      PaperSource = "answers"      // what the unit did with the opinions
	FromMinutes      PaperSource = "minutes"      // the minutes of the meeting
	FromRegistration PaperSource = "registration" // 统一登记、编号
	FromPublication  PaperSource = "publication"
	FromFilings      PaperSource = "filings"  // a filing report for every recipient
	FromReceipts     PaperSource = "receipts" // a receipt from every recipient
	FromRest         PaperSource = "rest"     // attachments nobody gave a name
)

// PaperSources lists every source.
func PaperSources() []PaperSource {
	return []PaperSource{FromFile, FromMaterials, FromGates, FromCompetition, FromConsults, FromPoints, FromCounsel, FromLetter,
		FromAnswers, FromMinutes, FromRegistration, FromPublication, FromFilings, FromReceipts, FromRest}
}

// ContentsRules is the order of the papers in an archived file.
type ContentsRules struct {
	Rows []PaperRule `toml:"rows"`
	Rule
}

// PaperRule is a paper of the file, or several from the same source.
type PaperRule struct {
	ID    string      `toml:"id"`
	Name  string      `toml:"name"`
	From  PaperSource `toml:"from"`
	Ref   string      `toml:"ref"`   // the kind of letter
	After string      `toml:"after"` // the fact from which the file lacks it when it is not there; "" = never
	Kinds []Kind      `toml:"kinds"` // kinds of matter it belongs to; empty = all
}

// Facts after which a paper is missed.
var paperFacts = []string{"", "received", "concluded", "deliberated", "published", "signed"}

// PaperFacts lists what PaperRule.After may say.
func PaperFacts() []string { return slices.Clone(paperFacts) }

// ContentsRow is a paper in the table of contents of a file (归档目录): there, with
// its day, number and files, or missing.
type ContentsRow struct {
	N       int      `json:"n"`
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	On      Date     `json:"on"`
	No      string   `json:"no,omitempty"` // number of the paper, or who gave it
	Files   []string `json:"files,omitempty"`
	Missing bool     `json:"missing"`
}

// Contents lists the papers of the file in their order.
func (m *Matter) Contents(p *Profile) []ContentsRow {
	c := &contents{m: m, p: p, rules: p.For(m.Kind), used: map[int]bool{}}
	if m.Circular != nil || m.Elsewhere() {
		c.rules = KindRules{Filings: c.rules.Filings}
	}
	for _, r := range p.Contents.Rows {
		if len(r.Kinds) == 0 || slices.Contains(r.Kinds, m.Kind) {
			c.rule(r)
		}
	}
	for i := range c.rows {
		c.rows[i].N = i + 1
	}
	return c.rows
}

// MissingPapers names what the file lacks.
func (m *Matter) MissingPapers(p *Profile) []string {
	var out []string
	for _, r := range m.Contents(p) {
		if r.Missing {
			out = append(out, r.Name)
		}
	}
	return out
}

// contents is a table of contents in the making.
type contents struct {
	m     *Matter
	p     *Profile
	rules KindRules
	rows  []ContentsRow
	used  map[int]bool // attachments that stand in a row
}

func (c *contents) rule(r PaperRule) {
	switch r.From {
	case FromFile:
		c.add(ContentsRow{ID: r.ID, Name: r.Name}, r.After)
	case FromMaterials:
		c.materials()
	case FromGates:
		c.gates()
	case FromRest:
		for i, a := range c.m.Attachments {
			if !c.used[i] {
				c.rows = append(c.rows, ContentsRow{ID: r.ID, Name: r.Name, On: a.On, Files: []string{a.Name}})
			}
		}
	default:
		for _, row := range c.facts(r) {
			row.ID = r.ID
			c.add(row, r.After)
		}
	}
}

// add puts a row in: with its files and days, or as missing from a fact on.
func (c *contents) add(row ContentsRow, after string) {
	c.take(&row, func(a Attachment) bool { return a.As == row.ID })
	switch there := len(row.Files) > 0 || !row.On.IsZero() || row.No != ""; {
	case there && !row.Missing:
		c.rows = append(c.rows, row)
	case row.Missing && len(row.Files) > 0:
		row.Missing = false
		c.rows = append(c.rows, row)
	case row.Missing || after != "" && c.reached(after):
		row.Missing = true
		c.rows = append(c.rows, row)
	}
}

// take puts attachments into a row.
func (c *contents) take(row *ContentsRow, is func(Attachment) bool) {
	for i, a := range c.m.Attachments {
		if !c.used[i] && is(a) {
			c.used[i] = true
			row.Files = append(row.Files, a.Name)
			row.On = max(row.On, a.On)
		}
	}
}

// reached reports whether a fact is there. What ended without a conclusion
// lacks nothing of what would have followed, nor what it was sent back for.
func (c *contents) reached(fact string) bool {
	m := c.m
	switch fact {
	case "received":
		return !m.Received.IsZero() && m.End == nil && !m.Elsewhere() && m.Circular == nil
	case "concluded":
		return m.Conclusion != nil && m.End == nil && !m.Elsewhere()
	case "deliberated":
		return m.Deliberation != nil
	case "published":
		return m.Publication != nil
	case "signed":
		return m.Deal != nil && !m.Deal.Signed.IsZero()
	}
	return false
}

// materials lists the checklist of what was handed in. A row marked as there
// counts, for much comes on paper only.
func (c *contents) materials() {
	for _, it := range c.rules.Materials {
		row, mark := ContentsRow{ID: it.ID, Name: it.Name}, c.m.Materials[it.ID]
		if it.Role == RoleDraft {
			c.take(&row, func(a Attachment) bool { return a.Draft })
		}
		c.marked(row, it, mark, mark.Mark == Yes)
	}
}

// gates lists the steps gone through; the fair-competition review stands for
// itself.
func (c *contents) gates() {
	for _, it := range c.rules.Gates {
		if mark := c.m.Gates[it.ID]; it.Role != RoleCompetition {
			c.marked(ContentsRow{ID: it.ID, Name: it.Name, On: mark.On, No: mark.Paper}, it, mark, mark.Mark == Yes)
		}
	}
}

// marked adds a row of a checklist: there when it was marked so or has files,
// left out when it does not apply, missing when it should be there.
func (c *contents) marked(row ContentsRow, it Item, mark Check, there bool) {
	c.take(&row, func(a Attachment) bool { return a.As == it.ID })
	switch {
	case there || len(row.Files) > 0:
		c.rows = append(c.rows, row)
	case mark.Mark == NotApplicable || !c.reached("received"):
	case mark.Mark == No || it.Required:
		row.Missing = true
		c.rows = append(c.rows, row)
	}
}

// PaperNames lists what an attachment may be put in as: the papers of the file
// that are known from attachments, with their names.
func (p *Profile) PaperNames(k Kind) []Item {
	rules := p.For(k)
	out := slices.Concat(rules.Materials, rules.Gates)
	for _, r := range p.Contents.Rows {
		expands := slices.Contains([]PaperSource{FromMaterials, FromGates, FromRest, FromFilings, FromReceipts, FromConsults}, r.From)
		if !expands && (len(r.Kinds) == 0 || slices.Contains(r.Kinds, k)) {
			out = append(out, Item{ID: r.ID, Name: r.Name})
		}
	}
	return out
}

// join puts names into one, leaving out empty ones.
func join(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), "，")
}

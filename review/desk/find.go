package desk

import (
	"context"
	"strings"
	"unicode"

	"hefa/review"
	"hefa/review/pinyin"
)

// horizon is how many working days ahead 今日 looks.
const horizon = 3

// Page is a stretch of the queue.
type Page struct {
	View   review.View
	Find   string
	Nos    []string // only these matters; nil = all
	Limit  int
	Offset int
}

// List returns rows of the queue.
func (d *Desk) List(ctx context.Context, p Page) ([]review.Summary, error) {
	return d.repo.List(ctx, d.query(p))
}

// Count counts the rows of a section under a filter.
func (d *Desk) Count(ctx context.Context, p Page) (int, error) {
	return d.repo.Count(ctx, d.query(p))
}

func (d *Desk) query(p Page) Query {
	today := d.Today()
	return Query{
		View: p.View, Today: today, Until: review.AddWorkdays(d.Calendar(), today, horizon),
		Find: ParseFind(p.Find), Nos: p.Nos, Limit: p.Limit, Offset: p.Offset,
	}
}

// Twins lists matters that carry exactly this title.
func (d *Desk) Twins(ctx context.Context, title string) ([]string, error) {
	title = strings.TrimSpace(review.CleanLine(title))
	if title == "" {
		return nil, nil
	}
	return d.repo.Twins(ctx, title)
}

// Units lists the drafting units seen before, most frequent first.
func (d *Desk) Units(ctx context.Context) ([]string, error) { return d.repo.Units(ctx) }

var findWords = map[string]func(*Find){
	"规范性文件": kindWord(review.Normative), "文件": kindWord(review.Normative), "normative": kindWord(review.Normative),
	"重大决策": kindWord(review.Decision), "决策": kindWord(review.Decision), "decision": kindWord(review.Decision),
	"合同": kindWord(review.Contract), "协议": kindWord(review.Contract), "contract": kindWord(review.Contract),
	"其他": kindWord(review.Other), "other": kindWord(review.Other),
	"逾期": func(f *Find) { f.Overdue = true }, "overdue": func(f *Find) { f.Overdue = true },
	"紧急": func(f *Find) { f.Urgent = true }, "urgent": func(f *Find) { f.Urgent = true },
}

func kindWord(k review.Kind) func(*Find) {
	return func(f *Find) { f.Kinds = append(f.Kinds, k) }
}

// ParseFind takes a filter line apart: words between blanks must all match; a
// word with a leading ':' names a kind or 逾期, 紧急; Chinese words are looked
// for as they stand; letters and digits are pinyin initials or part of a
// number.
func ParseFind(line string) Find {
	var f Find
	for _, w := range strings.FieldsFunc(strings.ToLower(review.FoldWidth(review.CleanLine(line))), unicode.IsSpace) {
		if word, ok := strings.CutPrefix(w, ":"); ok {
			if set, known := findWords[word]; known {
				set(&f)
				continue
			}
			if w = word; w == "" {
				continue
			}
		}
		if isPlain(w) {
			f.Initials = append(f.Initials, w)
		} else {
			f.Phrases = append(f.Phrases, w)
		}
	}
	return f
}

func isPlain(w string) bool {
	return strings.IndexFunc(w, func(r rune) bool { return r > unicode.MaxASCII }) < 0
}

// laterNumbers are those a matter got after its review: of the registration,
// of the document itself, of the contract.
func laterNumbers(m *review.Matter) []string {
	var out []string
	if m.Recording != nil && m.Recording.No != "" {
		out = append(out, m.Recording.No)
	}
	if m.Publication != nil && m.Publication.No != "" {
		out = append(out, m.Publication.No)
	}
	if m.Deal != nil && m.Deal.No != "" {
		out = append(out, m.Deal.No)
	}
	return out
}

// awaitsCleanup is what documents are found by that are in a cleanup round
// without a result.
const awaitsCleanup = "待清理"

// rounds are the cleanup rounds a document is found by.
func rounds(m *review.Matter) []string {
	var out []string
	for _, c := range m.Cleanups {
		out = append(out, c.Round)
		if c.Result == "" && m.Stage() != review.StageExpired {
			out = append(out, awaitsCleanup)
		}
	}
	return out
}

// searchOf collects what a matter is found by.
func searchOf(m *review.Matter) Search {
	nos := append([]string{m.No}, m.Former...)
	for _, l := range m.Letters {
		nos = append(nos, l.No)
	}
	nos = append(nos, laterNumbers(m)...)
	text := append([]string{m.Title, m.Drafter, m.Decider}, append(rounds(m), nos...)...)
	initials := append([]string{pinyin.Key(m.Title), pinyin.Key(m.Drafter)}, nos...)
	return Search{
		Text:     strings.ToLower(strings.Join(text, " ")),
		Initials: strings.ToLower(strings.Join(initials, " ")),
	}
}

package desk

import (
	"context"
	"slices"
	"strings"

	"hefa/review"
	"hefa/review/letter"
	"hefa/review/statute"
)

// discussed are words of a sentence that speaks of what another text cites:
// that it cites a statute without force is then the point, not a slip.
var discussed = []string{"废止", "失效", "已被", "替代", "不存在", "引用", "引述", "不再", "旧法", "旧版", "旧条", "旧规"}

// cited lists what a letter and the opinions it rests on cite, each once. Left
// out are the document under review, and what it cites itself as far as an
// opinion quotes it or talks about it.
func cited(m *review.Matter, c review.LetterContent) []statute.Citation {
	var out []statute.Citation
	seen := map[string]bool{}
	id := func(c statute.Citation) string { return statute.Cite(statute.Key(c.Title), c.Ref) }
	take := func(text string, but map[string]bool) {
		for _, x := range statute.Citations(text) {
			about := slices.ContainsFunc(discussed, func(w string) bool { return strings.Contains(x.Sentence, w) })
			own := statute.Key(x.Title) == statute.Key(m.Title) || statute.Key(x.Title) == statute.Key(review.FinalTitle(m.Title))
			if seen[id(x)] || but[id(x)] || about || own {
				continue
			}
			seen[id(x)] = true
			out = append(out, x)
		}
	}
	quoted := map[string]bool{}
	for _, o := range m.LiveOpinions() {
		for _, x := range statute.Citations(o.Quote) {
			quoted[id(x)] = true
		}
		take(o.Basis, nil)
	}
	take(letter.Prose(c.Body), quoted)
	for _, t := range letter.Tables(c.Body) {
		for _, row := range t.Rows {
			take(strings.Join(row, "\n"), quoted)
		}
	}
	return out
}

// sources looks up what a letter cites: a row for each citation the library
// knows to be wrong, and one for those it does not know. Without a library
// nothing was checked, which is no doubt about the letter.
func (d *Desk) sources(ctx context.Context, m *review.Matter, k review.LetterKind, c review.LetterContent) ([]letter.Proof, error) {
	vs, err := statute.Check(ctx, cited(m, c), d.repo, d.Today())
	if err != nil {
		return nil, err
	}
	vs = slices.DeleteFunc(vs, func(v statute.Verdict) bool { // the rules tell how far they were checked
		return v.State == statute.Unknown && named(d.ProfileOf(m), m, k, v.Title)
	})
	if !slices.ContainsFunc(vs, func(v statute.Verdict) bool { return v.State == statute.Unknown }) {
		return judged(vs, true), nil
	}
	heads, err := d.repo.StatuteHeads(ctx)
	return judged(vs, len(heads) > 0), err
}

// named reports whether the rules of a place name a statute for a letter.
func named(p *review.Profile, m *review.Matter, k review.LetterKind, title string) bool {
	rules := slices.Clone(p.Letters[k].Rules[m.Kind])
	if k == review.RemindLetter {
		rules = append(rules, p.Letters[review.SupplementLetter].Rules[m.Kind]...)
	}
	return slices.ContainsFunc(rules, func(r review.Rule) bool { return strings.Contains(r.Basis, "《"+title+"》") })
}

func judged(vs []statute.Verdict, library bool) []letter.Proof {
	var out []letter.Proof
	var unknown []string
	found := 0
	for _, v := range vs {
		switch v.State {
		case statute.Found:
			found++
		case statute.Unknown:
			unknown = append(unknown, v.Quote)
		default:
			out = append(out, wrong(v))
		}
	}
	if found > 0 && len(out) == 0 {
		out = append(out, letter.Proof{OK: true, Name: "statutes", Code: "proof.statutes", Args: []any{found}})
	}
	switch {
	case len(unknown) > 0 && library:
		out = append(out, letter.Proof{Name: "statutes", Code: "proof.statutes.unknown", Args: []any{len(unknown), strings.Join(unknown, "、")}})
	case len(unknown) > 0:
		out = append(out, letter.Proof{Open: true, Name: "statutes", Code: "proof.statutes.unchecked", Args: []any{len(unknown)}})
	}
	return out
}

// wrong is the row of a citation that does not stand: as written, why, and what
// to cite instead when that is known.
func wrong(v statute.Verdict) letter.Proof {
	why := v.Why
	why.Rule = review.Rule{} // shown once, with the row
	p := letter.Proof{Name: "statutes", Code: "proof.statutes.not", Args: []any{v.Quote, why}, Rule: v.Why.Rule}
	if v.Now != "" {
		p.Code, p.Args = "proof.statutes.now", append(p.Args, v.Now)
	}
	return p
}

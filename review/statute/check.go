package statute

import (
	"context"
	"slices"

	"hefa/review"
)

// State is how a citation stands.
type State string

const (
	Found      State = "found"
	NoArticle  State = "noarticle"  // the statute has no such article, paragraph or item
	Superseded State = "superseded" // an older version or its numbering is cited
	Repealed   State = "repealed"
	Unknown    State = "unknown" // not in the library
)

// States lists all states, the worst first.
func States() []State { return []State{Repealed, NoArticle, Superseded, Unknown, Found} }

// Verdict is a citation and how it stands.
type Verdict struct {
	Citation
	State   State
	Statute Head           // the version that was looked at; zero when there is none
	Text    string         // what the reference points to, when it was found
	Now     string         // what to cite instead, when the table knows
	Why     review.Warning // an explanation; without code for a plain Found
}

// Check looks every citation up, as of a day. What the shipped table knows of
// repeals counts unless the library holds a statute of that title which is
// newer than the repeal.
func Check(ctx context.Context, cs []Citation, lib Library, on review.Date) ([]Verdict, error) {
	k := checking{ctx: ctx, lib: lib, on: on, table: Changes(), versions: map[string][]Head{}}
	out := make([]Verdict, 0, len(cs))
	for _, c := range cs {
		v, err := k.check(c)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

type checking struct {
	ctx      context.Context
	lib      Library
	on       review.Date
	table    *Table
	versions map[string][]Head // by key, asked once
}

func (k *checking) check(c Citation) (Verdict, error) {
	v := Verdict{Citation: c}
	key := Key(c.Title)
	versions, known := k.versions[key]
	if !known {
		var err error
		if versions, err = k.lib.StatuteVersions(k.ctx, key); err != nil {
			return v, err
		}
		k.versions[key] = versions
	}
	current, held := Current(versions, k.on)
	v.Statute = current
	if k.repealed(&v, key, current, held) || k.renewed(&v, key, current, held) {
		return v, nil
	}
	if !held {
		v.State = Unknown
		v.Why = review.Warning{Code: "statute.verdict.unknown", Args: []any{c.Title}}
		if slices.Contains(lawEnds, c.Title) {
			v.Why.Code = "statute.verdict.unexplained"
		}
		return v, nil
	}
	err := k.lookUp(&v, versions) // before v is read: a return reads and calls in no set order
	return v, err
}

// repealed decides by the table and by what the library's file says of itself.
func (k *checking) repealed(v *Verdict, key string, current Head, held bool) bool {
	if r, ok := k.table.Repeal(key, v.Year); ok {
		revived := held && !current.Repealed && r.Year == 0 && !r.On.IsZero() && current.Since() > r.On && current.Since() <= k.on
		if !revived && r.On <= k.on {
			v.State, v.Now = Repealed, r.Now
			v.Why = review.Warning{Code: "statute.verdict.repealed", Args: []any{v.Title, r.On}, Rule: r.Rule}
			if r.On.IsZero() {
				v.Why = review.Warning{Code: "statute.verdict.repealed.undated", Args: []any{v.Title}, Rule: r.Rule}
			}
			return true
		}
	}
	if held && current.Repealed {
		v.State = Repealed
		v.Why = review.Warning{Code: "statute.verdict.repealed.undated", Args: []any{v.Title}}
		return true
	}
	return false
}

// renewed decides whether an older version is cited: by the year or the number
// of the decree the draft names, or by an old article number in a sentence
// that speaks of what the article used to say.
func (k *checking) renewed(v *Verdict, key string, current Head, held bool) bool {
	r, tabled := k.table.Revision(key)
	tabled = tabled && r.On <= k.on
	switch {
	case tabled && r.cites(v.Note):
		v.Why = review.Warning{Code: "statute.verdict.decree", Args: []any{v.Title, r.Decree}, Rule: r.Rule}
	case held && v.Year > 0 && v.Year < current.Version.Year():
		v.Why = review.Warning{Code: "statute.verdict.version", Args: []any{v.Title, v.Year, current.Version}}
	case tabled && v.Year > 0 && v.Year < r.Year:
		v.Why = review.Warning{Code: "statute.verdict.version", Args: []any{v.Title, v.Year, r.On}, Rule: r.Rule}
	case tabled && (!held || current.Version.Year() >= r.Year):
		m, ok := r.moved(v.Citation)
		if !ok {
			return false
		}
		v.Now = Ref{Article: m.To}.String()
		v.Why = review.Warning{Code: "statute.verdict.moved", Args: []any{v.Ref.ArticleLabel(), v.Now, m.About}, Rule: r.Rule}
	default:
		return false
	}
	v.State = Superseded
	return true
}

// lookUp reads the article in the version in force.
func (k *checking) lookUp(v *Verdict, versions []Head) error {
	v.State = Found
	if v.Statute.Since() > k.on {
		v.Why = review.Warning{Code: "statute.verdict.notyet", Args: []any{v.Title, v.Statute.Since()}}
	}
	if v.Ref.IsZero() {
		return nil
	}
	a, ok, err := k.lib.StatuteArticle(k.ctx, v.Statute.ID, v.Ref)
	if err != nil {
		return err
	}
	if !ok {
		return k.missing(v, versions)
	}
	if v.Text, err = a.Cite(v.Ref); err != nil {
		e, _ := err.(*review.Error)
		v.State, v.Text = NoArticle, ""
		v.Why = review.Warning{Code: "statute.verdict.below", Args: []any{v.Title, e}}
	}
	return nil
}

// missing explains an article that the version in force does not have: an
// older one may have had it.
func (k *checking) missing(v *Verdict, versions []Head) error {
	for _, h := range versions {
		if h.ID == v.Statute.ID || h.Since() > v.Statute.Since() {
			continue
		}
		_, ok, err := k.lib.StatuteArticle(k.ctx, h.ID, v.Ref)
		if err != nil {
			return err
		}
		if ok {
			v.State = Superseded
			v.Why = review.Warning{Code: "statute.verdict.dropped",
				Args: []any{v.Title, v.Ref.ArticleLabel(), h.Version, v.Statute.Version}}
			return nil
		}
	}
	v.State = NoArticle
	v.Why = review.Warning{Code: "statute.verdict.noarticle", Args: []any{v.Title, v.Ref.ArticleLabel(), v.Statute.Highest}}
	return nil
}

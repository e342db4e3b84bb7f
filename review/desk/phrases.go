package desk

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"hefa/review"
)

// MaxPhrase is the most runes of a phrase of the officer's own.
const MaxPhrase = 2000

// ownPhrase begins the identity of the officer's own phrases, which no profile
// may use.
const ownPhrase = "own-"

// Phrases lists the set phrases: those of the rules in force, then the
// officer's own.
func (d *Desk) Phrases() []review.Phrase {
	s := d.state.Load()
	return slices.Concat(s.profile.Phrases, s.phrases)
}

// OwnPhrase reports whether a phrase is the officer's and may be taken out.
func OwnPhrase(p review.Phrase) bool { return strings.HasPrefix(p.ID, ownPhrase) }

// AddPhrase keeps a phrase of the officer's own; it enters the history.
func (d *Desk) AddPhrase(ctx context.Context, section, text string) (review.Phrase, error) {
	p := review.Phrase{Section: strings.TrimSpace(review.CleanLine(section)), Text: strings.TrimSpace(review.CleanText(review.StripControls(text)))}
	switch n := utf8.RuneCountInString(p.Text); {
	case n == 0:
		return p, review.Invalid("phrase.empty")
	case n > MaxPhrase:
		return p, review.Invalid("phrase.long", n, MaxPhrase)
	}
	if err := d.reload(ctx); err != nil { // another window may have added some
		return p, err
	}
	if slices.ContainsFunc(d.Phrases(), func(old review.Phrase) bool { return old.Text == p.Text }) {
		return p, review.Invalid("phrase.twice")
	}
	own := d.state.Load().phrases
	p.ID = nextPhrase(own)
	return p, d.setPhrases(ctx, append(slices.Clone(own), p), review.Args{"add": {p.Text}})
}

// nextPhrase is an identity that none of the phrases has.
func nextPhrase(own []review.Phrase) string {
	for n := len(own) + 1; ; n++ {
		id := fmt.Sprintf("%s%d", ownPhrase, n)
		if !slices.ContainsFunc(own, func(p review.Phrase) bool { return p.ID == id }) {
			return id
		}
	}
}

// RemovePhrase takes out a phrase of the officer's own; those of the rules
// change with the rules.
func (d *Desk) RemovePhrase(ctx context.Context, id string) (review.Phrase, error) {
	if err := d.reload(ctx); err != nil {
		return review.Phrase{}, err
	}
	own := d.state.Load().phrases
	i := slices.IndexFunc(own, func(p review.Phrase) bool { return p.ID == id })
	if i < 0 {
		if slices.ContainsFunc(d.Phrases(), func(p review.Phrase) bool { return p.ID == id }) {
			return review.Phrase{}, review.Refused("phrase.rules", id)
		}
		return review.Phrase{}, review.NotFound("phrase.unknown", id)
	}
	gone := own[i]
	return gone, d.setPhrases(ctx, slices.Delete(slices.Clone(own), i, i+1), review.Args{"remove": {gone.Text}})
}

func (d *Desk) setPhrases(ctx context.Context, own []review.Phrase, args review.Args) error {
	value, err := json.Marshal(own)
	if err != nil {
		return err
	}
	err = d.repo.Update(ctx, func(tx Tx) error {
		if err := tx.PutSetting(keyPhrases, value); err != nil {
			return err
		}
		e := d.event(keyPhrases, args, d.Office().Officer)
		e.After = value
		return tx.Log(&e)
	})
	if err != nil {
		return err
	}
	return d.reload(ctx)
}

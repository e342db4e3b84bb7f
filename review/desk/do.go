package desk

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"path/filepath"
	"strings"
	"time"

	"hefa/review"
	"hefa/review/draft"
	"hefa/review/letter"
)

// Done tells what a change came to.
type Done struct {
	Verb     string
	Nos      []string         // numbers of the matters changed
	Warnings []review.Warning // what the officer should know
	Letters  []review.Letter  // letters issued
}

// Register makes a new matter from a submission.
func (d *Desk) Register(ctx context.Context, args review.Args) (Done, error) {
	return d.Make(ctx, review.Registration(), args)
}

// Make makes a new matter by one of the verbs that do: a registration, an item
// of the catalogue, a document taken in from a ledger.
func (d *Desk) Make(ctx context.Context, v review.Verb, args review.Args) (Done, error) {
	twins, err := d.Twins(ctx, args.Text("title"))
	if err != nil {
		return Done{}, err
	}
	done := Done{Verb: v.Name}
	var next *state
	err = d.repo.Update(ctx, func(tx Tx) error {
		if err := d.current(ctx); err != nil {
			return err
		}
		if next, err = d.keepEdition(tx); err != nil {
			return err
		}
		m := &review.Matter{ID: d.newID()}
		e := d.event(v.Name, nil, d.Office().Officer)
		return d.change(ctx, tx, m, v, args, &e, &done)
	})
	if err != nil {
		return Done{}, err
	}
	if next != nil {
		d.state.Store(next)
	}
	for _, no := range twins {
		done.Warnings = append(done.Warnings, review.Warning{Code: "register.twin", Args: []any{no}})
	}
	return done, nil
}

// Do applies a verb to matters, all of them or none, as one step that can be
// undone as a whole.
func (d *Desk) Do(ctx context.Context, verb string, args review.Args, nos ...string) (Done, error) {
	v, ok := review.VerbNamed(verb)
	if !ok {
		return Done{}, review.Invalid("verb.unknown", verb)
	}
	done := Done{Verb: verb}
	step := d.newID()
	var next *state
	err := d.repo.Update(ctx, func(tx Tx) (err error) {
		if err := d.current(ctx); err != nil {
			return err
		}
		if v.Anew {
			if next, err = d.keepEdition(tx); err != nil {
				return err
			}
		}
		for _, no := range nos {
			m, err := tx.Matter(review.NormalizeNo(no))
			if err != nil {
				return err
			}
			e := d.event(verb, nil, d.Office().Officer)
			e.Step = step
			if err := d.change(ctx, tx, m, v, args, &e, &done); err != nil {
				return onMatter(err, m.No, len(nos))
			}
		}
		return nil
	})
	if err != nil {
		return Done{}, err
	}
	if next != nil {
		d.state.Store(next)
	}
	return done, nil
}

// onMatter says which of several matters refused.
func onMatter(err error, no string, of int) error {
	if of < 2 {
		return err
	}
	e := review.Refused("several", no)
	e.Kind, e.Cause = review.KindOf(err), err
	return e
}

func (d *Desk) change(ctx context.Context, tx Tx, m *review.Matter, v review.Verb, raw review.Args, e *review.Event, done *Done) error {
	env := d.env(tx, m)
	if v.Anew {
		env.Profile = d.Profile()
	}
	env.Stored = asTyped(env.Stored, raw["file"])
	env.Breached = func(from, to review.Date) ([]review.CircularUnit, error) { return d.breached(ctx, from, to) }
	letters := len(m.Letters)
	args, err := review.Do(env, m, v, clean(v, raw))
	if err != nil {
		return err
	}
	e.Args = nameFiles(args)
	if err := d.save(tx, m, e); err != nil {
		return err
	}
	done.Nos = append(done.Nos, m.No)
	done.Warnings = append(done.Warnings, env.Warnings...)
	for _, l := range m.Letters[min(letters, len(m.Letters)):] {
		if !l.Transcribed { // nothing to save of those
			done.Letters = append(done.Letters, l)
		}
	}
	return nil
}

// nameFiles leaves of the paths in arguments what history needs: the names.
// Where a file lay on somebody's disk is nobody's business later on.
func nameFiles(args review.Args) review.Args {
	for i, path := range args["file"] {
		args["file"][i] = filepath.Base(path)
	}
	return args
}

func (d *Desk) save(tx Tx, m *review.Matter, e *review.Event) error {
	after, err := json.Marshal(m)
	if err != nil {
		return err
	}
	e.MatterID, e.After = m.ID, after
	return tx.Save(m, d.Row(m), searchOf(m), e)
}

// Row computes the row of a matter as the queue shows it.
func (d *Desk) Row(m *review.Matter) review.Summary {
	return review.Summarize(m, d.ProfileOf(m), d.Calendar())
}

// clean makes arguments harmless before anything looks at them. Only long text
// may have several lines.
func clean(v review.Verb, raw review.Args) review.Args {
	long := map[string]bool{}
	for _, p := range v.Params {
		long[p.Name] = p.Type == review.TypeLong
	}
	out := make(review.Args, len(raw))
	for name, vals := range raw {
		tidy := review.CleanLine
		if long[name] {
			tidy = review.CleanText
		}
		for _, s := range vals {
			if name != "file" {
				s = review.StripControls(s)
			}
			out[name] = append(out[name], tidy(s))
		}
	}
	return out
}

// env is what a verb may know, within a transaction.
func (d *Desk) env(tx Tx, m *review.Matter) *review.Env {
	p := d.ProfileOf(m)
	env := &review.Env{
		Today: d.Today(), Calendar: d.Calendar(), Profile: p, Office: d.Office(),
		Compose: func(m *review.Matter, l review.Letter, form review.LetterForm) (review.LetterContent, error) {
			if d.later {
				return review.LetterContent{Form: form, Date: l.On}, nil
			}
			return d.compose(m, l, form), nil
		},
	}
	if tx == nil {
		return env
	}
	env.Number, env.Keep = tx.NextNumber, tx.KeepNumber
	if !d.later {
		env.Render = func(c review.LetterContent) (string, error) { return keep(tx, c) }
	}
	env.Stored = func(path string) (review.Attachment, error) { return store(tx, env, path) }
	return env
}

// keep draws a letter, stores it and returns its digest.
func keep(tx Tx, c review.LetterContent) (string, error) {
	b, err := draw(c)
	if err != nil {
		return "", err
	}
	return digest(b), tx.PutBlob(digest(b), b)
}

// store reads a file, keeps it and tells what the officer should know of it.
func store(tx Tx, env *review.Env, path string) (review.Attachment, error) {
	name, data, err := draft.Open(path)
	if err != nil {
		return review.Attachment{}, err
	}
	warnUnreadable(env, name, data)
	sha := digest(data)
	att := review.Attachment{Name: review.CleanLine(name), SHA256: sha, Size: int64(len(data))}
	return att, tx.PutBlob(sha, data)
}

// warnUnreadable reads a file as a draft and passes on what the reader says.
// A file that is no draft is kept all the same: it may be a scan or a seal.
func warnUnreadable(env *review.Env, name string, data []byte) {
	text, err := draft.Read(name, data)
	if e, ok := err.(*review.Error); ok {
		env.Warn(review.Rule{}, e.Code, e.Args...)
		return
	}
	if err != nil || text == nil {
		env.Warn(review.Rule{}, "draft.unreadable", review.CleanLine(name))
		return
	}
	for _, w := range text.Warnings {
		env.Warn(review.Rule{}, w.Code, w.Args...)
	}
}

// asTyped opens files by the path that was typed: cleaning it for the history
// may have dropped characters that the path needs.
func asTyped(open func(string) (review.Attachment, error), typed []string) func(string) (review.Attachment, error) {
	paths := map[string]string{}
	for _, p := range typed {
		paths[strings.TrimSpace(review.CleanLine(p))] = p
	}
	return func(path string) (review.Attachment, error) {
		if p, ok := paths[path]; ok {
			path = p
		}
		return open(path)
	}
}

func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// draw renders a letter. Its time is the day it bears, so that the same letter
// is the same file, byte for byte.
func draw(c review.LetterContent) ([]byte, error) {
	var b bytes.Buffer
	err := letter.Docx(&b, c, c.Date.Time().Add(9*time.Hour))
	return b.Bytes(), err
}

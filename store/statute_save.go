package store

import (
	"context"
	"database/sql"
	"errors"

	"hefa/review/desk"
	"hefa/review/statute"
)

// PutStatutes keeps statutes, all of them or none, and says what became of
// each. A version that is there with the same text stays as it is; one with
// another text is replaced.
func (s *Store) PutStatutes(ctx context.Context, files []statute.File) ([]statute.Outcome, error) {
	out := make([]statute.Outcome, len(files))
	err := s.Update(ctx, func(dt desk.Tx) error {
		p := putting{tx: dt.(*tx)}
		for i, f := range files {
			var err error
			if out[i], err = p.put(f); err != nil {
				return p.fault(err)
			}
		}
		return p.fault(p.writeIndex())
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// putting collects what is to be indexed, see tx.writeIndex.
type putting struct {
	*tx
	index []articleText
}

type articleText struct {
	rid  int64
	text string
}

func (p *putting) put(f statute.File) (statute.Outcome, error) {
	st := f.Statute
	key, sum := statute.Key(st.Title), st.Digest()
	var rid int64
	var had string
	err := p.scan("SELECT rid, digest FROM statutes WHERE key = ? AND coalesce(version, 0) = ?",
		[]any{key, int64(st.Version)}, &rid, &had)
	outcome := statute.Added
	switch {
	case err == nil && had == sum:
		outcome = statute.Unchanged
	case err == nil:
		outcome = statute.Replaced
		if err = p.empty(rid); err == nil {
			_, err = p.exec(`UPDATE statutes SET title = ?, effective = ?, since = ?, repealed = ?, articles = ?, highest = ?, digest = ?
				WHERE rid = ?`, st.Title, day(st.Effective), int64(st.Since()), st.Repealed, len(st.Articles), st.Highest(), sum, rid)
		}
	case errors.Is(err, sql.ErrNoRows):
		rid, err = p.insert(key, sum, st)
	}
	if err != nil {
		return "", err
	}
	if outcome != statute.Unchanged {
		if err := p.fill(rid, st.Articles); err != nil {
			return "", err
		}
	}
	_, err = p.exec(`INSERT INTO statute_files (sha256, statute) VALUES (?, ?)
		ON CONFLICT (sha256) DO UPDATE SET statute = excluded.statute`, f.SHA, rid)
	return outcome, err
}

func (p *putting) insert(key, sum string, st statute.Statute) (int64, error) {
	res, err := p.exec(`INSERT INTO statutes (key, title, version, effective, since, repealed, articles, highest, digest)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, key, st.Title, day(st.Version), day(st.Effective), int64(st.Since()),
		st.Repealed, len(st.Articles), st.Highest(), sum)
	if err != nil {
		return 0, err
	}
	return res.LastInsertId()
}

// empty takes the articles of a version away, those too that this transaction
// has put there and not indexed yet.
func (p *putting) empty(rid int64) error {
	if err := p.writeIndex(); err != nil {
		return err
	}
	if _, err := p.exec("DELETE FROM statute_found WHERE rowid IN (SELECT rid FROM statute_articles WHERE statute = ?)", rid); err != nil {
		return err
	}
	_, err := p.exec("DELETE FROM statute_articles WHERE statute = ?", rid)
	return err
}

func (p *putting) fill(rid int64, articles []statute.Article) error {
	for _, a := range articles {
		res, err := p.exec("INSERT INTO statute_articles (statute, number, sub, label, path, text) VALUES (?, ?, ?, ?, ?, ?)",
			rid, a.Number, a.Sub, a.Label, a.Path, a.Text)
		if err != nil {
			return err
		}
		id, err := res.LastInsertId()
		if err != nil {
			return err
		}
		p.index = append(p.index, articleText{id, a.Text})
	}
	return nil
}

func (p *putting) writeIndex() error {
	for _, x := range p.index {
		if _, err := p.exec("INSERT INTO statute_found (rowid, text) VALUES (?, ?)", x.rid, articleGrams(x.text)); err != nil {
			return err
		}
	}
	p.index = p.index[:0]
	return nil
}

// RemoveStatute takes a version out of the library; removing one that is not
// there is no error.
func (s *Store) RemoveStatute(ctx context.Context, id int64) error {
	return s.Update(ctx, func(dt desk.Tx) error {
		p := putting{tx: dt.(*tx)}
		if err := p.empty(id); err != nil {
			return p.fault(err)
		}
		for _, q := range []string{"DELETE FROM statute_files WHERE statute = ?", "DELETE FROM statutes WHERE rid = ?"} {
			if _, err := p.exec(q, id); err != nil {
				return p.fault(err)
			}
		}
		return nil
	})
}

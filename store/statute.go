package store

import (
	"context"
	"database/sql"
	"errors"

	"hefa/review"
	"hefa/review/statute"
)

const headColumns = "s.rid, s.key, s.title, s.version, s.effective, s.repealed, s.articles, s.highest"

func headTargets(h *statute.Head) []any {
	return []any{&h.ID, &h.Key, &h.Title, (*dayScan)(&h.Version), (*dayScan)(&h.Effective), &h.Repealed, &h.Articles, &h.Highest}
}

// StatuteHeads lists every version of every statute, the newest of each first.
func (s *Store) StatuteHeads(ctx context.Context) ([]statute.Head, error) {
	return s.heads(ctx, "SELECT "+headColumns+" FROM statutes s ORDER BY s.key, s.since DESC, s.rid")
}

// StatuteVersions lists the versions of a statute by its key, newest first.
func (s *Store) StatuteVersions(ctx context.Context, key string) ([]statute.Head, error) {
	return s.heads(ctx, "SELECT "+headColumns+" FROM statutes s WHERE s.key = ? ORDER BY s.since DESC, s.rid", key)
}

func (s *Store) heads(ctx context.Context, query string, args ...any) ([]statute.Head, error) {
	rows, err := s.reads.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, fault(s.path, err)
	}
	defer rows.Close()
	var out []statute.Head
	for rows.Next() {
		var h statute.Head
		if err := rows.Scan(headTargets(&h)...); err != nil {
			return nil, fault(s.path, err)
		}
		out = append(out, h)
	}
	return out, fault(s.path, rows.Err())
}

const articleColumns = "a.number, a.sub, a.label, a.path, a.text"

func articleTargets(a *statute.Article) []any {
	return []any{&a.Number, &a.Sub, &a.Label, &a.Path, &a.Text}
}

// StatuteArticles lists the articles of a version in the order of the text;
// not found when there is no such version.
func (s *Store) StatuteArticles(ctx context.Context, id int64) ([]statute.Article, error) {
	rows, err := s.reads.QueryContext(ctx, "SELECT "+articleColumns+" FROM statute_articles a WHERE a.statute = ? ORDER BY a.rid", id)
	if err != nil {
		return nil, fault(s.path, err)
	}
	defer rows.Close()
	var out []statute.Article
	for rows.Next() {
		var a statute.Article
		if err := rows.Scan(articleTargets(&a)...); err != nil {
			return nil, fault(s.path, err)
		}
		out = append(out, a)
	}
	if err := rows.Err(); err != nil {
		return nil, fault(s.path, err)
	}
	if len(out) == 0 {
		return nil, review.NotFound("statute.gone")
	}
	return out, nil
}

// StatuteArticle returns an article of a version by its number, those of the
// text before those of an annex; false when there is none.
func (s *Store) StatuteArticle(ctx context.Context, id int64, r statute.Ref) (statute.Article, bool, error) {
	var a statute.Article
	if r.Article == 0 {
		return a, false, nil
	}
	err := s.reads.QueryRowContext(ctx, "SELECT "+articleColumns+` FROM statute_articles a
		WHERE a.statute = ? AND a.number = ? AND a.sub = ? ORDER BY a.path LIKE '附%', a.rid LIMIT 1`,
		id, r.Article, r.Sub).Scan(articleTargets(&a)...)
	if errors.Is(err, sql.ErrNoRows) {
		return a, false, nil
	}
	return a, err == nil, fault(s.path, err)
}

// StatuteFiles tells which files were imported, by their SHA-256.
func (s *Store) StatuteFiles(ctx context.Context) (map[string]bool, error) {
	shas, err := s.strings(ctx, "SELECT sha256 FROM statute_files")
	if err != nil {
		return nil, err
	}
	out := make(map[string]bool, len(shas))
	for _, sha := range shas {
		out[sha] = true
	}
	return out, nil
}

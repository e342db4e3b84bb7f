package desk

import (
	"context"

	"hefa/review"
	"hefa/review/draft"
	"hefa/review/statute"
)

// Statutes keeps the statute library; it is a part of Repository.
type Statutes interface {
	statute.Library
	// StatuteHeads lists every version of every statute.
	StatuteHeads(ctx context.Context) ([]statute.Head, error)
	// StatuteArticles lists the articles of a version in the order of the text.
	StatuteArticles(ctx context.Context, id int64) ([]statute.Article, error)
	// SearchStatutes finds articles by their words; the day says which version
	// is in force.
	SearchStatutes(ctx context.Context, q statute.Search, today review.Date) ([]statute.Hit, error)
	// StatuteFiles tells which files were imported, by their SHA-256.
	StatuteFiles(ctx context.Context) (map[string]bool, error)
	// PutStatutes keeps statutes, all of them or none.
	PutStatutes(ctx context.Context, files []statute.File) ([]statute.Outcome, error)
	// RemoveStatute takes a version out of the library.
	RemoveStatute(ctx context.Context, id int64) error
}

// Statutes lists every version of every statute in the library. A screen that
// looks up as the officer types asks once and then uses statute.Candidates.
func (d *Desk) Statutes(ctx context.Context) ([]statute.Head, error) { return d.repo.StatuteHeads(ctx) }

// StatuteArticles lists the articles of a version in the order of the text.
func (d *Desk) StatuteArticles(ctx context.Context, h statute.Head) ([]statute.Article, error) {
	return d.repo.StatuteArticles(ctx, h.ID)
}

// RemoveStatute takes a version out of the library.
func (d *Desk) RemoveStatute(ctx context.Context, h statute.Head) error {
	return d.repo.RemoveStatute(ctx, h.ID)
}

// StatuteNamed finds a statute by its title, initials or a part of the title,
// and all its versions, the newest first. Several that fit alike are refused.
func (d *Desk) StatuteNamed(ctx context.Context, name string) (current statute.Head, versions []statute.Head, err error) {
	current, err = d.named(ctx, name)
	if err != nil {
		return current, nil, err
	}
	versions, err = d.repo.StatuteVersions(ctx, statute.Key(current.Title))
	return current, versions, err
}

func (d *Desk) named(ctx context.Context, name string) (statute.Head, error) {
	heads, err := d.repo.StatuteVersions(ctx, statute.Key(name))
	if err != nil {
		return statute.Head{}, err
	}
	if h, ok := statute.Current(heads, d.Today()); ok {
		return h, nil
	}
	if heads, err = d.repo.StatuteHeads(ctx); err != nil {
		return statute.Head{}, err
	}
	found := statute.Candidates(heads, statute.ParseShortcut(name).Name, d.Today())
	switch {
	case len(found) == 0 || statute.Key(name) == "":
		return statute.Head{}, review.NotFound("statute.unknown", name)
	case len(found) > 1 && !found[0].IsNamed(name):
		return statute.Head{}, review.Invalid("statute.ambiguous", name, len(found), found[0].Title, found[1].Title)
	}
	return found[0], nil
}

// Cited is a place in a statute, ready to be put into an opinion.
type Cited struct {
	Statute  statute.Head
	Article  statute.Article
	Ref      statute.Ref
	Citation string // 《中华人民共和国行政处罚法》第十六条
	Text     string // what the place says
}

// Cite reads a place in a statute. One that does not exist is not found.
func (d *Desk) Cite(ctx context.Context, h statute.Head, r statute.Ref) (Cited, error) {
	c := Cited{Statute: h, Ref: r, Citation: statute.Cite(h.Title, r)}
	a, ok, err := d.repo.StatuteArticle(ctx, h.ID, r)
	switch {
	case err != nil:
		return c, err
	case !ok:
		return c, review.NotFound("statute.article", h.Title, r.ArticleLabel(), h.Highest)
	}
	c.Article = a
	c.Text, err = a.Cite(r)
	return c, err
}

// StatutesFound is what a line of the officer's may mean.
type StatutesFound struct {
	Cited    []Cited        // places, for a line such as xzcf16
	Statutes []statute.Head // statutes, for a line without an article
	Hits     []statute.Hit  // articles with these words, when no statute is named so
}

// FindStatutes looks up a shortcut (xzcf16, 处罚法第十六条第二款), a title, initials or
// words of the text. limit bounds each list; 0 = 50.
func (d *Desk) FindStatutes(ctx context.Context, line string, limit int) (StatutesFound, error) {
	var f StatutesFound
	if limit <= 0 {
		limit = 50
	}
	heads, err := d.repo.StatuteHeads(ctx)
	if err != nil {
		return f, err
	}
	s := statute.ParseShortcut(line)
	found := statute.Candidates(heads, s.Name, d.Today())
	if !s.Ref.IsZero() {
		for _, h := range found {
			c, err := d.Cite(ctx, h, s.Ref)
			if review.KindOf(err) == review.KindNotFound {
				continue
			}
			if err != nil {
				return f, err
			}
			if f.Cited = append(f.Cited, c); len(f.Cited) == limit {
				break
			}
		}
		return f, nil
	}
	f.Statutes = found[:min(limit, len(found))]
	if len(found) == 0 {
		f.Hits, err = d.repo.SearchStatutes(ctx, statute.Search{Text: line, Limit: limit}, d.Today())
	}
	return f, err
}

// SearchStatutes finds articles by their words.
func (d *Desk) SearchStatutes(ctx context.Context, q statute.Search) ([]statute.Hit, error) {
	return d.repo.SearchStatutes(ctx, q, d.Today())
}

// CheckCitations looks up every citation of a draft as of today. The draft's
// own title cites nothing.
func (d *Desk) CheckCitations(ctx context.Context, t *draft.Draft) ([]statute.Verdict, error) {
	var cs []statute.Citation
	own := statute.Key(t.Title)
	for _, c := range statute.Citations(t.Text()) {
		if statute.Key(c.Title) != own {
			cs = append(cs, c)
		}
	}
	return statute.Check(ctx, cs, d.repo, d.Today())
}

// StatuteImport says what an import did.
type StatuteImport struct {
	Files, Added, Replaced, Unchanged int
	Failed                            []FileFailure
}

// FileFailure is a file that was left out, and why.
type FileFailure struct {
	Path string
	Err  error
}

// importBatch is how many statutes go into one transaction: enough that the
// index is written in large pieces, few enough that a cancelled import loses
// seconds.
const importBatch = 100

// ImportStatutes reads statutes from files and folders into the library. Files
// that were imported before are passed over unless again is set; a file that
// cannot be read is reported and left out. progress (may be nil) hears of every
// file. A cancelled import keeps what was finished, and its error, with the
// code statute.cancelled, says how much that is; running it again goes on.
func (d *Desk) ImportStatutes(ctx context.Context, paths []string, again bool, progress func(done, total int)) (StatuteImport, error) {
	im := importing{desk: d, ctx: ctx}
	files, err := statute.Files(paths)
	if err != nil {
		return im.result, err
	}
	im.result.Files = len(files)
	if im.known, err = d.repo.StatuteFiles(ctx); err != nil {
		return im.result, im.stopped(err)
	}
	if again {
		im.known = nil
	}
	for i, path := range files {
		if err := ctx.Err(); err != nil {
			return im.result, im.stopped(err)
		}
		if err := im.file(path); err != nil {
			return im.result, im.stopped(err)
		}
		if progress != nil {
			progress(i+1, len(files))
		}
	}
	return im.result, im.stopped(im.flush())
}

type importing struct {
	desk   *Desk
	ctx    context.Context
	known  map[string]bool
	batch  []statute.File
	result StatuteImport
}

func (im *importing) file(path string) error {
	name, data, err := draft.Open(path)
	if err == nil && im.known[statute.SHA(data)] {
		im.result.Unchanged++
		return nil
	}
	var f statute.File
	if err == nil {
		f, err = statute.Read(name, data)
	}
	if err != nil {
		im.result.Failed = append(im.result.Failed, FileFailure{path, err})
		return nil
	}
	if im.batch = append(im.batch, f); len(im.batch) < importBatch {
		return nil
	}
	return im.flush()
}

func (im *importing) flush() error {
	if len(im.batch) == 0 {
		return nil
	}
	out, err := im.desk.repo.PutStatutes(im.ctx, im.batch)
	for _, o := range out {
		switch o {
		case statute.Added:
			im.result.Added++
		case statute.Replaced:
			im.result.Replaced++
		case statute.Unchanged:
			im.result.Unchanged++
		}
	}
	im.batch = nil
	return err
}

// stopped tells a cancellation from a failure.
func (im *importing) stopped(err error) error {
	if err == nil || im.ctx.Err() == nil {
		return err
	}
	return &review.Error{Code: "statute.cancelled", Args: []any{im.result.Added + im.result.Replaced, im.result.Files}}
}

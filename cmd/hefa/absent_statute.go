package main

import (
	"context"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/statute"
)

// A file that does not exist yet has an empty library; what hefa ships of
// repealed statutes is known without it.
var _ desk.Statutes = absent{}

func (absent) StatuteHeads(context.Context) ([]statute.Head, error) { return nil, nil }
func (absent) StatuteVersions(context.Context, string) ([]statute.Head, error) {
	return nil, nil
}
func (absent) StatuteArticle(context.Context, int64, statute.Ref) (statute.Article, bool, error) {
	return statute.Article{}, false, nil
}
func (absent) StatuteArticles(context.Context, int64) ([]statute.Article, error) {
	return nil, review.NotFound("statute.gone")
}
func (absent) SearchStatutes(context.Context, statute.Search, review.Date) ([]statute.Hit, error) {
	return nil, nil
}
func (absent) StatuteFiles(context.Context) (map[string]bool, error) { return nil, nil }
func (absent) RemoveStatute(context.Context, int64) error            { return nil }
func (absent) PutStatutes(context.Context, []statute.File) ([]statute.Outcome, error) {
	return nil, review.NotFound("statute.gone")
}

package desk

import (
	"hefa/review"
	"hefa/review/draft"
	"hefa/review/scan"
)

// Scan looks through a draft for clauses worth a second look, knowing the name
// of the county. An empty kind is guessed from the title. It takes tens of
// milliseconds for long drafts and is not for an Update.
func (d *Desk) Scan(t *draft.Draft, k review.Kind) scan.Result {
	o := scan.Options{Kind: k}
	if c := d.Office().County; c != "" {
		o.Places = []string{c}
	}
	return scan.Scan(t, o)
}

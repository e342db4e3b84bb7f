package words

import (
	"strings"

	"hefa/review"
	"hefa/ui/locale"
)

// Contents says what the file of a matter holds, a line for each paper, and
// what it lacks.
func Contents(say locale.Catalogue, rows []review.ContentsRow) []string {
	var out []string
	for _, r := range rows {
		if r.Missing {
			out = append(out, say.T("contents.missing", r.N, r.Name))
			continue
		}
		var parts []string
		for _, s := range append([]string{r.On.String(), r.No}, r.Files...) {
			if s != "" {
				parts = append(parts, s)
			}
		}
		line := say.T("contents.row", r.N, r.Name)
		if len(parts) > 0 {
			line += say.T("punct.colon") + strings.Join(parts, say.T("punct.comma"))
		}
		out = append(out, line)
	}
	return out
}

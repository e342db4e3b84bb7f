package desk

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"hefa/review"
	"hefa/review/draft"
	"hefa/review/letter"
	"hefa/review/statute"
)

// onDraft is a draft as places and words are looked for in it: the articles it
// has, and its text as folded leaves it.
type onDraft struct {
	name     string
	articles map[statute.Ref]bool // by their number; labels such as 一 are no numbers
	labels   []string
	all      string
}

func onDraftOf(name string, t *draft.Draft) onDraft {
	d := onDraft{name: name, articles: map[statute.Ref]bool{}, all: folded(t.Text())}
	for _, a := range t.Articles {
		d.labels = append(d.labels, a.Label)
		for _, r := range articlesNamed(a.Label) {
			d.articles[r] = true
		}
	}
	return d
}

// places looks for the article and the quoted words of every opinion in the
// draft it was written on; on lists those it may have been written on, and none
// when there is nothing to look in.
func places(os []review.Opinion, on func(review.Opinion) []onDraft) []letter.Proof {
	var out []letter.Proof
	looked := false
	doubt := func(code string, args ...any) {
		out = append(out, letter.Proof{Name: "places", Code: "proof.places." + code, Args: args})
	}
	for _, o := range os {
		ds := on(o)
		if len(ds) == 0 || o.Article == "" && o.Quote == "" {
			continue
		}
		looked = true
		last := ds[len(ds)-1].name
		if !slices.ContainsFunc(ds, func(d onDraft) bool { return d.has(o.Article) }) {
			doubt("article", o.N, o.Article, last)
		}
		if !slices.ContainsFunc(ds, func(d onDraft) bool { return d.says(o.Quote) }) {
			doubt("quote", o.N, last)
		}
	}
	if looked && len(out) == 0 {
		out = append(out, letter.Proof{OK: true, Name: "places", Code: "proof.places"})
	}
	return out
}

var articleNamed = regexp.MustCompile(`第[^第条]{1,12}条(之[〇零一二三四五六七八九十0-9]+)?`)

// articlesNamed lists the articles that a place names: both of 第三条至第五条.
func articlesNamed(place string) []statute.Ref {
	var out []statute.Ref
	for _, s := range articleNamed.FindAllString(strings.Join(strings.Fields(place), ""), -1) {
		if r, err := statute.ParseRef(s); err == nil {
			out = append(out, statute.Ref{Article: r.Article, Sub: r.Sub})
		}
	}
	return out
}

// has reports whether a draft has the place an opinion names. What names no
// article (标题, 附件) or one of another text is not judged.
func (d onDraft) has(place string) bool {
	if strings.Contains(place, "《") {
		return true
	}
	for _, r := range articlesNamed(place) {
		if !d.articles[r] && (len(d.labels) > 0 || !strings.Contains(d.all, folded(r.ArticleLabel()))) {
			return false
		}
	}
	item := strings.TrimRight(folded(place), "、.．")
	if strings.Trim(item, "一二三四五六七八九十") == "" && item != "" && len(d.articles) == 0 && len(d.labels) > 0 {
		return slices.Contains(d.labels, item)
	}
	return true
}

// elided is how what is left out of a quote is marked.
var elided = regexp.MustCompile(`…+|\.{3,}|⋯+|。{3,}`)

// says reports whether a draft has the quoted words, whatever their blanks and
// widths; what a quote leaves out (……) may stand between its parts.
func (d onDraft) says(quote string) bool {
	rest := d.all
	for _, part := range elided.Split(folded(quote), -1) {
		_, after, found := strings.Cut(rest, strings.Trim(part, `“”"'‘’「」『』。,;:`))
		if !found {
			return false
		}
		rest = after
	}
	return true
}

// folded is a text without its blanks, every character in one width.
func folded(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, width.Fold.String(s))
}

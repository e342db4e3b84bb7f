package statute

import (
	"bytes"
	_ "embed" // the table
	"slices"
	"strings"
	"sync"

	"github.com/pelletier/go-toml/v2"

	"hefa/review"
)

//go:embed changes.toml
var changesSource []byte

// Table is what hefa ships of repealed and revised statutes.
type Table struct {
	Repeals   []Repeal   `toml:"repeal"`
	Revisions []Revision `toml:"revision"`

	repeals   map[string]int
	revisions map[string]int
}

// Repeal is an act that repealed statutes, and which.
type Repeal struct {
	Titles []string    `toml:"titles"`
	Year   int         `toml:"year"` // only citations that name a version of this year: a later statute has the same title
	On     review.Date `toml:"on"`   // first day without force; zero = not known
	Now    string      `toml:"now"`  // what took their place
	review.Rule
}

// Revision is a statute that was revised, with articles that moved.
type Revision struct {
	Title  string      `toml:"title"`
	Year   int         `toml:"year"`   // of the revision
	On     review.Date `toml:"on"`     // it takes effect
	Decree string      `toml:"decree"` // under which it was promulgated
	Former []string    `toml:"former"` // decrees of earlier versions
	Moves  []Move      `toml:"moves"`
	review.Rule
}

// Move is an article with a new number.
type Move struct {
	From  int      `toml:"from"`
	To    int      `toml:"to"`
	About string   `toml:"about"`
	Words []string `toml:"words"` // the sentence speaks of it when it has one of these
}

// Changes returns the shipped table. It must not be changed.
var Changes = sync.OnceValue(func() *Table {
	t, err := readTable(changesSource)
	if err != nil {
		panic("the embedded table of statutes is broken: " + err.Error()) // a test reads it
	}
	return t
})

func readTable(src []byte) (*Table, error) {
	t := Table{repeals: map[string]int{}, revisions: map[string]int{}}
	d := toml.NewDecoder(bytes.NewReader(src))
	d.DisallowUnknownFields()
	if err := d.Decode(&t); err != nil {
		return nil, err
	}
	for i, r := range t.Repeals {
		for _, title := range r.Titles {
			t.repeals[Key(title)] = i
		}
	}
	for i, r := range t.Revisions {
		t.revisions[Key(r.Title)] = i
	}
	return &t, nil
}

// Repeal finds what repealed a statute by Key of its title. year is that of
// the version a citation names, 0 when it names none.
func (t *Table) Repeal(key string, year int) (Repeal, bool) {
	i, ok := t.repeals[key]
	if !ok || t.Repeals[i].Year != 0 && t.Repeals[i].Year != year {
		return Repeal{}, false
	}
	return t.Repeals[i], true
}

// Revision finds the latest revision of a statute by Key of its title.
func (t *Table) Revision(key string) (Revision, bool) {
	i, ok := t.revisions[key]
	if !ok {
		return Revision{}, false
	}
	return t.Revisions[i], true
}

// cites reports whether a note names the decree of an earlier version.
func (r Revision) cites(note string) bool {
	return slices.ContainsFunc(r.Former, func(d string) bool { return strings.Contains(note, d) })
}

// moved finds the move of the article a citation names, if its sentence speaks
// of what the article used to say.
func (r Revision) moved(c Citation) (Move, bool) {
	for _, m := range r.Moves {
		if m.From == c.Ref.Article && c.Ref.Sub == 0 &&
			slices.ContainsFunc(m.Words, func(w string) bool { return strings.Contains(c.Sentence, w) }) {
			return m, true
		}
	}
	return Move{}, false
}

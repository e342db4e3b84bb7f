package statute

import "context"

// Library is what checking a citation asks of the place statutes are kept.
type Library interface {
	// StatuteVersions lists the versions of a statute by Key of its title.
	StatuteVersions(ctx context.Context, key string) ([]Head, error)
	// StatuteArticle returns an article by its number; false when the statute
	// has none of that number.
	StatuteArticle(ctx context.Context, id int64, r Ref) (Article, bool, error)
}

// File is a statute as it was read from a file.
type File struct {
	SHA     string // SHA-256 of the file's bytes, in hex
	Statute Statute
}

// Outcome says what importing a statute did.
type Outcome string

const (
	Added     Outcome = "added"     // the version is new
	Replaced  Outcome = "replaced"  // the version was there with another text
	Unchanged Outcome = "unchanged" // the version was there with this text
)

// Search asks for articles that contain all of the words.
type Search struct {
	Text  string // words between blanks
	Limit int    // how many hits at most; 0 = 50
	Past  bool   // look at repealed and superseded versions too
}

// Hit is an article that was found.
type Hit struct {
	Statute Head
	Article Article
}

// Digest identifies a version by what it says, whatever file it came from.
func (s Statute) Digest() string { return digest(s) }

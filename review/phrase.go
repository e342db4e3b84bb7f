package review

// Phrase is a set phrase that can be put into a text. Its rule is named where
// it cites a provision.
type Phrase struct {
	ID      string `toml:"id" json:"id"`
	Section string `toml:"section" json:"section"` // heading it is listed under
	Text    string `toml:"text" json:"text"`
	Rule
}

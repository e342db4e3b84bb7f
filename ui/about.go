package ui

import "hefa/review"

// identities are the parameters that say what a verb is about: a letter and
// whom it goes to, a number, an opinion, a row of a list.
var identities = []string{"letter", "to", "no", "opinion", "id"}

// identity names what is kept of a form, and the parameters that hold what was
// under the cursor: an answer half given to one opinion is not an answer to
// another.
func identity(id string, preset review.Args) (string, []string) {
	var held []string
	for _, name := range identities {
		if v := preset.Text(name); v != "" {
			id, held = id+"/"+v, append(held, name)
		}
	}
	return id, held
}

// asks reports whether a form asks for a parameter: who a letter goes to only
// where letters of the kind go to recipients of filings.
func asks(param string, values map[string]string) bool {
	kind, ofLetter := values["letter"]
	return param != "to" || !ofLetter || review.LetterKind(kind).PerRecipient()
}

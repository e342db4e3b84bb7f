package letter

import (
	"regexp"
	"slices"

	"hefa/review"
)

// lay puts the officer's wording over a composed letter.
func lay(c *review.LetterContent, w review.Wording) {
	for _, p := range []struct {
		into *string
		own  string
	}{
		{&c.Title, w.Title}, {&c.To, w.Addressee}, {&c.Note, w.Note}, {&c.CopyNo, w.CopyNo},
		{&c.Secret, w.Secret}, {&c.Urgency, w.Urgency}, {&c.Signer, w.Signer},
	} {
		switch p.own {
		case "":
		case review.None:
			*p.into = ""
		default:
			*p.into = p.own
		}
	}
	if w.Issuer != "" {
		IssuedBy(c, w.Issuer)
	}
	c.Attachments, c.CC = unnumbered(own(w.Attachments, c.Attachments)), own(w.CC, c.CC)
	if w.Body != "" {
		c.Body = ParseProse(w.Body, Tables(c.Body))
	}
}

// typedNumber is a number an officer put before the name of an attachment. A
// figure that goes on, as in 1.5倍, is part of the name.
var typedNumber = regexp.MustCompile(`^[\s\x{3000}]*(?:[0-9０-９]{1,2}(?:[、．]|\.[\s\x{3000}]*)|[（(][0-9０-９]{1,2}[）)])[\s\x{3000}]*([^\s\x{3000}0-9０-９.．].*)$`)

// unnumbered takes typed numbers off a list that the letter numbers itself: one
// of several names.
func unnumbered(list []string) []string {
	if len(oneLines(list)) < 2 {
		return list
	}
	out := slices.Clone(list)
	for i, name := range out {
		if m := typedNumber.FindStringSubmatch(oneLine(name)); m != nil {
			out[i] = m[1]
		}
	}
	return out
}

// own is the officer's list, or the composed one where there is none.
func own(list, composed []string) []string {
	switch {
	case len(list) == 0:
		return composed
	case len(list) == 1 && list[0] == review.None:
		return nil
	}
	return slices.Clone(list)
}

// IssuedBy puts another body's name into the head and under the text: a report
// on a document of the government is the government's.
func IssuedBy(c *review.LetterContent, body string) {
	c.Org, c.Sign = body, body
	if c.Printer != "" {
		c.Printer = body
	}
}

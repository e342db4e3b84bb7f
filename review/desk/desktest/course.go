package desktest

import (
	"fmt"
	"slices"
	"strings"

	"hefa/review"
)

// The courses below lead many matters over a stretch of their lives.

// Gates marks every gate of the kind as gone through, but those to skip.
func (w *Town) Gates(nos []string, kind review.Kind, skip ...string) {
	for _, g := range w.Profile().For(kind).Gates {
		if !slices.Contains(skip, g.ID) {
			w.All(nos, "check", "id="+g.ID, "answer=yes", "by=承办单位")
		}
	}
}

// Opine writes n opinions on each matter, all with a basis.
func (w *Town) Opine(nos []string, n int) {
	for i := range n {
		w.All(nos, "opine", fmt.Sprintf("article=第%d条", i+1), "problem=与上位法不一致", "basis=《中华人民共和国立法法》第九十三条")
	}
}

// Conclude gives matters in review their result and their letter. Decisions
// get counsel's view, without which they have no conclusion.
func (w *Town) Conclude(nos []string, on, result string) {
	if strings.HasPrefix(nos[0], "J") {
		w.All(nos, "counsel", "by=县政府法律顾问", "view=无不同意见", "on="+on)
	}
	w.All(nos, "conclude", "on="+on, "result="+result)
	w.All(nos, "issue", "on="+on)
}

// Review leads matters from acceptance to the letter.
func (w *Town) Review(nos []string, accepted, issued, result string) {
	w.All(nos, "accept", "on="+accepted)
	w.Conclude(nos, issued, result)
}

// Publish leads documents from the meeting to their publication.
func (w *Town) Publish(nos []string, on string) {
	w.All(nos, "deliberate", "on="+on, "result=passed")
	if strings.HasPrefix(nos[0], "G") {
		w.All(nos, "register", "on="+on)
	}
	w.All(nos, "publish", "on="+on)
}

// File sends documents to everybody and has them taken on file.
func (w *Town) File(nos []string, on string) {
	for _, f := range w.Profile().For(review.Normative).Filings {
		w.All(nos, "file", "to="+f.ID, "on="+on)
		w.All(nos, "receipt", "to="+f.ID, "on="+on, "result=filed")
	}
}

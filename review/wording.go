package review

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
)

// None is what an officer writes into a part of a letter that is to be left
// out though the composed letter has it: an empty part means as composed.
const None = "无"

// Wording is the officer's own text of a letter that is not issued yet, laid
// over the letter composed from the facts. An empty part is as composed.
type Wording struct {
	Letter      LetterKind `json:"letter"`
	To          string     `json:"to,omitempty"`    // FilingRule.ID of a filing letter
	Round       int        `json:"round,omitempty"` // review round it was written in
	On          Date       `json:"on"`              // day it was kept
	Based       string     `json:"based,omitempty"` // digest of the composed parts it replaces
	Title       string     `json:"title,omitempty"`
	Addressee   string     `json:"addressee,omitempty"`
	Issuer      string     `json:"issuer,omitempty"` // 发文机关, in the head and under the text
	Body        string     `json:"body,omitempty"`   // as lines of text, see letter.ParseProse
	Attachments []string   `json:"attachments,omitempty"`
	CC          []string   `json:"cc,omitempty"`
	CopyNo      string     `json:"copy_no,omitempty"`
	Secret      string     `json:"secret,omitempty"`
	Urgency     string     `json:"urgency,omitempty"`
	Signer      string     `json:"signer,omitempty"`
	Note        string     `json:"note,omitempty"`
}

// IsZero reports whether every part is as composed.
func (w Wording) IsZero() bool {
	return w.Title+w.Addressee+w.Issuer+w.Body+w.CopyNo+w.Secret+w.Urgency+w.Signer+w.Note == "" && len(w.Attachments)+len(w.CC) == 0
}

// Digest sums up those composed parts that the wording replaces.
func (w Wording) Digest(composed LetterContent) string {
	var parts LetterContent
	if w.Title != "" {
		parts.Title = composed.Title
	}
	if w.Addressee != "" {
		parts.To = composed.To
	}
	if w.Issuer != "" {
		parts.Org = composed.Org
	}
	if w.Body != "" {
		parts.Body = composed.Body
	}
	if len(w.Attachments) > 0 {
		parts.Attachments = composed.Attachments
	}
	if len(w.CC) > 0 {
		parts.CC = composed.CC
	}
	if w.Note != "" {
		parts.Note = composed.Note
	}
	b, err := json.Marshal(parts)
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:8])
}

// Stale reports whether the facts have changed since the wording was kept: what
// it replaces would now be composed otherwise.
func (w Wording) Stale(composed LetterContent) bool { return w.Based != w.Digest(composed) }

// unpin forgets the parts that are as composed anyway.
func (w *Wording) unpin(composed LetterContent) {
	for _, p := range []struct {
		own      *string
		composed string
	}{{&w.Title, composed.Title}, {&w.Addressee, composed.To}, {&w.Issuer, composed.Org}, {&w.Note, composed.Note}} {
		if *p.own == p.composed {
			*p.own = ""
		}
	}
	if slices.Equal(w.Attachments, composed.Attachments) {
		w.Attachments = nil
	}
	if slices.Equal(w.CC, composed.CC) {
		w.CC = nil
	}
}

// Wording returns the officer's text of a letter not issued yet. One written in
// an earlier round of review does not count for the letters of this one.
func (m *Matter) Wording(k LetterKind, to string) (Wording, bool) {
	i := slices.IndexFunc(m.Wordings, func(w Wording) bool {
		return w.Letter == k && w.To == to && !(k.ofRound() && w.Round != len(m.Rounds))
	})
	if i < 0 {
		return Wording{}, false
	}
	return m.Wordings[i], true
}

// Unworded is the matter without wordings, for composing from facts alone.
func (m *Matter) Unworded() *Matter {
	bare := *m
	bare.Wordings = nil
	return &bare
}

// setWording replaces the wording of a letter; an empty one is taken out.
func (m *Matter) setWording(w Wording) {
	var kept []Wording
	for _, old := range m.Wordings {
		if old.Letter != w.Letter || old.To != w.To {
			kept = append(kept, old)
		}
	}
	if !w.IsZero() {
		kept = append(kept, w)
	}
	m.Wordings = kept
}

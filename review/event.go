package review

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
)

// Event is one line of history: a verb with its arguments, and the aggregate
// it left. What stood before is the After of the event before it on the same
// matter, so it is not stored twice.
type Event struct {
	Seq      int64           `json:"seq"`
	ID       string          `json:"id"` // UUIDv7
	At       string          `json:"at"` // RFC 3339, UTC
	Officer  string          `json:"officer"`
	Step     string          `json:"step"`             // changes with the same step are undone together
	MatterID string          `json:"matter,omitempty"` // "" for changes of settings
	Verb     string          `json:"verb"`
	Args     Args            `json:"args,omitempty"`
	After    json.RawMessage `json:"after"`
	Prev     string          `json:"prev"` // hash of the event before it, over all matters
	Hash     string          `json:"hash"`
}

// UndoVerb names the events that take a change back.
const UndoVerb = "undo"

// Sum computes the hash of the event: SHA-256 over the previous hash and every
// other field, each preceded by its length.
func (e Event) Sum() string {
	args, _ := json.Marshal(e.Args) // map keys are sorted by encoding/json
	if len(e.Args) == 0 {
		args = nil // no arguments are the same however they were kept
	}
	h := sha256.New()
	for _, f := range [][]byte{[]byte(e.Prev), []byte(e.ID), []byte(e.At), []byte(e.Officer), []byte(e.Step),
		[]byte(e.MatterID), []byte(e.Verb), args, e.After} {
		n := len(f)
		h.Write([]byte{byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n)})
		h.Write(f)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Revert takes back the last change of a matter: before is the state it was
// made on, nil when the change was the registration. What has left the office
// cannot be called back: letters issued since stay on record as voided, and
// numbers are never freed, not even those of corrections taken back earlier.
// Neither m nor before is changed.
func Revert(m, before *Matter, reason string, today Date) *Matter {
	var out Matter
	if before == nil {
		out = *m
		out.End = &Ending{How: EndCancelled, On: today, Reason: reason}
		out.Letters = nil
	} else {
		out = *before
		out.Letters = slices.Clone(before.Letters)
	}
	out.Version = m.Version + 1
	for _, l := range m.Letters[min(len(m.Letters), len(out.Letters)):] {
		if l.Transcribed {
			continue // it never left this office's hands: the ledger told of it
		}
		if l.Live() {
			l.Voided = reason
		}
		out.Letters = append(out.Letters, l)
	}
	out.Former = slices.Clone(out.Former)
	for _, no := range append(slices.Clone(m.Former), m.No) {
		if no != out.No && !slices.Contains(out.Former, no) {
			out.Former = append(out.Former, no)
		}
	}
	return &out
}

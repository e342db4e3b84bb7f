package desk

import (
	"time"

	"github.com/google/uuid"

	"hefa/review"
)

// newUUID returns a UUIDv7, which sorts by time.
func newUUID() string { return uuid.Must(uuid.NewV7()).String() }

// event starts a line of history; the store fills in its place in the chain.
func (d *Desk) event(verb string, args review.Args, officer string) review.Event {
	id := d.newID()
	return review.Event{
		ID: id, Step: id, At: d.clock().UTC().Format(time.RFC3339Nano),
		Officer: officer, Verb: verb, Args: args,
	}
}

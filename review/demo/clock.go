package demo

import (
	"encoding/binary"
	"math/rand/v2"
	"time"

	"github.com/google/uuid"

	"hefa/review"
)

// zone is Beijing time: the day of a step must not depend on where the
// program runs.
var zone = time.FixedZone("CST", 8*60*60)

// clock is the time of the story. It moves from step to step, and identities
// are taken from it.
type clock struct {
	now   time.Time
	count uint64
	rand  *rand.PCG
}

func newClock(seed uint64) *clock { return &clock{rand: rand.NewPCG(seed, 0x68656661)} }

// moment returns a time of a civil day, counted from its midnight.
func moment(d review.Date, since time.Duration) time.Time {
	y, m, day := d.Time().Date()
	return time.Date(y, m, day, 0, 0, 0, 0, zone).Add(since)
}

func (c *clock) time() time.Time { return c.now }

// newID returns a UUIDv7 of the story's time: 48 bits of milliseconds, a
// running number, and 62 bits that follow from the seed.
func (c *clock) newID() string {
	var id uuid.UUID
	binary.BigEndian.PutUint64(id[:], uint64(c.now.UnixMilli())<<16|0x7000|c.count&0xfff)
	binary.BigEndian.PutUint64(id[8:], c.rand.Uint64()>>2|1<<63)
	c.count++
	return id.String()
}

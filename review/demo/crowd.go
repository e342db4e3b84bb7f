package demo

import (
	"math"
	"math/rand/v2"
	"time"

	"hefa/review"
)

// crowd makes the generated matters, one at a time in the order in which they
// were received, so that memory does not grow with their number.
type crowd struct {
	almanac
	themes themes
	rules  *review.Profile
	seed   uint64
	days   []review.Date // working days of the crowd's years, up to the last one
	total  int
	open   int // how many at the end came in so late that they are still under way
	made   int
	next   *thread
}

const (
	crowdYears = 8
	// settled is how many working days a matter takes at most from receipt to
	// archive; only those at the end are younger.
	settled = 45
	// fresh is how many working days before today the last ones came in.
	fresh = 9
	// mostOpen keeps 今日 readable however large the file is.
	mostOpen = 24
)

func newCrowd(a almanac, rules *review.Profile, seed uint64, total int) (*crowd, error) {
	c := &crowd{almanac: a, rules: rules, seed: seed, total: total, open: min(total/100, mostOpen)}
	if total == 0 {
		return c, nil
	}
	if err := readTOML("crowd.toml", &c.themes); err != nil {
		return nil, err
	}
	for d := a.last.AddMonths(-12 * crowdYears); d <= a.last; d++ {
		if a.calendar.Day(d).Work {
			c.days = append(c.days, d)
		}
	}
	return c, nil
}

// peek returns the thread that begins next, nil when there is none.
func (c *crowd) peek() *thread {
	if c.next == nil && c.made < c.total {
		c.next = c.thread(c.made)
		c.made++
	}
	return c.next
}

func (c *crowd) pop() *thread {
	t := c.next
	c.next = nil
	return t
}

// arrival returns the working day (an index into days) and the time of day at
// which the i-th matter comes in: in the last year twice as many a day as in
// the first.
func (c *crowd) arrival(i int) (int, time.Duration) {
	const opens, closes = 8*time.Hour + 30*time.Minute, 17*time.Hour + 30*time.Minute
	from, to, x := 0, len(c.days)-settled, 0.0
	if closed := c.total - c.open; i < closed {
		x = math.Sqrt(1+3*float64(i)/float64(closed)) - 1
	} else {
		from, to = len(c.days)-1-fresh, len(c.days)-1
		x = float64(i-closed) / float64(c.open)
	}
	at := float64(from) + x*float64(to-from)
	day := int(at)
	return day, opens + time.Duration((at-float64(day))*float64(closes-opens))
}

// thread makes the i-th matter.
func (c *crowd) thread(i int) *thread {
	day, since := c.arrival(i)
	r := rand.New(rand.NewPCG(c.seed, 1<<32+uint64(i)))
	t := &thread{order: 1<<20 + i, short: true}
	m := life{crowd: c, thread: t, rand: r, day: day, since: since}
	m.live(c.themes.subject(r, c.days[day].Year()))
	return t
}

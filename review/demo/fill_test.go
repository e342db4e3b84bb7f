package demo

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"hefa/review"
	"hefa/review/calendar"
	"hefa/review/desk"
)

var today = review.MustDate("2026-11-20") // a Friday

// filled is the file most tests look at, filled once.
var filled = sync.OnceValues(func() (*memory, error) {
	s := newMemory()
	return s, Fill(context.Background(), s, Options{Seed: 7, Today: today})
})

// larger is a file with generated matters, filled once.
var larger = sync.OnceValues(func() (*memory, error) {
	s := newMemory()
	return s, Fill(context.Background(), s, Options{Size: 700, Seed: 3, Today: today, Progress: func(n int) { s.told = append(s.told, n) }})
})

func theSample(t *testing.T) *memory {
	t.Helper()
	s, err := filled()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func fill(t *testing.T, o Options) *memory {
	t.Helper()
	s := newMemory()
	if err := Fill(context.Background(), s, o); err != nil {
		t.Fatal(err)
	}
	return s
}

func (s *memory) matters(t *testing.T) []*review.Matter {
	t.Helper()
	var out []*review.Matter
	for _, b := range s.bodies {
		m, err := decode(b)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, m)
	}
	slices.SortFunc(out, func(a, b *review.Matter) int { return strings.Compare(a.No, b.No) })
	return out
}

func (s *memory) open(t *testing.T, today review.Date) *desk.Desk {
	t.Helper()
	d, err := desk.Open(context.Background(), s, desk.Options{Clock: func() time.Time { return moment(today, 12*time.Hour) }})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestSameSeedSameContent(t *testing.T) {
	a := theSample(t)
	b := fill(t, Options{Seed: 7, Today: today})
	if last(a).Hash != last(b).Hash || len(a.events) != len(b.events) {
		t.Error("two fills of the same seed differ")
	}
	if !slices.Equal(sorted(a.blobs), sorted(b.blobs)) {
		t.Error("the files kept differ")
	}
	if c := fill(t, Options{Seed: 8, Today: today}); last(c).ID == last(a).ID {
		t.Error("another seed, the same identities")
	}
}

func last(s *memory) review.Event { return s.events[len(s.events)-1] }

func sorted(blobs map[string][]byte) []string {
	var out []string
	for sha := range blobs {
		out = append(out, sha)
	}
	slices.Sort(out)
	return out
}

// lived are the stages of what units send in: no sample is a circular.
func lived() []review.Stage {
	return slices.DeleteFunc(review.Stages(), func(s review.Stage) bool { return s == review.StageDrafted || s == review.StageCirculated })
}

func TestEveryStageKindAndUnit(t *testing.T) {
	s := theSample(t)
	stages, kinds, units := map[review.Stage]int{}, map[review.Kind]int{}, map[string]int{}
	for _, r := range s.rows {
		stages[r.Stage]++
		kinds[r.Kind]++
		units[r.Drafter]++
	}
	for _, st := range lived() {
		if stages[st] == 0 {
			t.Errorf("no matter is %s", st)
		}
	}
	for _, k := range review.Kinds() {
		if kinds[k] < 4 {
			t.Errorf("%d matters are %s", kinds[k], k)
		}
	}
	if len(s.rows) != Written || len(units) < 12 {
		t.Errorf("%d matters of %d units", len(s.rows), len(units))
	}
	t.Log(stages, kinds, len(units), "events", len(s.events), "blobs", len(s.blobs))
}

func TestEventsAreInTimeAndNoneIsAhead(t *testing.T) {
	s := theSample(t)
	before := ""
	ids := map[string]bool{}
	for _, e := range s.events {
		at, err := time.Parse(time.RFC3339Nano, e.At)
		if err != nil || at.Format("2006-01-02T15:04:05") < before {
			t.Fatalf("%s %s after %s: %v", e.Verb, e.At, before, err)
		}
		before = at.Format("2006-01-02T15:04:05")
		if local := at.In(zone); local.Hour() < 7 || local.Hour() > 18 || review.DayOf(local) == today && local.Hour() > 8 {
			t.Errorf("%s at %s", e.Verb, local)
		}
		if ids[e.ID] || len(e.ID) != 36 || e.ID[14] != '7' || !strings.ContainsRune("89ab", rune(e.ID[19])) {
			t.Errorf("identity %q", e.ID)
		}
		ids[e.ID] = true
	}
}

func TestVerifyFindsNothing(t *testing.T) {
	s := theSample(t)
	v, err := s.open(t, today).Verify(context.Background(), nil)
	if err != nil || v.Matters != Written {
		t.Fatal(v, err)
	}
}

func TestSmallerAndLargerFiles(t *testing.T) {
	if s := fill(t, Options{Size: 5, Today: today}); len(s.rows) != 5 {
		t.Errorf("%d matters, want 5", len(s.rows))
	}
	s, err := larger()
	if err != nil {
		t.Fatal(err)
	}
	if len(s.rows) != 700 || !slices.Equal(s.told, []int{500, 700}) {
		t.Errorf("%d matters, progress %v", len(s.rows), s.told)
	}
	open := 0
	for _, r := range s.rows {
		if !r.Stage.Closed() {
			open++
		}
	}
	if open > 60 {
		t.Errorf("%d are open", open)
	}
	if _, err := s.open(t, today).Verify(context.Background(), nil); err != nil {
		t.Error(err)
	}
	if s.updates > len(s.events)/stride+3 { // the rest of them, the office, the edition of the rows
		t.Errorf("%d transactions for %d events", s.updates, len(s.events))
	}
}

func TestGeneratedTitlesRead(t *testing.T) {
	s, err := larger()
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range s.matters(t) {
		if strings.ContainsAny(m.Title, "{}%!") || len([]rune(m.Title)) < 6 {
			t.Errorf("title %q", m.Title)
		}
		for _, l := range m.Letters {
			if blob := s.blobs[l.File]; l.File != "" && len(blob) == 0 {
				t.Errorf("%s: the file of %s is missing", m.No, l.No)
			}
		}
	}
}

func TestAnyDay(t *testing.T) {
	for _, day := range []string{"2026-11-21", "2026-02-18", "2027-01-01", "2025-10-05", "2026-05-06"} {
		d := review.MustDate(day)
		s := fill(t, Options{Today: d, Size: 60})
		stages := map[review.Stage]bool{}
		for _, r := range s.rows {
			stages[r.Stage] = true
			if r.Received > d {
				t.Errorf("%s: %s came in on %s", day, r.No, r.Received)
			}
		}
		if len(stages) != len(lived()) {
			t.Errorf("%s: only the stages %v", day, stages)
		}
	}
}

func TestUsedFileIsRefused(t *testing.T) {
	s := theSample(t)
	err := Fill(context.Background(), s, Options{Today: today})
	if review.KindOf(err) != review.KindNotAllowed {
		t.Errorf("filled twice: %v", err)
	}
}

func TestCancelStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	s := newMemory()
	err := Fill(ctx, s, Options{Today: today, Size: 5000, Progress: func(int) { cancel() }})
	if !errors.Is(err, context.Canceled) || len(s.rows) > 2000 {
		t.Errorf("%v after %d matters", err, len(s.rows))
	}
}

func TestWorkdaysCountFromToday(t *testing.T) {
	c := calendar.Builtin()
	a := newAlmanac(c, review.MustDate("2026-11-21")) // a Saturday
	for offset, want := range map[int]string{0: "2026-11-23", 1: "2026-11-24", -1: "2026-11-20", -5: "2026-11-16"} {
		if got := a.day(offset); got.String() != want {
			t.Errorf("day %d is %s, want %s", offset, got, want)
		}
	}
	if got := a.done(0).String(); got != "2026-11-20" {
		t.Errorf("done today on %s", got)
	}
}

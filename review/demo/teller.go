package demo

import (
	"container/heap"
	"context"
	"fmt"
	"time"

	"hefa/review"
	"hefa/review/calendar"
	"hefa/review/desk"
	"hefa/review/profile"
)

// teller does the steps of all stories, one after the other as they happened.
type teller struct {
	clock    *clock
	group    *group
	whole    *desk.Desk // keeps letters as files
	short    *desk.Desk // does not
	queue    queue
	crowd    *crowd
	added    int
	progress func(int)
}

// stride is how many steps share a transaction, and pace how many matters lie
// between two reports of progress.
const (
	stride = 2000
	pace   = 500
)

func newTeller(ctx context.Context, repo desk.Repository, o Options, folder string) (*teller, error) {
	t := &teller{clock: newClock(o.Seed), group: &group{Repository: repo}, progress: o.Progress}
	a := newAlmanac(calendar.Builtin(), o.Today)
	rules := profile.National()
	written, err := writtenThreads(a, rules, o.Seed, folder)
	if err != nil {
		return nil, err
	}
	t.queue = written[:min(len(written), o.Size)]
	heap.Init(&t.queue)
	if t.crowd, err = newCrowd(a, rules, o.Seed, max(0, o.Size-len(written))); err != nil {
		return nil, err
	}
	t.take()
	t.clock.now = t.queue[0].steps[0].at.Add(-time.Hour)
	options := desk.Options{Clock: t.clock.time, NewID: t.clock.newID}
	if t.whole, err = desk.Open(ctx, t.group, options); err != nil {
		return nil, err
	}
	if err := t.whole.Freshen(ctx); err != nil { // rows of this version from the start
		return nil, err
	}
	if err := t.whole.SetOffice(ctx, Office()); err != nil {
		return nil, err
	}
	options.DrawLater = true
	t.short, err = desk.Open(ctx, t.group, options)
	return t, err
}

// take lets in the generated threads that begin before anything else goes on.
func (t *teller) take() {
	for {
		next := t.crowd.peek()
		if next == nil || len(t.queue) > 0 && t.queue[0].steps[0].at.Before(next.steps[0].at) {
			return
		}
		heap.Push(&t.queue, t.crowd.pop())
	}
}

func (t *teller) tell(ctx context.Context) error {
	for len(t.queue) > 0 {
		err := t.group.in(ctx, func() error {
			for n := 0; n < stride && len(t.queue) > 0; n++ {
				if err := t.step(ctx); err != nil {
					return err
				}
			}
			return ctx.Err()
		})
		if err != nil {
			return err
		}
	}
	if t.progress != nil {
		t.progress(t.added)
	}
	return nil
}

// step does the next step of the thread whose turn it is.
func (t *teller) step(ctx context.Context) error {
	thread := t.queue[0]
	s := thread.steps[0]
	t.clock.now = s.at
	if err := t.do(ctx, thread, s); err != nil {
		return fmt.Errorf("sample matter %d %s, %s %s %v: %w", thread.order, thread.no, s.at.Format(time.DateOnly), s.verb, s.args, err)
	}
	thread.steps = thread.steps[1:]
	if len(thread.steps) == 0 {
		heap.Pop(&t.queue)
	} else {
		heap.Fix(&t.queue, 0)
	}
	t.take()
	return nil
}

func (t *teller) do(ctx context.Context, thread *thread, s step) error {
	d := t.whole
	if thread.short {
		d = t.short
	}
	if v := maker(s.verb); v.Name != "" {
		done, err := d.Make(ctx, v, s.args)
		if err != nil {
			return err
		}
		thread.no = done.Nos[0]
		t.count()
		return nil
	}
	if s.verb == review.UndoVerb {
		_, err := d.Undo(ctx, thread.no)
		return err
	}
	done, err := d.Do(ctx, s.verb, s.args, thread.no)
	if err == nil {
		thread.no = done.Nos[0] // a correction of the kind changes it
	}
	return err
}

func (t *teller) count() {
	t.added++
	if t.progress != nil && t.added%pace == 0 {
		t.progress(t.added)
	}
}

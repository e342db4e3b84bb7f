package ui_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/profile"
	"hefa/store"
	"hefa/ui"
	"hefa/ui/locale"
)

// manyMatters is how many matters the benchmarks work on.
const manyMatters = 100_000

// crowdFolder holds the file; it is removed after the run.
var crowdFolder string

// crowd is a file with many matters, made once for a run: 1 in 50 is open.
var crowd = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "hefa-ui-bench-")
	if err != nil {
		return "", err
	}
	crowdFolder = dir
	path := filepath.Join(dir, "many.db")
	ctx := context.Background()
	s, err := store.Open(ctx, path, store.WithBulk())
	if err != nil {
		return "", err
	}
	defer s.Close()
	d, err := desk.Open(ctx, s, desk.Options{})
	if err != nil {
		return "", err
	}
	if err := d.SetOffice(ctx, review.Office{County: "柳河县", Bureau: "柳河县司法局", Officer: "张三", Code: "柳司审"}); err != nil {
		return "", err
	}
	for n := 0; n < manyMatters; {
		err := s.Update(ctx, func(tx desk.Tx) error {
			for range 5000 {
				n++
				m := oneOfMany(n)
				e := review.Event{ID: fmt.Sprintf("e%07d", n), At: "2026-11-01T01:00:00Z", MatterID: m.ID, Verb: "add", Step: fmt.Sprint(n), Officer: "张三", After: []byte("{}")}
				find := desk.Search{Text: m.Title + m.Drafter + m.No, Initials: "lhxglbf " + strings.ToLower(m.No)}
				if err := tx.Save(m, d.Row(m), find, &e); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return "", err
		}
	}
	return path, nil
})

func oneOfMany(n int) *review.Matter {
	year := 1990 + n%36
	kind := review.Kinds()[n%4]
	m := &review.Matter{
		ID: fmt.Sprintf("m%07d", n), No: fmt.Sprintf("%s%d-%05d", profile.National().For(kind).Code, year, n), Kind: kind,
		Title: fmt.Sprintf("柳河县第%d号事项管理办法", n), Drafter: fmt.Sprintf("柳河县第%d局", n%300),
		Received: review.MustDate("2026-11-01"), Profile: profile.National().Edition, Version: 1,
	}
	if n%50 != 0 {
		m.End = &review.Ending{How: review.EndWithdrawn, On: m.Received, Reason: "撤回"}
	}
	return m
}

// rush is the root model driven as fast as it goes: loads are waited for,
// timers are not.
type rush struct{ model tea.Model }

func openCrowd(b *testing.B) *rush {
	b.Helper()
	path, err := crowd()
	if err != nil {
		b.Fatal(err)
	}
	s, err := store.Open(b.Context(), path)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	d, err := desk.Open(b.Context(), s, desk.Options{})
	if err != nil {
		b.Fatal(err)
	}
	r := &rush{ui.New(b.Context(), d, ui.Options{Say: locale.New("zh"), Width: 120, Height: 40})}
	r.run(r.model.Init())
	r.model.View()
	return r
}

func (r *rush) run(cmd tea.Cmd) {
	if cmd == nil || strings.Contains(runtime.FuncForPC(reflect.ValueOf(cmd).Pointer()).Name(), "bubbletea/v2.Tick") {
		return
	}
	msg := cmd()
	if v := reflect.ValueOf(msg); msg != nil && v.Kind() == reflect.Slice {
		for i := range v.Len() {
			if c, ok := v.Index(i).Interface().(tea.Cmd); ok {
				r.run(c)
			}
		}
		return
	}
	r.send(msg)
}

func (r *rush) send(msg tea.Msg) {
	var cmd tea.Cmd
	r.model, cmd = r.model.Update(msg)
	r.run(cmd)
}

// BenchmarkKeyInQueue is one key in the list of all matters: update, what has
// to be loaded, and the frame.
func BenchmarkKeyInQueue(b *testing.B) {
	for _, key := range []string{"down", "pgdown", "end", "home"} {
		b.Run(key, func(b *testing.B) {
			r := openCrowd(b)
			r.send(stroke(b, "5"))
			msg := stroke(b, key)
			for b.Loop() {
				r.send(msg)
				r.model.View()
			}
		})
	}
}

// BenchmarkSection turns to a section and back.
func BenchmarkSection(b *testing.B) {
	r := openCrowd(b)
	for b.Loop() {
		r.send(stroke(b, "5"))
		r.model.View()
		r.send(stroke(b, "1"))
		r.model.View()
	}
}

// BenchmarkFrame draws the queue without anything having changed.
func BenchmarkFrame(b *testing.B) {
	r := openCrowd(b)
	for b.Loop() {
		r.model.View()
	}
}

// BenchmarkFirstFrame is from an open file to the first frame with rows.
func BenchmarkFirstFrame(b *testing.B) {
	openCrowd(b)
	for b.Loop() {
		openCrowd(b)
	}
}

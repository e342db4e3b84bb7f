package ui_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/desk/desktest"
	"hefa/store"
	"hefa/ui/locale"
)

// office is where a journey takes place: a file, a desk, a folder, and a clock
// that stands still until somebody moves it.
type office struct {
	t      testing.TB
	store  *store.Store
	desk   *desk.Desk
	folder string // where drafts lie and letters are saved
	say    locale.Catalogue
	clock  atomic.Int64 // Unix seconds
	pulse  atomic.Int64
	ids    atomic.Int64
	broken atomic.Bool // no program of this machine makes a PDF
}

// newOffice opens an empty file on a day, at nine in the morning.
func newOffice(t testing.TB, day string) *office {
	t.Helper()
	o := &office{t: t, folder: t.TempDir(), say: locale.New("zh")}
	o.Day(day)
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "hefa.db"))
	if err != nil {
		t.Fatal(err)
	}
	o.store = s
	o.sitDown()
	t.Cleanup(func() { // every story ends with a sound file
		o.verify()
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return o
}

// sitDown opens a desk on the file, as a newly started program does.
func (o *office) sitDown() {
	o.t.Helper()
	d, err := desk.Open(context.Background(), o.store, desk.Options{Clock: o.now, NewID: o.newID, PDF: o.pdf})
	if err != nil {
		o.t.Fatal(err)
	}
	o.desk = d
}

// town leads many matters at once, without the screen.
func (o *office) town(f func(w *desktest.Town)) {
	o.t.Helper()
	w := desktest.Open(o.t, o.store, o.now)
	w.Together(func() { f(w) })
	o.sitDown()
}

// pdf stands in for the program that makes PDFs.
func (o *office) pdf(_ context.Context, docx []byte) ([]byte, error) {
	if o.broken.Load() {
		return nil, review.NotFound("pdf.none")
	}
	return append([]byte("%PDF-1.7 of "), docx...), nil
}

// newStaffedOffice is newOffice with the first-run form answered.
func newStaffedOffice(t testing.TB, day string) *office {
	t.Helper()
	o := newOffice(t, day)
	err := o.desk.SetOffice(t.Context(), review.Office{County: "柳河县", Bureau: "柳河县司法局", Officer: "张三", Code: "柳司审", Form: review.FormLetterhead})
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func (o *office) now() time.Time { return time.Unix(o.clock.Load(), 0) }

// hurry is a clock on which a second passes whenever somebody looks: quiet
// times are over at once.
func (o *office) hurry() time.Time { return time.Unix(o.pulse.Add(1), 0) }

// newID numbers matters and events, so that the same story has the same
// history, hash by hash.
func (o *office) newID() string { return fmt.Sprintf("00000000-0000-7000-8000-%012d", o.ids.Add(1)) }

// Day moves the clock to nine in the morning of a day.
func (o *office) Day(day string) {
	o.clock.Store(review.MustDate(day).Time().Add(time.Hour).Unix()) // midnight UTC is eight o'clock
}

// register puts a matter on file without the screen.
func (o *office) register(kind review.Kind, title, drafter string) string {
	o.t.Helper()
	done, err := o.desk.Register(context.Background(), review.Args{"title": {title}, "kind": {string(kind)}, "drafter": {drafter}})
	if err != nil {
		o.t.Fatal(err)
	}
	return done.Nos[0]
}

// do applies a verb without the screen; arguments are name, value, name, value.
func (o *office) do(no, verb string, args ...string) {
	o.t.Helper()
	a := review.Args{}
	for i := 0; i+1 < len(args); i += 2 {
		a[args[i]] = append(a[args[i]], args[i+1])
	}
	if _, err := o.desk.Do(context.Background(), verb, a, no); err != nil {
		o.t.Fatal(o.say.Error(err))
	}
}

// matter loads a matter.
func (o *office) matter(no string) *review.Matter {
	o.t.Helper()
	f, err := o.desk.Show(context.Background(), no)
	if err != nil {
		o.t.Fatal(err)
	}
	return f.Matter
}

// write puts a file into the folder and returns its path.
func (o *office) write(name, content string) string {
	o.t.Helper()
	path := filepath.Join(o.folder, name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		o.t.Fatal(err)
	}
	return path
}

// saved lists the letters in the folder.
func (o *office) saved() []string {
	o.t.Helper()
	all, err := filepath.Glob(filepath.Join(o.folder, "*.docx"))
	if err != nil {
		o.t.Fatal(err)
	}
	return all
}

// verify holds the file to its history.
func (o *office) verify() {
	o.t.Helper()
	if _, err := o.desk.Verify(context.Background(), nil); err != nil {
		o.t.Error(o.say.Error(err))
	}
}

// articles is a short draft.
func articles(title string, bodies ...string) string {
	var b strings.Builder
	b.WriteString(title + "\n\n")
	for i, body := range bodies {
		b.WriteString("第" + []string{"一", "二", "三", "四", "五", "六", "七", "八", "九"}[i] + "条　" + body + "\n")
	}
	return b.String()
}

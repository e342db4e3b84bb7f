package desk_test

import (
	"context"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hefa/review"
	"hefa/review/calendar"
	"hefa/review/desk"
	"hefa/review/profile"
	"hefa/store"
)

// A matter keeps the rules it was received under: the file that knew another
// edition than this hefa ships counts by it.
func TestAMatterKeepsItsRules(t *testing.T) {
	path := filepath.Join(t.TempDir(), "hefa.db")
	open := func() (*store.Store, *desk.Desk) {
		s, err := store.Open(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		d, err := desk.Open(t.Context(), s, desk.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return s, d
	}
	s, d := open()
	done, err := d.Register(t.Context(), review.Args{"title": {"某办法"}, "kind": {"normative"}, "drafter": {"某局"}})
	if err != nil {
		t.Fatal(err)
	}
	s.Close()

	older := strings.Replace(string(profile.NationalSource()), "max = 15", "max = 20", 1)
	p, err := profile.Parse([]byte(older))
	if err != nil {
		t.Fatal(err)
	}
	s, _ = open()
	defer s.Close()
	adopt(t, s, p.Edition, older)
	d, err = desk.Open(t.Context(), s, desk.Options{})
	if err != nil {
		t.Fatal(err)
	}
	m := &review.Matter{Kind: review.Normative, Profile: p.Edition, Accepted: review.MustDate("2026-11-02")}
	w, _ := m.Window(d.ProfileOf(m), d.Calendar())
	if w.Total() != 20 {
		t.Errorf("counted by the rules of today: %d", w.Total())
	}
	f, err := d.Show(t.Context(), done.Nos[0])
	if err != nil || f.Matter.Profile != profile.National().Edition {
		t.Fatalf("%v %v", f, err)
	}
}

// adopt keeps another edition in the file, as an older hefa would have.
func adopt(t *testing.T, s *store.Store, edition, text string) {
	t.Helper()
	err := s.Update(context.Background(), func(tx desk.Tx) error {
		return tx.PutSetting("editions", jsonOf(t, map[string]string{edition: text}))
	})
	if err != nil {
		t.Fatal(err)
	}
}

func jsonOf(t *testing.T, v any) []byte {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Two windows on one file: what is received in one is received under the rules
// the other has changed to, and no edition that a matter needs is lost.
func TestWindowsShareTheirRules(t *testing.T) {
	b := newBench(t)
	other, err := desk.Open(ctx, b.store, desk.Options{Clock: func() time.Time { return b.now }})
	if err != nil {
		t.Fatal(err)
	}
	if err := b.SetRules(ctx, "name = \"柳河县\"\n[kind.contract.window]\nmax = 9\n"); err != nil {
		t.Fatal(err)
	}
	first := b.add(t, "kind=contract")
	done, err := other.Register(ctx, args("title=乙", "kind=contract", "drafter=丙"))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := other.Profile().Edition, b.Profile().Edition; got != want || other.Profile().For(review.Contract).Window.Max != 9 {
		t.Errorf("received under %s, in force is %s", got, want)
	}
	if err := other.SetRules(ctx, ""); err != nil { // and back, by the other
		t.Fatal(err)
	}
	for range 2 {
		if _, err := other.Register(ctx, args("title=丁", "kind=contract", "drafter=丙")); err != nil {
			t.Fatal(err)
		}
	}
	b.do(t, "accept", first, "on=2026-11-02")
	b.reopen(t)
	for _, no := range []string{first, done.Nos[0]} {
		if m := b.show(t, no).Matter; b.ProfileOf(m).For(review.Contract).Window.Max != 9 {
			t.Errorf("%s lost its rules", no)
		}
	}
	b.verify(t)
}

// The folder that is remembered does not bring back an office that another
// window has changed.
func TestRememberedFolderKeepsTheOffice(t *testing.T) {
	b := newBench(t)
	no := b.reviewed(t)
	b.do(t, "issue", no)
	other, err := desk.Open(ctx, b.store, desk.Options{Clock: func() time.Time { return b.now }})
	if err != nil {
		t.Fatal(err)
	}
	changed := office
	changed.Code = "柳法审"
	if err := b.SetOffice(ctx, changed); err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	if _, err := other.SaveLetter(ctx, desk.SaveOrder{No: no, Kind: review.OpinionLetter, As: desk.Docx, Folder: folder}); err != nil {
		t.Fatal(err)
	}
	b.reopen(t)
	if o := b.Office(); o.Code != "柳法审" || o.Folder != folder {
		t.Errorf("%+v", o)
	}
}

// Whatever a window does goes by the settings of the file, not by those it
// began with: the rules of a matter, the working days, the office.
func TestWindowsGoByTheFile(t *testing.T) {
	b := newBench(t)
	open := func() *desk.Desk {
		d, err := desk.Open(ctx, b.store, desk.Options{Clock: func() time.Time { return b.now }})
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	undoing, doing, counting, issuing := open(), open(), open(), open()
	if err := b.SetRules(ctx, "name = \"柳河县\"\n[kind.contract.window]\nmax = 9\n"); err != nil {
		t.Fatal(err)
	}
	no := b.add(t, "kind=contract")
	b.do(t, "accept", no)
	b.do(t, "note", no, "text=甲")
	if _, err := undoing.Undo(ctx, ""); err != nil {
		t.Fatal(err)
	}
	b.verify(t)

	days := func(year int) calendar.Notice {
		return calendar.Notice{Year: year, Source: "通知", Days: []calendar.NoticeDay{{Name: "某日", Date: review.DateOf(year, 11, 4), Off: true}}}
	}
	notice := func(d *desk.Desk, year int) {
		t.Helper()
		if _, err := d.ImportNotice(ctx, days(year)); err != nil {
			t.Fatal(err)
		}
	}
	notice(b.Desk, 2026)
	notice(counting, 2027)
	if _, err := doing.Do(ctx, "note", args("text=乙"), no); err != nil {
		t.Fatal(err)
	}
	b.verify(t)
	b.reopen(t)
	for _, year := range []int{2026, 2027} {
		if b.Calendar().Day(review.DateOf(year, 11, 4)).Work {
			t.Errorf("the notice of %d is lost", year)
		}
	}

	changed := office
	changed.Code = "柳法审"
	if err := b.SetOffice(ctx, changed); err != nil {
		t.Fatal(err)
	}
	b.do(t, "conclude", no, "result=lawful")
	done, err := issuing.Do(ctx, "issue", nil, no)
	if err != nil || done.Letters[0].No != "柳法审〔2026〕1号" {
		t.Errorf("%+v %v", done.Letters, err)
	}
}

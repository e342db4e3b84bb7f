package desk

import (
	"context"
	"encoding/json"
	"maps"
	"strings"
	"sync/atomic"
	"time"

	"hefa/review"
	"hefa/review/calendar"
	"hefa/review/letter/pdf"
	"hefa/review/profile"
)

// Desk answers everything the screen and the command line ask. It is safe for
// use by several goroutines.
type Desk struct {
	repo  Repository
	clock func() time.Time
	newID func() string
	later bool // letters are drawn when asked for, not kept as files
	pdf   func(ctx context.Context, docx []byte) ([]byte, error)
	state atomic.Pointer[state]
}

// state is what the settings of the file amount to; it is replaced whole.
type state struct {
	office   review.Office
	calendar *calendar.Calendar
	profile  *review.Profile
	phrases  []review.Phrase // the officer's own
	template Template
	own      string                     // the place's own rules, as the officer wrote them
	text     string                     // the full text of profile
	texts    map[string]string          // every edition of the rules a matter was received under
	editions map[string]*review.Profile // those of texts, read
	stored   map[string][]byte          // the settings by which all this was made, as they stand in the file
}

// Options are the desk's surroundings.
type Options struct {
	Clock func() time.Time // now; the day is taken in its location
	NewID func() string    // identities of matters and events, UUIDv7 if nil
	// DrawLater keeps neither file nor wording of the letters that are issued:
	// they are written from the facts whenever somebody asks for them. Only for
	// large files of samples.
	DrawLater bool
	// PDF turns a .docx into a PDF; nil looks for a program of this machine.
	PDF func(ctx context.Context, docx []byte) ([]byte, error)
}

// Open reads the settings of the file and sits down.
func Open(ctx context.Context, repo Repository, o Options) (*Desk, error) {
	d := &Desk{repo: repo, clock: o.Clock, newID: o.NewID, later: o.DrawLater, pdf: o.PDF}
	if d.pdf == nil {
		d.pdf = func(ctx context.Context, docx []byte) ([]byte, error) { return pdf.Installed().Convert(ctx, docx) }
	}
	if d.clock == nil {
		d.clock = time.Now
	}
	if d.newID == nil {
		d.newID = newUUID
	}
	return d, d.reload(ctx)
}

const (
	keyOffice   = "office"
	keyNotices  = "notices"
	keyEdition  = "editions"
	keyProfile  = "profile"
	keyPhrases  = "phrases"
	keyTemplate = "template"
)

func (d *Desk) reload(ctx context.Context) error {
	s := &state{calendar: calendar.Builtin(), stored: map[string][]byte{}}
	take := func(key string, into any) error {
		b, err := d.repo.Setting(ctx, key)
		if s.stored[key] = b; err != nil || b == nil {
			return err
		}
		return json.Unmarshal(b, into)
	}
	if err := take(keyProfile, &s.own); err != nil {
		return err
	}
	rules, text, err := profile.Over([]byte(s.own))
	if err != nil {
		return err
	}
	s.profile, s.text = rules, string(text)
	s.editions = map[string]*review.Profile{rules.Edition: rules}
	if err := take(keyOffice, &s.office); err != nil {
		return err
	}
	if err := take(keyPhrases, &s.phrases); err != nil {
		return err
	}
	if err := take(keyTemplate, &s.template); err != nil {
		return err
	}
	var notices []calendar.Notice
	if err := take(keyNotices, &notices); err != nil {
		return err
	}
	for _, n := range notices {
		s.calendar = s.calendar.With(n)
	}
	if err := take(keyEdition, &s.texts); err != nil {
		return err
	}
	if err := s.readEditions(); err != nil {
		return err
	}
	d.state.Store(s)
	return nil
}

func (d *Desk) setting(ctx context.Context, key string, into any) error {
	b, err := d.repo.Setting(ctx, key)
	if err != nil || b == nil {
		return err
	}
	return json.Unmarshal(b, into)
}

// Refresh takes up what other windows and the command line changed of the
// settings: the office, the rules and their editions, the calendar, phrases.
func (d *Desk) Refresh(ctx context.Context) error { return d.reload(ctx) }

// Today is the civil day the desk works on.
func (d *Desk) Today() review.Date { return review.DayOf(d.clock()) }

// Office returns who the desk works for.
func (d *Desk) Office() review.Office { return d.state.Load().office }

// Profile returns the rules new matters are received under.
func (d *Desk) Profile() *review.Profile { return d.state.Load().profile }

// Calendar returns the working days the desk counts by.
func (d *Desk) Calendar() *calendar.Calendar { return d.state.Load().calendar }

// SetOffice changes who the desk works for; the change enters the history.
func (d *Desk) SetOffice(ctx context.Context, o review.Office) error {
	o = cleanOffice(o)
	if !o.Complete() {
		return review.Invalid("office.incomplete")
	}
	value, err := json.Marshal(o)
	if err != nil {
		return err
	}
	err = d.repo.Update(ctx, func(tx Tx) error {
		if err := tx.PutSetting(keyOffice, value); err != nil {
			return err
		}
		e := d.event(keyOffice, nil, o.Officer)
		e.After = value
		return tx.Log(&e)
	})
	if err != nil {
		return err
	}
	return d.reload(ctx)
}

// cleanOffice makes what was typed into the first-run form fit for letters.
func cleanOffice(o review.Office) review.Office {
	for _, s := range []*string{&o.Bureau, &o.County, &o.Officer, &o.Phone, &o.Code} {
		*s = strings.TrimSpace(review.CleanLine(*s))
	}
	o.Codes = maps.Clone(o.Codes)
	for k, code := range o.Codes {
		o.Codes[k] = strings.TrimSpace(review.CleanLine(code))
	}
	return o
}

package figures

import (
	"context"
	"os"
	"testing"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/calendar"
	"hefa/review/desk"
	"hefa/review/profile"
	"hefa/store/storetest"
	"hefa/ui/screen/screentest"
)

// source is a list of matters on 20 November 2026.
type source []*review.Matter

func (s source) Matters(_ context.Context, yield func(*review.Matter) bool) error {
	for _, m := range s {
		if !yield(m) {
			break
		}
	}
	return nil
}

func (source) Rules(*review.Matter) *review.Profile { return profile.National() }
func (source) Days() review.Calendar                { return calendar.Builtin() }
func (source) Today() review.Date                   { return review.MustDate("2026-11-20") }

// reviewed is a matter accepted on 2 March 2026, or a day before its letter.
func reviewed(no, on string) *review.Matter {
	day := review.MustDate(on)
	from := min(review.MustDate("2026-03-02"), day-1)
	return &review.Matter{No: no, Kind: review.Normative, Drafter: "县住建局", Received: from, Accepted: from,
		Conclusion: &review.Conclusion{On: day, Result: review.Lawful}, Letters: []review.Letter{{Kind: review.OpinionLetter, No: "审" + no, On: day}}}
}

// office is a desk over an empty file on 20 November 2026, which all tests
// share: they count nothing.
var office *desk.Desk

func TestMain(m *testing.M) {
	s, done := storetest.Temp()
	office = screentest.Town(s).Desk
	code := m.Run()
	done()
	os.Exit(code)
}

func press1(name string) tea.KeyPressMsg {
	codes := map[string]rune{"up": tea.KeyUp, "down": tea.KeyDown, "home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown}
	return tea.KeyPressMsg{Code: codes[name]}
}

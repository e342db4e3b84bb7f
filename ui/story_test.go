package ui_test

import (
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/report"
)

// The stories retell what annual reports of legality-review offices count, on
// matters they make themselves: what decides is done by keys, what is many is
// on file beforehand, and the figures are held word for word.

// newStory opens an office of its own on a day.
func newStory(t testing.TB, day string, o review.Office) *office {
	t.Helper()
	off := newOffice(t, day)
	if err := off.desk.SetOffice(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	return off
}

// figures are those of a period, both days included.
func (o *office) figures(from, to string) report.Figures {
	o.t.Helper()
	q := report.Query{Period: report.Period{From: review.MustDate(from), To: review.MustDate(to)}}
	r, err := o.desk.Report(o.t.Context(), q, nil)
	if err != nil {
		o.t.Fatal(err)
	}
	return r.Now
}

// tells fails unless a sentence holds every part.
func tells(t testing.TB, sentence string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(sentence, part) {
			t.Errorf("%q is not in %s", part, sentence)
		}
	}
}

// Command starts a command by its name, from the palette.
func (j *journey) Command(name string) *journey {
	j.t.Helper()
	return j.Press("ctrl+p").See("▸命令").Type(name).See("▌" + name).Press("enter")
}

// Save saves the form and waits for what it came to.
func (j *journey) Save(outcome ...string) *journey {
	j.t.Helper()
	return j.Press("ctrl+s").See(outcome...).Gone("▸填写")
}

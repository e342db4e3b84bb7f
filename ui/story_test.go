package ui_test

import (
	"fmt"
	"regexp"
	"slices"
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

// Figures opens the figures of the year and waits for each of these parts of
// the sentence for its report.
func (j *journey) Figures(year string, parts ...string) *journey {
	j.t.Helper()
	return j.Press("f9").See("‹ "+year+" ›", "出具合法性审查意见").Press("tab").Sentence(parts...)
}

// Sentence waits for parts of the sentence, however it is broken into lines.
func (j *journey) Sentence(parts ...string) *journey {
	j.t.Helper()
	squeeze := strings.NewReplacer("│", "", "┃", "", " ", "", "\n", "")
	return j.until(fmt.Sprintf("the sentence with %q", parts), func() bool {
		screen := squeeze.Replace(j.text())
		return !slices.ContainsFunc(parts, func(part string) bool { return !strings.Contains(screen, part) })
	})
}

// Counts waits for the row of a figure with this number.
func (j *journey) Counts(name string, n int) *journey {
	j.t.Helper()
	row := regexp.MustCompile(fmt.Sprintf(`%s +%d `, name, n))
	return j.until(fmt.Sprintf("%d × %s", n, name), func() bool { return row.MatchString(j.text()) })
}

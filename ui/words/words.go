// Package words says facts of a matter in a person's language: how long is
// left, why a day does not count, what a matter waits for. Screens and the
// command line share it.
package words

import (
	"strings"

	"hefa/review"
	"hefa/ui/locale"
	"hefa/ui/theme"
)

// Left says how long a row has, and how bad that is.
func Left(say locale.Catalogue, c review.Calendar, today review.Date, s review.Summary) (string, theme.Tone) {
	left, clock := s.DaysLeft(c, today)
	switch {
	case s.Late && s.Attention.Why == "":
		return say.T("left.late"), theme.ToneWarn
	case s.Stopped:
		return say.T("left.stopped", left), theme.ToneInfo
	case !clock:
		return waiting(say, today, s)
	case s.Attention.Why == review.CauseMeeting && left >= 0:
		return beforeMeeting(say, c, today, s.Attention.On)
	case left < 0:
		return say.T("left.overdue", -left), theme.ToneDanger
	case left == 0 && today > s.Due:
		return say.T("left.passed"), theme.ToneDanger
	case left == 0:
		return say.T("left.today"), theme.ToneDanger
	case left <= 3:
		return say.T("left.days", left), theme.ToneWarn
	}
	return say.T("left.days", left), theme.ToneOk
}

// beforeMeeting says how many working days are left until the opinion has to be
// out because the meeting follows.
func beforeMeeting(say locale.Catalogue, c review.Calendar, today, last review.Date) (string, theme.Tone) {
	left := review.WorkdaysBetween(c, today, last)
	switch {
	case left < 0:
		return say.T("left.meeting.passed"), theme.ToneDanger
	case left == 0:
		return say.T("left.meeting.today"), theme.ToneDanger
	case left <= 3:
		return say.T("left.meeting", left), theme.ToneWarn
	}
	return say.T("left.meeting", left), theme.ToneOk
}

// waiting says what a matter without a clock waits for.
func waiting(say locale.Catalogue, today review.Date, s review.Summary) (string, theme.Tone) {
	switch {
	case s.Stage == review.StageDeliberated && s.Next == "request":
		return say.T("left.refused"), theme.ToneMuted
	case s.Attention.Why == "":
		return say.T("stage." + string(s.Stage)), theme.ToneMuted
	}
	tone := theme.ToneInfo
	if code := "cause.over." + string(s.Attention.Why); today > s.Attention.On && locale.Has(code) {
		return say.T("cause.over." + string(s.Attention.Why)), theme.ToneWarn
	}
	return say.T("cause." + string(s.Attention.Why)), tone
}

// Share returns the part of the window that is used, for a bar: used of total.
func Share(c review.Calendar, today review.Date, s review.Summary) (used, total int) {
	left, clock := s.DaysLeft(c, today)
	if !clock || s.Total == 0 {
		return 0, 0
	}
	return s.Total - left, s.Total
}

// Date shows a day with its weekday, "—" for none, and whether it is
// provisional.
func Date(say locale.Catalogue, d review.Date, provisional bool) string {
	if d.IsZero() {
		return "—"
	}
	s := d.String() + " " + say.T("weekday."+strings.ToLower(d.Weekday().String()[:3]))
	if provisional {
		s += say.T("status.mark", say.T("provisional"))
	}
	return s
}

package ledger

import (
	"io"
	"strconv"
	"time"

	ical "github.com/arran4/golang-ical"

	"hefa/review"
)

// alarms are the times of reminders around midnight at the beginning of the
// day: nine o'clock the day before, nine o'clock on the day.
var alarms = []string{"-PT15H", "PT9H"}

// WriteCalendar writes deadlines as all-day events with alarms (RFC 5545). An
// event keeps its identity when its day moves, so that taking the file in again
// moves it in the calendar too.
func WriteCalendar(w io.Writer, ds []Deadline, stamp time.Time) error {
	cal := ical.NewCalendarFor("hefa")
	cal.SetProductId("-//hefa//ZH")
	cal.SetCalscale("GREGORIAN")
	cal.SetMethod(ical.MethodPublish)
	cal.SetXWRCalName("合法性审查期限")
	for _, d := range ds {
		event := cal.AddEvent(d.UID)
		event.SetDtStampTime(stamp)
		event.SetProperty(ical.ComponentPropertySequence, strconv.Itoa(d.Version))
		event.SetAllDayStartAt(d.On.Time())
		event.SetAllDayEndAt((d.On + 1).Time())
		summary := d.Label() + "：" + review.CleanLine(d.Title)
		event.SetSummary(summary)
		event.SetDescription(review.CleanLine(d.No) + "　" + review.CleanLine(d.Drafter))
		event.SetTimeTransparency(ical.TransparencyTransparent)
		for _, at := range alarms {
			a := event.AddAlarm()
			a.SetAction(ical.ActionDisplay)
			a.SetTrigger(at)
			a.SetProperty(ical.ComponentPropertyDescription, summary)
		}
	}
	return cal.SerializeTo(w, ical.WithNewLine("\r\n"))
}

package calendar

import "hefa/review"

const (
	firstYear = 2000
	lastYear  = 2100
	reach     = 31 // days by which a notice may reach beyond its year
)

// Notice is one year's arrangement of holidays: the days it names and nothing
// else. All other days of its year follow the week.
type Notice struct {
	Year   int
	Source string // document number or address of the notice
	Days   []NoticeDay
}

// NoticeDay is a day that a notice takes off or has worked.
type NoticeDay struct {
	Name string
	Date review.Date
	Off  bool
}

// Check reports why n cannot be a notice: a year outside 2000–2100, no days, a
// day more than 31 days outside the year, or a day both off and worked.
func (n Notice) Check() error {
	if n.Year < firstYear || n.Year > lastYear {
		return review.Invalid("calendar.notice.year", n.Year)
	}
	if len(n.Days) == 0 {
		return review.Invalid("calendar.notice.empty", n.Year)
	}
	from, to := review.DateOf(n.Year, 1, 1)-reach, review.DateOf(n.Year, 12, 31)+reach
	off := make(map[review.Date]bool, len(n.Days))
	for _, d := range n.Days {
		if d.Date < from || d.Date > to {
			return review.Invalid("calendar.notice.far", d.Date, n.Year)
		}
		if was, seen := off[d.Date]; seen && was != d.Off {
			return review.Invalid("calendar.notice.conflict", d.Date)
		}
		off[d.Date] = d.Off
	}
	return nil
}

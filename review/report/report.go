// Package report counts what happened in a period, from the dated facts of the
// matters: reviews, opinions, registration, filing, cleanup, the catalogue. It
// keeps no tally of its own, and names the matters behind every count.
package report

import (
	"context"

	"hefa/review"
)

// Source is what a report is drawn from.
type Source interface {
	// Matters hands every matter to yield and stops when it answers false.
	Matters(ctx context.Context, yield func(*review.Matter) bool) error
	// Rules are those the matter was received under.
	Rules(m *review.Matter) *review.Profile
	// Days is the calendar of working days.
	Days() review.Calendar
	// Today is the day the report is drawn; what is not due by then is not late.
	Today() review.Date
}

// Figures are the counts of a period, both days included. A count without a
// denominator has no rate (nil).
type Figures struct {
	Period
	Reviewed        Reviewed     `json:"reviewed"`
	Opinions        Opinions     `json:"opinions"`
	Letters         int          `json:"letters"` // opinion letters that stand
	Returned        int          `json:"returned"`
	Supplemented    int          `json:"supplemented"`
	OutOfScope      int          `json:"outofscope"`
	Unlawful        int          `json:"unlawful"`
	Urgent          int          `json:"urgent"`
	Overdue         int          `json:"overdue"`
	AverageWorkdays *float64     `json:"average_workdays"` // from acceptance to letter, pauses left out; one decimal
	Registration    Registration `json:"registration"`
	Filing          Filing       `json:"filing"`
	Competition     Competition  `json:"competition"`
	Cleanup         Cleanup      `json:"cleanup"`
	Catalogue       Catalogue    `json:"catalogue"`
	Sentence        string       `json:"sentence"`

	// Lists names the matters behind each count by the path of its JSON key,
	// such as "reviewed.decision"; a matter that counts several times stands
	// there once.
	Lists map[string][]string `json:"-"`
	// Discipline is the material of a circular (通报), by unit.
	Discipline []Unit `json:"-"`
	// More, Units and Months go beyond what scripts rely on.
	More   More      `json:"-"`
	Units  []ByUnit  `json:"-"`
	Months []ByMonth `json:"-"` // none when the period has more than 60
}

// Reviewed counts reviews ended by an opinion letter, by kind of matter. A
// draft reviewed anew counts again.
type Reviewed struct {
	Total     int `json:"total"`
	Normative int `json:"normative"`
	Decision  int `json:"decision"`
	Contract  int `json:"contract"`
	Other     int `json:"other"`
}

// Opinions counts the opinions of those letters and what became of them.
type Opinions struct {
	Raised   int `json:"raised"`
	Adopted  int `json:"adopted"`
	Partly   int `json:"partly"`
	Declined int `json:"declined"`
	Pending  int `json:"pending"`
}

// Registration counts requests for registration by the day each was made, and
// decisions by theirs.
type Registration struct {
	Received   int `json:"received"`
	Registered int `json:"registered"`
	Refused    int `json:"refused"`
}

// Filing counts duties to file, one per document and recipient, of documents
// published in the period. A duty whose term still runs does not count before
// it is fulfilled. What was returned for correction counts as filed until its own
// term has passed without its being sent again; from then on it is missing. Rates are shares between 0 and 1: 报备率 filed/due, 及时率
// on time/due, 规范率 conforming/filed.
type Filing struct {
	Due            int      `json:"due"`
	Filed          int      `json:"filed"`
	OnTime         int      `json:"on_time"`
	Conforming     int      `json:"conforming"`
	FiledRate      *float64 `json:"filed_rate"`
	OnTimeRate     *float64 `json:"on_time_rate"`
	ConformingRate *float64 `json:"conforming_rate"`
}

// Competition counts fair-competition reviews.
type Competition struct {
	Reviewed  int `json:"reviewed"`
	Violating int `json:"violating"`
}

// Cleanup counts what cleanup rounds decided.
type Cleanup struct {
	Total  int `json:"total"`
	Keep   int `json:"keep"`
	Amend  int `json:"amend"`
	Repeal int `json:"repeal"`
	Lapse  int `json:"lapse"`
}

// Catalogue counts the items of the years of the period, and those of them
// decided by its end. Items withdrawn are left out.
type Catalogue struct {
	Items int `json:"items"`
	Done  int `json:"done"`
}

package store

import (
	"math"
	"strings"

	"hefa/review"
)

// rowColumns are the columns of a queue row in the order of rowTargets.
const rowColumns = "no, kind, title, drafter, stage, view, received, accepted, due, finished, remaining, total, unit, " +
	"stopped, provisional, urgent, early, late, attention_on, attention_why, next"

// rowWritten adds what is only for the indexes, in the order of rowValues.
const rowWritten = rowColumns + ", clock, turn"

// rowHoles has a placeholder for each of rowWritten, rowSets an assignment.
var (
	rowHoles = holes(strings.Count(rowWritten, ",") + 1)
	rowSets  = strings.ReplaceAll(rowWritten, ",", " = ?,") + " = ?"
)

// rowSelect lists the columns of matters m for scanRow.
var rowSelect = "m.id, m." + strings.ReplaceAll(rowColumns, ", ", ", m.")

func rowValues(r review.Summary) []any {
	return []any{
		r.No, string(r.Kind), r.Title, r.Drafter, string(r.Stage), string(r.View),
		day(r.Received), day(r.Accepted), day(r.Due), day(r.Finished), r.Remaining, r.Total, string(r.Unit),
		r.Stopped, r.Provisional, r.Urgent, r.Early, r.Late,
		day(r.Attention.On), string(r.Attention.Why), r.Next, clock(r), turn(r),
	}
}

// clock is the last day of a clock that runs, for overdue windows.
func clock(r review.Summary) any {
	if !r.Running() {
		return nil
	}
	return int64(r.Due)
}

// noTurn is the turn of a matter that asks for nothing: after all others.
const noTurn = math.MaxInt32

func turn(r review.Summary) int64 {
	if r.Attention.On.IsZero() {
		return noTurn
	}
	return int64(r.Attention.On)
}

func rowTargets(r *review.Summary) []any {
	return []any{
		&r.ID, &r.No, (*string)(&r.Kind), &r.Title, &r.Drafter, (*string)(&r.Stage), (*string)(&r.View),
		(*dayScan)(&r.Received), (*dayScan)(&r.Accepted), (*dayScan)(&r.Due), (*dayScan)(&r.Finished),
		&r.Remaining, &r.Total, (*string)(&r.Unit),
		&r.Stopped, &r.Provisional, &r.Urgent, &r.Early, &r.Late,
		(*dayScan)(&r.Attention.On), (*string)(&r.Attention.Why), &r.Next,
	}
}

// day stores a date as its number of days, "no date" as NULL.
func day(d review.Date) any {
	if d.IsZero() {
		return nil
	}
	return int64(d)
}

// text stores an optional reference, "" as NULL.
func text(s string) any {
	if s == "" {
		return nil
	}
	return s
}

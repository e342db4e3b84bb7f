package ledger

import (
	"cmp"
	"strings"

	"hefa/review"
)

// facts reads what a row tells of the life of a matter. What is no certain
// fact stays a note, in the words of the ledger.
func (r *reader) facts(out *Record) {
	out.Accepted, out.Archived, out.Meeting, out.Signed = r.day(Accepted), r.day(Archived), r.day(Meeting), r.day(Signed)
	out.Pauses, out.Extended, out.Urgent = r.pauses(), r.count(Extended), r.yes(Urgent)
	out.Stage = r.line(StageOf)
	for _, no := range strings.FieldsFunc(r.text(Former), func(c rune) bool { return strings.ContainsRune("\n、，,；; ", c) }) {
		out.Former = append(out.Former, review.NormalizeNo(no))
	}
	r.ended(out)
	r.note(out, DueOn, OverdueWas)
	r.counted(out)
	r.concluded(out)
	r.discussed(out)
	r.cleaned(out)
	out.Unreviewed = strings.Contains(r.text(Bypassed), unreviewedWord)
	out.Unrecorded = strings.Contains(r.text(Bypassed), unrecordedWord)
	r.unplaced(out)
}

// unplaced keeps the words of cells that some rows have no place for: a row that
// makes a new submission tells nothing of opinions or a meeting, and what was
// never published was not cleaned up.
func (r *reader) unplaced(out *Record) {
	led := []Field{Extended}
	if out.Urgent {
		led = append(led, Urgent)
	}
	if out.Opinions != (review.Transcript{}) {
		led = append(led, Opinions, AdoptedN, PartlyN, DeclinedN)
	}
	if out.Deliberation != nil {
		led = append(led, Discussed, Outcome, RecordNo)
	}
	out.led, out.issued = r.words(led...), r.words(Bypassed)
	if out.Cleanup != nil {
		out.issued = append(out.issued, r.words(Cleaned, CleanedOn)...)
	}
}

// ended reads how a matter ended without a conclusion.
func (r *reader) ended(out *Record) {
	how := resultKey(r.text(EndedHow))
	if how == "" {
		return
	}
	end := review.Ending{How: endings[how], On: r.day(EndedOn), Reason: r.text(EndedWhy)}
	switch {
	case end.How == "":
		r.fail(EndedHow, "ledger.word", how, "退回、不属于审查范围、撤回、撤销登记")
	case end.On.IsZero():
		r.fail(EndedOn, "ledger.undated", how)
	default:
		out.End = &end
	}
}

// concluded reads the outcome of the review. It takes an outcome that is known
// and a day; a sheet that has no column for a day cannot tell a finished review.
func (r *reader) concluded(out *Record) {
	word := resultKey(r.text(Concluded))
	on, issued, no := r.day(ResultOn), r.day(Issued), r.line(LetterNo)
	dated := r.has(ResultOn) || r.has(Issued)
	out.GivenLetter = no
	result, how := results[word], endings[word]
	switch {
	case !dated, word == "" && on.IsZero() && issued.IsZero():
		r.note(out, Concluded, ResultOn, LetterNo, Issued)
		out.Loose = word != "" || no != ""
		return
	case how != "" && (out.End == nil || out.End.How == how):
		if out.End == nil {
			out.End = &review.Ending{How: how, On: max(on, issued)}
		}
		if out.End.On.IsZero() {
			r.fail(Concluded, "ledger.undated", word)
		}
		r.told(out, no)
		return
	case word == "": // it had ended, and the ledger does not say how
		result = review.Untold
	case result == "":
		r.fail(Concluded, "ledger.result", word)
		return
	case on.IsZero() && issued.IsZero():
		r.fail(Concluded, "ledger.undated", word)
		return
	}
	if !r.has(Issued) {
		issued = on // the only day this ledger keeps
	}
	out.Result, out.Concluded, out.Issued, out.Letter = result, on, issued, no
}

// told keeps the letter that told of an ending without a conclusion: a return and
// what is out of scope have one of their own.
func (r *reader) told(out *Record, no string) {
	kind := map[review.EndKind]review.LetterKind{review.EndReturned: review.ReturnLetter, review.EndOutOfScope: review.OutOfScopeLetter}[out.End.How]
	if kind == "" || no == "" {
		r.note(out, LetterNo)
		return
	}
	l := review.Letter{Kind: kind, No: no, On: out.End.On, Transcribed: true}
	out.details = append(out.details, func(m *review.Matter, _ *review.Profile) { m.Letters = append(m.Letters, l) })
}

// counted reads how many opinions there were and what became of them. Other
// words than numbers are kept as words.
func (r *reader) counted(out *Record) {
	fields := []Field{Opinions, AdoptedN, PartlyN, DeclinedN}
	var n [4]int
	for i, f := range fields {
		var ok bool
		if n[i], ok = readCount(r.text(f)); !ok {
			if i == 1 && allOfThem[resultKey(r.text(f))] {
				n[i] = n[0]
				continue
			}
			r.note(out, f)
			out.Uncounted = true
		}
	}
	if n[1]+n[2]+n[3] > n[0] {
		r.note(out, fields...)
		out.Uncounted = true
		return
	}
	out.Opinions = review.Transcript{Opinions: n[0], Adopted: n[1], Partly: n[2], Declined: n[3]}
}

// allOfThem are the words for a unit that took every opinion.
var allOfThem = map[string]bool{"全部采纳": true, "均采纳": true, "均已采纳": true, "已全部采纳": true, "全部": true, "全采纳": true}

// note keeps cells in the words of the ledger.
func (r *reader) note(out *Record, fields ...Field) {
	out.noted = append(out.noted, r.words(fields...)...)
}

// words are the filled cells of columns, each with what its column means.
func (r *reader) words(fields ...Field) []string {
	var out []string
	for _, f := range fields {
		if s := joined(r.text(f)); strings.Trim(s, "/-—─ ") != "" && s != "0" {
			if d, _, ok := r.days.Read(s); ok && !d.IsZero() && r.days.Serial && f.tellsDay() {
				s = d.String() // a workbook keeps the number of the day
			}
			out = append(out, f.Name()+"："+s)
		}
	}
	return out
}

// discussed reads the outcome of the meeting, which takes a known word and a
// day, and the number of the registration that followed.
func (r *reader) discussed(out *Record) {
	word, on, record := resultKey(r.text(Outcome)), r.day(Discussed), r.line(RecordNo)
	if result := outcomes[word]; result != "" && !on.IsZero() {
		out.Deliberation = &review.Deliberation{On: on, Result: result}
	} else {
		r.note(out, Discussed, Outcome)
	}
	out.GivenRecord = record
	if out.Deliberation == nil && out.Published.IsZero() {
		r.note(out, RecordNo, RecordOn)
		return
	}
	out.Record, out.Recorded = record, cmp.Or(r.day(RecordOn), on, out.Published) // registered by then at the latest
}

// toldRound names the cleanup round of a result whose round a ledger leaves out.
const toldRound = "原台账记载"

// cleaned reads what became of a document when it was last looked over.
func (r *reader) cleaned(out *Record) {
	word, on := resultKey(r.text(Cleaned)), r.day(CleanedOn)
	for result, name := range cleanupWords {
		if word == name || word == "失效" && result == "lapse" {
			out.Cleanup = &review.Cleanup{Round: toldRound, Sent: on, On: on, Result: result}
		}
	}
	if out.Cleanup == nil || on.IsZero() {
		out.Cleanup = nil
		r.note(out, Cleaned, CleanedOn)
	}
}

package review

import "slices"

// Matter is a submission under review (审查事项), from receipt to archive. It is
// loaded whole, changed by one verb and saved whole. Everything in it is a
// dated fact; its stage and its clocks are computed from them.
type Matter struct {
	ID       string   `json:"id"`
	No       string   `json:"no"`
	Former   []string `json:"former,omitempty"` // voided numbers, after a change of kind
	Kind     Kind     `json:"kind"`
	Title    string   `json:"title"`
	Drafter  string   `json:"drafter"`           // 起草（承办）单位
	Decider  string   `json:"decider,omitempty"` // 制定（决策）机关
	Profile  string   `json:"profile"`           // edition of the rules it was received under
	Version  int      `json:"version"`           // number of events that made it
	Received Date     `json:"received"`
	Accepted Date     `json:"accepted,omitzero"`
	Meeting  Date     `json:"meeting,omitzero"` // day the unit means to take it to the meeting (拟上会日期)

	Pauses    []Pause    `json:"pauses,omitempty"`
	Urgent    *Urgency   `json:"urgent,omitempty"`
	Extension *Extension `json:"extension,omitempty"`
	End       *Ending    `json:"end,omitempty"`

	Materials map[string]Check `json:"materials,omitempty"` // by Item.ID
	Gates     map[string]Check `json:"gates,omitempty"`
	Points    map[string]Check `json:"points,omitempty"`

	Counsel    []Counsel   `json:"counsel,omitempty"`
	Opinions   []Opinion   `json:"opinions,omitempty"`
	Dismissed  []Dismissed `json:"dismissed,omitempty"`
	Conclusion *Conclusion `json:"conclusion,omitempty"`
	Letters    []Letter    `json:"letters,omitempty"`
	Wordings   []Wording   `json:"wordings,omitempty"` // the officer's text of letters not issued yet
	Rounds     []Round     `json:"rounds,omitempty"`   // earlier reviews of the same matter

	Plan         *Plan         `json:"plan,omitempty"`
	Scope        *Scope        `json:"scope,omitempty"`
	Consults     []Note        `json:"consults,omitempty"` // 提前介入: talks and early drafts before receipt
	Competition  *Competition  `json:"competition,omitempty"`
	Deal         *Deal         `json:"deal,omitempty"`
	Deliberation *Deliberation `json:"deliberation,omitempty"`
	Recording    *Recording    `json:"recording,omitempty"`
	Refusals     []Recording   `json:"refusals,omitempty"` // earlier requests for registration, refused
	Publication  *Publication  `json:"publication,omitempty"`
	Filings      []Filing      `json:"filings,omitempty"`
	Evaluation   *Evaluation   `json:"evaluation,omitempty"`
	Cleanups     []Cleanup     `json:"cleanups,omitempty"`
	Listed       bool          `json:"listed,omitempty"` // taken in from a ledger, not reviewed here
	Transcript   *Transcript   `json:"transcript,omitempty"`
	CountAnswers []Answer      `json:"count_answers,omitempty"` // reasons given for opinions that are only counted
	Circular     *Circular     `json:"circular,omitempty"`      // it is no submission but a circular to all units
	Archived     Date          `json:"archived,omitzero"`

	Attachments []Attachment `json:"attachments,omitempty"`
	Notes       []Note       `json:"notes,omitempty"`
}

// Pause is a time during which the clock stands still (停表) because materials
// are being completed. The day of the notice still counts; the day on which
// the materials came does not.
type Pause struct {
	On      Date     `json:"on"`
	Until   Date     `json:"until,omitzero"`   // last day the unit was given
	Resumed Date     `json:"resumed,omitzero"` // zero while it lasts
	Missing []string `json:"missing,omitempty"`
}

// Urgency records that a matter may go under the minimum.
type Urgency struct {
	On         Date   `json:"on"`
	Reason     string `json:"reason"`
	ApprovedBy string `json:"approved_by"`
}

// Extension lengthens the window by Days of its unit.
type Extension struct {
	On         Date   `json:"on"`
	Days       int    `json:"days"`
	Reason     string `json:"reason"`
	ApprovedBy string `json:"approved_by"`
}

// Ending closes a matter without a conclusion.
type Ending struct {
	How    EndKind `json:"how"`
	On     Date    `json:"on"`
	Reason string  `json:"reason,omitempty"`
}

// EndKind says how a matter ended without a conclusion.
type EndKind string

const (
	EndReturned   EndKind = "returned"   // 退回
	EndOutOfScope EndKind = "outofscope" // 不属于审查范围
	EndWithdrawn  EndKind = "withdrawn"  // 撤回
	EndCancelled  EndKind = "cancelled"  // registered by mistake; the number stays on record
)

// Check is the officer's mark on one row of a checklist. Gates also tell when
// they were gone through, by whom, on which paper and with what outcome.
type Check struct {
	Mark    Mark   `json:"mark"`
	Remark  string `json:"remark,omitempty"`
	From    Date   `json:"from,omitzero"` // first day of a term that has a least length
	On      Date   `json:"on,omitzero"`
	By      string `json:"by,omitempty"`
	Paper   string `json:"paper,omitempty"`
	Outcome string `json:"outcome,omitempty"` // of a risk assessment: controllable, uncontrollable
}

// Counsel is a view given by a legal adviser or government lawyer.
type Counsel struct {
	On   Date   `json:"on"`
	By   string `json:"by"`
	View string `json:"view"`
}

// Opinion is one reviewed point: what is wrong, why, and what to write instead.
type Opinion struct {
	N         int      `json:"n"`
	Article   string   `json:"article,omitempty"` // "" = the document as a whole
	Quote     string   `json:"quote,omitempty"`
	Problem   string   `json:"problem"`
	Basis     string   `json:"basis,omitempty"`
	Proposal  string   `json:"proposal,omitempty"`
	Severity  Severity `json:"severity"`
	Answer    *Answer  `json:"answer,omitempty"`
	Retracted string   `json:"retracted,omitempty"` // reason, when it was taken back
	Text      string   `json:"text,omitempty"`      // SHA-256 of the draft it was written on
}

// Draft reports whether the opinion may not leave yet: it alleges something
// about legality without naming a basis.
func (o Opinion) Draft() bool {
	return o.Retracted == "" && o.Severity == Legality && o.Basis == ""
}

// Answer is the drafting unit's reply to an opinion.
type Answer struct {
	On     Date   `json:"on"`
	Result Reply  `json:"result"`
	Reason string `json:"reason,omitempty"`
}

// Conclusion is the outcome of the review.
type Conclusion struct {
	On     Date   `json:"on"`
	Result Result `json:"result"`
	Reason string `json:"reason,omitempty"`
	Early  bool   `json:"early,omitempty"` // given before the minimum was reached
}

// Letter is an issued letter. It never changes; a wrong one is voided and its
// number stays on record.
type Letter struct {
	Kind    LetterKind    `json:"kind"`
	No      string        `json:"no"`
	Series  string        `json:"series"`
	Year    int           `json:"year"`
	Seq     int           `json:"seq"`
	On      Date          `json:"on"`
	Late    bool          `json:"late,omitempty"`    // an opinion given after the last day
	Round   int           `json:"round,omitempty"`   // review round it belongs to; 0 = the first
	To      string        `json:"to,omitempty"`      // FilingRule.ID of a filing letter
	Pause   int           `json:"pause,omitempty"`   // the pause a letter is about, announcing it or reminding of it, counted from 1
	Told    int           `json:"told,omitempty"`    // how many failings a circular to one unit tells
	Refusal int           `json:"refusal,omitempty"` // how many refusals came before the one a refusal letter tells of
	Content LetterContent `json:"content"`
	Wording *Wording      `json:"wording,omitempty"` // what the officer had written of it
	File    string        `json:"file,omitempty"`    // SHA-256 of the stored .docx
	Voided  string        `json:"voided,omitempty"`  // reason
	// Transcribed letters were issued elsewhere: the ledger told their day, hefa
	// has no text of them, and their number may be none of a series or missing.
	Transcribed bool `json:"transcribed,omitempty"`
}

// Live reports whether the letter stands.
func (l Letter) Live() bool { return l.Voided == "" }

// Attachment is a file kept with the matter, stored by its SHA-256.
type Attachment struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
	Size   int64  `json:"size"`
	On     Date   `json:"on"`
	Draft  bool   `json:"draft,omitempty"` // the text under review
	As     string `json:"as,omitempty"`    // the paper of the file it is, by its id in the profile
}

// Note is a remark of the officer.
type Note struct {
	On   Date   `json:"on"`
	Text string `json:"text"`
}

// LiveLetter returns the standing letter of a kind, the latest if several.
// Letters about the review do not count once another round has begun.
func (m *Matter) LiveLetter(k LetterKind) (Letter, bool) {
	for i := len(m.Letters) - 1; i >= 0; i-- {
		old := k.ofRound() && m.Letters[i].Round != len(m.Rounds)
		if m.Letters[i].Kind == k && m.Letters[i].Live() && !old {
			return m.Letters[i], true
		}
	}
	return Letter{}, false
}

// OpenPause returns the pause that still lasts.
func (m *Matter) OpenPause() (*Pause, bool) {
	if n := len(m.Pauses); n > 0 && m.Pauses[n-1].Resumed.IsZero() {
		return &m.Pauses[n-1], true
	}
	return nil, false
}

// notified reports whether a letter about the latest pause stands.
func (m *Matter) notified() bool {
	l, ok := m.LiveLetter(SupplementLetter)
	return ok && l.Pause == len(m.Pauses)
}

// PauseOf is the pause a letter of a kind tells of if it is written now, counted
// from 1; 0 is none. A reminder is about missing materials while a pause lasts,
// and about answers to the opinions afterwards.
func (m *Matter) PauseOf(k LetterKind) int {
	_, open := m.OpenPause()
	if k == SupplementLetter || k == RemindLetter && open {
		return len(m.Pauses)
	}
	return 0
}

// reminded reports whether a reminder of this round stands that is about a
// pause, or about answers for 0.
func (m *Matter) reminded(pause int) bool {
	return slices.ContainsFunc(m.Letters, func(l Letter) bool {
		return l.Kind == RemindLetter && l.Live() && l.Round == len(m.Rounds) && l.Pause == pause
	})
}

// LiveOpinions lists the opinions that were not taken back.
func (m *Matter) LiveOpinions() []Opinion {
	var out []Opinion
	for _, o := range m.Opinions {
		if o.Retracted == "" {
			out = append(out, o)
		}
	}
	return out
}

// OpinionByN finds a standing opinion by its number.
func (m *Matter) OpinionByN(n int) (*Opinion, bool) {
	for i := range m.Opinions {
		if m.Opinions[i].N == n && m.Opinions[i].Retracted == "" {
			return &m.Opinions[i], true
		}
	}
	return nil, false
}

// DraftFile returns the latest attachment that holds the text under review.
func (m *Matter) DraftFile() (Attachment, bool) {
	for i := len(m.Attachments) - 1; i >= 0; i-- {
		if m.Attachments[i].Draft {
			return m.Attachments[i], true
		}
	}
	return Attachment{}, false
}

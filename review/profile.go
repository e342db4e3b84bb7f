package review

import "strings"

// Profile is the rules of a place as data: windows, materials, gates, points,
// reasons and the wording they rest on, each with its source and status. It is
// read by review/profile; a matter keeps the edition it was received under.
type Profile struct {
	Edition     string                     `toml:"-"`
	Name        string                     `toml:"name"`
	Strict      bool                       `toml:"strict"` // an undone gate refuses acceptance instead of warning
	Kinds       map[Kind]KindRules         `toml:"kind"`
	Reasons     Reasons                    `toml:"reasons"`
	Conclusions map[Result]ConclusionRule  `toml:"conclusion"`
	Letters     map[LetterKind]LetterRules `toml:"letter"`
	Supplement  Term                       `toml:"supplement"` // days a unit gets to complete its materials
	Answer      Term                       `toml:"answer"`     // working days after which an unanswered opinion is asked for
	Declining   Rule                       `toml:"declining"`  // why declining an opinion needs a reason
	Review      Rule                       `toml:"review"`     // why nothing may be issued unreviewed

	Meeting    MeetingRules              `toml:"meeting"`
	Scope      []Question                `toml:"scope"`    // the decision aid, in the order asked
	Excluded   []WordRule                `toml:"excluded"` // titles that name what is not reviewed
	Issuers    []WordRule                `toml:"issuers"`  // bodies that may not issue normative documents
	Evaluation Rule                      `toml:"evaluation"`
	Catalogue  CatalogueRule             `toml:"catalogue"`
	Contents   ContentsRules             `toml:"contents"` // what an archived file holds, in order
	Circular   CircularRules             `toml:"circular"`
	Breaches   map[BreachKind]BreachRule `toml:"breach"` // what a circular says of each kind of breach
	Exceptions Exceptions                `toml:"exceptions"`
	Secrecy    Rule                      `toml:"secrecy"` // why a letter marked secret is not written on this machine
	Phrases    []Phrase                  `toml:"phrases"` // set phrases for letters and opinions
}

// Exceptions are the conditions of an exception in a fair-competition review.
type Exceptions struct {
	Conditions []string `toml:"conditions"` // all of them have to be met
	Rule
}

// CatalogueRule is what holds for the year's catalogue of decisions.
type CatalogueRule struct {
	Submission string `toml:"submission"` // name of the step on which the draft is sent in
	Rule
}

// CircularRules say how a circular to all units is headed.
type CircularRules struct {
	To    string `toml:"to"`    // whom it is addressed to
	Title string `toml:"title"` // {from} and {to} stand for the period
}

// BreachRule names a kind of breach and says what is required instead.
type BreachRule struct {
	Name     string `toml:"name"`
	Requires string `toml:"requires"` // a whole sentence
	Rule
}

// MeetingRules are the provisions that keep a draft from the meeting.
type MeetingRules struct {
	Unlawful    Rule `toml:"unlawful"`    // judged unlawful
	Reform      Rule `toml:"reform"`      // the one exit: exploratory reform with stated risk
	Risk        Rule `toml:"risk"`        // no risk assessment, or a risk that cannot be controlled
	Unadopted   Rule `toml:"unadopted"`   // declined opinions without the note
	Competition Rule `toml:"competition"` // unreviewed or failed in fair competition
}

// Question is one step of the decision aid.
type Question struct {
	ID   string `toml:"id"`
	Text string `toml:"text"`
	// Why says what hangs on the answer, in plain words.
	Why string `toml:"why"`
	// Words in a title that speak for yes.
	Words []string `toml:"words"`
	// Reason is the prepared reason of Reasons.OutOfScope that the question
	// leads to, where it leads outside.
	Reason string `toml:"reason"`
	// No and Yes name the kind an answer settles, "outside" for none of them;
	// empty goes on to the next question.
	Yes string `toml:"yes"`
	No  string `toml:"no"`
	Rule
}

// WordRule is a provision that words in a title or name call up.
type WordRule struct {
	Words []string `toml:"words"`
	Text  string   `toml:"text"`
	Rule
}

// FilingRule is a recipient of published documents.
type FilingRule struct {
	ID        string   `toml:"id"`
	Name      string   `toml:"name"`
	Days      int      `toml:"days"`    // calendar days from publication
	Correct   int      `toml:"correct"` // calendar days for a correction; 0 = no term known
	Materials []string `toml:"materials"`
	Rule
}

// ValidityRule says how long a document stays in force.
type ValidityRule struct {
	Years      int      `toml:"years"`
	TrialYears int      `toml:"trial_years"`
	Trial      []string `toml:"trial"` // title words of trial documents
	Warn       []int    `toml:"warn"`  // months before the end
	Rule
}

// RecordRule is 统一登记、统一编号、统一印发.
type RecordRule struct {
	Code string `toml:"code"` // appended to the bureau's code word
	Rule
}

// KindRules is what a profile says about one kind of matter.
type KindRules struct {
	Code      string     `toml:"code"`  // first letter of matter numbers
	Words     []string   `toml:"words"` // title endings that suggest the kind, strongest first
	Window    WindowRule `toml:"window"`
	Materials []Item     `toml:"materials"`
	Gates     []Item     `toml:"gates"`
	Points    []Item     `toml:"points"`
	Counsel   Rule       `toml:"counsel"` // set when a conclusion needs counsel's view

	Filings  []FilingRule `toml:"filings"`
	Validity ValidityRule `toml:"validity"`
	Record   RecordRule   `toml:"record"`
}

// Item is one row of a checklist.
type Item struct {
	ID       string `toml:"id" json:"id"`
	Name     string `toml:"name" json:"name"`
	Required bool   `toml:"required" json:"required"`
	When     string `toml:"when" json:"when,omitempty"`         // in words: the condition under which it is needed
	MinDays  int    `toml:"min_days" json:"min_days,omitempty"` // least calendar days between beginning and end
	Said     string `toml:"said" json:"said,omitempty"`         // how a letter says that the row is fulfilled; Name if empty
	Fails    string `toml:"fails" json:"fails,omitempty"`       // how a letter says that a review point is not; see Said
	Outcome  bool   `toml:"outcome" json:"outcome,omitempty"`   // has an outcome: controllable or not
	Section  string `toml:"section" json:"section,omitempty"`   // part of the opinion letter a review point belongs to
	Role     Role   `toml:"role" json:"role,omitempty"`         // what hefa itself needs to know the row for
	Rule
}

// Role marks the row of a checklist that something else in hefa rests on,
// whatever the place calls it.
type Role string

const (
	RoleDraft       Role = "draft"       // the material under review
	RoleCompetition Role = "competition" // the gate of the fair-competition review
	RoleBasis       Role = "basis"       // the material that names what a document rests on
	RoleComments    Role = "comments"    // the material that tells of the comments asked for
)

// Roles lists every role.
func Roles() []Role { return []Role{RoleDraft, RoleCompetition, RoleBasis, RoleComments} }

// WindowRule is the time a review may take. Min and Max count days of Unit;
// zero means no limit. Extension is the most days by which Max may be extended.
type WindowRule struct {
	Unit          Unit `toml:"unit"`
	Min           int  `toml:"min"`
	Max           int  `toml:"max"`
	Extension     int  `toml:"extension"`
	MinRule       Rule `toml:"min_rule"`
	MaxRule       Rule `toml:"max_rule"`
	ExtensionRule Rule `toml:"extension_rule"`
	PauseRule     Rule `toml:"pause_rule"`
}

// Unit is what a window counts.
type Unit string

const (
	Workdays Unit = "workday" // working days
	Days     Unit = "day"     // calendar days; a last day off moves to the next working day
)

// Reasons are the prepared reasons of verbs that need one.
type Reasons struct {
	Return     []Reason `toml:"return"`
	OutOfScope []Reason `toml:"outofscope"`
	Urgent     []Reason `toml:"urgent"`
}

// Reason is a prepared sentence with its source.
type Reason struct {
	Text string `toml:"text"`
	Rule
}

// Texts lists the sentences of reasons.
func Texts(rs []Reason) []string {
	out := make([]string, len(rs))
	for i, r := range rs {
		out[i] = r.Text
	}
	return out
}

// ConclusionRule says how a conclusion reads and what it obliges the drafter
// to do. Kinds that need words or a source of their own have them in Kinds.
type ConclusionRule struct {
	Says    string `toml:"says"` // follows the title: 合法, 应当予以修改 …
	Obliges string `toml:"obliges"`
	Rule
	Kinds map[Kind]ConclusionRule `toml:"kinds"`
}

// LetterRules are the provisions and set phrases of a kind of letter.
type LetterRules struct {
	Code  string          `toml:"code"` // appended to the bureau's code word
	Rules map[Kind][]Rule `toml:"rules"`
	Lines []string        `toml:"lines"` // closing sentences
	// Overdue are the closing sentences of a reminder that materials are missing.
	Overdue []string `toml:"overdue"`
}

// Term is a number of working days with its source.
type Term struct {
	Days int `toml:"days"`
	Rule
}

// For returns the rules of a kind; an unknown kind is treated as Other.
func (p *Profile) For(k Kind) KindRules {
	if r, ok := p.Kinds[k]; ok {
		return r
	}
	return p.Kinds[Other]
}

// Conclusion returns how a conclusion reads for a kind of matter.
func (p *Profile) Conclusion(k Kind, r Result) ConclusionRule {
	c := p.Conclusions[r]
	if own, ok := c.Kinds[k]; ok {
		return own
	}
	return c
}

// GuessKind guesses the kind of a matter from its title: the word that stands
// last in the title wins, because Chinese titles end in their type. The second
// result is false when no word of the profile occurs.
func (p *Profile) GuessKind(title string) (Kind, bool) {
	best, at, size := Other, -1, 0
	for _, k := range Kinds() {
		for _, w := range p.Kinds[k].Words {
			i := strings.LastIndex(title, w)
			if i < 0 {
				continue
			}
			end := i + len(w)
			if end > at || end == at && len(w) > size {
				best, at, size = k, end, len(w)
			}
		}
	}
	return best, at >= 0
}

// ItemByID finds a row of a checklist.
func ItemByID(items []Item, id string) (Item, bool) {
	for _, it := range items {
		if it.ID == id {
			return it, true
		}
	}
	return Item{}, false
}

// MarkOf returns the officer's mark on the row that has a role; the zero Check
// when the list has no such row.
func MarkOf(items []Item, marks map[string]Check, r Role) Check {
	for _, it := range items {
		if it.Role == r {
			return marks[it.ID]
		}
	}
	return Check{}
}

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
}

// Item is one row of a checklist.
type Item struct {
	ID       string `toml:"id" json:"id"`
	Name     string `toml:"name" json:"name"`
	Required bool   `toml:"required" json:"required"`
	When     string `toml:"when" json:"when,omitempty"`       // in words: the condition under which it is needed
	Section  string `toml:"section" json:"section,omitempty"` // part of the opinion letter a review point belongs to
	Rule
}

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

// ConclusionRule says what a conclusion obliges the drafter to do.
type ConclusionRule struct {
	Obliges string `toml:"obliges"`
	Rule
}

// LetterRules are the provisions and set phrases of a kind of letter.
type LetterRules struct {
	Code  string          `toml:"code"` // appended to the bureau's code word
	Rules map[Kind][]Rule `toml:"rules"`
	Lines []string        `toml:"lines"` // closing sentences
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

package review

// Status says how far a fact of law has been checked. A rule that is not
// verified is always shown as 待核实.
type Status string

const (
	Verified   Status = "V"     // checked against the full text
	SecondHand Status = "V2"    // seen quoted at second hand
	Reported   Status = "S"     // from a government report
	Remembered Status = "M"     // remembered, unconfirmed
	Local      Status = "local" // a practice of the place, no national rule
)

// Settled reports whether a rule of this status may be cited without telling
// the officer that it is still to be confirmed.
func (s Status) Settled() bool { return s == Verified }

// Rule is a provision and how far it has been checked.
type Rule struct {
	Basis  string `json:"basis" toml:"basis"`
	Status Status `json:"status" toml:"status"`
}

// IsZero reports whether no rule is named.
func (r Rule) IsZero() bool { return r.Basis == "" }

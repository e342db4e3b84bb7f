package review

// Office is who hefa works for: it heads the letters and signs the history.
type Office struct {
	Bureau  string                `json:"bureau"`  // 柳河县司法局
	County  string                `json:"county"`  // 柳河县
	Officer string                `json:"officer"` // name of the reviewing officer
	Phone   string                `json:"phone,omitempty"`
	Code    string                `json:"code"`             // 代字, e.g. 柳司审
	Codes   map[LetterKind]string `json:"codes,omitempty"`  // code words that differ from Code + the profile's suffix
	Form    LetterForm            `json:"form,omitempty"`   // usual form of letters
	Folder  string                `json:"folder,omitempty"` // where letters were saved last
}

// CodeFor returns the code word of a kind of letter.
func (o Office) CodeFor(k LetterKind, p *Profile) string {
	if c := o.Codes[k]; c != "" {
		return c
	}
	return o.Code + p.Letters[k].Code
}

// OrBlank fills what nobody has answered yet with blanks to be written over by
// hand, so that a letter never bears another bureau's name.
func (o Office) OrBlank() Office {
	if o.Bureau == "" {
		o.Bureau = "××县司法局"
	}
	if o.Code == "" {
		o.Code = "××司审"
	}
	return o
}

// Complete reports whether the first-run form has been answered.
func (o Office) Complete() bool {
	return o.Bureau != "" && o.County != "" && o.Officer != "" && o.Code != ""
}

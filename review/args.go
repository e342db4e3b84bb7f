package review

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Args are the arguments of a verb as text, by parameter name: the form in
// which the command line gives them and history keeps them.
type Args map[string][]string

// MaxTitle is the most runes of a text on one line, such as a title.
const MaxTitle = 500

// MaxText is the most runes one argument may have.
const MaxText = 20000

// Text returns a value, "" when absent.
func (a Args) Text(name string) string {
	if v := a[name]; len(v) > 0 {
		return v[0]
	}
	return ""
}

// List returns all values of a repeatable parameter.
func (a Args) List(name string) []string { return a[name] }

// Date returns a checked date argument.
func (a Args) Date(name string) Date {
	d, _ := ParseDate(a.Text(name))
	return d
}

// Int returns a checked number argument, 0 when absent.
func (a Args) Int(name string) int {
	n, _ := strconv.Atoi(a.Text(name))
	return n
}

// Has reports whether a value was given, even an empty one.
func (a Args) Has(name string) bool { return len(a[name]) > 0 }

// Check fills in defaults and verifies raw arguments: unknown names, missing
// values, dates that do not exist, choices that are none. Dates come back in
// ISO form, text trimmed.
func (v Verb) Check(e *Env, m *Matter, raw Args) (Args, error) {
	for name := range raw {
		if !slices.ContainsFunc(v.Params, func(p Param) bool { return p.Name == name }) {
			return nil, &Error{Kind: KindInvalid, Code: "param.unknown", Args: []any{v.Name, name}, Param: name}
		}
	}
	out := Args{}
	for _, p := range v.Params {
		vals, err := p.check(e, m, raw[p.Name])
		if err != nil {
			err.Param = p.Name
			return nil, err
		}
		if len(vals) > 0 {
			out[p.Name] = vals
		}
	}
	return out, nil
}

func (p Param) check(e *Env, m *Matter, raw []string) ([]string, *Error) {
	var vals []string
	for _, s := range raw {
		parts := []string{s}
		if p.Split {
			parts = strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("、，,;； \n", r) })
		}
		for _, s := range parts {
			if s = strings.TrimSpace(s); s != "" {
				vals = append(vals, s)
			}
		}
	}
	if len(vals) == 0 && p.defaults(raw) {
		switch d := p.Default(e, m); {
		case d != "" && p.Type == TypeList:
			vals = strings.Split(d, "\n")
		case d != "":
			vals = []string{d}
		}
	}
	if len(vals) == 0 {
		if p.Required {
			return nil, Invalid("param.missing", p.Name)
		}
		if raw == nil || p.Type == TypeList && !p.Derived {
			return nil, nil
		}
		return []string{""}, nil // an empty value given on purpose clears
	}
	if len(vals) > 1 && p.Type != TypeList {
		return nil, Invalid("param.repeated", p.Name)
	}
	for i := range vals {
		v, err := p.value(e, m, vals[i])
		if err != nil {
			return nil, err
		}
		vals[i] = v
	}
	return vals, nil
}

// defaults reports whether a parameter without a value takes its default: one
// that was left out does, and so does one emptied whose type knows no empty
// value, such as the day of a verb.
func (p Param) defaults(raw []string) bool {
	if p.Default == nil || p.Derived {
		return false
	}
	switch p.Type {
	case TypeDate, TypeChoice, TypeNumber:
		return true
	}
	return raw == nil
}

func (p Param) value(e *Env, m *Matter, s string) (string, *Error) {
	most := MaxText
	if p.Type == TypeText {
		most = MaxTitle
	}
	if n := utf8.RuneCountInString(s); n > most {
		return "", Invalid("param.long", p.Name, n, most)
	}
	switch p.Type {
	case TypeDate:
		d, err := ParseWhen(s, e.Today)
		if err != nil {
			return "", Invalid("param.date", p.Name, s)
		}
		return d.String(), nil
	case TypeNumber:
		n, err := strconv.Atoi(FoldWidth(s))
		if err != nil || n < 1 {
			return "", Invalid("param.number", p.Name, s)
		}
		return strconv.Itoa(n), nil
	case TypeChoice:
		if choices := p.Choices(e, m); !slices.Contains(choices, s) {
			return "", Invalid("param.choice", p.Name, s, strings.Join(choices, " | "))
		}
	}
	return s, nil
}

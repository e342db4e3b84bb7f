package review

import (
	"errors"
	"fmt"
)

// ErrorKind says what class a failure belongs to; the command line turns it
// into an exit code and the screen into a tone.
type ErrorKind string

const (
	KindInvalid    ErrorKind = "invalid"     // a wrong value or usage
	KindNotAllowed ErrorKind = "not_allowed" // the matter does not permit it now
	KindNotFound   ErrorKind = "not_found"
	KindDamaged    ErrorKind = "damaged" // a file is damaged, locked or unreadable
)

// Error is a failure a person can act on. Code names a sentence in the string
// catalogue, Args fill it, and Rule is the provision behind a refusal, if any.
type Error struct {
	Kind  ErrorKind
	Code  string
	Args  []any
	Param string // the parameter at fault, if one is
	Rule  Rule
	Cause error
}

// Error gives the technical form, for logs and tests. People read the
// catalogue's sentence instead.
func (e *Error) Error() string {
	s := string(e.Kind) + ": " + e.Code
	if len(e.Args) > 0 {
		s += fmt.Sprintf(" %v", e.Args)
	}
	if e.Cause != nil {
		s += ": " + e.Cause.Error()
	}
	return s
}

func (e *Error) Unwrap() error { return e.Cause }

// Invalid reports a wrong value.
func Invalid(code string, args ...any) *Error {
	return &Error{Kind: KindInvalid, Code: code, Args: args}
}

// Refused reports that something is not allowed now.
func Refused(code string, args ...any) *Error {
	return &Error{Kind: KindNotAllowed, Code: code, Args: args}
}

// NotFound reports that something does not exist.
func NotFound(code string, args ...any) *Error {
	return &Error{Kind: KindNotFound, Code: code, Args: args}
}

// Damaged reports a file that cannot be read or trusted.
func Damaged(code string, cause error, args ...any) *Error {
	return &Error{Kind: KindDamaged, Code: code, Args: args, Cause: cause}
}

// Under names the rule a refusal rests on.
func (e *Error) Under(r Rule) *Error {
	e.Rule = r
	return e
}

// KindOf returns the kind of err, or "" when it is no *Error.
func KindOf(err error) ErrorKind {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Kind
	}
	return ""
}

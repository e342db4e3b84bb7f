package main

import (
	"errors"

	"hefa/review"
)

// Exit codes, as scripts rely on them.
const (
	exitDone    = 0
	exitOther   = 1
	exitUsage   = 2 // wrong usage or value
	exitRefused = 3 // not allowed now
	exitMissing = 4 // not found
	exitDamaged = 5 // a file is damaged, locked or unreadable
)

func exitCode(err error) int {
	switch review.KindOf(err) {
	case review.KindInvalid:
		return exitUsage
	case review.KindNotAllowed:
		return exitRefused
	case review.KindNotFound:
		return exitMissing
	case review.KindDamaged:
		return exitDamaged
	}
	return exitOther
}

// failure is an error as --json prints it.
type failure struct {
	Code    string `json:"code"`
	Message string `json:"message"`
	Rule    any    `json:"rule"`
}

// fail tells what went wrong on the standard error. Of several causes each is
// told.
func (p *program) fail(err error) {
	if !p.json {
		p.complain(p.message(err))
		return
	}
	p.encode(p.errOut, map[string]failure{"error": p.failureOf(err)})
}

// failureOf is an error as --json prints it. Where it names the matter that
// refused, the rule is that of the refusal.
func (p *program) failureOf(err error) failure {
	f := failure{Code: "error.other", Message: p.message(err)}
	e, ok := errors.AsType[*review.Error](err)
	if !ok {
		return f
	}
	f.Code = e.Code
	for f.Rule == nil && e != nil {
		f.Rule = orNull(p.words.Rule(e.Rule))
		e, _ = e.Cause.(*review.Error)
	}
	return f
}

// message is the sentence of an error, with the flag at fault.
func (p *program) message(err error) string {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var all string
		for i, e := range joined.Unwrap() {
			if i > 0 {
				all += p.words.T("punct.semi")
			}
			all += p.message(e)
		}
		return all
	}
	s := p.words.Error(err)
	if e, ok := errors.AsType[*review.Error](err); ok && e.Param != "" {
		s += p.words.T("cli.flag", e.Param)
	}
	return s
}

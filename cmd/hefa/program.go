package main

import (
	"context"
	"errors"
	"io"
	"strings"
	"time"

	"hefa/review"
	"hefa/ui/locale"
)

// program is one run of hefa: where it prints, in which language, on which day
// and over which file.
type program struct {
	out, errOut io.Writer
	getenv      func(string) string
	words       locale.Catalogue
	today       review.Date // fixed by HEFA_TODAY; zero = the day it is

	wait time.Duration // for another process that is writing; zero = the store's own wait

	json bool   // --json
	db   string // --db
	lang string // --lang
}

// newProgram looks through the arguments for --lang and --json before they are
// parsed, because the help texts and the errors of parsing depend on them.
func newProgram(args []string, out, errOut io.Writer, getenv func(string) string) *program {
	p := &program{out: out, errOut: errOut, getenv: getenv, lang: early(args, "--lang")}
	p.json = early(args, "--json") != ""
	p.words = locale.New(p.language())
	return p
}

// early returns the value of a flag, or "yes" when it is there without one.
func early(args []string, flag string) string {
	for i, a := range args {
		switch {
		case a == "--":
			return ""
		case strings.HasPrefix(a, flag+"="):
			return a[len(flag)+1:]
		case a == flag && flag == "--lang" && i+1 < len(args):
			return args[i+1]
		case a == flag && flag != "--lang":
			return "yes"
		}
	}
	return ""
}

func (p *program) language() string {
	if p.lang != "" {
		return p.lang
	}
	return p.getenv("HEFA_LANG")
}

// run does what the arguments say and returns the exit code.
func (p *program) run(ctx context.Context, args []string) int {
	root := p.root()
	root.SetArgs(args)
	if err := root.ExecuteContext(ctx); err != nil {
		if errors.Is(err, context.Canceled) {
			err = &review.Error{Code: "cli.cancelled", Cause: err}
		}
		p.fail(err)
		return exitCode(err)
	}
	return exitDone
}

// prepare checks what every command depends on.
func (p *program) prepare() error {
	if l := strings.ToLower(p.language()); l != "" && !strings.HasPrefix(l, "zh") && !strings.HasPrefix(l, "en") {
		return review.Invalid("cli.lang", p.language())
	}
	p.words = locale.New(p.language())
	if s := p.getenv("HEFA_TODAY"); s != "" {
		day, err := review.ParseDate(s)
		if err != nil || day.IsZero() {
			return review.Invalid("cli.today", s)
		}
		p.today = day
	}
	return nil
}

// now is the time by which the desk works: the clock on the wall, moved to the
// day HEFA_TODAY names.
func (p *program) now() time.Time {
	now := time.Now()
	if p.today.IsZero() {
		return now
	}
	y, m, d := p.today.Time().Date()
	return time.Date(y, m, d, now.Hour(), now.Minute(), now.Second(), now.Nanosecond(), now.Location())
}

// day is the civil day the program works on.
func (p *program) day() review.Date { return review.DayOf(p.now()) }

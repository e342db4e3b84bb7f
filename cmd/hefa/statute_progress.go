package main

import (
	"fmt"
	"strings"
	"time"

	"hefa/ui/text"
)

// tick is the least time between two updates of a progress line.
const tick = 100 * time.Millisecond

// progressOf shows how much of a known total is done on the standard error of
// a terminal, and nothing elsewhere. finish wipes it.
func (p *program) progressOf(code string) (step func(done, total int), finish func()) {
	if p.json || !isTerminal(p.errOut) {
		return nil, func() {}
	}
	widest, last := 0, time.Time{}
	step = func(done, total int) {
		if time.Since(last) < tick && done < total {
			return
		}
		last = time.Now()
		s := p.words.T(code, done, total)
		widest = max(widest, text.Width(s))
		fmt.Fprint(p.errOut, "\r", s)
	}
	return step, func() {
		if widest > 0 {
			fmt.Fprint(p.errOut, "\r", strings.Repeat(" ", widest), "\r")
		}
	}
}

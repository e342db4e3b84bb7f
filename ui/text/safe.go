package text

import "hefa/review"

// SafeLine and SafeText clean text once more on its way to the terminal: what
// was stored is clean already, but a screen trusts nobody.

// SafeLine makes untrusted text fit for one line of a terminal.
func SafeLine(s string) string { return review.CleanLine(s) }

// SafeText makes untrusted text fit for several lines.
func SafeText(s string) string { return review.CleanText(s) }

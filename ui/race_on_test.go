//go:build race

package ui_test

// underRace reports whether the race detector watches, which makes the
// translated SQLite ten to thirty times slower.
const underRace = true

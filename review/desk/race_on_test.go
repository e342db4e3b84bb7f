//go:build race

package desk_test

// underRace reports whether the race detector watches, which makes the
// translated SQLite ten to thirty times slower.
const underRace = true

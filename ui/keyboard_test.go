package ui_test

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// sequences are what terminals send for keys that are no characters. Escape
// comes in the form that needs no waiting for what may follow it.
var sequences = map[string]string{
	"enter": "\r", "tab": "\t", "shift+tab": "\x1b[Z", "space": " ", "backspace": "\x7f", "delete": "\x1b[3~",
	"esc": "\x1b[27u", "bare esc": "\x1b",
	"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F",
	"ctrl+home": "\x1b[1;5H", "ctrl+end": "\x1b[1;5F", "pgup": "\x1b[5~", "pgdown": "\x1b[6~", "ctrl+up": "\x1b[1;5A", "ctrl+down": "\x1b[1;5B",
	"f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "f5": "\x1b[15~", "f6": "\x1b[17~",
	"f7": "\x1b[18~", "f8": "\x1b[19~", "f9": "\x1b[20~", "f10": "\x1b[21~", "f11": "\x1b[23~", "f12": "\x1b[24~",
	"shift+f3": "\x1b[13;2~",
}

// sequence is what a terminal sends for a key.
func sequence(t testing.TB, name string) string {
	if s, ok := sequences[name]; ok {
		return s
	}
	if letter, ok := strings.CutPrefix(name, "ctrl+"); ok && len(letter) == 1 {
		return string(rune(letter[0] & 0x1f))
	}
	if utf8.RuneCountInString(name) != 1 {
		t.Fatalf("no key is called %q", name)
	}
	return name
}

package text

import (
	"testing"

	"pgregory.net/rapid"
)

func TestFoldTable(t *testing.T) {
	for in, want := range map[rune]rune{
		'？': '?', '：': ':', '／': '/', '、': '/', '，': ',', '！': '!', '～': '~', 'Ａ': 'A', 'ｚ': 'z',
		'０': '0', '９': '9', '　': ' ', '。': '.', '【': '[', '】': ']', '《': '<', '》': '>',
		'a': 'a', '?': '?', '招': '招', '\n': '\n',
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFoldTwiceIsOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := rapid.Rune().Draw(t, "r")
		if Fold(Fold(r)) != Fold(r) {
			t.Fatalf("Fold(%q)", r)
		}
		if r < 0x80 && Fold(r) != r {
			t.Fatalf("Fold changed ASCII %q", r)
		}
	})
}

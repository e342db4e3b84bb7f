package pinyin

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestMatch(t *testing.T) {
	const title = "关于印发《长乐区重大行政决策程序规定（2025年修订）》的通知"
	tests := []struct {
		text, query string
		want        bool
	}{
		{title, "", true},
		{title, "gyyf", true},
		{title, "clqzdxzjc", true}, // across 》 and as people say it
		{title, "zlqcdhzjc", true}, // every other reading
		{title, "xzjc", true},      // from the middle
		{title, "XZJC", true},      // case
		{title, "ｘｚｊｃ", true},      // what an IME types in full width
		{title, "gd2025nxd", true}, // 规定（2025年修订）: digits stand for themselves
		{title, "gdnxd", false},    // and are not passed over
		{title, "xddtz", true},     // to the end
		{title, "xddtzz", false},   // past it
		{title, "xzcx", false},     // not contiguous
		{title, "行政", false},       // not a query of initials
		{title, "xz jc", false},    // nor is this
		{title, "'", false},
		{"", "", true},
		{"", "a", false},
		{"工程变更", "gcbg", true},
		{"aab", "ab", true}, // a false start that overlaps the true one
		{"安安安办", "aab", true},
		{"PPP项目", "pppxm", true},
		{"重庆单县", "cqsx", true},
		{"重庆单县", "zqdx", true},
		{"\xff行\xfe政", "xz", true}, // damaged text is passed over
		{"县人民政府", "xrmzf", true},
		{"县人民政府", "xrmzfx", false},
		{"阿", "e", true},
		{"〇", "l", true},
		{"，", "a", false},
		{"第12号", "d12h", true},
		{"第１２号", "d12h", true},
		{"第12号", "d1h", false},
		{"行行行行行行行行", "xhxhxhhx", true},
	}
	for _, tt := range tests {
		if got := Match(tt.text, tt.query); got != tt.want {
			t.Errorf("Match(%q, %q) = %v", tt.text, tt.query, got)
		}
	}
}

func TestMatchLongQueries(t *testing.T) {
	text := strings.Repeat("审", 100)
	for _, n := range []int{1, 63, 64, 65, 100, 5000} {
		if !Match(text, strings.Repeat("s", n)) {
			t.Errorf("%d letters do not match", n)
		}
	}
	if Match(text[:3*63], strings.Repeat("s", 64)) {
		t.Error("64 letters match 63 characters")
	}
	if Match(text, strings.Repeat("s", 70)+"？") {
		t.Error("a stray character past the limit was not seen")
	}
}

// anyText mixes what titles hold with anything at all.
func anyText() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.StringOfN(rapid.SampledFrom([]rune("重庆长乐银行会计单县调查关于印发《》〔2025〕3号PPp，给予〇ｘ９")), 0, 40, -1),
		rapid.StringOfN(rapid.RuneFrom(nil, hanRange), 0, 40, -1),
		rapid.String(),
	)
}

func TestKeyMatchesItsText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyText().Draw(t, "s")
		key := Key(s)
		if !Match(s, key) {
			t.Fatalf("%q is not found by its key %q", s, key)
		}
		if Key(key) != key {
			t.Fatalf("the key %q has the key %q", key, Key(key))
		}
		around := anyText().Draw(t, "before") + s + anyText().Draw(t, "after")
		if !Match(around, key) {
			t.Fatalf("%q hides %q", around, key)
		}
		if key != "" && Match(s, key+"i") {
			t.Fatalf("%q ends in a syllable that starts with i", s)
		}
	})
}

// naive matches by trying every place and every character.
func naive(text, query string) bool {
	var marks []uint64
	for _, r := range text {
		if m := symbols(r); m != 0 {
			marks = append(marks, m)
		}
	}
	for i := 0; i+len(query) <= len(marks); i++ {
		j := 0
		for j < len(query) && marks[i+j]&symbols(rune(query[j])) != 0 {
			j++
		}
		if j == len(query) {
			return true
		}
	}
	return false
}

func TestMatchAgreesWithNaive(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := anyText().Draw(t, "text")
		query := rapid.StringMatching(`[acdhxyz2]{1,4}`).Draw(t, "query")
		if got := Match(text, query); got != naive(text, query) {
			t.Fatalf("Match(%q, %q) = %v", text, query, got)
		}
	})
}

func TestMatchDoesNotAllocate(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { Match("重大行政决策程序规定", "cxgd") }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

package kit

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hefa/ui/text"
)

func cleanOdd() *rapid.Generator[string] {
	return rapid.Map(rapid.SliceOfN(rapid.SampledFrom(append(odd, "招标", "公告", "word", "12", "  ")), 0, 14), func(p []string) string {
		return text.SafeLine(strings.Join(p, ""))
	})
}

// boundaries returns the character boundaries of s, both ends included.
func boundaries(s string) []int {
	out := []int{0}
	for _, c := range clusters(s) {
		out = append(out, c.end)
	}
	return out
}

func TestSteppingVisitsEveryCharacter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := cleanOdd().Draw(t, "s")
		bs := boundaries(s)
		for i, b := range bs[:len(bs)-1] {
			if got := next(s, b); got != bs[i+1] {
				t.Fatalf("next(%q, %d) = %d, want %d", s, b, got, bs[i+1])
			}
			if got := previous(s, bs[i+1]); got != b {
				t.Fatalf("previous(%q, %d) = %d, want %d", s, bs[i+1], got, b)
			}
		}
		if next(s, len(s)) != len(s) || previous(s, 0) != 0 {
			t.Fatalf("%q: stepped over an end", s)
		}
	})
}

func TestSnapFindsTheBoundaryAfter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := cleanOdd().Draw(t, "s")
		at := rapid.IntRange(0, len(s)).Draw(t, "at")
		want := len(s)
		for _, b := range boundaries(s) {
			if b >= at {
				want = b
				break
			}
		}
		if got := snap(s, at); got != want {
			t.Fatalf("snap(%q, %d) = %d, want %d", s, at, got, want)
		}
	})
}

// TestWordsAreSteps: going right by words reaches the end, going left the
// start, always by whole characters and never standing still.
func TestWordsAreSteps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := cleanOdd().Draw(t, "s")
		on := map[int]bool{}
		for _, b := range boundaries(s) {
			on[b] = true
		}
		for at := 0; at < len(s); {
			to := wordRight(s, at)
			if to <= at || !on[to] {
				t.Fatalf("wordRight(%q, %d) = %d", s, at, to)
			}
			at = to
		}
		for at := len(s); at > 0; {
			to := wordLeft(s, at)
			if to >= at || to < 0 || !on[to] {
				t.Fatalf("wordLeft(%q, %d) = %d", s, at, to)
			}
			at = to
		}
	})
}

func TestWordTable(t *testing.T) {
	const s = "依照《办法》第12条 or  more。"
	var stops []string
	for at := 0; at < len(s); {
		to := wordRight(s, at)
		stops = append(stops, s[at:to])
		at = to
	}
	want := "依照|《|办法|》|第|12|条| or|  more|。"
	if got := strings.Join(stops, "|"); got != want {
		t.Errorf("right: %s, want %s", got, want)
	}
	stops = nil
	for at := len(s); at > 0; {
		to := wordLeft(s, at)
		stops = append([]string{s[to:at]}, stops...)
		at = to
	}
	want = "依照|《|办法|》|第|12|条 |or  |more|。"
	if got := strings.Join(stops, "|"); got != want {
		t.Errorf("left: %s, want %s", got, want)
	}
}

func TestFirstRunes(t *testing.T) {
	for _, tt := range []struct {
		s    string
		n    int
		want string
	}{{"招标公告", 2, "招标"}, {"招标", 2, "招标"}, {"招标", 9, "招标"}, {"招标", 0, ""}, {"ab", -1, ""}, {"", 3, ""}} {
		if got := firstRunes(tt.s, tt.n); got != tt.want {
			t.Errorf("firstRunes(%q, %d) = %q", tt.s, tt.n, got)
		}
	}
}

package draft

import (
	"testing"

	"pgregory.net/rapid"
)

// TestDiceShortcutChangesNothing holds that skipping pairs by their bits leaves
// out only those that are unlike anyway.
func TestDiceShortcutChangesNothing(t *testing.T) {
	words := rapid.StringOfN(rapid.RuneFrom([]rune("甲乙丙丁戊己庚辛壬癸子丑")), 0, 60, -1)
	rapid.Check(t, func(t *rapid.T) {
		ps := []string{words.Draw(t, "a"), words.Draw(t, "b")}
		if rapid.Bool().Draw(t, "alike") {
			ps[1] = ps[0][:len(ps[0])/2/3*3] + ps[1]
		}
		g := textGrams(ps, []int{0, 1})
		plain := float32(0)
		if n := len(g[0].pairs) + len(g[1].pairs); n > 0 {
			plain = 2 * float32(commonPairs(g[0].pairs, g[1].pairs)) / float32(n)
		}
		if got := dice(&g[0], &g[1]); got != plain && (got != 0 || plain >= likeness) {
			t.Fatalf("likeness %v, want %v", got, plain)
		}
	})
}

// TestAlignFindsTheGreatestSum compares with trying every way to pair.
func TestAlignFindsTheGreatestSum(t *testing.T) {
	words := rapid.SliceOfN(rapid.StringOfN(rapid.RuneFrom([]rune("甲乙丙丁")), 1, 6, -1), 1, 5)
	rapid.Check(t, func(t *rapid.T) {
		a, b := words.Draw(t, "a"), words.Draw(t, "b")
		old, new := textGrams(a, upTo(len(a))), textGrams(b, upTo(len(b)))
		var best func(x, y int) float32
		best = func(x, y int) float32 {
			if x == len(a) || y == len(b) {
				return 0
			}
			sum := max(best(x+1, y), best(x, y+1))
			if like := dice(&old[x], &new[y]); like >= likeness {
				sum = max(sum, like+best(x+1, y+1))
			}
			return sum
		}
		sum := float32(0)
		for _, p := range align(a, b, upTo(len(a)), upTo(len(b))) {
			if p.a >= 0 && p.b >= 0 {
				sum += dice(&old[p.a], &new[p.b])
			}
		}
		if want := best(0, 0); sum < want-0.001 || sum > want+0.001 {
			t.Fatalf("pairs add up to %v, want %v", sum, want)
		}
	})
}

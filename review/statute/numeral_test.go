package statute

import (
	"testing"

	"pgregory.net/rapid"
)

func TestNumber(t *testing.T) {
	for s, want := range map[string][2]int{
		"十六条": {16, 2}, "16条": {16, 2}, "１６": {16, 2}, "一六": {16, 2}, "二十": {20, 2}, "一百零五": {105, 4}, "一百一十": {110, 4},
		"两千": {2000, 2}, "一千二百六十条": {1260, 6}, "二〇": {20, 2}, "9999": {9999, 4},
		"": {0, 0}, "条": {0, 0}, "零": {0, 0}, "0": {0, 0}, "00001": {0, 0}, "十千千": {0, 0}, "99999": {0, 0},
	} {
		if n, took := number([]rune(s)); n != want[0] || took != want[1] {
			t.Errorf("%q: %d in %d, want %v", s, n, took, want)
		}
	}
}

func TestNumbersReadBack(t *testing.T) {
	for n := 1; n <= maxNumber; n++ {
		rs := []rune(han(n))
		if got, took := number(rs); got != n || took != len(rs) {
			t.Fatalf("%s is %d", han(n), got)
		}
	}
	for n, want := range map[int]string{0: "0", 10: "十", 11: "十一", 20: "二十", 100: "一百", 110: "一百一十", 101: "一百零一", 1005: "一千零五", 1010: "一千零一十", 10000: "10000"} {
		if got := han(n); got != want {
			t.Errorf("%d is %s, want %s", n, got, want)
		}
	}
}

func TestNumberTakesWhatItReads(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rs := []rune(rapid.StringOfN(rapid.SampledFrom([]rune("零一二十百千两〇0９9条款 ")), 0, 12, -1).Draw(t, "text"))
		n, took := number(rs)
		if took < 0 || took > len(rs) || (n == 0) != (took == 0) || n < 0 || n > maxNumber {
			t.Fatalf("%q: %d in %d", string(rs), n, took)
		}
	})
}

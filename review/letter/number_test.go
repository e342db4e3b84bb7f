package letter

import (
	"testing"

	"hefa/review"
)

func TestNumeral(t *testing.T) {
	for n, want := range map[int]string{
		0: "0", -4: "-4", 1: "一", 10: "十", 11: "十一", 20: "二十", 21: "二十一", 99: "九十九", 100: "一百", 101: "一百零一",
		110: "一百一十", 111: "一百一十一", 200: "二百", 1000: "一千", 1001: "一千零一", 1010: "一千零一十", 9999: "九千九百九十九", 10000: "10000",
	} {
		if got := numeral(n); got != want {
			t.Errorf("numeral(%d) = %s, want %s", n, got, want)
		}
	}
}

func TestCounter(t *testing.T) {
	var c counter
	for i, step := range []struct {
		level int
		want  string
	}{
		{1, "一、"}, {2, "（一）"}, {3, "1."}, {4, "（1）"}, {4, "（2）"}, {0, ""}, {3, "2."}, {4, "（1）"},
		{2, "（二）"}, {3, "1."}, {1, "二、"}, {2, "（一）"}, {-1, ""}, {5, ""}, {3, "1."},
	} {
		if got := c.next(step.level); got != step.want {
			t.Errorf("step %d, level %d: got %q, want %q", i, step.level, got, step.want)
		}
	}
}

func TestRunIn(t *testing.T) {
	for _, tt := range []struct {
		heading  string
		followed bool
		want     string
	}{
		{"审查结论", true, "一、审查结论。"}, {"审查结论", false, "一、审查结论"}, {"审查结论：", true, "一、审查结论："}, {"", true, "一、"}, {" \n", true, "一、"},
	} {
		if got := runIn("一、", review.LetterPara{Heading: tt.heading}, tt.followed); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.heading, got, tt.want)
		}
	}
}

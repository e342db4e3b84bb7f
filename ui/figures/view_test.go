package figures

import (
	"strings"
	"testing"

	"hefa/review/report"
)

// On a wide screen load, months and sentence stand beside the figures, the
// months where there is room for them.
func TestBeside(t *testing.T) {
	f := shown(t, year(), false, reviewed("G1", "2026-03-13"))
	words := []string{"统计", "2026 年在审件数", "逐月审查件数", "年报文字", " 3月     1 ██", "12月     0 ░░"}
	for size, want := range map[[2]int]int{{140, 40}: 6, {116, 40}: 6, {116, 30}: 2, {115, 40}: 2} {
		got := strings.Join(plain(f, size[0], size[1]), "\n")
		for i, w := range words {
			seen := i < want || size[0] >= 116 && i == 3
			if strings.Contains(got, w) != seen {
				t.Errorf("%v: %q seen %v\n%s", size, w, !seen, got)
			}
		}
	}
}

// The columns of another period are there when there is one and room for it;
// the figures open on this year beside the one before.
func TestCompared(t *testing.T) {
	f := New(shown(t, year(), false).env)
	if f.period() != "2026年全年" || f.query.Against != report.AgainstPrevious {
		t.Errorf("%s against %s", f.period(), f.query.Against)
	}
	for against, want := range map[report.Against]string{report.AgainstPrevious: "上期", report.AgainstLastYear: "上年同期", report.AgainstNothing: ""} {
		q := year()
		q.Against = against
		f := shown(t, q, false, reviewed("G1", "2026-03-13"))
		for _, w := range []int{40, 80} {
			head := plain(f, w, 22)[2]
			if !strings.Contains(head, "本期") || strings.Contains(head, "增减") != (want != "" && w == 80) || w == 80 && !strings.Contains(head, want) {
				t.Errorf("%s, %d cells: %q", against, w, head)
			}
		}
	}
}

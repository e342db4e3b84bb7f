package ledger

import (
	"strings"
	"testing"
)

// A small screen shows one pane at a time, and the keys go to the one shown.
func TestOnePaneAtATime(t *testing.T) {
	l := opened(t, known+strings.Repeat("某事,县教育局,待定,合同,\n", 9), odd)
	cursor := func() string {
		for line := range strings.SplitSeq(page(l, 40, 8), "\n") {
			if strings.Contains(line, "▌") {
				return strings.Fields(strings.Trim(line, "│ ▌"))[0]
			}
		}
		return ""
	}
	if got := page(l, 40, 8); !strings.Contains(got, "▸列") || strings.Contains(got, "核对") || cursor() != "A" {
		t.Errorf("\n%s", got)
	}
	if press(l, "down"); cursor() != "B" {
		t.Errorf("down leads to %s", cursor())
	}
	if press(l, "pgdown"); cursor() != "A" || !strings.Contains(page(l, 40, 8), "名目") {
		t.Errorf("a page down leads to %q", cursor())
	}
	was := cursor()
	l.Act("pane.next")
	top := page(l, 40, 8)
	if !strings.Contains(top, "▸导入前核对") || strings.Contains(top, "列 ·") {
		t.Errorf("\n%s", top)
	}
	if press(l, "down"); page(l, 40, 8) == top {
		t.Errorf("the results do not scroll:\n%s", top)
	}
	if l.Act("pane.next"); cursor() != was {
		t.Errorf("back on %s, not %s", cursor(), was)
	}
}

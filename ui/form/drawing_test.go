package form

import (
	"slices"
	"strings"
	"testing"

	"hefa/review"
	"hefa/ui/screen"
	"hefa/ui/screen/screentest"
)

// choosing is a form of choices, each of so many values.
func choosing(t *testing.T, ns ...int) *Form {
	return opened(t, func(s *Spec) {
		s.Verb.Params = nil
		for _, n := range ns {
			values := strings.Split("一月份的报告 二月份的报告 三月份的报告 四月份的报告 五月份的报告 六月份的报告", " ")[:n]
			s.Verb.Params = append(s.Verb.Params, review.Param{Name: "title", Type: review.TypeChoice, Choices: func(*review.Env, *review.Matter) []string { return values }})
		}
	})
}

func body(f *Form, w, h int) string {
	lines, _ := page(f, w, h)
	for i, l := range lines {
		lines[i] = strings.Join(strings.Fields(strings.Trim(l, "│")), " ")
	}
	return strings.Join(lines, "\n")
}

// Few values of a choice are all shown, on as many lines as they take; of many
// the chosen one and its place.
func TestChoicesShown(t *testing.T) {
	f := press(choosing(t, 5), "2")
	if got := body(f, 80, 22); !strings.Contains(got, "(○)一月份的报告 (●)二月份的报告 (○)三月份的报告\n(○)四月份的报告 (○)五月份的报告\n← → 或数字键选择") {
		t.Error(got)
	}
	f = choosing(t, 6)
	if got := body(f, 80, 22); !strings.Contains(got, "‹ — › 0/6") {
		t.Error(got)
	}
	if got := body(press(f, "3"), 80, 22); !strings.Contains(got, "‹ 三月份的报告 › 3/6") {
		t.Error(got)
	}
	if got := body(choosing(t, 1), 80, 22); strings.Contains(got, "数字键") {
		t.Errorf("one value to choose from:\n%s", got)
	}
	if f := choosing(t, 0, 2); len(f.fields) != 1 {
		t.Error("a choice of nothing is asked for")
	}
}

// What follows from saving stands below a line, cut where the fields need the
// room; asked for, all of it is shown.
func TestWhatFollows(t *testing.T) {
	follows := []string{"第一行", "第二行", "第三行", "第四行", "第五行"}
	with := func(s *Spec) {
		s.Preview = func(a review.Args) ([]string, []string) {
			if a.Text("title") == "" {
				return nil, nil
			}
			return follows, append([]string{a.Text("title")}, follows...)
		}
	}
	f := opened(t, with)
	if strings.Contains(body(f, 80, 24), "──\n") {
		t.Errorf("a line without anything below:\n%s", body(f, 80, 24))
	}
	if say, _ := screentest.Find[screen.Say](f.Act("notices")); say.Text != "没有提示" {
		t.Errorf("%+v", say)
	}
	if opened(t, func(s *Spec) { with(s); s.Preset = review.Args{"title": {"甲"}} }).preview == nil {
		t.Error("nothing follows from what came filled in")
	}
	enter(f, "甲")
	for h, want := range map[int]string{24: "第一行\n第二行\n第三行\n第四行\n第五行\n└", 14: "第一行\n第二行\n（另有 3 行，F3 看全部）\n└", 8: "（另有 5 行，F3 看全部）\n└"} {
		if got := body(f, 80, h); !strings.Contains(got, "─\n"+want) {
			t.Errorf("%d lines:\n%s", h, got)
		}
	}
	if read, _ := screentest.Find[screen.Read](f.Act("notices")); !slices.Equal(read.Lines, append([]string{"甲"}, follows...)) {
		t.Errorf("%+v", read)
	}
	f.Fail(review.Refused("opine.late"))
	if got := body(f, 80, 26); !strings.Contains(got, "opine.late\n第一行") {
		t.Error(got)
	}
}

// A suggestion that is an identity is followed by what it stands for.
func TestDescribed(t *testing.T) {
	f := opened(t, func(s *Spec) {
		s.Verb.Params = []review.Param{{Name: "title", Type: review.TypeText, Describe: func(_ *review.Env, _ *review.Matter, v string) string {
			return map[string]string{"G1": "某办法"}[v]
		}, Choices: func(*review.Env, *review.Matter) []string { return []string{"G1"} }}}
	})
	if got := body(f, 80, 24); !strings.Contains(got, "G1 某办法") {
		t.Error(got)
	}
}

// What stands below a field is in line with it, and long words are cut at the
// frame, a chosen value before its place.
func TestLongWordsBelow(t *testing.T) {
	f := opened(t, func(s *Spec) {
		s.Verb.Params[0].Choices = func(*review.Env, *review.Matter) []string { return []string{strings.Repeat("某某局", 30)} }
	})
	e := review.Invalid("param.missing", "title")
	e.Param = "title"
	f.Fail(e)
	lines, _ := page(f, 60, 20)
	blank := strings.Repeat(" ", 20)
	if !strings.HasPrefix(lines[5], "│"+blank+"“标题”必须填写") || !strings.HasPrefix(lines[6], "│"+blank+"  某某局") || !strings.HasSuffix(lines[6], "… │") {
		t.Errorf("%s", strings.Join(lines, "\n"))
	}
	many := []string{strings.Repeat("很长的", 40), "二", "三", "四", "五", "六"}
	f = opened(t, func(s *Spec) {
		s.Verb.Params = []review.Param{{Name: "title", Type: review.TypeChoice, Choices: func(*review.Env, *review.Matter) []string { return many }}}
	})
	if got := body(press(f, "1"), 60, 20); !strings.Contains(got, "… › 1/6") {
		t.Error(got)
	}
}

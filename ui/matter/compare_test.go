package matter

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/draft"
	"hefa/ui/text"
)

const (
	oldText = "某办法\n第一条 为了规范，制定本办法。\n第二条 本办法所称企业，是指本县企业。\n第三条 经营者应当备案，未备案的不得经营。\n第四条 违反的处罚款。\n第五条 县局负责解释。\n第六条 其他事项另行规定。\n第七条 自公布之日起施行。"
	newText = "某办法\n第一条 为了规范，制定本办法。\n第二条 本办法所称企业，是指本县企业。\n第三条 经营者应当登记，未备案的不得经营。\n第四条 县局负责解释。\n第五条 其他事项另行规定。\n第六条 有效期五年。\n第七条 自公布之日起施行。"
)

func versions(before, after string) *desk.Versions {
	a, b := draft.FromText(before), draft.FromText(after)
	return &desk.Versions{OldName: "一稿.txt", NewName: "二稿.txt", Old: a, New: b, Changes: draft.Compare(a, b)}
}

func compared(before, after string) *comparing {
	c := newComparing(env())
	c.pair, c.open = "p", true
	c.arrived(compareMsg{pair: "p", got: versions(before, after)})
	return c
}

// TestComparison: every kind of change has a sign besides its colour, in one
// column and in two.
func TestComparison(t *testing.T) {
	c := compared(oldText, newText)
	one := text.Plain(c.view(80, 30))
	for _, want := range []string{"[-备案-]", "{+登记+}", "-第四条 违反的处罚款。", "+第六条 有效期五年。", "#", "（改序号）", "新增 1 段", "相同"} {
		if !strings.Contains(strings.NewReplacer("- 第", "-第", "+ 第", "+第").Replace(one), want) {
			t.Errorf("%q is missing:\n%s", want, one)
		}
	}
	two := text.Plain(c.view(140, 30))
	for _, line := range strings.Split(two, "\n") {
		if i, j := strings.Index(line, "[-备案-]"), strings.Index(line, "{+登记+}"); i >= 0 && j < i {
			t.Errorf("not beside each other: %q", line)
		}
	}
	for _, want := range []string{"原稿 一稿.txt", "新稿 二稿.txt", "[-备案-]", "{+登记+}"} {
		if !strings.Contains(two, want) {
			t.Errorf("%q is missing:\n%s", want, two)
		}
	}
}

// TestComparisonFits: the comparison is drawn as large as it is told, at every
// size.
func TestComparisonFits(t *testing.T) {
	c := compared(oldText, newText)
	for _, w := range []int{40, 60, 80, 119, 120, 121, 200} {
		for _, h := range []int{3, 7, 19, 50} {
			lines := strings.Split(c.view(w, h), "\n")
			if len(lines) != h {
				t.Errorf("%d × %d: %d lines", w, h, len(lines))
			}
			for _, l := range lines {
				if text.Width(l) != w {
					t.Errorf("%d × %d: %d cells: %q", w, h, text.Width(l), l)
				}
			}
		}
	}
}

// TestJumpChanges goes round all changes both ways.
func TestJumpChanges(t *testing.T) {
	c := compared(oldText, newText)
	c.view(40, 6)
	words := 0
	for _, x := range c.got.Changes.Changes {
		if x.Kind != draft.Equal && x.Kind != draft.Renumber {
			words++
		}
	}
	if words < 3 || len(c.at) != words || !slices.IsSorted(c.at) {
		t.Fatalf("%d changes of words at %v", words, c.at)
	}
	for i := range len(c.at) + 1 {
		c.act("change.next")
		if c.now != i%len(c.at) {
			t.Errorf("step %d: change %d", i, c.now)
		}
	}
	c.act("change.prev")
	if c.now != len(c.at)-1 {
		t.Errorf("back: change %d", c.now)
	}
	if !c.act("back") || c.open {
		t.Error("Esc does not close")
	}
}

func TestCompareStaleAndSingle(t *testing.T) {
	c := compared(oldText, newText)
	c.arrived(compareMsg{pair: "older", got: versions("甲。", "乙。")})
	if c.got.Old.Paragraphs[0] != "某办法" {
		t.Error("an older comparison was taken")
	}
	c.arrived(compareMsg{pair: "p", err: review.Invalid("draft.damaged", "稿.docx")})
	if v := text.Plain(c.view(60, 5)); !strings.Contains(v, "已损坏") {
		t.Error(v)
	}
	none := newComparing(env())
	if none.load(&review.Matter{Attachments: []review.Attachment{{SHA256: "a", Draft: true}}}) != nil || none.toggle() == nil || none.open {
		t.Error("one draft is compared with nothing")
	}
}

// TestColumnsAgree: whatever changed, the columns have the same lines, and
// they say all that the drafts say there.
func TestColumnsAgree(t *testing.T) {
	body := rapid.StringMatching(`([一-五ab1-3，]{1,12}\n){1,8}`)
	rapid.Check(t, func(rt *rapid.T) {
		v := versions(body.Draw(rt, "old"), body.Draw(rt, "new"))
		w := rapid.IntRange(1, 40).Draw(rt, "width")
		cols := []*column{{env: env(), w: w}, {env: env(), w: w}}
		at := build(v.Changes.Changes, cols)
		if len(cols[0].shown) != len(cols[1].shown) || len(cols[0].signs) != len(cols[0].shown) || !slices.IsSorted(at) {
			rt.Fatalf("%d and %d lines", len(cols[0].shown), len(cols[1].shown))
		}
		for i, c := range cols {
			for _, s := range c.spots {
				if s.Start < 0 || s.Start >= s.End || s.End > len(c.shown[s.Line]) {
					rt.Fatalf("column %d: spot %+v in %q", i, s, c.shown[s.Line])
				}
			}
		}
	})
}

// TestOpinionHint: the comparison proposes, the officer decides.
func TestOpinionHint(t *testing.T) {
	o := newOpinions(env())
	m := &review.Matter{Opinions: []review.Opinion{{N: 1, Article: "第三条", Problem: "甲"}, {N: 2, Article: "第一条", Problem: "乙"}, {N: 3, Problem: "丙"}, {N: 4, Article: "第六条", Problem: "丁", Answer: &review.Answer{Result: review.Adopted}}},
		Rounds: []review.Round{{Opinions: []review.Opinion{{N: 1, Article: "第五条", Problem: "戊"}}}}}
	o.set(&desk.File{Matter: m, Row: review.Summary{Stage: review.StageAnswering}})
	if v, _ := o.view(120, 20); strings.Contains(text.Plain(v), "改动") || o.preset("answer").Has("result") {
		t.Error("a hint without a second draft")
	}
	v := versions(oldText, newText)
	for _, it := range o.items {
		if st, known := v.Standing(it.Opinion); known {
			v.Carried = append(v.Carried, desk.Carried{Round: it.round, N: it.N, Standing: st})
		}
	}
	o.update(compareMsg{got: v})
	for i, want := range []string{"似部分采纳", "未改动", "", "现第五条", "未改动 现第四条"} {
		if got := o.hint(o.items[i]); got != want {
			t.Errorf("opinion %d: %q, want %q", i+1, got, want)
		}
	}
	shown, _ := o.view(120, 20)
	for _, want := range []string{"仅供参考", "现第三条，文字有改动", "第1轮 1."} {
		if !strings.Contains(text.Plain(shown), want) {
			t.Errorf("%q is missing:\n%s", want, text.Plain(shown))
		}
	}
	for i, want := range []string{"partly", "declined", "", "", ""} {
		o.list.Select(i)
		if got := o.preset("answer").Text("result"); got != want {
			t.Errorf("opinion %d proposes %q", i+1, got)
		}
	}
	if o.preset("reword") != nil || o.act("enter") == nil {
		t.Error("an opinion of an earlier round can be mended")
	}
	o.update(compareMsg{pair: "older"})
	if o.versions == nil {
		t.Error("an older comparison was taken")
	}
}

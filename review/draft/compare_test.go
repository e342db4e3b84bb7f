package draft

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// show writes a comparison the way a reader would mark it up.
func show(c *Comparison) string {
	var b strings.Builder
	for _, x := range c.Changes {
		switch x.Kind {
		case Equal:
			b.WriteString(x.Old)
		case Insert:
			b.WriteString("{+" + x.New + "+}")
		case Delete:
			b.WriteString("[-" + x.Old + "-]")
		default:
			if x.Kind == Renumber {
				b.WriteString("#")
			}
			for _, s := range x.Spans {
				b.WriteString(map[ChangeKind]string{Equal: s.Text, Insert: "{+" + s.Text + "+}", Delete: "[-" + s.Text + "-]"}[s.Op])
			}
		}
		b.WriteString("\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func TestCompare(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"nothing", "甲。\n乙。", "甲。\n乙。", "甲。\n乙。"},
		{"numbers stay whole", "本办法自2026年12月1日起施行，有效期十二年。", "本办法自2027年1月1日起施行，有效期五年。",
			"本办法自[-2026年12-]{+2027年1+}月1日起施行，有效期[-十二-]{+五+}年。"},
		{"a new article renumbers the rest", "第一条 为了规范管理。\n第二条 罚款五百元。\n第三条 自印发之日起施行。", "第一条 为了规范管理。\n第二条 本办法适用于本县。\n第三条 罚款三百元。\n第四条 自印发之日起施行。",
			"第一条 为了规范管理。\n{+第二条 本办法适用于本县。+}\n第[-二-]{+三+}条 罚款[-五百-]{+三百+}元。\n#第[-三-]{+四+}条 自印发之日起施行。"},
		{"paragraph gone", "甲方负责维修。\n乙方按月付款。", "乙方按月付款。", "[-甲方负责维修。-]\n乙方按月付款。"},
		{"unlike paragraphs are not paired", "申请人应当提交身份证明。", "本县鼓励绿色出行。", "[-申请人应当提交身份证明。-]\n{+本县鼓励绿色出行。+}"},
		{"only the space", "第一条为了规范管理。", "第一条 为了规范管理。", "第一条{+ +}为了规范管理。"},
		{"from nothing", "", "甲。", "{+甲。+}"},
	} {
		if got := show(Compare(FromText(c.old), FromText(c.new))); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestIslandsAreAbsorbed(t *testing.T) {
	got := spans("由财政部门于年底前核实", "由审计机关在年中后核实")
	want := []Span{{Equal, "由"}, {Delete, "财政部门于年底前"}, {Insert, "审计机关在年中后"}, {Equal, "核实"}}
	if !slices.Equal(got, want) {
		t.Errorf("spans %v, want %v", got, want)
	}
	kept := spans("甲甲甲，乙乙乙", "丙丙丙，丁丁丁")
	if len(kept) != 5 || kept[2] != (Span{Equal, "，"}) {
		t.Errorf("a comma parts two changes: %v", kept)
	}
}

func TestCompareCounts(t *testing.T) {
	c := Compare(FromText("第一条 甲甲甲甲。\n第二条 罚款100元以下。\n第三条 丙丙丙丙。"), FromText("第一条 甲甲甲甲。\n第二条 罚款20元以下。\n新增的一款。\n第四条 丙丙丙丙。"))
	if c.Inserted != 1 || c.Deleted != 0 || c.Replaced != 1 || c.Renumbered != 1 || c.InsertedCharacters != 6+2 || c.DeletedCharacters != 3 {
		t.Errorf("counts %+v", c)
	}
}

func TestCompareJSON(t *testing.T) {
	b, err := json.Marshal(Compare(FromText("甲。\n乙一二三四五。"), FromText("甲。\n丙丁。")))
	want := `{"changes":[{"kind":"equal","old":"甲。","new":"甲。","old_paragraph":0,"new_paragraph":0},` +
		`{"kind":"delete","old":"乙一二三四五。","new":null,"old_paragraph":1,"new_paragraph":null},` +
		`{"kind":"insert","old":null,"new":"丙丁。","old_paragraph":null,"new_paragraph":1}],` +
		`"inserted":1,"deleted":1,"replaced":0,"renumbered":0,"inserted_characters":3,"deleted_characters":7}`
	if err != nil || string(b) != want {
		t.Errorf("JSON %s %v\nwant %s", b, err, want)
	}
}

// applied checks that the changes lead from old to new, each paragraph once.
func applied(t interface{ Fatalf(string, ...any) }, old, new *Draft, c *Comparison) {
	var from, to []string
	for _, x := range c.Changes {
		if x.Kind != Insert {
			if from = append(from, x.Old); x.OldAt != len(from)-1 {
				t.Fatalf("old index %d at %d", x.OldAt, len(from)-1)
			}
		}
		if x.Kind != Delete {
			if to = append(to, x.New); x.NewAt != len(to)-1 {
				t.Fatalf("new index %d at %d", x.NewAt, len(to)-1)
			}
		}
		var a, b string
		for _, s := range x.Spans {
			if s.Op != Insert {
				a += s.Text
			}
			if s.Op != Delete {
				b += s.Text
			}
		}
		if x.Spans != nil && (a != x.Old || b != x.New) || x.Kind == Equal && x.Old != x.New {
			t.Fatalf("change %+v", x)
		}
	}
	if !slices.Equal(from, old.Paragraphs) || !slices.Equal(to, new.Paragraphs) {
		t.Fatalf("changes give %q and %q", from, to)
	}
}

func TestCompareLeadsFromOldToNew(t *testing.T) {
	paragraph := rapid.Custom(func(t *rapid.T) string {
		return rapid.SampledFrom([]string{"", "第一条 ", "第二条 ", "（一）", "1."}).Draw(t, "label") + rapid.StringOfN(rapid.RuneFrom([]rune("甲乙丙一二12，。")), 1, 12, -1).Draw(t, "body")
	})
	texts := rapid.SliceOfN(paragraph, 0, 12)
	rapid.Check(t, func(t *rapid.T) {
		old, new := FromText(strings.Join(texts.Draw(t, "old"), "\n")), FromText(strings.Join(texts.Draw(t, "new"), "\n"))
		applied(t, old, new, Compare(old, new))
	})
}

func TestDiffIsShortest(t *testing.T) {
	ids := rapid.SliceOfN(rapid.Int32Range(0, 3), 0, 14)
	rapid.Check(t, func(t *rapid.T) {
		a, b := ids.Draw(t, "a"), ids.Draw(t, "b")
		edits := 0
		for _, s := range diff(a, b, 100) {
			if s.kind != Equal {
				edits++
			} else if a[s.a] != b[s.b] {
				t.Fatalf("step %+v", s)
			}
		}
		if want := len(a) + len(b) - 2*common(a, b); edits != want {
			t.Fatalf("%d edits, want %d", edits, want)
		}
	})
}

// common is the length of the longest common subsequence, by the textbook.
func common(a, b []int32) int {
	row := make([]int, len(b)+1)
	for _, x := range a {
		diagonal := 0
		for j, y := range b {
			up := row[j+1]
			row[j+1] = max(up, row[j])
			if x == y {
				row[j+1] = diagonal + 1
			}
			diagonal = up
		}
	}
	return row[len(b)]
}

// revise makes the second version of long rules: an article more, figures
// changed, paragraphs dropped.
func revise(ps []string) []string {
	var out []string
	for i, p := range ps {
		switch {
		case i%17 == 3:
			p = strings.Replace(p, "工作日内", "个自然日以内", 1)
		case i%23 == 5:
			continue
		case i == 40:
			out = append(out, "第十五条 新增的条文，与其他各条都不相同。")
		}
		out = append(out, p)
	}
	return out
}

func TestCompareLongDrafts(t *testing.T) {
	ps := longRules(20_000)
	old, new := FromText(strings.Join(ps, "\n")), FromText(strings.Join(revise(ps), "\n"))
	c := Compare(old, new)
	applied(t, old, new, c)
	if c.Inserted != 1 || c.Replaced == 0 || c.Deleted == 0 {
		t.Errorf("inserted %d replaced %d deleted %d", c.Inserted, c.Replaced, c.Deleted)
	}
	for i := range ps { // more pairs than the table holds
		ps[i] = strings.ReplaceAll(ps[i], "有关", "相关") + "附"
	}
	all := FromText(strings.Join(ps, "\n"))
	c = Compare(old, all)
	if applied(t, old, all, c); c.Replaced < len(ps)-5 {
		t.Errorf("%d of %d paragraphs paired", c.Replaced, len(ps))
	}
	var far []string
	for i := range 3000 { // beyond every limit: nothing is alike
		far = append(far, fmt.Sprintf("%d", i*7919))
	}
	other := FromText(strings.Join(far, "\n"))
	applied(t, old, other, Compare(old, other))
}

func BenchmarkCompareSimilar50k(b *testing.B) {
	ps := longRules(50_000)
	old, new := FromText(strings.Join(ps, "\n")), FromText(strings.Join(revise(ps), "\n"))
	for b.Loop() {
		Compare(old, new)
	}
}

func BenchmarkCompareReworded50k(b *testing.B) {
	old, ps := FromText(strings.Join(longRules(50_000), "\n")), longRules(50_000)
	for i := range ps {
		ps[i] = strings.ReplaceAll(ps[i], "的", "之") + "附"
	}
	new := FromText(strings.Join(ps, "\n"))
	for b.Loop() {
		Compare(old, new)
	}
}

// BenchmarkCompareDifferent50k compares drafts on different matters in the same
// official language.
func BenchmarkCompareDifferent50k(b *testing.B) {
	old := FromText(strings.Join(longRules(50_000), "\n"))
	words := []rune("县级以上人民政府部门应当依法加强对本行政区域内养老服务供热燃气水利交通教育卫生文化体育旅游档案统计测绘气象消防救助的监督管理不得擅自变更设施用途")
	var ps []string
	for i, seed, size := 1, uint32(7), 0; size < 50_000; i++ {
		var p strings.Builder
		for range 20 + i%60 {
			seed = seed*1664525 + 1013904223
			p.WriteRune(words[int(seed>>8)%len(words)])
		}
		ps = append(ps, "第"+han(i)+"条 "+p.String()+"。")
		size += 25 + i%60
	}
	new := FromText(strings.Join(ps, "\n"))
	for b.Loop() {
		Compare(old, new)
	}
}

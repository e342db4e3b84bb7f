package draft

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func follow(before, after string) string {
	old, new := FromText(before), FromText(after)
	var out []string
	for i, p := range Follow(old, new, Compare(old, new)) {
		now := "—"
		if p.At >= 0 {
			now = new.Articles[p.At].Label
		}
		out = append(out, old.Articles[i].Label+"→"+now+" "+string(p.Fate))
	}
	return strings.Join(out, "，")
}

func TestFollow(t *testing.T) {
	const a, b, c = "为了规范本县某项管理工作，制定本办法。", "经营者应当向主管部门备案并报送资料。", "违反规定的，由主管部门依法处理。"
	for name, tt := range map[string]struct{ before, after, want string }{
		"as it was":              {"第一条 " + a + "\n第二条 " + b, "第一条 " + a + "\n第二条 " + b, "第一条→第一条 kept，第二条→第二条 kept"},
		"one put before":         {"第一条 " + a + "\n第二条 " + b, "第一条 本办法适用于某县。\n第二条 " + a + "\n第三条 " + b, "第一条→第二条 kept，第二条→第三条 kept"},
		"only the punctuation":   {"第一条 " + a, "第一条　" + strings.ReplaceAll(a, "，", ","), "第一条→第一条 kept"},
		"one deleted":            {"第一条 " + a + "\n第二条 " + b + "\n第三条 " + c, "第一条 " + a + "\n第二条 " + c, "第一条→第一条 kept，第二条→— gone，第三条→第二条 kept"},
		"reworded":               {"第一条 " + a + "\n第二条 " + b, "第一条 " + a + "\n第二条 经营者可以向主管部门备案。", "第一条→第一条 kept，第二条→第二条 reworded"},
		"two exchanged":          {"第一条 " + a + "\n第二条 " + b + "\n第三条 " + c, "第一条 " + a + "\n第二条 " + c + "\n第三条 " + b, "第一条→第一条 kept，第二条→第三条 kept，第三条→第二条 kept"},
		"a paragraph more":       {"第一条 " + a, "第一条 " + a + "\n前款规定的期限为一年。", "第一条→第一条 reworded"},
		"two made one":           {"第一条 " + a + "\n第二条 " + b, "第一条 " + a + "\n" + b, "第一条→第一条 reworded，第二条→第一条 reworded"},
		"from digits to Han":     {"第1条 " + a, "第一条 " + a, "第1条→第一条 kept"},
		"items of an opinion":    {"一、" + a + "\n二、" + b, "一、新的目标任务。\n二、" + a + "\n三、" + b, "一→二 kept，二→三 kept"},
		"rewritten in its place": {"第一条 " + a + "\n第二条 " + b + "\n第三条 " + c, "第一条 " + a + "\n第二条 主管部门对经营者实行告知承诺管理，定期公布名录。\n第三条 " + c, "第一条→第一条 kept，第二条→第二条 reworded，第三条→第三条 kept"},
		"another in its place":   {"第一条 " + a + "\n第二条 " + b + "\n第三条 " + c, "第一条 " + a + "\n第二条 每年十月为宣传月。\n第三条 " + c, "第一条→第一条 kept，第二条→— gone，第三条→第三条 kept"},
		"nothing to follow":      {"某请示\n" + a, "某请示\n" + b, ""},
		"everything thrown out":  {"第一条 " + a, "某某通知\n此前文件作废。", "第一条→— gone"},
	} {
		if got := follow(tt.before, tt.after); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, tt.want)
		}
	}
}

// TestFollowAnyOrder shuffles articles and renumbers them: each is found again.
func TestFollowAnyOrder(t *testing.T) {
	subjects := []string{"备案登记程序", "行政处罚裁量", "资金使用监督", "档案资料保管", "投诉举报办理", "应急处置预案", "信息公开目录", "人员培训考核"}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, len(subjects)).Draw(t, "articles")
		order := rapid.Permutation(upTo(n)).Draw(t, "order")
		text := func(at []int) string {
			var out []string
			for i, s := range at {
				out = append(out, fmt.Sprintf("第%s条 %s由县有关部门另行规定，%s每年公布一次。", han(i+1), subjects[s], subjects[s]))
			}
			return strings.Join(out, "\n")
		}
		old, new := FromText(text(upTo(n))), FromText(text(order))
		for i, p := range Follow(old, new, Compare(old, new)) {
			if p.At != slices.Index(order, i) || p.Fate != Kept {
				t.Fatalf("%s is at %d (%s)\n%s", subjects[i], p.At, p.Fate, new.Text())
			}
		}
	})
}

func FuzzFollow(f *testing.F) {
	f.Add("第一条 甲\n第二条 乙", "第一条 乙\n附件1\n第一条 甲")
	f.Add("一、甲\n二、乙", "")
	f.Fuzz(func(t *testing.T, before, after string) {
		old, new := FromText(before), FromText(after)
		for _, p := range Follow(old, new, Compare(old, new)) {
			if (p.At < 0) != (p.Fate == Gone) || p.At >= len(new.Articles) {
				t.Fatalf("place %+v of %d articles", p, len(new.Articles))
			}
		}
	})
}

// BenchmarkFollowDifferent50k follows the articles of a draft of 50,000
// characters into one that has none of them.
func BenchmarkFollowDifferent50k(b *testing.B) {
	old := FromText(strings.Join(longRules(50_000), "\n"))
	ps := longRules(50_000)
	for i := range ps {
		ps[i] = strings.NewReplacer("县人民政府", "市辖各区", "决定", "答复", "申请", "报送", "依法取得", "凭", "年内", "个月里").Replace(ps[i])
	}
	new := FromText(strings.Join(ps, "\n"))
	c := Compare(old, new)
	c.Changes = nil // nothing stands beside anything
	for b.Loop() {
		Follow(old, new, c)
	}
}

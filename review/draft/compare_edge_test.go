package draft

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// What a reader takes as one is never cut.
func TestTokens(t *testing.T) {
	for s, want := range map[string]string{
		"罚款2.5%以上": "罚|款|2.5%|以|上", "GB18466标准": "GB18466|标|准", "三十二条": "三十二|条", "五万亿元": "五万亿|元", "１２日": "１２|日", "12十": "12|十", "aZ09": "aZ09", "甲乙": "甲|乙", "": "", "：/@[`{": "：|/|@|[|`|{",
	} {
		if got := strings.Join(tokens(s), "|"); got != want {
			t.Errorf("%s: %s", s, got)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.RuneFrom([]rune("甲十2.%a，\n万"))).Draw(t, "text")
		if strings.Join(tokens(s), "") != s {
			t.Fatalf("%q is cut into %q", s, tokens(s))
		}
	})
}

// Two changes parted by one or two characters are one; by three, by a comma or
// beside a small change they stay two.
func TestIslands(t *testing.T) {
	for name, c := range map[string]struct{ old, new, want string }{
		"one between":       {"甲乙丙丁中戊己庚辛", "子丑寅卯中辰巳午未", "-甲乙丙丁中戊己庚辛 +子丑寅卯中辰巳午未"},
		"two between":       {"甲乙丙丁中间戊己庚辛", "子丑寅卯中间辰巳午未", "-甲乙丙丁中间戊己庚辛 +子丑寅卯中间辰巳午未"},
		"three between":     {"甲乙丙丁中间字戊己庚辛", "子丑寅卯中间字辰巳午未", "-甲乙丙丁 +子丑寅卯 中间字 -戊己庚辛 +辰巳午未"},
		"a stop between":    {"甲乙丙丁；戊己庚辛", "子丑寅卯；辰巳午未", "-甲乙丙丁 +子丑寅卯 ； -戊己庚辛 +辰巳午未"},
		"small behind":      {"甲乙丙丁中戊", "子丑寅卯中辰", "-甲乙丙丁 +子丑寅卯 中 -戊 +辰"},
		"small before":      {"甲中戊己庚辛", "子中辰巳午未", "-甲 +子 中 -戊己庚辛 +辰巳午未"},
		"just large enough": {"甲乙中戊己", "丙中辰", "-甲乙中戊己 +丙中辰"},
		"at the end":        {"甲乙丙丁中", "子丑寅卯中", "-甲乙丙丁 +子丑寅卯 中"},
		"only taken out":    {"甲乙丙丁中戊己庚辛", "中", "-甲乙丙丁中戊己庚辛 +中"},
	} {
		var got []string
		for _, s := range spans(c.old, c.new) {
			got = append(got, map[ChangeKind]string{Equal: "", Delete: "-", Insert: "+"}[s.Op]+s.Text)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %s", name, strings.Join(got, " "))
		}
	}
}

// The same words are renumbered only under a number of the same kind.
func TestRenumbered(t *testing.T) {
	for pair, want := range map[[2]string]bool{
		{"第一条 甲", "第二条 甲"}: true, {"第一条 甲", "第一条之一 甲"}: true, {"第一条 甲", "第一条 乙"}: false, {"第一条 甲", "第一条　甲"}: false, {"第一条 甲", "一、甲"}: false, {"甲", "第一条 甲"}: false, {"（一）甲", "（二）甲"}: true, {"第一条 甲", "甲"}: false,
	} {
		if isRenumbered(pair[0], pair[1]) != want {
			t.Errorf("%v: %v", pair, !want)
		}
	}
	for s, want := range map[string]string{"第一条 甲": "甲", "第一条": "第一条", "附件1 甲": "附件1 甲", "（一）甲": "甲", "甲": "甲"} {
		if got := unnumbered(s); got != want {
			t.Errorf("%s: %s", s, got)
		}
	}
}

// A diff that would take too many edits keeps what both texts begin and end
// with; one that takes just as many as allowed is the shortest.
func TestDiffWithinALimit(t *testing.T) {
	a, b := []int32{9, 1, 2, 5, 3, 4, 8}, []int32{9, 6, 7, 5, 8}
	count := func(limit int) (edits int, kept []int32) {
		for _, s := range diff(a, b, limit) {
			if s.kind == Equal {
				kept = append(kept, a[s.a])
			} else {
				edits++
			}
		}
		return edits, kept
	}
	if n, kept := count(6); n != 6 || !slices.Equal(kept, []int32{9, 5, 8}) {
		t.Errorf("%d edits, kept %v", n, kept)
	}
	if n, kept := count(5); n != 8 || !slices.Equal(kept, []int32{9, 8}) {
		t.Errorf("%d edits, kept %v", n, kept)
	}
	if n := shared([]int32{1, 1, 2, 3}, []int32{1, 2, 2, 1, 1}); n != 3 {
		t.Errorf("%d shared", n)
	}
}

// The band of a great table holds its corners, its diagonal and no more than
// it may.
func TestBandsOfGreatTables(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, m := rapid.IntRange(1, 3000).Draw(t, "n"), rapid.IntRange(1, 3000).Draw(t, "m")
		b, cells, last := bandOf(n, m), 0, 0
		for x := range n + 1 {
			lo, hi := b.row(x)
			if lo < 0 || hi > m || lo > hi || x == 0 && lo != 0 || x == n && hi != m || lo > last || x*m/n < lo || x*m/n > hi {
				t.Fatalf("row %d of %d × %d is %d…%d after %d", x, n, m, lo, hi, last)
			}
			cells, last = cells+hi-lo+1, hi
		}
		if most := max(maxPairs, 2*(n+m)) + 3*(n+m); cells > most {
			t.Fatalf("%d cells of %d × %d", cells, n, m)
		}
		if whole := n*m <= maxPairs; whole && cells != (n+1)*(m+1) {
			t.Fatalf("%d cells of %d × %d", cells, n, m)
		}
	})
}

// An article is followed to where most of its words went; one that was taken
// already is no other's.
func TestFollowTheMostWords(t *testing.T) {
	const a, b, c = "县人民政府应当建立健全工作协调机制。", "主管部门负责日常监督检查和统计。", "任何单位和个人有权举报违法行为。"
	for name, tt := range map[string]struct{ before, after, want string }{
		"split in two, the greater part": {"第一条 " + a + "\n" + b + c, "第一条 " + a + "\n第二条 " + b + c, "第一条→第二条 reworded"},
		"split in two alike":             {"第一条 " + a + "\n" + a, "第一条 " + a + "\n第二条 " + a, "第一条→第一条 reworded"},
		"the same twice, once gone":      {"第一条 " + a + "\n第二条 " + a, "第一条 " + a, "第一条→第一条 kept，第二条→— gone"},
		"moved and reworded":             {"第一条 " + a + "\n第二条 " + b + "\n第三条 " + c, "第一条 " + b + "\n第二条 " + c + "\n第三条 县人民政府应当建立健全会商协调机制。", "第一条→第三条 reworded，第二条→第一条 kept，第三条→第二条 kept"},
		"moved and half new":             {"第一条 " + a + "\n第二条 " + b, "第一条 " + b + "\n第二条 县人民政府应当加强领导，保障各项经费。", "第一条→— gone，第二条→第一条 kept"},
		"rewritten at the beginning":     {"第一条 " + a + "\n第二条 " + b, "第一条 县人民政府统一领导，各部门分工负责。\n第二条 " + b, "第一条→第一条 reworded，第二条→第二条 kept"},
		"rewritten at the end":           {"第一条 " + b + "\n第二条 " + a, "第一条 " + b + "\n第二条 县人民政府统一领导，各部门分工负责。", "第一条→第一条 kept，第二条→第二条 reworded"},
		"two in the place of one":        {"第一条 " + b + "\n第二条 " + a + "\n第三条 " + c, "第一条 " + b + "\n第二条 县人民政府统一领导，部门负责。\n第三条 县人民政府统筹，乡镇落实。\n第四条 " + c, "第一条→第一条 kept，第二条→— gone，第三条→第四条 kept"},
	} {
		if got := follow(tt.before, tt.after); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, tt.want)
		}
	}
	for s, want := range map[string]string{"第一条 甲，乙（2）。": "第一条甲乙2", "　 ，。": "", "Ab１①": "Ab１①"} {
		if got := Bare(s); got != want {
			t.Errorf("%s: %s", s, got)
		}
	}
}

// The signature and the date under the last article are no part of it, however
// many bodies sign; a title above a second text is none either.
func TestWhereTheLastArticleEnds(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"one body":             {"某县财政局\n2026年3月1日", ""},
		"three bodies":         {"某县财政局\n某县审计局\n某县人民政府办公室：\n2026年3月1日", ""},
		"a date alone":         {"二〇二六年三月", ""},
		"a date with blanks":   {"××××年×月×日", ""},
		"a sentence":           {"某县财政局负责，\n2026年3月1日", "\n某县财政局负责，"},
		"no body":              {"另行通知\n2026年3月1日", "\n另行通知"},
		"no date":              {"某县财政局", "\n某县财政局"},
		"parties":              {"甲方（盖章）：\n法定代表人：\n乙方（签字）：", ""},
		"eight lines below":    {"2026年3月1日\n甲\n乙\n丙\n丁\n戊\n己\n庚", ""},
		"too far above":        {"2026年3月1日\n甲\n乙\n丙\n丁\n戊\n己\n庚\n辛", "\n2026年3月1日\n甲\n乙\n丙\n丁\n戊\n己\n庚\n辛"},
		"parties twelve above": {"甲方（盖章）\n" + strings.Repeat("甲\n", 10) + "乙", ""},
		"parties too far":      {"甲方（盖章）\n" + strings.Repeat("甲\n", 11) + "乙", "\n甲方（盖章）" + strings.Repeat("\n甲", 11) + "\n乙"},
	} {
		if got := FromText("第一条 甲。\n第二条 乙。\n" + c.text).Articles[1].Text; got != "第二条 乙。"+c.want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// A file is what its first bytes say.
func TestFormatsByTheirFirstBytes(t *testing.T) {
	for head, want := range map[string]string{
		"PK\x03\x04": "zip", "PK\x05\x06": "zip", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1": "ole", "%PDF-1.7": "pdf", "{\\rtf1": "rtf", "Rar!\x1A\x07": "archive", "7z\xBC\xAF\x27\x1C": "archive", "\x1F\x8B\x08": "archive",
		"\xFF\xD8\xFF": "image", "\x89PNG\r\n": "image", "GIF89a": "image", "II*\x00": "image", "MM\x00*": "image", "MZ\x90\x00": "program", "\x7FELF": "program",
		strings.Repeat(" ", 1019) + "%PDF-": "pdf", strings.Repeat(" ", 1020) + "%PDF-": "text", "\xEF\xBB\xBF \r\n\t<!DOCTYPE HTML>": "html", "<HTML>": "html", "MIME-Version: 1.0": "html", "<?xml": "xml",
		"": "text", "第一条": "text", "PK": "text",
	} {
		if got := sniff([]byte(head)); got != want {
			t.Errorf("%q is %s, want %s", head, got, want)
		}
	}
}

package letter

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"hefa/review"
)

// worded is the opinion letter of a matter with the officer's wording.
func worded(m *review.Matter, w review.Wording) (Input, review.LetterContent) {
	in := Input{Matter: m, Kind: review.OpinionLetter, On: review.MustDate("2026-11-19"), Office: office(), Profile: national}
	w.Letter = review.OpinionLetter
	w.Based = w.Digest(Compose(in))
	in.Wording = w
	return in, Compose(in)
}

func doubtful(rows []Proof) []string {
	var out []string
	for _, p := range Doubts(rows) {
		out = append(out, strings.TrimSpace(strings.TrimPrefix(p.Code, "proof.")+" "+fmt.Sprintln(p.Args...)))
	}
	return out
}

func TestInspect(t *testing.T) {
	composed := Prose(compose(decision(), review.OpinionLetter).Body)
	swap := func(old, new string) string { return strings.ReplaceAll(composed, old, new) }
	for name, tt := range map[string]struct {
		w      review.Wording
		change func(*review.Matter, *Input)
		want   []string
	}{
		"as composed":   {want: nil},
		"only reworded": {w: review.Wording{Body: swap("现提出审查意见如下", "意见如下")}},
		"no conclusion": {w: review.Wording{Body: swap("应当予以修改", "可以完善")}, want: []string{"conclusion.not 应当予以修改"}},
		"an item less":  {w: review.Wording{Body: composed[:strings.Index(composed, "1.")] + composed[strings.Index(composed, "2."):]}, want: []string{"opinions.not 3 2"}},
		"no addressee":  {w: review.Wording{Addressee: review.None}, want: []string{"addressee.not"}},
		"title's mark":  {w: review.Wording{Title: "关于方案的意见。"}, want: []string{"title.not"}},
		"attachments":   {w: review.Wording{Attachments: []string{"供水价格方案修改稿", "不存在的清单"}}, want: []string{"attachments.not 供水价格方案修改稿 不存在的清单"}},
		"on file":       {w: review.Wording{Attachments: []string{"《关于调整〈柳河县供水价格〉的方案》", "决策草案"}}, want: nil},
		"talks of one":  {w: review.Wording{Body: composed + "\n详见附件。"}, want: []string{"attachments.none"}},
		"a wrong day":   {w: review.Wording{Body: composed + "\n请于2026年2月30日前反馈。"}, want: []string{"dates.not 2026年2月30日"}},
		"left blank":    {w: review.Wording{Note: "联系人：××，电话：（请补充）"}, want: []string{"blanks.not ×× （请补充）"}},
		"odd characters": {w: review.Wording{Title: "关于🚰供水的意见\ue001\U0002070e"},
			want: []string{"glyphs.not 🚰（U+1F6B0） U+E001 𠜎（U+2070E）"}},
		"secret":             {w: review.Wording{Secret: "机密★1年"}, want: []string{"marks.secret 机密★1年"}},
		"secret of no grade": {w: review.Wording{Secret: "内部"}, want: []string{"marks.secret 内部", "marks.grade 内部"}},
		"spread marks":       {w: review.Wording{Urgency: "特　急"}, want: nil},
		"urgency":            {w: review.Wording{Urgency: "非常急"}, want: []string{"marks.urgency 非常急"}},
		"generic addressee":  {w: review.Wording{Addressee: "县财政局、上一级人民政府"}, want: []string{"addressee.generic 上一级人民政府"}},
		"copied twice":       {w: review.Wording{Addressee: "县财政局，县水务局", CC: []string{"县审计局、县 水务局", "县财政局"}}, want: []string{"cc.not 县水务局 县财政局"}},
		"copied to others":   {w: review.Wording{CC: []string{"县财政局"}}, want: nil},
		"signer":             {w: review.Wording{Signer: "王明"}, want: []string{"marks.signer"}},
		"copy number":        {w: review.Wording{CopyNo: "000012"}, want: nil},
		"short copy number":  {w: review.Wording{CopyNo: "12"}, want: []string{"marks.copy-no 12"}},
		"wide copy number":   {w: review.Wording{CopyNo: "００００１２"}, want: []string{"marks.copy-no ００００１２"}},
		"empty marks":        {w: review.Wording{Body: composed + "\n建议删去“”，改为“ ”，见《》、《　》。"}, want: []string{"blanks.not “” “ ” 《》 《　》"}},
		"stand-ins":          {w: review.Wording{Body: composed + "\n某某局、××局、XX局"}, want: []string{"blanks.not ×× XX 某某"}},
		"all points well": {change: func(m *review.Matter, _ *Input) {
			m.Points = map[string]review.Check{"p-power": {Mark: review.Yes}, "p-content": {Mark: review.Yes}, "p-procedure": {Mark: review.NotApplicable}}
		}, want: []string{"points.not 2 “决策事项符合法定权限”“内容符合法律、法规、规章和国家政策”"}},
		"all points well, advice only": {change: func(m *review.Matter, _ *Input) {
			m.Points = map[string]review.Check{"p-power": {Mark: review.Yes}}
			m.Opinions = m.Opinions[1:2]
		}, want: nil},
		"no point answered": {change: func(m *review.Matter, _ *Input) { m.Points = nil }, want: nil},
		"nothing":           {w: review.Wording{Attachments: []string{review.None}, CC: []string{review.None}}, want: nil},
		"no office": {change: func(_ *review.Matter, in *Input) { in.Office.Officer = "" },
			want: []string{"office.not"}},
		"without basis": {change: func(m *review.Matter, _ *Input) { m.Opinions[3].Basis = "" }, want: []string{"basis.not 4"}},
		"unverified": {change: func(m *review.Matter, _ *Input) { m.Kind = review.Normative },
			want: []string{"letter.unverified 《国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见》（国办发〔2018〕115号）", "letter.unverified 国办发〔2018〕115号二（六）"}},
		"facts moved on": {w: review.Wording{Body: composed}, change: func(m *review.Matter, _ *Input) { m.Opinions[1].Problem = "表述不规范" },
			want: []string{"stale.not"}},
	} {
		m := decision()
		in, _ := worded(m, tt.w)
		if tt.change != nil {
			tt.change(m, &in)
		}
		got := doubtful(Inspect(in, Compose(in), review.MustDate("2026-11-19")))
		if !slices.EqualFunc(got, tt.want, strings.HasPrefix) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

func TestInspectOtherLetters(t *testing.T) {
	m := wholeLife()
	m.Publication.Effect = review.MustDate("2026-11-01")
	in := Input{Matter: m, Kind: review.FilingNoteLetter, On: review.MustDate("2026-11-30"), To: "government", Office: office(), Profile: national}
	got := doubtful(Inspect(in, Compose(in), review.MustDate("2026-11-20")))
	if len(got) < 3 || got[0] != "addressee.generic 上一级人民政府" || got[1] != "date.future 2026-11-30" || !strings.HasPrefix(got[2], "blanks.not （请补充）") {
		t.Errorf("%q", got)
	}
	got = doubtful(Inspect(in, Compose(in), review.MustDate("2026-12-01")))
	if got[1] != "dates.effect 2026-11-01 2026-11-12" {
		t.Errorf("%q", got)
	}
	for _, p := range Inspect(in, Compose(in), in.On) {
		if !slices.Contains(ProofNames(), p.Name) {
			t.Errorf("%s is no row", p.Name)
		}
	}
}

// What stands in good Chinese text is drawn; pictures and what nobody assigned
// are not taken for granted.
func TestUndrawable(t *testing.T) {
	if got := undrawable("柳河县〔2026〕3号，“机密★1年”——①②③ ℃ × ■ ○ 堃 é 〇　㎡…\n第一条"); got != nil {
		t.Errorf("%q", got)
	}
	if got := undrawable("甲😀乙😀\ufffd\u0378"); !slices.Equal(got, []string{"😀（U+1F600）", "�（U+FFFD）", "U+378"}) {
		t.Errorf("%q", got)
	}
}

func TestStated(t *testing.T) {
	for text, want := range map[string]bool{"该办法合法。": true, "该办法不合法。": false, "进行了合法性审查": false, "合法性审查，认为合法": true, "": false} {
		if stated(text, "合法") != want {
			t.Errorf("%q", text)
		}
	}
}

// A wording lies over the composed letter part by part.
func TestWordedLetter(t *testing.T) {
	plain := compose(decision(), review.OpinionLetter)
	_, c := worded(decision(), review.Wording{Title: "关于水价的意见", CC: []string{"县财政局"}, Secret: "秘密", Urgency: "特急", CopyNo: "000001", Note: review.None})
	if c.Title != "关于水价的意见" || c.To != plain.To || c.CC[0] != "县财政局" || c.Secret != "秘密" || c.Urgency != "特急" || c.CopyNo != "000001" || c.Note != "" {
		t.Errorf("%+v", c)
	}
	if len(c.Body) != len(plain.Body) {
		t.Error("the body was touched")
	}
	_, c = worded(decision(), review.Wording{Body: "一、结论\n经审查，可行。", Addressee: "县人民政府"})
	if len(c.Body) != 2 || c.Body[0].Heading != "结论" || c.To != "县人民政府" || c.Title != plain.Title {
		t.Errorf("%+v", c)
	}
}

// The letter numbers its attachments itself, once.
func TestTypedNumbersOfAttachments(t *testing.T) {
	for typed, want := range map[string]string{
		"1.无证明清单": "无证明清单", "2、说明": "说明", "3．说明": "说明", "（4）说明": "说明", "(5)说明": "说明", " 12. 说明": "说明", "１、说明": "说明",
		"1.5倍系数表": "1.5倍系数表", "2026年计划": "2026年计划", "1.2.说明": "1.2.说明", "3号楼图纸": "3号楼图纸", "1.": "1.", "《1.办法》": "《1.办法》", "1.《办法》": "《办法》", "1.1.说明": "1.1.说明",
	} {
		_, c := worded(decision(), review.Wording{Attachments: []string{typed, "另一件"}})
		if c.Attachments[0] != want || c.Attachments[1] != "另一件" {
			t.Errorf("%s: %q", typed, c.Attachments)
		}
		if _, c = worded(decision(), review.Wording{Attachments: []string{typed}}); c.Attachments[0] != typed {
			t.Errorf("alone: %q", c.Attachments)
		}
	}
	_, c := worded(decision(), review.Wording{Attachments: []string{"1.无证明清单", "2.说明"}})
	if text := strings.Join(Text(c, 72), "\n"); !strings.Contains(text, "附件：1.无证明清单") || !strings.Contains(text, "2.说明") || strings.Contains(text, "1.1.") {
		t.Error(text)
	}
}

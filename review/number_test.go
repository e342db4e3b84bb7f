package review_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
)

// However an office writes the number of a letter, it is read as what it says.
func TestLetterNumbersAreReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		code := rapid.SampledFrom([]string{"柳司审", "柳司审补", "审"}).Draw(t, "code")
		year, seq := rapid.IntRange(1990, 2100).Draw(t, "year"), rapid.IntRange(1, 999999999).Draw(t, "seq")
		no := review.LetterNo(code, year, seq)
		odd := strings.NewReplacer("〔", "[", "〕", "]第00").Replace(no)
		for _, s := range []string{no, odd} {
			if c, y, n, ok := review.ParseLetterNo(s); !ok || c != code || y != year || n != seq {
				t.Fatalf("%s is %s %d %d %v", s, c, y, n, ok)
			}
		}
	})
	for _, none := range []string{"柳司审", "柳司审〔2026〕0号", "收文簿第9页", ""} {
		if c, y, n, ok := review.ParseLetterNo(none); ok || n != 0 {
			t.Errorf("%q is %s %d %d", none, c, y, n)
		}
	}
}

func TestMatterNumbersAreReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		code := rapid.SampledFrom([]string{"G", "J", "HT", "T"}).Draw(t, "code")
		year, seq := rapid.IntRange(1990, 2100).Draw(t, "year"), rapid.IntRange(1, 999999).Draw(t, "seq")
		if c, y, n, ok := review.ParseMatterNo(review.MatterNo(code, year, seq)); !ok || c != code || y != year || n != seq {
			t.Fatalf("%s is %s %d %d %v", review.MatterNo(code, year, seq), c, y, n, ok)
		}
	})
	for _, none := range []string{"G2026-0000", "收文9", ""} {
		if _, _, n, ok := review.ParseMatterNo(none); ok || n != 0 {
			t.Errorf("%q is %d", none, n)
		}
	}
}

// A short running number is filled up to four digits, a full one is left.
func TestShortNumbersAreFilledUp(t *testing.T) {
	for in, want := range map[string]string{"g2026-12": "G2026-0012", "g2026-123": "G2026-0123", "g2026-1234": "G2026-1234", "G2026": "G2026"} {
		if got := review.NormalizeNo(in); got != want {
			t.Errorf("%s became %s", in, got)
		}
	}
}

// Every counter has a name of its own, and a place that gives a kind no letter
// does not mix it up with numbers that have none.
func TestSeries(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range []string{review.RecordSeries("审"), review.LetterSeries("审"), review.MatterSeries("审"), review.PlanSeries, review.ListSeries, review.CircularSeries} {
		if seen[s] || s == "" {
			t.Errorf("%q twice", s)
		}
		seen[s] = true
	}
	bare := *national
	bare.Kinds = map[review.Kind]review.KindRules{review.Other: {}}
	if got := bare.SeriesOf(""); got != "" {
		t.Errorf("%q", got)
	}
}

// The title's last word tells the kind, the longer of two that end alike.
func TestGuessKind(t *testing.T) {
	p := review.Profile{Kinds: map[review.Kind]review.KindRules{
		review.Normative: {Words: []string{"办法", "管理办法", "规划办法"}}, review.Decision: {Words: []string{"规划", "总体方案"}},
		review.Contract: {Words: []string{"协议", "框架协议办法"}}, review.Other: {Words: []string{"方案", "纪要"}},
	}}
	for title, want := range map[string]review.Kind{
		"某某办法": review.Normative, "办法": review.Normative, "规划管理办法": review.Normative, "办法编制规划": review.Decision, "协议管理办法（试行）": review.Normative,
		"某办法的协议": review.Contract, "某总体方案": review.Decision, "某方案": review.Other, "合作框架协议办法": review.Contract, "会议纪要": review.Other, "纪要": review.Other,
	} {
		if got, ok := p.GuessKind(title); !ok || got != want {
			t.Errorf("%s is %s (%v), want %s", title, got, ok, want)
		}
	}
	for _, title := range []string{"", "某某通告"} {
		if got, ok := p.GuessKind(title); ok || got != review.Other {
			t.Errorf("%q is %s", title, got)
		}
	}
	if got := p.For("nonsense"); len(got.Words) != 2 || got.Words[1] != "纪要" {
		t.Errorf("%+v", got)
	}
}

// A conclusion reads as the kind has it, else as it reads in general.
func TestConclusionByKind(t *testing.T) {
	p := review.Profile{Conclusions: map[review.Result]review.ConclusionRule{review.Lawful: {Says: "合法", Kinds: map[review.Kind]review.ConclusionRule{review.Contract: {Says: "未发现违法"}}}}}
	for kind, want := range map[review.Kind]string{review.Contract: "未发现违法", review.Normative: "合法"} {
		if got := p.Conclusion(kind, review.Lawful).Says; got != want {
			t.Errorf("%s: %s", kind, got)
		}
	}
}

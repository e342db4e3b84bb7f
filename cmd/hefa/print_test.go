package main

import (
	"strings"
	"testing"

	"hefa/review"
	"hefa/ui/locale"
)

// Columns begin in the same cell whatever is in them, and what a row holds can
// neither break it nor move the terminal.
func TestTable(t *testing.T) {
	var out, errOut strings.Builder
	p := &program{out: &out, errOut: &errOut, words: locale.New("zh")}
	p.table([][]string{{"编号", "标题", "剩余"}, {"G1", "垃圾分类\n办法", ""}, {"G2026-0001", "甲", "3 日"}, {"短"}})
	want := "编号        标题           剩余\nG1          垃圾分类 办法\nG2026-0001  甲             3 日\n短\n"
	if got := out.String(); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	out.Reset()
	p.block("  ", "一\n\n二  ")
	p.table([][]string{{"\x1b[2J", "x\u202e"}})
	if got := out.String(); !strings.HasPrefix(got, "  一\n\n  二\n") || strings.ContainsAny(got, "\x1b\u202e") {
		t.Errorf("%q", got)
	}
}

// Warnings go to the standard error for people, with their rule, and into the
// answer for scripts.
func TestWarningsAreTold(t *testing.T) {
	w := []review.Warning{{Code: "date.future", Args: []any{review.MustDate("2026-12-01")}, Rule: review.Rule{Basis: "某规定第三条", Status: "U"}}}
	for _, json := range []bool{false, true} {
		var out, errOut strings.Builder
		p := &program{out: &out, errOut: &errOut, words: locale.New("zh"), json: json}
		p.warn(w)
		if got := errOut.String(); strings.Contains(got, "2026-12-01") == json || strings.Contains(got, "某规定第三条") == json || out.Len() > 0 {
			t.Errorf("json %v: %q and %q", json, got, out.String())
		}
		if all := p.warnings(w); len(all) != 1 || all[0].Code != "date.future" || !strings.Contains(all[0].Message, "2026-12-01") {
			t.Errorf("%+v", all)
		}
	}
}

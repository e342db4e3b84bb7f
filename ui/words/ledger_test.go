package words

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/ledger"
	"hefa/ui/locale"
)

// What was found in a file besides the rows is told where there is any.
func TestLedgerReading(t *testing.T) {
	say := locale.New("zh")
	r := ledger.Reading{Details: []ledger.Detail{{Sheet: "意见", Rows: 3}, {Sheet: "备案"}}, Unused: []string{"说明"}, Hidden: 2, Damaged: 1}
	want := []string{"表“意见”：3 行，随事项一起导入", "表“说明”没有标题和日期列，跳过", "有 2 行在表中被隐藏，同样读取", "有 1 个字符损坏"}
	if got := LedgerReading(say, r); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if got := LedgerReading(say, ledger.Reading{}); got != nil {
		t.Errorf("%q", got)
	}
}

// What an import comes to is told row by row, what is refused first; titles
// and long lists are cut.
func TestLedgerTaken(t *testing.T) {
	long := strings.Repeat("很长的题目", 7)
	taken := desk.Taken{
		Refused: []ledger.Refusal{{Sheet: "台账", N: 4, Title: "某协议", Err: review.Invalid("param.missing", "drafter")}},
		Loose:   []ledger.Record{{N: 10, Title: "戊"}}, Untold: []ledger.Record{{N: 11, Title: "己"}}, Uncounted: []ledger.Record{{N: 12, Title: "庚"}},
		Odd: []ledger.Record{{N: 13, GivenLetter: "柳审1号"}}, Codes: []string{"柳法审"}, Renumbered: []ledger.Record{{N: 14, Title: "辛", Number: "G2025-0009"}},
		Alike:   []desk.Alike{{New: "县民政", Known: "县民政局"}},
		Guessed: []ledger.Record{{N: 5, Title: long, Kind: review.Contract}},
		NoYear:  []ledger.Record{{N: 6, Title: "甲", GuessField: ledger.Published, Guess: review.MustDate("2026-03-05")}},
		Twins:   []desk.Twin{{Record: ledger.Record{N: 8, Title: "丙"}, No: "G2026-0001"}, {Record: ledger.Record{N: 9, Title: "丁"}, First: &ledger.Record{Sheet: "台账", N: 3}}},
	}
	want := []string{
		"“台账”第 4 行 不能导入：某协议　“drafter”必须填写", "第 10 行写了结论或者文号，但缺日期列或者日期，会作为没有审查的新件登记：戊", "第 11 行没有写结论，按已审查、结论未记转录：己",
		"第 12 行的意见、采纳写的不是条数，记入备注，不计入统计：庚", "第 13 行的文号“柳审1号”看不出年份和序号", "台账文号的代字是“柳法审”", "第 14 行的编号 G2025-0009 已是别的事项，另编新号：辛",
		"“县民政”与已有的“县民政局”可能是同一单位", "第 5 行没有类别，按标题推断为合同、协议：" + strings.Repeat("很长的题目", 5) + "很长的题…",
		"第 6 行的日期没有年份，按最近的一次计：甲　公布日期 2026-03-05", "第 8 行 已有：丙（G2026-0001）", "第 9 行 重复：丁（同“台账”第 3 行）",
	}
	if got := LedgerTaken(locale.New("zh"), taken); !slices.EqualFunc(got, want, strings.HasPrefix) {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
	for n, last := range map[int]string{20: "第 20 行 已有：", 21: "……另有 1 行", 25: "……另有 5 行"} {
		var many desk.Taken
		for i := range n {
			many.Twins = append(many.Twins, desk.Twin{Record: ledger.Record{N: i + 1}, No: fmt.Sprint("G", i)})
		}
		if got := LedgerTaken(locale.New("zh"), many); len(got) != min(n, 21) || !strings.HasPrefix(got[len(got)-1], last) {
			t.Errorf("%d rows end with %q", n, got[len(got)-1])
		}
	}
}

// A sheet is named as far as it has a name and headings; a column shows the
// first thing in it.
func TestLedgerColumns(t *testing.T) {
	say := locale.New("zh")
	for want, m := range map[string]ledger.Mapping{"表“台账”，表头在第 2 行：": {Sheet: "台账", Head: 2}, "表头在第 1 行：": {Head: 1}, "表“台账”没有表头，从第 1 行起就是内容：": {Sheet: "台账"}} {
		if got := LedgerSheet(say, m); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for sample, want := range map[string]string{"": "", "县民政局": "例：县民政局", strings.Repeat("字", 30): "例：" + strings.Repeat("字", 30), strings.Repeat("字", 31): "例：" + strings.Repeat("字", 29) + "…"} {
		if got := LedgerSample(say, ledger.Mapped{Sample: sample}); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

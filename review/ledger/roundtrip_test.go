package ledger

import (
	"io"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hefa/review"
)

// nasty are pieces of text that spreadsheets, encodings and terminals stumble
// over.
var nasty = []string{"=cmd|' /C calc'!A0", "=1+1", "+86", "-3", "@SUM(A1)", "＝甲", "\"", "'", ",", ";", "<b>&amp;</b>", "]]>", "_x000D_", "_x005F_", "𠮷", "《", "》",
	"\\", "　", "办法", "合同", "ａｂｃ", "1e5", "#REF?", "﹣", "“”", "é", "0012", "2026-03-02", "是", "/", "｜"}

func phrase() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		pieces := rapid.SliceOfN(rapid.SampledFrom(nasty), 1, 5).Draw(t, "pieces")
		first := rapid.SampledFrom([]string{"文", "=", "＠"}).Draw(t, "first")
		return first + strings.Join(pieces, "") + "完"
	})
}

// anyMatter is a submission with whatever a ledger tells.
func anyMatter(t *rapid.T) Entry {
	day := func(name string) review.Date {
		return review.DateOf(2020, time.January, 1) + review.Date(rapid.IntRange(0, 2500).Draw(t, name))
	}
	m := &review.Matter{No: review.MatterNo("G", 2026, rapid.IntRange(1, 9999).Draw(t, "no")), Kind: rapid.SampledFrom(review.Kinds()).Draw(t, "kind"),
		Title: phrase().Draw(t, "title"), Drafter: phrase().Draw(t, "drafter"), Received: day("received")}
	if m.Kind == review.Normative && rapid.Bool().Draw(t, "published") {
		on := day("on")
		m.Publication = &review.Publication{On: on, Effect: on + 30, Until: on + 1800, No: "柳政规〔2026〕1号"}
	}
	return Entry{Matter: m, Row: review.Summary{Stage: m.Stage()}, Profile: rules}
}

// Whatever is written is read back as it was, in every form a ledger has.
func TestWhateverIsWrittenComesBack(t *testing.T) {
	forms := map[string]func(io.Writer) (Book, error){"xlsx": NewXLSX, "csv": asCSV, "gb18030": asGB}
	rapid.Check(t, func(rt *rapid.T) {
		es := rapid.SliceOfN(rapid.Custom(anyMatter), 1, 4).Draw(rt, "matters")
		for name, open := range forms {
			tables, err := Read(name, write(t, open, es...))
			if err != nil {
				rt.Fatal(err)
			}
			r, err := Parse(tables[:1], nil, review.MustDate("2030-01-01"))
			if err != nil || len(r.Records) != len(es) || len(r.Refused) > 0 {
				rt.Fatalf("%s: %v, %d of %d records, refused %+v", name, err, len(r.Records), len(es), r.Refused)
			}
			for i, got := range r.Records {
				same(rt, name, got, es[i].Matter)
			}
		}
	})
}

func same(t *rapid.T, form string, got Record, m *review.Matter) {
	p := review.Publication{}
	if m.Publication != nil {
		p = *m.Publication
	}
	if got.Number != m.No || got.Title != m.Title || got.Drafter != m.Drafter || got.Kind != m.Kind || got.Received != m.Received {
		t.Fatalf("%s: %+v\n%+v", form, got, m)
	}
	if got.Published != p.On || got.Effect != p.Effect || got.Until != p.Until || got.Document != p.No {
		t.Fatalf("%s: %+v\n%+v", form, got, p)
	}
}

// FuzzWorkbook reads damaged workbooks: nothing panics, and no sheet that is
// taken for one has more rows than it may.
func FuzzWorkbook(f *testing.F) {
	whole := write(f, NewXLSX, matter(0), matter(1))
	f.Add(whole, 0, byte(0))
	f.Add(whole, 40, byte(0xff))
	f.Add(whole[:len(whole)-30], 100, byte('A'))
	f.Add([]byte("PK\x03\x04"), 0, byte(0))
	f.Fuzz(func(t *testing.T, data []byte, at int, b byte) {
		if len(data) > 0 {
			data = append([]byte{}, data...)
			data[(at%len(data)+len(data))%len(data)] ^= b
		}
		tables, err := Read("x.xlsx", data)
		if err != nil {
			if review.KindOf(err) != review.KindDamaged {
				t.Fatalf("%v", err)
			}
			return
		}
		_, _ = Parse(tables, nil, monday)
	})
}

// FuzzTable takes any cells for a table: every row is a record, a refusal with
// its reason, or nothing.
func FuzzTable(f *testing.F) {
	f.Add("标题|送审单位|收件日期\n某合同|县教育局|2026.3.2", "B=drafter")
	f.Add("名称|单位|印发日期|有效期\n某办法|县府办|2024-2-29|5年\n合计|||", "-")
	f.Add("标题|标题|标题\n||\n标题|标题|标题", "A=-")
	f.Add("台账\n|||\n标题|收文日期|类型\n甲|3/5|怪类", "ZZZ=标题")
	f.Fuzz(func(t *testing.T, grid, override string) {
		var table Table
		lines := strings.Split(grid, "\n")
		for i, l := range lines {
			if err := table.add(i+1, strings.Split(l, "|")); err != nil {
				t.Fatal(err)
			}
		}
		var overrides []Override
		if o, err := ParseOverride(override); err == nil {
			overrides = append(overrides, o)
		}
		r, err := Parse([]Table{table}, overrides, monday)
		if err != nil && len(r.Records)+len(r.Refused) > 0 && len(r.Mappings) == 0 {
			t.Fatalf("%v, yet %+v", err, r)
		}
		if len(r.Records)+len(r.Refused) > len(table.Lines) {
			t.Fatalf("%d records and %d refusals of %d lines", len(r.Records), len(r.Refused), len(table.Lines))
		}
		for _, x := range r.Refused {
			if x.Err == nil || x.N < 1 || x.N > len(lines) {
				t.Fatalf("%+v", x)
			}
		}
		for _, x := range r.Records {
			v, args := x.Verb()
			if x.Title == "" || v.Name == "" || args.Text("title") != x.Title || strings.Contains(x.Note(), "\x1b") {
				t.Fatalf("%+v", x)
			}
		}
	})
}

package ledger

import (
	"bytes"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"

	"hefa/review"
)

var rules = &review.Profile{Kinds: map[review.Kind]review.KindRules{
	review.Normative: {Filings: []review.FilingRule{{ID: "congress", Name: "本级人大常委会"}}}}}

// matter is a published document with everything a ledger shows.
func matter(n int) Entry {
	day := review.MustDate("2026-03-02") + review.Date(n%200)
	m := &review.Matter{ID: fmt.Sprint("id", n), No: review.MatterNo("G", 2026, n+1), Kind: review.Normative, Title: fmt.Sprintf("某县第%d号管理办法", n),
		Drafter: "县财政局", Decider: "县人民政府", Received: day, Accepted: day + 1, Version: 7,
		Opinions:    []review.Opinion{{N: 1, Article: "第三条", Problem: strings.Repeat("设定了行政许可。", 12), Basis: "行政许可法第十七条", Severity: review.Legality, Answer: &review.Answer{On: day + 9, Result: review.Adopted}}},
		Conclusion:  &review.Conclusion{On: day + 5, Result: review.Amend},
		Letters:     []review.Letter{{Kind: review.OpinionLetter, No: fmt.Sprintf("柳司审〔2026〕%d号", n+1), Seq: n + 1, On: day + 6}},
		Publication: &review.Publication{On: day + 20, No: "柳政规〔2026〕1号", Effect: day + 50, Until: day + 1800},
		Filings:     []review.Filing{{To: "congress", Due: day + 50}},
	}
	return Entry{Matter: m, Row: review.Summary{Stage: m.Stage(), Due: day + 15, Finished: day + 6}, Profile: rules}
}

// reviewed is a matter as most are: one in six is published.
func reviewed(n int) Entry {
	e := matter(n)
	if n%6 > 0 {
		e.Matter.Publication, e.Matter.Filings = nil, nil
	}
	return e
}

func write(t testing.TB, open func(io.Writer) (Book, error), es ...Entry) []byte {
	t.Helper()
	var buf bytes.Buffer
	b, err := open(&buf)
	for _, e := range es {
		if err == nil {
			err = b.Add(e)
		}
	}
	if err == nil {
		err = b.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func asCSV(w io.Writer) (Book, error) { return NewCSV(w, UTF8) }
func asGB(w io.Writer) (Book, error)  { return NewCSV(w, GB18030) }

// What is written is read back as it was, in every form.
func TestLedgerComesBack(t *testing.T) {
	odd := matter(1)
	odd.Matter.Title, odd.Matter.Drafter = "=cmd|' /C calc'!A0 <&> ]]> 𠮷田\n“一二”，_x000D_", "＠某单位"
	for name, open := range map[string]func(io.Writer) (Book, error){"xlsx": NewXLSX, "csv": asCSV, "gb18030": asGB} {
		tables, err := Read(name, write(t, open, matter(0), odd))
		if err != nil {
			t.Fatal(err)
		}
		r, err := Parse(tables[:1], nil, review.MustDate("2027-01-01"))
		if err != nil || len(r.Records) != 2 || len(r.Refused) > 0 {
			t.Fatalf("%s: %v %+v", name, err, r)
		}
		got, m := r.Records[0], matter(0).Matter
		if got.Number != m.No || got.Title != m.Title || got.Received != m.Received || got.Published != m.Publication.On || got.Drafter != m.Drafter ||
			got.Until != m.Publication.Until || got.Kind != m.Kind || got.Document != m.Publication.No || got.Result != review.Amend || got.Issued != m.Letters[0].On || got.Letter != m.Letters[0].No || got.InForce() {
			t.Errorf("%s: %+v", name, got)
		}
		want := "=cmd|' /C calc'!A0 <&> ]]> 𠮷田“一二”，_x000D_"
		if got := r.Records[1]; got.Title != want || got.Drafter != "＠某单位" {
			t.Errorf("%s: %q %q", name, got.Title, got.Drafter)
		}
	}
}

func TestWorkbookIsDressed(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(write(t, NewXLSX, matter(0))))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got := strings.Join(f.GetSheetList(), "、"); got != "事项、意见、文书、备案、在施文件、目录" {
		t.Error(got)
	}
	for _, s := range Sheets() {
		if s.Spare {
			continue // nothing to tell of it: see TestEverySheetIsDressed
		}
		p, _ := f.GetPanes(s.Name)
		l, _ := f.GetPageLayout(s.Name)
		if !p.Freeze || p.YSplit != 1 || *l.Orientation != "landscape" || *l.Size != paperA4 || *l.FitToWidth != s.Pages {
			t.Errorf("%s: %+v %+v", s.Name, p, l)
		}
	}
	if shown, _ := f.GetCellValue("事项", "F2"); shown != "2026-03-02" {
		t.Errorf("the day reads %q", shown)
	}
	if raw, _ := f.GetCellValue("事项", "F2", excelize.Options{RawCellValue: true}); raw != "46083" {
		t.Errorf("the day is kept as %q", raw)
	}
	names := fmt.Sprint(f.GetDefinedName())
	if !strings.Contains(names, "'事项'!$A:$C,'事项'!$1:$1") || !strings.Contains(names, "_FilterDatabase") {
		t.Error(names)
	}
	if formula, _ := f.GetCellFormula("事项", "C2"); formula != "" {
		t.Error("a formula", formula)
	}
}

// Text that GB18030 or a cell cannot hold does not stop the export.
func TestLongAndOddText(t *testing.T) {
	e := matter(0)
	e.Matter.Opinions[0].Problem = strings.Repeat("𠮷", 20000) + "\x00\x1b[31m"
	e.Matter.Drafter = "bad\xff单位"
	write(t, NewXLSX, e)
	out, err := simplifiedchinese.GB18030.NewDecoder().Bytes(write(t, asGB, e))
	if err != nil || !strings.Contains(string(out), "单位") {
		t.Error(err)
	}
}

// The peak is that of the heap, buffers of the streams included; it does not
// grow beyond some ten thousand matters.
func BenchmarkExport100k(b *testing.B) {
	for name, open := range map[string]func(io.Writer) (Book, error){"xlsx": NewXLSX, "csv": asCSV} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				peak, stats := uint64(0), runtime.MemStats{}
				book, err := open(io.Discard)
				for n := range 100_000 {
					if err == nil {
						err = book.Add(reviewed(n))
					}
					if n%5000 == 0 {
						runtime.ReadMemStats(&stats)
						peak = max(peak, stats.HeapInuse)
					}
				}
				if err == nil {
					err = book.Close()
				}
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(peak)/(1<<20), "MB-peak")
			}
		})
	}
}

package desk_test

import (
	"reflect"
	"slices"
	"testing"

	"hefa/review"
	"hefa/review/desk"
)

func TestParseFind(t *testing.T) {
	for line, want := range map[string]desk.Find{
		"":                       {},
		"  　 ":                   {},
		"宅基地":                    {Phrases: []string{"宅基地"}},
		"Gcbf 供水":                {Phrases: []string{"供水"}, Initials: []string{"gcbf"}},
		"ＧＣ　：合同":                 {Initials: []string{"gc"}, Kinds: []review.Kind{review.Contract}},
		":合同 :协议 :逾期 :URGENT":    {Kinds: []review.Kind{review.Contract, review.Contract}, Overdue: true, Urgent: true},
		":文件":                    {Kinds: []review.Kind{review.Normative}},
		":没有的词 : ":               {Phrases: []string{"没有的词"}},
		"合同":                     {Phrases: []string{"合同"}},
		"柳司审〔2026〕3号 j2026-0001": {Phrases: []string{"柳司审〔2026〕3号"}, Initials: []string{"j2026-0001"}},
		"a\u202eb\tc":            {Initials: []string{"ab", "c"}},
	} {
		if got := desk.ParseFind(line); !reflect.DeepEqual(got, want) {
			t.Errorf("%q is %+v, want %+v", line, got, want)
		}
		if desk.ParseFind(line).IsZero() != reflect.DeepEqual(want, desk.Find{}) {
			t.Errorf("%q filters nothing?", line)
		}
	}
}

// Documents in a cleanup round are found by its name, and those it has not
// decided on by 待清理.
func TestFindCleanup(t *testing.T) {
	b := newBench(t)
	var nos []string
	for _, title := range []string{"甲规定", "乙规定", "丙规定"} {
		done, err := b.Make(ctx, review.Listing(), args("title="+title, "drafter=县政府办", "on=2020-03-02"))
		if err != nil {
			t.Fatal(err)
		}
		nos = append(nos, done.Nos...)
	}
	if _, err := b.Do(ctx, "cleanup", args("round=2026年清理"), nos[:2]...); err != nil {
		t.Fatal(err)
	}
	b.do(t, "cleanup", nos[0], "round=2026年清理", "result=repeal", "reason=上位法已废止")
	for find, want := range map[string]int{"2026年清理": 2, "待清理": 1, "待清理 乙": 1, "待清理 甲": 0, "2025年清理": 0} {
		if n, err := b.Count(ctx, desk.Page{View: review.ViewAll, Find: find}); err != nil || n != want {
			t.Errorf("%q finds %d, %v", find, n, err)
		}
	}
}

func TestListAndCount(t *testing.T) {
	b := newBench(t)
	one := b.add(t, "title=城市供水价格调整方案")
	two := b.add(t, "title=污水处理厂特许经营合同", "kind=contract", "drafter=县住建局")
	b.do(t, "accept", two) // due on 9 November
	no := b.add(t, "title=关于信访事项的答复", "kind=other", "drafter=县信访局")
	b.do(t, "accept", no) // due on 16 November
	b.do(t, "urgent", no, "reason=急", "approved-by=王")
	b.setDay("2026-11-11")
	for _, tt := range []struct {
		view review.View
		find string
		want []string
	}{
		{review.ViewAll, "", []string{no, one, two}},
		{review.ViewIntake, "", []string{one}},
		{review.ViewReview, "", []string{two, no}},
		{review.ViewAnswer, "", nil},
		{review.ViewToday, "", []string{two, no, one}}, // overdue first; three working days ahead
		{review.ViewAll, "供水", []string{one}},
		{review.ViewAll, "gsjg", []string{one}},
		{review.ViewAll, "zjj", []string{two}},
		{review.ViewAll, ":合同", []string{two}},
		{review.ViewAll, ":逾期", []string{two}},
		{review.ViewAll, ":紧急", []string{no}},
		{review.ViewAll, "：合同 供水", nil},
		{review.ViewAll, "h2026", []string{two}},
	} {
		page := desk.Page{View: tt.view, Find: tt.find}
		rows, err := b.List(ctx, page)
		var got []string
		for _, r := range rows {
			got = append(got, r.No)
		}
		n, cerr := b.Count(ctx, page)
		if err != nil || cerr != nil || n != len(rows) || len(got) != len(tt.want) {
			t.Errorf("%s %q: %v of %d (%v %v), want %v", tt.view, tt.find, got, n, err, cerr, tt.want)
			continue
		}
		slices.Sort(got[min(1, len(got)):]) // the store's own tests hold the order; here, what comes first
		slices.Sort(tt.want[min(1, len(tt.want)):])
		if tt.view != review.ViewAll && len(got) > 0 && !slices.Equal(got, tt.want) {
			t.Errorf("%s %q: %v, want %v", tt.view, tt.find, got, tt.want)
		}
	}
	b.setDay("2026-11-10")
	if n, _ := b.Count(ctx, desk.Page{View: review.ViewToday}); n != 2 {
		t.Errorf("four working days ahead, 今日 shows %d", n)
	}
	if units, err := b.Units(ctx); err != nil || len(units) != 3 {
		t.Errorf("%v %v", units, err)
	}
	if twins, err := b.Twins(ctx, " \u200b "); err != nil || twins != nil {
		t.Errorf("%v %v", twins, err)
	}
}

// A matter is found by every number it ever had.
func TestFindByNumbers(t *testing.T) {
	b := newBench(t)
	no := b.reviewed(t)
	b.do(t, "issue", no)
	b.do(t, "void", no, "reason=错")
	b.do(t, "correct", no, "kind=contract")
	for _, find := range []string{"h2026-0001", "j2026-0001", "柳司审〔2026〕1号"} {
		if n, err := b.Count(ctx, desk.Page{View: review.ViewAll, Find: find}); n != 1 || err != nil {
			t.Errorf("%s: %d %v", find, n, err)
		}
	}
}

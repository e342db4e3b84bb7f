package desk_test

import (
	"reflect"
	"testing"

	"hefa/review"
	"hefa/review/calendar"
)

// notice2027 is an invented arrangement: the first week of January is off.
func notice2027() calendar.Notice {
	n := calendar.Notice{Year: 2027, Source: "国办发明电〔2026〕9号"}
	for d := review.MustDate("2027-01-01"); d <= review.MustDate("2027-01-05"); d++ {
		n.Days = append(n.Days, calendar.NoticeDay{Name: "元旦", Date: d, Off: true})
	}
	return n
}

func TestImportNotice(t *testing.T) {
	b := newBench(t)
	b.setDay("2026-12-28")
	running, waiting := b.add(t), b.add(t)
	b.do(t, "accept", running) // 15 working days: 19 January
	archived := b.add(t, "kind=contract")
	b.do(t, "accept", archived)
	b.do(t, "conclude", archived, "result=lawful")
	b.do(t, "issue", archived)
	b.do(t, "archive", archived)
	if row := b.show(t, running).Row; row.Due != review.MustDate("2027-01-19") || !row.Provisional {
		t.Fatalf("%+v", row)
	}
	moved, err := b.ImportNotice(ctx, notice2027())
	if err != nil || moved != 1 {
		t.Errorf("%d moved, %v", moved, err)
	}
	if row := b.show(t, running).Row; row.Due != review.MustDate("2027-01-21") || row.Provisional {
		t.Errorf("%+v", row)
	}
	if row := b.show(t, waiting).Row; !row.Due.IsZero() {
		t.Errorf("%+v", row)
	}
	b.verify(t) // the archived matter's row too follows from the new calendar
	b.reopen(t)
	if b.Calendar().Provisional(2027) || b.Calendar().Day(review.MustDate("2027-01-04")).Work {
		t.Error("the notice is forgotten")
	}
	b.verify(t)
	if moved, err := b.ImportNotice(ctx, notice2027()); moved != 0 || err != nil {
		t.Errorf("the same notice again: %d moved, %v", moved, err)
	}
}

func TestImportNoticeRefusesWhatIsNone(t *testing.T) {
	b := newBench(t)
	before := b.snapshot(t)
	_, err := b.ImportNotice(ctx, calendar.Notice{Year: 2027})
	wantCode(t, err, "calendar.notice.empty")
	if b.snapshot(t) != before {
		t.Error("a notice that is none was kept")
	}
}

func TestImportNoticeOfTwoYears(t *testing.T) {
	b := newBench(t)
	other := calendar.Notice{Year: 2028, Source: "乙", Days: []calendar.NoticeDay{{Name: "元旦", Date: review.MustDate("2028-01-03"), Off: true}}}
	for _, n := range []calendar.Notice{notice2027(), other, notice2027()} {
		if _, err := b.ImportNotice(ctx, n); err != nil {
			t.Fatal(err)
		}
	}
	b.reopen(t)
	if c := b.Calendar(); c.Provisional(2027) || c.Provisional(2028) || c.Source(2028) != "乙" {
		t.Error("one notice pushed out the other")
	}
}

func TestKeep(t *testing.T) {
	b := newBench(t)
	before := b.snapshot(t)
	if v, err := b.Kept(ctx, "add"); v != nil || err != nil {
		t.Errorf("%v %v", v, err)
	}
	typed := map[string]string{"title": "写了一半\n的题目", "kind": ""}
	if err := b.Keep(ctx, "add", typed); err != nil {
		t.Fatal(err)
	}
	b.reopen(t)
	if v, err := b.Kept(ctx, "add"); err != nil || !reflect.DeepEqual(v, typed) {
		t.Errorf("%v %v", v, err)
	}
	if v, _ := b.Kept(ctx, "opine"); v != nil {
		t.Errorf("%v", v)
	}
	if err := b.Keep(ctx, "add", nil); err != nil {
		t.Fatal(err)
	}
	if v, _ := b.Kept(ctx, "add"); v != nil {
		t.Errorf("%v", v)
	}
	if b.snapshot(t) != before {
		t.Error("a form half written entered the history")
	}
}

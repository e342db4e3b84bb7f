package ledger

import (
	"strings"
	"testing"

	"hefa/review"
)

func tableOf(name string, lines ...string) Table {
	t := Table{Name: name}
	for i, l := range lines {
		_ = t.add(i+1, strings.Split(l, ","))
	}
	return t
}

func fieldsOf(m Mapping) string {
	var out []string
	for _, c := range m.Columns {
		out = append(out, c.Letter()+"="+string(c.Field))
	}
	return strings.Join(out, " ")
}

// An override for one sheet leaves the same letter of another alone.
func TestOverridesOfOneSheet(t *testing.T) {
	a, b := tableOf("甲", "题,单位,收文日期", "某合同,县教育局,2026-3-2"), tableOf("乙", "单位,题,收文日期", "县商务局,某协议,2026-3-3")
	r, err := Parse([]Table{a, b}, []Override{{Sheet: "甲", Column: "A", Field: Title}, {Sheet: "乙", Column: "B", Field: Title}}, monday)
	if err != nil || len(r.Records) != 2 || r.Records[0].Drafter != "县教育局" || r.Records[1].Title != "某协议" || r.Records[1].Drafter != "县商务局" {
		t.Errorf("%v %+v", err, r)
	}
	if _, err := Parse([]Table{a, b}, []Override{{Sheet: "丙", Column: "A", Field: Title}}, monday); err == nil {
		t.Error("an override for a sheet that is nowhere was taken")
	}
}

// A sheet that is not understood is shown all the same, as it most likely is.
func TestUnclearSheets(t *testing.T) {
	for want, lines := range map[string][]string{
		"2: A= B= C=":                   {"某表,,", "甲,乙,丙", "1,2,3"},
		"1: A= B=drafter C=":            {"题,单位,丙", "某合同,县教育局,2026-3-2"},
		"3: A=number B= C=received":     {"", "说明,,", "编号,题,收件日期", "1,2,3"},
		"1: A= B= C= D= E= F= G= H= I=": {"1,2,3,4,5,6,7,8,9"},
	} {
		r, err := Parse([]Table{tableOf("", lines...)}, nil, monday)
		if err == nil || len(r.Unclear) != 1 || len(r.Mappings) != 0 {
			t.Errorf("%q: %v %+v", lines, err, r)
			continue
		}
		got := strings.Join([]string{string(rune('0' + r.Unclear[0].Head)), fieldsOf(r.Unclear[0])}, ": ")
		if got != want && !(strings.HasPrefix(want, "3") && strings.HasSuffix(got, want[1:])) {
			t.Errorf("%s, want %s", got, want)
		}
	}
	if r, _ := Parse([]Table{{Name: "空"}}, nil, monday); len(r.Unclear) != 0 || len(r.Unused) != 1 {
		t.Errorf("%+v", r)
	}
}

// A heading that stands twice counts once; what was named by hand wins.
func TestHeadingsTwice(t *testing.T) {
	table := tableOf("", "标题,名称,单位,部门,收件日期,送审日期", "甲,乙,丙,丁,2026-3-2,2026-3-3")
	r, err := Parse([]Table{table}, nil, monday)
	if err != nil || fieldsOf(r.Mappings[0]) != "A=title B= C=drafter D= E=received F=" {
		t.Fatalf("%v %+v", err, r)
	}
	r, err = Parse([]Table{table}, []Override{{Column: "名称", Field: Title}, {Column: "d", Field: Drafter}, {Column: "标题", Field: Ignored}}, monday)
	if err != nil || r.Records[0].Title != "乙" || r.Records[0].Drafter != "丁" {
		t.Errorf("%v %+v", err, r)
	}
}

func TestRecordBecomesAVerb(t *testing.T) {
	day := review.MustDate("2026-03-02")
	in := Record{Title: "某办法", Decider: "县政府", Published: day, Effect: day + 30, Until: day + 999, Document: "某政规〔2026〕1号", Number: "旧1", Remark: "急"}
	v, a := in.Verb()
	if v.Name != review.Listing().Name || a.Text("drafter") != "县政府" || a.Text("until") != (day+999).String() || in.Note() != "台账原记　编号：旧1；备注：急" {
		t.Errorf("%s %v %s", v.Name, a, in.Note())
	}
	in.Drafter, in.Received = "县财政局", day-9
	if note := in.Note(); !strings.Contains(note, "收件日期："+(day-9).String()) || !strings.Contains(note, "决定机关：县政府") {
		t.Errorf("%s", note)
	}
	sub := Record{Title: "某合同", Drafter: "县教育局", Decider: "县政府", Kind: review.Contract, Received: day, Published: day + 5}
	v, a = sub.Verb()
	if v.Name != review.Registration().Name || a.Text("kind") != "contract" || a.Text("decider") != "县政府" || sub.InForce() {
		t.Errorf("%s %v", v.Name, a)
	}
	if note := sub.Note(); note != "台账原记　公布日期："+(day+5).String() {
		t.Errorf("%s", note)
	}
	sub.Result, sub.Issued, sub.Letter, sub.Opinions = review.Amend, day+3, "某司审〔2026〕9号", review.Transcript{Opinions: 4, Adopted: 1}
	v, a = sub.Verb()
	if v.Name != review.Transcription().Name || a.Text("result") != "amend" || a.Text("issued") != (day+3).String() || a.Text("opinions") != "4" || a.Has("partly") || sub.Note() != "" {
		t.Errorf("%s %v %s", v.Name, a, sub.Note())
	}
	if (Record{Title: "甲"}).Note() != "" {
		t.Error("a note of nothing")
	}
}

// Titles written one way or another are the same, numbers and days tell apart.
func TestTwinsByKeys(t *testing.T) {
	day := review.MustDate("2026-03-02")
	shared := func(a, b Record) bool {
		for _, k := range a.Keys() {
			for _, l := range b.Keys() {
				if k == l {
					return true
				}
			}
		}
		return false
	}
	one := Record{Title: "关于印发《某县养犬管理办法》的通知", Received: day}
	for title, want := range map[string]bool{"关于印发某县养犬管理办法的通知": true, "关于印发〈某县养犬管理办法〉的通知 ": true, "关于印发“某县养犬管理办法”的　通知": true, "某县养犬管理办法": false} {
		if got := shared(one, Record{Title: title, Received: day}); got != want {
			t.Errorf("%s: %v", title, got)
		}
	}
	if shared(one, Record{Title: one.Title, Received: day + 1}) || !shared(one, Record{Title: one.Title, Published: day}) {
		t.Error("days do not tell apart")
	}
	if !shared(Record{Title: "甲", Number: "g2026-1", Received: day}, Record{Title: "甲", Number: "G2026-0001", Received: day + 9}) {
		t.Error("the same number is not seen")
	}
}

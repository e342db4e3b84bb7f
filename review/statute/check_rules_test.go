package statute

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"hefa/review"
)

const rulesTable = `
[[repeal]]
titles = ["甲法"]
on = "2021-01-01"
now = "《新法》"
basis = "某决定"
status = "V"

[[repeal]]
titles = ["旧法"]
basis = "某决定"
status = "V"

[[repeal]]
titles = ["同名法"]
year = 1993
on = "2014-11-01"
basis = "某决定"
status = "V"

[[revision]]
title = "乙条例"
year = 2020
on = "2020-05-01"
decree = "令第9号"
former = ["令第1号", "令第2号"]
basis = "某决定"
status = "V"
moves = [{ from = 14, to = 16, about = "规范性文件", words = ["规范性文件", "红头文件"] }, { from = 15, to = 17, about = "其他", words = ["其他"] }]
`

// checkedOn is the verdict on the one citation of a text.
func checkedOn(t *testing.T, lib Library, text, on string) Verdict {
	t.Helper()
	table, err := readTable([]byte(rulesTable))
	if err != nil {
		t.Fatal(err)
	}
	cs := Citations(text)
	if len(cs) != 1 {
		t.Fatalf("%s: %+v", text, cs)
	}
	k := checking{ctx: context.Background(), lib: lib, on: review.MustDate(on), table: table, versions: map[string][]Head{}}
	v, err := k.check(cs[0])
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// says writes a verdict with what it explains.
func says(v Verdict) string {
	s := string(v.State)
	if v.Why.Code != "" {
		s += fmt.Sprint(" ", v.Why.Code[len("statute.verdict."):], " ", v.Why.Args)
	}
	return s
}

// A repeal counts from its day, unless the library holds a statute of that
// title which began after it and has itself begun.
func TestRepealsAndRevivals(t *testing.T) {
	repealed := blank("甲法", "2022-01-01", 3)
	repealed.Repealed = true
	for name, tt := range map[string]struct {
		lib      shelf
		text, on string
		want     string
	}{
		"the day before":                  {nil, "《甲法》第一条", "2020-12-31", "unknown unknown [甲法]"},
		"the day":                         {nil, "《甲法》第一条", "2021-01-01", "repealed repealed [甲法 2021-01-01]"},
		"held from before":                {shelf{blank("甲法", "2020-12-31", 3)}, "《甲法》第一条", "2026-11-20", "repealed repealed [甲法 2021-01-01]"},
		"held from the day":               {shelf{blank("甲法", "2021-01-01", 3)}, "《甲法》第一条", "2026-11-20", "repealed repealed [甲法 2021-01-01]"},
		"held from the day after":         {shelf{blank("甲法", "2021-01-02", 3)}, "《甲法》第一条", "2026-11-20", "found"},
		"held, and begun today":           {shelf{blank("甲法", "2026-11-20", 3)}, "《甲法》第一条", "2026-11-20", "found"},
		"held, and not begun":             {shelf{blank("甲法", "2026-11-21", 3)}, "《甲法》第一条", "2026-11-20", "repealed repealed [甲法 2021-01-01]"},
		"held, and repealed by itself":    {shelf{repealed}, "《甲法》第一条", "2026-11-20", "repealed repealed [甲法 2021-01-01]"},
		"nobody knows since when":         {shelf{blank("旧法", "2022-01-01", 3)}, "《旧法》第一条", "2026-11-20", "repealed repealed.undated [旧法]"},
		"the version of that year":        {shelf{blank("同名法", "2015-07-01", 3)}, "《同名法》（1993年公布）第一条", "2026-11-20", "repealed repealed [同名法 2014-11-01]"},
		"a version of another year":       {shelf{blank("同名法", "2015-07-01", 3)}, "《同名法》（2015年公布）第一条", "2026-11-20", "found"},
		"no year is named":                {shelf{blank("同名法", "2015-07-01", 3)}, "《同名法》第一条", "2026-11-20", "found"},
		"the file says so, the table not": {shelf{{Title: "丙法", Version: review.MustDate("2001-01-01"), Repealed: true}}, "《丙法》第一条", "2026-11-20", "repealed repealed.undated [丙法]"},
	} {
		v := checkedOn(t, tt.lib, tt.text, tt.on)
		if got := says(v); got != tt.want {
			t.Errorf("%s: %s", name, got)
		}
		if tabled := v.State == Repealed && v.Title != "丙法"; tabled != (v.Why.Rule.Basis == "某决定") {
			t.Errorf("%s rests on %+v", name, v.Why.Rule)
		}
		if v.State == Repealed && v.Title == "甲法" && v.Now != "《新法》" {
			t.Errorf("%s: now %s", name, v.Now)
		}
	}
}

// An old decree, an old year and an old number are told from the day of the
// revision on; the version in the library goes before the table.
func TestRevisions(t *testing.T) {
	held := func(version string) shelf { return shelf{blank("乙条例", version, 20)} }
	for name, tt := range map[string]struct {
		lib      shelf
		text, on string
		want     string
	}{
		"an old decree":                   {nil, "《乙条例》（令第2号）第三条", "2026-11-20", "superseded decree [乙条例 令第9号]"},
		"on the day of the revision":      {nil, "《乙条例》（令第1号）第三条", "2020-05-01", "superseded decree [乙条例 令第9号]"},
		"the day before":                  {nil, "《乙条例》（令第1号）第三条", "2020-04-30", "unknown unknown [乙条例]"},
		"its own decree":                  {nil, "《乙条例》（令第9号）第三条", "2026-11-20", "unknown unknown [乙条例]"},
		"an old year":                     {nil, "《乙条例》（2019年修正）第三条", "2026-11-20", "superseded version [乙条例 2019 2020-05-01]"},
		"its own year":                    {nil, "《乙条例》（2020年修正）第三条", "2026-11-20", "unknown unknown [乙条例]"},
		"an old year before the revision": {nil, "《乙条例》（2019年修正）第三条", "2020-04-30", "unknown unknown [乙条例]"},
		"older than what is held":         {held("2022-03-01"), "《乙条例》（2021年修正）第三条", "2026-11-20", "superseded version [乙条例 2021 2022-03-01]"},
		"what is held":                    {held("2022-03-01"), "《乙条例》（2022年修正）第三条", "2026-11-20", "found"},
		"older than the table":            {held("2018-03-01"), "《乙条例》（2018年修正）第三条", "2026-11-20", "superseded version [乙条例 2018 2020-05-01]"},
		"no year":                         {held("2020-05-01"), "《乙条例》第三条", "2026-11-20", "found"},
		"an old number":                   {nil, "规范性文件不得违反《乙条例》第十四条", "2026-11-20", "superseded moved [第十四条 第十六条 规范性文件]"},
		"an old number, of what is held":  {held("2020-05-01"), "红头文件不得违反《乙条例》第十四条", "2026-11-20", "superseded moved [第十四条 第十六条 规范性文件]"},
		"an old number of an old version": {held("2019-05-01"), "规范性文件不得违反《乙条例》第十四条", "2026-11-20", "found"},
		"before the revision":             {nil, "规范性文件不得违反《乙条例》第十四条", "2020-04-30", "unknown unknown [乙条例]"},
		"another article":                 {nil, "规范性文件不得违反《乙条例》第十三条", "2026-11-20", "unknown unknown [乙条例]"},
		"of something else":               {nil, "行政机关不得违反《乙条例》第十四条", "2026-11-20", "unknown unknown [乙条例]"},
		"an inserted article":             {nil, "规范性文件不得违反《乙条例》第十四条之一", "2026-11-20", "unknown unknown [乙条例]"},
		"the second move":                 {nil, "其他不得违反《乙条例》第十五条", "2026-11-20", "superseded moved [第十五条 第十七条 其他]"},
	} {
		v := checkedOn(t, tt.lib, tt.text, tt.on)
		if got := says(v); got != tt.want {
			t.Errorf("%s: %s", name, got)
		}
		if v.State == Superseded && len(tt.lib) == 0 && v.Why.Rule.Basis != "某决定" {
			t.Errorf("%s rests on %+v", name, v.Why.Rule)
		}
	}
}

// An article the version in force lacks was dropped if an older one had it,
// and not if only one to come has.
func TestDroppedAndMissingArticles(t *testing.T) {
	lib := shelf{blank("丁法", "2009-01-01", 7), blank("丁法", "2021-01-01", 5), blank("丁法", "2030-01-01", 9), blank("丁法", "2015-01-01", 6)}
	for text, want := range map[string]string{
		"《丁法》第五条": "found", "《丁法》第六条": "superseded dropped [丁法 第六条 2009-01-01 2021-01-01]",
		"《丁法》第七条": "superseded dropped [丁法 第七条 2009-01-01 2021-01-01]", "《丁法》第八条": "noarticle noarticle [丁法 第八条 5]",
		"《丁法》": "found",
	} {
		if got := says(checkedOn(t, lib, text, "2026-11-20")); got != want {
			t.Errorf("%s: %s", text, got)
		}
	}
	if got := says(checkedOn(t, lib, "《丁法》第八条", "2030-01-01")); got != "found" {
		t.Errorf("on the day it begins: %s", got)
	}
	if got := says(checkedOn(t, shelf{blank("丁法", "2030-01-01", 9)}, "《丁法》第八条", "2029-12-31")); got != "found notyet [丁法 2030-01-01]" {
		t.Errorf("the day before it begins: %s", got)
	}
	e, ok := checkedOn(t, lib, "《丁法》第五条第二款", "2026-11-20").Why.Args[1].(*review.Error)
	if !ok || e.Code != "statute.paragraph" || fmt.Sprint(e.Args) != "[第五条 1 2]" {
		t.Errorf("%v", e)
	}
}

// counting notes what is asked of a library, and fails on one article.
type counting struct {
	shelf
	asked []string
	fails int64
}

func (c *counting) StatuteVersions(ctx context.Context, key string) ([]Head, error) {
	if ctx == nil {
		return nil, errors.New("no context")
	}
	c.asked = append(c.asked, key)
	return c.shelf.StatuteVersions(ctx, key)
}

func (c *counting) StatuteArticle(ctx context.Context, id int64, r Ref) (Article, bool, error) {
	if id == c.fails {
		return Article{}, false, errors.New("unreadable")
	}
	return c.shelf.StatuteArticle(ctx, id, r)
}

// Each statute is looked up once however often it is cited, and an article
// that cannot be read is a failure, not a verdict.
func TestTheLibraryIsAskedOnce(t *testing.T) {
	lib := &counting{shelf: shelf{blank("丁法", "2009-01-01", 7), blank("丁法", "2021-01-01", 5)}, fails: -1}
	if vs, err := Check(context.Background(), Citations("《丁法》第一条、第二条，《戊法》第一条，《丁法》第三条，《戊法》"), lib, today); err != nil || len(vs) != 5 || !slices.Equal(lib.asked, []string{"丁法", "戊法"}) {
		t.Errorf("%v %v %v", vs, lib.asked, err)
	}
	for fails, text := range []string{"《丁法》第六条", "《丁法》第一条"} {
		lib.fails = int64(fails)
		if vs, err := Check(context.Background(), Citations(text), lib, today); err == nil {
			t.Errorf("%s: %+v", text, vs)
		}
	}
}

// What matters most stands first.
func TestStatesTheWorstFirst(t *testing.T) {
	if got := fmt.Sprint(States()); got != "[repealed noarticle superseded unknown found]" {
		t.Error(got)
	}
}

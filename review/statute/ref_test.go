package statute

import (
	"testing"

	"pgregory.net/rapid"
)

func TestParseRef(t *testing.T) {
	for s, want := range map[string]Ref{
		"第十六条":          {Article: 16},
		"第16条":          {Article: 16},
		"第１６条":          {Article: 16},
		"16":            {Article: 16},
		"第十六":           {Article: 16},
		"一百零五":          {Article: 105},
		"第一千二百六十条":      {Article: 1260},
		"第十六条第二款第三项":    {Article: 16, Paragraph: 2, Item: 3},
		"第十六条第二款第（三）项":  {Article: 16, Paragraph: 2, Item: 3},
		"第十六条第（三）项":     {Article: 16, Item: 3},
		"第十六条（三）项":      {Article: 16, Item: 3},
		"16条2款3项":       {Article: 16, Paragraph: 2, Item: 3},
		"16.2.3":        {Article: 16, Paragraph: 2, Item: 3},
		"16-2":          {Article: 16, Paragraph: 2},
		"第一百三十三条之一":     {Article: 133, Sub: 1},
		"第一百三十三条之一第二款":  {Article: 133, Sub: 1, Paragraph: 2},
		"第 十六 条 第二款":    {Article: 16, Paragraph: 2},
		"第八条第一款第二项第3目":  {Article: 8, Paragraph: 1, Item: 2, Point: 3},
		" 第十条 ":         {Article: 10},
		"第二十条第二款第三项第二目": {Article: 20, Paragraph: 2, Item: 3, Point: 2},
	} {
		if got, err := ParseRef(s); err != nil || got != want {
			t.Errorf("%s: %+v %v, want %+v", s, got, err, want)
		}
	}
	for _, s := range []string{"", "第条", "条", "十六条规定", "第十六条的", "0", "第零条", "99999", "16.", "16..2", "第十六章", "x", "第十六条之", "1 2 3 4 5"} {
		if got, err := ParseRef(s); err == nil {
			t.Errorf("%q is %+v", s, got)
		}
	}
}

func refs() *rapid.Generator[Ref] {
	return rapid.Custom(func(t *rapid.T) Ref {
		n := func(name string, low int) int { return rapid.IntRange(low, 1300).Draw(t, name) }
		return Ref{n("article", 1), n("sub", 0), n("paragraph", 0), n("item", 0), n("point", 0)}
	})
}

func TestRefsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := refs().Draw(t, "ref")
		if got, err := ParseRef(r.String()); err != nil || got != r {
			t.Fatalf("%s: %+v %v", r, got, err)
		}
		cs := Citations("依据" + Cite("中华人民共和国某法", r) + "的规定。")
		if len(cs) != 1 || cs[0].Ref != r || cs[0].Quote != Cite("中华人民共和国某法", r) {
			t.Fatalf("%+v", cs)
		}
	})
}

func TestCiteNests(t *testing.T) {
	if got := Cite("关于适用《民法典》的解释（一）", Ref{Article: 2, Paragraph: 1}); got != "《关于适用〈民法典〉的解释（一）》第二条第一款" {
		t.Fatal(got)
	}
	if got := Cite("某法", Ref{}); got != "《某法》" {
		t.Fatal(got)
	}
}

func FuzzParseRef(f *testing.F) {
	for _, s := range []string{"第十六条第二款第三项", "16.2.3", "第133条之一", "第（三）项", "一千零一", "第十条第（（", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, err := ParseRef(s)
		if err != nil {
			return
		}
		if r.Article < 1 || r.Article > maxNumber {
			t.Fatalf("%q is %+v", s, r)
		}
		if again, err := ParseRef(r.String()); err != nil || again != r {
			t.Fatalf("%q is %+v, %s is %+v %v", s, r, r, again, err)
		}
	})
}

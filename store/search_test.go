package store

import (
	"context"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
	"hefa/review/desk"
)

func TestSearch(t *testing.T) {
	s := open(t)
	for i, c := range []struct{ text, initials string }{
		{"柳河县污水处理费征收管理办法（试行） 住建局 G2026-0001", "lhxwsclfzsglbfsx zjj g2026-0001"},
		{"关于修建长桥的合同 交通局 H2026-0002 柳司审〔2026〕12号", "gyxjcqdht jtj h2026-0002"},
		{"招标、投标“负面清单” 100%_it's 发改局", "zbtbfmqd fgj"},
		{"招 标 公 告 ＡＢＣ", "zbgg abc"},
	} {
		m := newMatter(i + 1)
		update(t, s, func(x desk.Tx) error {
			return x.Save(m, row(m), desk.Search{Text: c.text, Initials: c.initials}, event(i, "add"))
		})
	}
	type find = desk.Find
	for _, c := range []struct {
		find find
		want string
	}{
		{find{Phrases: []string{"桥"}}, "2"},
		{find{Phrases: []string{"污水"}}, "1"},
		{find{Phrases: []string{"污水处理"}}, "1"},
		{find{Phrases: []string{"污处"}}, ""},
		{find{Phrases: []string{"招标"}}, "3"},
		{find{Phrases: []string{"招标、投标"}}, "3"},
		{find{Phrases: []string{"标投"}}, ""},
		{find{Phrases: []string{"、"}}, "3"},
		{find{Phrases: []string{"(试行)"}}, "1"},
		{find{Phrases: []string{"（试行）"}}, "1"},
		{find{Phrases: []string{"〔2026〕12"}}, "2"},
		{find{Phrases: []string{"“负面清单”"}}, "3"},
		{find{Phrases: []string{`"`}}, ""},
		{find{Phrases: []string{"%"}}, "3"},
		{find{Phrases: []string{"it's"}}, "3"},
		{find{Phrases: []string{"abc"}}, "4"},
		{find{Phrases: []string{"g2026-0001"}}, "1"},
		{find{Phrases: []string{"2026-000"}}, "1 2"},
		{find{Phrases: []string{"合同", "桥"}}, "2"},
		{find{Phrases: []string{"合同", "污水"}}, ""},
		{find{Phrases: []string{""}}, "1 2 3 4"},
		{find{Phrases: []string{"text : x", "* OR a"}}, ""},
		{find{Initials: []string{"wscl"}}, "1"},
		{find{Initials: []string{"zb"}}, "3 4"},
		{find{Initials: []string{"zb", "fgj"}}, "3"},
		{find{Initials: []string{"w"}}, "1"},
		{find{Initials: []string{"b", "zb"}}, "3 4"},
		{find{Initials: []string{"g", "q"}}, "2 3"},
		{find{Initials: []string{"0002"}}, "2"},
		{find{Initials: []string{"6-0"}}, "1 2"},
		{find{Initials: []string{"v"}}, ""},
		{find{Initials: []string{"gz"}}, ""}, // not across words
		{find{Phrases: []string{"局"}, Initials: []string{"jtj"}}, "2"},
	} {
		var want []string
		for w := range strings.FieldsSeq(c.want) {
			want = append(want, "G2026-000"+w)
		}
		q := desk.Query{View: review.ViewAll, Find: c.find}
		if got := list(t, s, q); !slices.Equal(got, want) {
			t.Errorf("%+v: %v, want %v", c.find, got, want)
		}
		if n, err := s.Count(context.Background(), q); err != nil || n != len(want) {
			t.Errorf("%+v: counted %d (%v)", c.find, n, err)
		}
	}
}

// A phrase of the index is exactly a piece of the text, whatever it is made of.
func TestIndexFindsWhatTheTextContains(t *testing.T) {
	s := open(t)
	alphabet := rapid.SampledFrom([]rune("招标桥aAＡ1 \"'、（(%-*:\x00\ufffd𬺰éİ"))
	textOf := rapid.Custom(func(t *rapid.T) string { return rapid.StringOfN(alphabet, 0, 12, -1).Draw(t, "text") })
	m := newMatter(1)
	rapid.Check(t, func(t *rapid.T) {
		text, initials := textOf.Draw(t, "in"), textOf.Draw(t, "initials")
		phrase, run := rapid.StringOfN(alphabet, 1, 3, -1).Draw(t, "phrase"), rapid.StringOfN(alphabet, 1, 3, -1).Draw(t, "run")
		err := s.Update(context.Background(), func(x desk.Tx) error {
			e := event(m.Version, "note")
			return x.Save(m, row(m), desk.Search{Text: text, Initials: initials}, e)
		})
		if err != nil {
			t.Fatal(err)
		}
		m.Version++
		inText, inRun := strings.Contains(fold(text), fold(phrase)), strings.Contains(fold(initials), fold(run))
		for _, c := range []struct {
			find desk.Find
			want bool
		}{
			{desk.Find{Phrases: []string{phrase}}, inText},
			{desk.Find{Initials: []string{run}}, inRun},
			{desk.Find{Phrases: []string{phrase}, Initials: []string{run}}, inText && inRun},
		} {
			n, err := newNeedle(c.find)
			if err != nil {
				t.Fatal(err)
			}
			for name, search := range map[string]func(context.Context, desk.Query, needle) ([]review.Summary, error){
				"index": s.sorted, "walk": s.walked,
			} {
				rows, err := search(context.Background(), desk.Query{}, n)
				if err != nil || (len(rows) == 1) != c.want {
					t.Fatalf("%s: %+v in %q, %q: %d rows (%v)", name, c.find, text, initials, len(rows), err)
				}
			}
		}
	})
}

func TestManyWordsAtOnce(t *testing.T) {
	s := open(t)
	save(t, s, newMatter(1), 1)
	f := desk.Find{Phrases: []string{strings.Repeat("长", 20000)}}
	for len(f.Phrases) < maxWords/2 {
		f.Phrases = append(f.Phrases, "柳河")
	}
	for len(f.Phrases)+len(f.Initials) < maxWords {
		f.Initials = append(f.Initials, "lhx")
	}
	if got := list(t, s, desk.Query{Find: f}); len(got) != 0 {
		t.Fatal(got)
	}
	f.Phrases[0] = "办法"
	n, _ := newNeedle(f)
	if rows, err := s.walked(context.Background(), desk.Query{}, n); err != nil || len(rows) != 1 {
		t.Fatal(rows, err)
	}
	f.Phrases = append(f.Phrases, "办法")
	_, err := s.List(context.Background(), desk.Query{Find: f})
	wantCode(t, err, "find.words")
	_, err = s.Count(context.Background(), desk.Query{Find: f})
	wantCode(t, err, "find.words")
}

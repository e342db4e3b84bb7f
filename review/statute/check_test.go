package statute

import (
	"context"
	"errors"
	"strings"
	"testing"

	"hefa/review"
)

var today = review.MustDate("2026-11-20")

// shelf is a library in memory.
type shelf []Statute

func (s shelf) StatuteVersions(_ context.Context, key string) ([]Head, error) {
	var out []Head
	for i, st := range s {
		if Key(st.Title) == key {
			out = append(out, s.head(i))
		}
	}
	return out, nil
}

func (s shelf) head(i int) Head {
	st := s[i]
	return Head{ID: int64(i), Title: st.Title, Version: st.Version, Effective: st.Effective, Repealed: st.Repealed,
		Articles: len(st.Articles), Highest: st.Highest()}
}

func (s shelf) StatuteArticle(_ context.Context, id int64, r Ref) (Article, bool, error) {
	a, ok := s[id].Article(r)
	return a, ok, nil
}

func heads(s shelf) []Head {
	var out []Head
	for i := range s {
		out = append(out, s.head(i))
	}
	return out
}

func fixtures(t testing.TB) shelf {
	var s shelf
	for _, name := range []string{"养犬管理法(2021-01-22).md", "养犬管理法(2009-08-27).md", "中华人民共和国遛犬条例_20191022.txt",
		"犬类刑罚法(2020-12-26).md", "犬只限养办法(已废止).txt", "关于修改养犬条例的决定_20180301.txt"} {
		s = append(s, fixture(t, name))
	}
	return s
}

func blank(title, version string, articles int) Statute {
	s := Statute{Title: title, Version: review.MustDate(version)}
	for i := range articles {
		r := Ref{Article: i + 1}
		s.Articles = append(s.Articles, Article{Number: i + 1, Label: r.String(), Text: r.String() + " 某。"})
	}
	return s
}

func TestCheck(t *testing.T) {
	lib := append(fixtures(t), blank("中华人民共和国行政处罚法", "2021-01-22", 86), blank("国家安全法", "2015-07-01", 84),
		blank("信访条例", "2030-01-01", 5), blank("明年办法", "2027-01-01", 5))
	for text, want := range map[string]string{
		"《养犬管理法》第二条":                   "found ",
		"《中华人民共和国养犬管理法》第二条第二款第三项":      "found ",
		"《养犬管理法》":                      "found ",
		"《养犬管理法》第二条第四款":                "noarticle statute.verdict.below",
		"《养犬管理法》第二条第二款第九项":             "noarticle statute.verdict.below",
		"《养犬管理法》第九条":                   "noarticle statute.verdict.noarticle",
		"《养犬管理法》第六条":                   "superseded statute.verdict.dropped",
		"《养犬管理法》（2009年修正）第二条":          "superseded statute.verdict.version",
		"《养犬管理法》（2021修订）第二条":           "found ",
		"《犬只限养办法（试行）》第一条":              "repealed statute.verdict.repealed.undated",
		"《遛犬条例》第六条第二款":                 "found ",
		"《犬类刑罚法》第二条之二":                 "found ",
		"《犬类刑罚法》第二条之三":                 "noarticle statute.verdict.noarticle",
		"《明年办法》第一条":                    "found statute.verdict.notyet",
		"《办法》第十条":                      "unknown statute.verdict.unexplained",
		"《民法典》第十条":                     "unknown statute.verdict.unknown",
		"《合同法》第五十二条":                   "repealed statute.verdict.repealed",
		"《中华人民共和国合同法》":                 "repealed statute.verdict.repealed",
		"《社会抚养费征收管理办法》第三条":             "repealed statute.verdict.repealed.undated",
		"《信访条例》第一条":                    "repealed statute.verdict.repealed",
		"《国家安全法》第三条":                   "found ",
		"《国家安全法》（1993年公布）第三条":          "repealed statute.verdict.repealed",
		"其他规范性文件不得设定行政处罚，见《行政处罚法》第十四条": "superseded statute.verdict.moved",
		"《行政处罚法》第十四条":                  "found ",
		"《行政复议法》第七条的附带审查":              "superseded statute.verdict.moved",
		"《行政复议法》第八条":                   "unknown statute.verdict.unknown",
		"《湖南省规范性文件管理办法》（省政府令第242号）第三条": "superseded statute.verdict.decree",
		"《湖南省规范性文件管理办法》（省政府令第327号）第三条": "unknown statute.verdict.unknown",
		"《公司法》（2018年修正）第三条":            "superseded statute.verdict.version",
		"《最高人民法院关于适用〈中华人民共和国合同法〉若干问题的解释（二）》第一条": "repealed statute.verdict.repealed",
	} {
		vs, err := Check(context.Background(), Citations(text), lib, today)
		if err != nil || len(vs) != 1 {
			t.Fatal(text, vs, err)
		}
		if got := string(vs[0].State) + " " + vs[0].Why.Code; got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
		if vs[0].State == Found && !vs[0].Ref.IsZero() && vs[0].Text == "" {
			t.Errorf("%s: no text", text)
		}
	}
}

// The day decides which version counts and whether a repeal has happened.
func TestCheckOnADay(t *testing.T) {
	lib := fixtures(t)
	for _, c := range []struct{ text, on, want string }{
		{"《养犬管理法》第六条", "2021-07-14", "found"},
		{"《养犬管理法》第六条", "2021-07-15", "superseded"},
		{"《合同法》第一条", "2020-12-31", "unknown"},
		{"《合同法》第一条", "2021-01-01", "repealed"},
	} {
		vs, err := Check(context.Background(), Citations(c.text), lib, review.MustDate(c.on))
		if err != nil || string(vs[0].State) != c.want {
			t.Errorf("%s on %s: %v %v", c.text, c.on, vs[0].State, err)
		}
	}
}

func TestCheckSaysWhatToCite(t *testing.T) {
	vs, err := Check(context.Background(), Citations("《合同法》第一条。规范性文件，《行政处罚法》第十四条"), shelf{}, today)
	if err != nil || vs[0].Now != "《民法典》" || vs[1].Now != "第十六条" || vs[0].Why.Rule.Basis == "" || vs[0].Why.Rule.Status != review.Verified {
		t.Fatalf("%+v %v", vs, err)
	}
}

type broken struct{ shelf }

func (broken) StatuteVersions(context.Context, string) ([]Head, error) {
	return nil, errors.New("broken")
}

func TestCheckPassesFailuresOn(t *testing.T) {
	if _, err := Check(context.Background(), Citations("《甲法》第一条"), broken{}, today); err == nil {
		t.Fatal("no error")
	}
}

// The shipped table is whole: each row has titles, a source and its status,
// no title stands twice, and nothing replaces itself.
func TestTable(t *testing.T) {
	table := Changes()
	seen := map[string]bool{}
	sourced := func(what string, r review.Rule) {
		if r.Basis == "" || !strings.Contains("V V2 M", string(r.Status)) || r.Status == "" {
			t.Errorf("%s: %+v", what, r)
		}
	}
	for _, r := range table.Repeals {
		sourced(r.Titles[0], r.Rule)
		for _, title := range r.Titles {
			if seen[Key(title)] || strings.HasPrefix(title, republic) || strings.Contains(r.Now, "《"+title+"》") {
				t.Errorf("%s", title)
			}
			seen[Key(title)] = true
		}
		if r.On > today || r.On != 0 && r.On.Year() < 1980 {
			t.Errorf("%s: %s", r.Titles[0], r.On)
		}
	}
	for _, r := range table.Revisions {
		sourced(r.Title, r.Rule)
		if seen[Key(r.Title)] || r.Year < 2000 || len(r.Former) > 0 && r.Decree == "" {
			t.Errorf("%s", r.Title)
		}
		seen[Key(r.Title)] = true
		for _, m := range r.Moves {
			if m.From < 1 || m.To < 1 || m.From == m.To || m.About == "" || len(m.Words) == 0 {
				t.Errorf("%s: %+v", r.Title, m)
			}
		}
	}
	if len(seen) < 100 {
		t.Errorf("only %d titles", len(seen))
	}
}

func TestKey(t *testing.T) {
	for title, want := range map[string]string{
		"中华人民共和国行政处罚法": "行政处罚法", "行政处罚法（2021年修订）": "行政处罚法", "行政处罚法(2021-01-22)": "行政处罚法",
		"中华人民共和国 行政处罚法": "行政处罚法", "某办法（试行）": "某办法(试行)", "某办法(试行)": "某办法(试行)",
		"关于适用《甲法》的解释（一）": "关于适用甲法的解释(一)", "关于适用〈甲法〉的解释（一）": "关于适用甲法的解释(一)",
		"中华人民共和国": "中华人民共和国", "规划（2021－2025年）": "规划(2021-2025年)",
	} {
		if got := Key(title); got != want {
			t.Errorf("%s: %q, want %q", title, got, want)
		}
	}
}

package statute

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/draft"
)

func fixture(t testing.TB, name string) Statute {
	t.Helper()
	f, err := ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return f.Statute
}

func TestParse(t *testing.T) {
	for _, c := range []struct {
		name, title, version, effective, labels string
		repealed                                bool
	}{
		{"养犬管理法(2021-01-22).md", "中华人民共和国养犬管理法", "2021-01-22", "2021-07-15", "1 2 3 4 5", false},
		{"养犬管理法(2009-08-27).md", "中华人民共和国养犬管理法", "2009-08-27", "", "1 2 3 4 5 6 7", false},
		{"中华人民共和国遛犬条例_20191022.txt", "中华人民共和国遛犬条例", "2019-10-22", "2020-01-01", "1 2 3 4 5 6 7", false},
		{"犬类刑罚法(2020-12-26).md", "中华人民共和国犬类刑罚法", "2020-12-26", "2020-12-26", "1 2 2-1 2-2 3 4 1 2", false},
		{"犬只限养办法(已废止).txt", "犬只限养办法（试行）", "2004-05-01", "2004-05-01", "1 2 3", true},
		{"关于修改养犬条例的决定_20180301.txt", "国务院关于修改《养犬条例》的决定", "2018-03-01", "2018-03-01", "1 2 3", false},
	} {
		s := fixture(t, c.name)
		var labels []string
		for _, a := range s.Articles {
			l := fmt.Sprint(a.Number)
			if a.Sub > 0 {
				l += fmt.Sprint("-", a.Sub)
			}
			labels = append(labels, l)
		}
		got := fmt.Sprintln(s.Title, s.Version, s.Effective, strings.Join(labels, " "), s.Repealed)
		if want := fmt.Sprintln(c.title, c.version, c.effective, c.labels, c.repealed); got != want {
			t.Errorf("%s:\n%s\n%s", c.name, got, want)
		}
	}
}

// The same statute as the national database sets it: brackets, no file date.
func TestDates(t *testing.T) {
	for text, want := range map[string]string{
		"某办法\n（2020年5月6日某县人民政府令第1号公布，自2020年7月1日起施行）\n第一条 甲。\n第二条 乙。":                 "2020-05-06 2020-07-01",
		"某办法\n（2003年8月27日公布　根据2019年4月23日《关于修改的决定》修正）\n第一条 甲。\n第二条 本办法自2004年7月1日起施行。": "2019-04-23 ",
		"某办法\n第一条 甲。\n第二条 本办法自2004年7月1日起施行，有效期五年。":                                   " 2004-07-01",
		"某办法\n（2020年13月40日公布）\n第一条 甲。\n第二条 乙。":                                       " ",
		"某办法\n（2021年3月1日公布）\n第一条 甲。\n第二条 本办法自公布之日起施行。":                               "2021-03-01 2021-03-01",
	} {
		s, err := Parse("某办法.txt", draft.FromText(text))
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprint(s.Version, " ", s.Effective); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestParseWithoutArticles(t *testing.T) {
	s, err := Parse("x.txt", draft.FromText("关于某问题的批复\n某高级人民法院：\n经研究，答复如下。"))
	if err != nil || len(s.Articles) != 1 || s.Articles[0].Number != 0 || s.Highest() != 0 {
		t.Fatal(s, err)
	}
	if _, err := s.Cite("第一条"); review.KindOf(err) != review.KindNotFound {
		t.Fatal(err)
	}
	_, err = Parse("README.md", draft.FromText("samples\nsome words"))
	if e, ok := err.(*review.Error); !ok || e.Code != "statute.none" {
		t.Fatal(err)
	}
}

func TestCite(t *testing.T) {
	law, criminal, walk := fixture(t, "养犬管理法(2021-01-22).md"), fixture(t, "犬类刑罚法(2020-12-26).md"),
		fixture(t, "中华人民共和国遛犬条例_20191022.txt")
	for _, c := range []struct {
		s         Statute
		ref, want string
	}{
		{law, "第一条", "第一条 为了规范养犬，根据宪法，制定本法。"},
		{law, "第二条第一款", "本法所称养犬，是指饲养犬只。"},
		{law, "第二条第二款", "本法所称犬只，包括：\n（一）宠物犬；\n（二）工作犬：\n1.导盲犬；\n2.搜救犬；\n（三）其他犬只。"},
		{law, "第二条第二款第三项", "（三）其他犬只。"},
		{law, "第2条第（二）项", "（二）工作犬：\n1.导盲犬；\n2.搜救犬；"},
		{law, "2.2.2.2", "2.搜救犬；"},
		{law, "第二条第三款", "养犬应当登记。"},
		{law, "第二条第四款", "statute.paragraph"},
		{law, "第二条第三款第一项", "statute.item"},
		{law, "第二条第二款第二项第3目", "statute.item"},
		{law, "第六条", "statute.article"},
		{law, "第六", "statute.article"},
		{law, "第某条", "statute.ref"},
		{criminal, "第二条之一第二款", "有前款行为，情节严重的，从重处罚。"},
		{criminal, "第一条", "第一条 本法保护犬类。"},
		{criminal, "第二条第一款", "【适用范围】本法适用于犬类。"},
		{criminal, "第二条之三", "statute.article"},
		{walk, "第六条第三项", "（三）前两项以外的公共场所。"},
		{walk, "第四条", "第四条　第三条规定的高峰由地方人民政府规定。"},
		{walk, "第六条第二款", "前款规定的场所应当设置标志。"},
	} {
		got, err := c.s.Cite(c.ref)
		if e, ok := err.(*review.Error); ok {
			got = e.Code
		}
		if got != c.want {
			t.Errorf("%s %s: %q, want %q", c.s.Title, c.ref, got, c.want)
		}
	}
}

// The samples are public texts that are no part of the project; HEFA_SAMPLES
// names their folder.
func TestSamples(t *testing.T) {
	dir := os.Getenv("HEFA_SAMPLES")
	if dir == "" {
		t.Skip("HEFA_SAMPLES is not set")
	}
	paths, err := Files([]string{filepath.Join(dir, "statutes")})
	if err != nil || len(paths) != 6 {
		t.Fatal(paths, err)
	}
	for _, p := range paths {
		f, err := ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		s := f.Statute
		numbers := map[int]bool{}
		for _, a := range s.Articles {
			numbers[a.Number] = true
			if len(a.Paragraphs()) == 0 {
				t.Errorf("%s %s is empty", s.Title, a.Label)
			}
		}
		if len(s.Articles) != s.Highest() || len(numbers) != s.Highest() {
			t.Errorf("%s: %d articles, highest %d", s.Title, len(s.Articles), s.Highest())
		}
		t.Log(s.Title, s.Version, s.Effective, len(s.Articles))
	}
}

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.md", "a.TXT", ".git/x.md", "~$a.docx", "sub/c.docx", "d.xlsx", ".hidden.md", "sub/e.doc"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got, err := Files([]string{dir, filepath.Join(dir, "b.md"), filepath.Join(dir, "d.xlsx")})
	if err != nil {
		t.Fatal(err)
	}
	for i := range got {
		got[i], _ = filepath.Rel(dir, got[i])
		got[i] = filepath.ToSlash(got[i])
	}
	if want := []string{"a.TXT", "b.md", "sub/c.docx", "sub/e.doc", "d.xlsx"}; !slices.Equal(got, want) {
		t.Fatal(got)
	}
	_, err = Files([]string{filepath.Join(dir, "nowhere")})
	if review.KindOf(err) != review.KindNotFound {
		t.Fatal(err)
	}
}

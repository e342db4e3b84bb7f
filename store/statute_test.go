package store

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/statute"
)

// law makes a statute of articles that are given as text.
func law(title, version string, texts ...string) statute.Statute {
	s := statute.Statute{Title: title, Version: review.MustDate(version)}
	for i, t := range texts {
		r := statute.Ref{Article: i + 1}
		s.Articles = append(s.Articles, statute.Article{Number: i + 1, Label: r.String(), Path: "第一章", Text: r.String() + " " + t})
	}
	return s
}

func keep(t testing.TB, s *Store, laws ...statute.Statute) []statute.Outcome {
	t.Helper()
	var files []statute.File
	for _, l := range laws {
		files = append(files, statute.File{SHA: statute.SHA([]byte(l.Digest())), Statute: l})
	}
	out, err := s.PutStatutes(context.Background(), files)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func articlesFound(t testing.TB, s *Store, text string, past bool) string {
	t.Helper()
	found, err := s.SearchStatutes(context.Background(), statute.Search{Text: text, Past: past}, today)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, h := range found {
		out = append(out, fmt.Sprintf("%s%d/%d", h.Statute.Title, h.Statute.Version.Year(), h.Article.Number))
	}
	return strings.Join(out, " ")
}

func TestPutStatutesTwice(t *testing.T) {
	s := open(t)
	a := law("养犬条例", "2020-01-01", "为了规范养犬。", "犬只应当登记。")
	if got := keep(t, s, a); got[0] != statute.Added {
		t.Fatal(got)
	}
	if got := keep(t, s, a, a); got[0] != statute.Unchanged || got[1] != statute.Unchanged {
		t.Fatal(got)
	}
	b := law("养犬条例", "2020-01-01", "为了规范养犬。", "犬只应当每年登记。", "遛犬应当系绳。")
	c := law("中华人民共和国养犬条例", "2024-01-01", "为了规范养犬行为。")
	if got := keep(t, s, b, c); got[0] != statute.Replaced || got[1] != statute.Added {
		t.Fatal(got)
	}
	heads, err := s.StatuteVersions(context.Background(), "养犬条例")
	if err != nil || len(heads) != 2 || heads[0].Version.Year() != 2024 || heads[1].Articles != 3 || heads[1].Highest != 3 {
		t.Fatal(heads, err)
	}
	if n := count(t, s, "SELECT count(*) FROM statute_articles"); n != 4 {
		t.Fatal(n)
	}
	if n := count(t, s, "SELECT count(*) FROM statute_found"); n != 4 {
		t.Fatal(n)
	}
	files, err := s.StatuteFiles(context.Background())
	if err != nil || len(files) != 3 || !files[statute.SHA([]byte(b.Digest()))] {
		t.Fatal(files, err)
	}
	if err := s.Verify(context.Background()); err != nil {
		t.Fatal(err)
	}
}

// In one batch a version may be put and replaced before it is indexed.
func TestPutStatutesReplacesWithinABatch(t *testing.T) {
	s := open(t)
	got := keep(t, s, law("甲法", "2020-01-01", "旧的词语"), law("甲法", "2020-01-01", "新的词语"))
	if got[0] != statute.Added || got[1] != statute.Replaced {
		t.Fatal(got)
	}
	if a, b := articlesFound(t, s, "旧的", true), articlesFound(t, s, "新的", true); a != "" || b != "甲法2020/1" {
		t.Fatal(a, b)
	}
}

func TestStatuteArticle(t *testing.T) {
	s := open(t)
	l := law("乙法", "2020-01-01", "一", "二")
	l.Articles = append(l.Articles,
		statute.Article{Number: 2, Sub: 1, Label: "第二条之一", Text: "第二条之一 三"},
		statute.Article{Number: 1, Label: "第一条", Path: "附件一", Text: "第一条 附"})
	l.Articles[0], l.Articles[3] = l.Articles[3], l.Articles[0] // the annex is written first
	keep(t, s, l)
	heads, err := s.StatuteHeads(context.Background())
	if err != nil || len(heads) != 1 {
		t.Fatal(heads, err)
	}
	for ref, want := range map[statute.Ref]string{
		{Article: 1}: "第一条 一", {Article: 2}: "第二条 二", {Article: 2, Sub: 1}: "第二条之一 三", {Article: 3}: "", {}: "",
	} {
		a, ok, err := s.StatuteArticle(context.Background(), heads[0].ID, ref)
		if err != nil || a.Text != want || ok != (want != "") {
			t.Errorf("%v: %q %v %v", ref, a.Text, ok, err)
		}
	}
	all, err := s.StatuteArticles(context.Background(), heads[0].ID)
	if err != nil || len(all) != 4 || all[2].Label != "第二条之一" {
		t.Fatal(all, err)
	}
	_, err = s.StatuteArticles(context.Background(), 99)
	wantCode(t, err, "statute.gone")
}

func TestSearchStatutes(t *testing.T) {
	s := open(t)
	gone := law("丁条例", "2010-01-01", "公平竞争")
	gone.Repealed = true
	keep(t, s,
		law("甲法", "2010-01-01", "公平竞争审查", "罚款 ABC（一）"),
		law("甲法", "2020-01-01", "竞争公平", "公平竞争"),
		law("甲法", "2030-01-01", "公平竞争"),
		law("乙法", "2015-01-01", "公平地竞争，平竞", "罚没款项"), gone)
	for text, want := range map[string]string{
		"公平竞争": "甲法2020/2 甲法2030/1", "公平 竞争": "甲法2020/1 甲法2020/2 甲法2030/1 乙法2015/1",
		"没": "乙法2015/2", "公平竞": "甲法2020/2 甲法2030/1", "平竞争": "甲法2020/2 甲法2030/1",
		"  ": "", "不存在": "", `"`: "", "*": "", "公平* OR 罚": "", "第二条": "甲法2020/2 乙法2015/2",
	} {
		if got := articlesFound(t, s, text, false); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]string{
		"abc": "甲法2010/2", "ＡＢＣ(一)": "甲法2010/2", "公平竞争": "甲法2010/1 甲法2020/2 甲法2030/1 丁条例2010/1",
	} {
		if got := articlesFound(t, s, text, true); got != want {
			t.Errorf("past %q: %q, want %q", text, got, want)
		}
	}
	_, err := s.SearchStatutes(context.Background(), statute.Search{Text: strings.Repeat("甲 ", 60)}, today)
	wantCode(t, err, "find.words")
}

func TestPutStatutesIsWholeOrNothing(t *testing.T) {
	s := open(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := s.PutStatutes(ctx, []statute.File{{SHA: statute.SHA(nil), Statute: law("甲法", "2020-01-01", "一")}}); err == nil {
		t.Fatal("a cancelled import is kept")
	}
	good := statute.File{SHA: statute.SHA(nil), Statute: law("甲法", "2020-01-01", "一")}
	bad := statute.File{SHA: "short", Statute: law("乙法", "2020-01-01", "一")}
	_, err := s.PutStatutes(context.Background(), []statute.File{good, bad})
	wantCode(t, err, "store.constraint")
	if n := count(t, s, "SELECT count(*) FROM statutes") + count(t, s, "SELECT count(*) FROM statute_found"); n != 0 {
		t.Fatal(n)
	}
}

func TestRemoveStatute(t *testing.T) {
	s := open(t)
	keep(t, s, law("甲法", "2020-01-01", "公平"), law("乙法", "2020-01-01", "公平"))
	heads, _ := s.StatuteVersions(context.Background(), "甲法")
	for range 2 {
		if err := s.RemoveStatute(context.Background(), heads[0].ID); err != nil {
			t.Fatal(err)
		}
	}
	if got := articlesFound(t, s, "公平", true); got != "乙法2020/1" {
		t.Fatal(got)
	}
	if got := keep(t, s, law("甲法", "2020-01-01", "公平")); got[0] != statute.Added {
		t.Fatal(got)
	}
}

// old makes a file as the first hefa left it: schema 1, with matters.
func old(t *testing.T, matters int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "hefa.db")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	c := config{}
	reads, err := pool(readDSN(path, c), 1)
	if err != nil {
		t.Fatal(err)
	}
	writes, err := pool(writeDSN(path, c), 1)
	if err != nil {
		t.Fatal(err)
	}
	p, err := provider(writes)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.UpTo(context.Background(), 1); err != nil {
		t.Fatal(err)
	}
	s := &Store{path: path, reads: reads, write: newWriter(writes)}
	for n := range matters {
		save(t, s, newMatter(n+1), n+1)
	}
	sum := fmt.Sprintf("%x", sha256.Sum256([]byte("文书")))
	update(t, s, func(x desk.Tx) error { return x.PutBlob(sum, []byte("文书")) })
	save(t, s, lettered(sum), matters+1)
	update(t, s, func(x desk.Tx) error { return x.PutSetting("office", []byte(`{"bureau":"某局"}`)) })
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// lettered is a matter with a former number, a letter that was voided and one
// that stands.
func lettered(file string) *review.Matter {
	m := newMatter(900)
	m.Former = []string{"J2026-0900"}
	m.Letters = []review.Letter{
		{Kind: review.OpinionLetter, No: "柳司审〔2026〕1号", Series: "letter/柳司审", Year: 2026, Seq: 1, On: today, Late: true, Voided: "错字"},
		{Kind: review.OpinionLetter, No: "柳司审〔2026〕2号", Series: "letter/柳司审", Year: 2026, Seq: 2, On: today, File: file},
	}
	return m
}

// TestOldFilesKeepTheirLetters: the tables written anew for circulars hold what
// they held, and take a circular.
func TestOldFilesKeepTheirLetters(t *testing.T) {
	s := openAt(t, old(t, 2))
	got, err := s.strings(context.Background(), `SELECT m.no || ' ' || l.n || ' ' || l.kind || ' ' || l.no || ' ' || l.series || ' ' || l.year || ' ' ||
		l.seq || ' ' || l.day || ' ' || l.late || ' ' || coalesce(length(l.file), 0) || ' ' || l.voided FROM letters l JOIN matters m USING (rid) ORDER BY l.n`)
	day := fmt.Sprint(int(today))
	want := []string{
		"G2026-0900 0 opinion 柳司审〔2026〕1号 letter/柳司审 2026 1 " + day + " 1 0 错字",
		"G2026-0900 1 opinion 柳司审〔2026〕2号 letter/柳司审 2026 2 " + day + " 0 64 ",
	}
	if err != nil || !slices.Equal(got, want) {
		t.Fatalf("%v\n%q\n%q", err, got, want)
	}
	m, err := s.Matter(context.Background(), "J2026-0900")
	if err != nil || m.No != "G2026-0900" || len(m.Letters) != 2 {
		t.Fatal(m, err)
	}
	m.Letters = append(m.Letters, review.Letter{Kind: review.CircularLetter, No: "柳司通〔2026〕1号", Series: "letter/柳司通", Year: 2026, Seq: 1, On: today})
	m.Version++
	save(t, s, m, 1000)
	if err := s.Verify(context.Background()); err != nil {
		t.Fatal(err)
	}
}

func TestOldFilesGetTheLibrary(t *testing.T) {
	s := openAt(t, old(t, 5))
	h, err := readHeader(context.Background(), s.reads)
	if err != nil || h.version != schemaVersion {
		t.Fatal(h, err)
	}
	if got := keep(t, s, law("甲法", "2020-01-01", "公平")); got[0] != statute.Added || articlesFound(t, s, "公平", false) != "甲法2020/1" {
		t.Fatal(got)
	}
	for n := range 5 {
		if m, err := s.Matter(context.Background(), newMatter(n+1).No); err != nil || m.Title != newMatter(n+1).Title {
			t.Fatal(m, err)
		}
	}
	if n, err := s.Count(context.Background(), desk.Query{Find: desk.Find{Phrases: []string{"办法"}}}); n != 6 || err != nil {
		t.Fatal(n, err)
	}
	if b, err := s.Setting(context.Background(), "office"); err != nil || !strings.Contains(string(b), "某局") {
		t.Fatal(string(b), err)
	}
	checkChain(t, s)
	if err := s.Verify(context.Background()); err != nil {
		t.Fatal(err)
	}
}

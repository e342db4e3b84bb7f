package desk_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/draft"
	"hefa/review/statute"
)

// laws writes n small statutes and returns their folder.
func laws(t testing.TB, n int) string {
	t.Helper()
	dir := t.TempDir()
	for i := range n {
		law(t, dir, fmt.Sprintf("第%d号养犬办法_20200101.txt", i+1), fmt.Sprintf("第%d号养犬办法", i+1), "为了规范。", "犬只应当登记。")
	}
	return dir
}

func law(t testing.TB, dir, name, title string, articles ...string) {
	t.Helper()
	text := title + "\n"
	for i, a := range articles {
		text += statute.Ref{Article: i + 1}.String() + " " + a + "\n"
	}
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func code(err error) string {
	e, _ := errors.AsType[*review.Error](err)
	if e == nil {
		return ""
	}
	return e.Code
}

func TestImportStatutes(t *testing.T) {
	b := newBench(t)
	dir := laws(t, 5)
	if err := os.WriteFile(filepath.Join(dir, "empty.md"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var told []string
	im, err := b.ImportStatutes(ctx, []string{dir}, false, func(done, total int) { told = append(told, fmt.Sprint(done, "/", total)) })
	if err != nil || im.Files != 6 || im.Added != 5 || len(im.Failed) != 1 || code(im.Failed[0].Err) != "draft.empty" {
		t.Fatalf("%+v %v", im, err)
	}
	if got := strings.Join(told, " "); got != "1/6 2/6 3/6 4/6 5/6 6/6" {
		t.Error(got)
	}
	for _, again := range []bool{false, true} {
		if im, err = b.ImportStatutes(ctx, []string{dir}, again, nil); err != nil || im.Unchanged != 5 || im.Added+im.Replaced != 0 {
			t.Fatalf("%+v %v", im, err)
		}
	}
	law(t, dir, "第1号养犬办法_20200101.txt", "第1号养犬办法", "为了。", "犬只不得登记。", "施行。")
	if im, err = b.ImportStatutes(ctx, []string{dir}, false, nil); err != nil || im.Replaced != 1 || im.Unchanged != 4 {
		t.Fatalf("%+v %v", im, err)
	}
	if heads, err := b.Statutes(ctx); err != nil || len(heads) != 5 {
		t.Fatal(heads, err)
	}
}

// What was finished before a cancellation is kept, and the next run goes on.
func TestImportStatutesCancelled(t *testing.T) {
	b := newBench(t)
	dir := laws(t, 250)
	stop, cancel := context.WithCancel(ctx)
	im, err := b.ImportStatutes(stop, []string{dir}, false, func(done, _ int) {
		if done == 130 {
			cancel()
		}
	})
	if code(err) != "statute.cancelled" || errors.Is(err, context.Canceled) || im.Added != 100 {
		t.Fatalf("%+v %v", im, err)
	}
	if heads, err := b.Statutes(ctx); err != nil || len(heads) != 100 {
		t.Fatal(len(heads), err)
	}
	if im, err = b.ImportStatutes(ctx, []string{dir}, false, nil); err != nil || im.Added != 150 || im.Unchanged != 100 {
		t.Fatalf("%+v %v", im, err)
	}
}

func TestFindStatutes(t *testing.T) {
	b := newBench(t)
	dir := t.TempDir()
	law(t, dir, "行政处罚法(2017-09-01).md", "中华人民共和国行政处罚法", "旧。", "公开。")
	law(t, dir, "行政处罚法(2021-01-22).md", "中华人民共和国行政处罚法", "新。", "公开。", "处罚法定。")
	law(t, dir, "行政处罚听证办法(2021-01-22).md", "行政处罚听证办法", "为了规范听证。", "应当公开。")
	law(t, dir, "明年法(2027-01-01).md", "明年法", "为了。", "公开。")
	if _, err := b.ImportStatutes(ctx, []string{dir}, false, nil); err != nil {
		t.Fatal(err)
	}
	for line, want := range map[string]string{
		"xzcf3":        "《中华人民共和国行政处罚法》第三条",
		"xzcf2":        "《中华人民共和国行政处罚法》第二条 《行政处罚听证办法》第二条",
		"xzcf9":        "",
		"行政处罚法第一条第一款":  "《中华人民共和国行政处罚法》第一条第一款",
		"行政处罚法第一条第二款":  "",
		"xzcf":         "中华人民共和国行政处罚法 行政处罚听证办法",
		"听证":           "行政处罚听证办法",
		"应当公开":         "行政处罚听证办法/第二条",
		"处罚法定":         "中华人民共和国行政处罚法/第三条",
		"zhrmghgxzcff": "中华人民共和国行政处罚法",
	} {
		f, err := b.FindStatutes(ctx, line, 0)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, c := range f.Cited {
			got = append(got, c.Citation)
		}
		for _, h := range f.Statutes {
			got = append(got, h.Title)
		}
		for _, h := range f.Hits {
			got = append(got, h.Statute.Title+"/"+h.Article.Label)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %q, want %q", line, s, want)
		}
	}
	for name, want := range map[string]string{
		"行政处罚法": "2021-01-22", "xzcff": "2021-01-22", "听证": "2021-01-22", "xz": "statute.ambiguous", "没有": "statute.unknown", "": "statute.unknown",
		"《行政处罚法》": "2021-01-22", "mnf": "2027-01-01",
	} {
		h, versions, err := b.StatuteNamed(ctx, name)
		if got := h.Version.String() + code(err); got != want || err == nil && len(versions) == 0 {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
	b.setDay("2020-01-01")
	if h, versions, err := b.StatuteNamed(ctx, "行政处罚法"); err != nil || h.Version.Year() != 2017 || len(versions) != 2 {
		t.Error(h, versions, err)
	}
}

func TestCiteAndRemove(t *testing.T) {
	b := newBench(t)
	if _, err := b.ImportStatutes(ctx, []string{laws(t, 1)}, false, nil); err != nil {
		t.Fatal(err)
	}
	h, _, err := b.StatuteNamed(ctx, "第1号养犬办法")
	if err != nil {
		t.Fatal(err)
	}
	if c, err := b.Cite(ctx, h, statute.Ref{Article: 2, Paragraph: 1}); err != nil || c.Text != "犬只应当登记。" || c.Citation != "《第1号养犬办法》第二条第一款" {
		t.Fatal(c, err)
	}
	for want, ref := range map[string]statute.Ref{"statute.article": {Article: 9}, "statute.paragraph": {Article: 1, Paragraph: 2}, "statute.item": {Article: 1, Item: 2}} {
		if _, err := b.Cite(ctx, h, ref); code(err) != want {
			t.Error(err)
		}
	}
	if hits, err := b.SearchStatutes(ctx, statute.Search{Text: "登记"}); err != nil || len(hits) != 1 {
		t.Fatal(hits, err)
	}
	if err := b.RemoveStatute(ctx, h); err != nil {
		t.Fatal(err)
	}
	if hits, err := b.SearchStatutes(ctx, statute.Search{Text: "登记"}); err != nil || len(hits) != 0 {
		t.Fatal(hits, err)
	}
	if _, err := b.StatuteArticles(ctx, h); code(err) != "statute.gone" {
		t.Fatal(err)
	}
}

func TestCheckCitations(t *testing.T) {
	b := newBench(t)
	if _, err := b.ImportStatutes(ctx, []string{laws(t, 1)}, false, nil); err != nil {
		t.Fatal(err)
	}
	d := draft.FromText("柳河县遛犬办法\n第一条 根据《第1号养犬办法》第二条、第三条和《合同法》，制定《柳河县遛犬办法》。")
	vs, err := b.CheckCitations(ctx, d)
	var got []string
	for _, v := range vs {
		got = append(got, string(v.State))
	}
	if s := strings.Join(got, " "); err != nil || s != "found noarticle repealed" {
		t.Fatal(s, err)
	}
}

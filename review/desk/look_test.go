package desk_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"hefa/review"
	"hefa/review/letter"
)

// What opinions name is looked for in the draft they were written on, what they
// cite in the library.
func TestLookOver(t *testing.T) {
	b := newBench(t)
	if _, err := b.ImportStatutes(ctx, []string{laws(t, 1)}, false, nil); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	no := b.add(t, "kind=other", "title=柳河县遛犬规定", "file="+file("一稿.txt", "柳河县遛犬规定\n第一条 为了规范。\n第二条 遛犬应当登记，每次收费 10 元。\n"))
	b.do(t, "accept", no)
	b.do(t, "opine", no, "article=第二条", "quote=每次收费１０元。", "problem=无权收费", "basis=《第1号养犬办法》第二条")
	look := func() (rows []letter.Proof) {
		t.Helper()
		f := b.show(t, no)
		p, err := b.Paper(f.Matter, review.OpinionLetter, "")
		if err != nil {
			t.Fatal(err)
		}
		rows, err = b.LookOver(ctx, f.Matter, review.OpinionLetter, p)
		if err != nil {
			t.Fatal(err)
		}
		return rows
	}
	want := func(codes ...string) {
		t.Helper()
		var got []string
		for _, p := range look() {
			got = append(got, p.Code)
		}
		if !slices.Equal(got, codes) {
			t.Errorf("%q, want %q", got, codes)
		}
	}
	b.do(t, "conclude", no, "result=amend")
	want("proof.places", "proof.statutes")
	b.do(t, "opine", no, "article=第三条", "quote=遛犬无需登记", "problem=不明确", "basis=《第1号养犬办法》第九条；《合同法》第五十二条；《某某管理条例》第一条")
	want("proof.places.article", "proof.places.quote", "proof.statutes.not", "proof.statutes.now", "proof.statutes.unknown")
	// The next draft is not what these opinions were written on.
	b.do(t, "attach", no, "as=draft", "file="+file("二稿.txt", "柳河县遛犬规定\n第一条 为了规范。\n第三条 遛犬无需登记。\n"))
	want("proof.places.article", "proof.places.quote", "proof.statutes.not", "proof.statutes.now", "proof.statutes.unknown")
	b.do(t, "issue", no)
	want() // an issued letter is not looked over
	b.verify(t)
}

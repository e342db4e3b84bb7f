package desk_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/letter"
)

func TestPaper(t *testing.T) {
	b := newBench(t)
	no := b.reviewed(t)
	m := b.show(t, no).Matter
	p, err := b.Paper(m, review.OpinionLetter, "")
	if err != nil || p.Issued || p.Content.No != "" || p.Content.Code != "柳司审" || p.Content.Date != b.Today() || len(p.Unverified) != 0 { // every rule a decision rests on is verified
		t.Fatalf("%+v %v", p, err)
	}
	preview, err := b.Docx(ctx, p)
	if err != nil || !bytes.HasPrefix(preview, []byte("PK")) {
		t.Fatal(err)
	}
	if p, _ = b.Paper(m, review.OpinionLetter, review.FormDocument); p.Content.Form != review.FormDocument {
		t.Errorf("%s", p.Content.Form)
	}
	_, err = b.Paper(m, review.ReturnLetter, "")
	wantCode(t, err, "letter.notdue")

	done := b.do(t, "issue", no)
	m = b.show(t, no).Matter
	b.setDay("2026-12-24") // a letter does not age
	p, err = b.Paper(m, review.OpinionLetter, review.FormDocument)
	if err != nil || !p.Issued || p.Content.No != done.Letters[0].No || p.Content.Date != review.MustDate("2026-11-12") || p.Content.Form != review.FormLetterhead {
		t.Errorf("%+v %v", p, err)
	}
	kept, err := b.Docx(ctx, p)
	again, _ := b.Docx(ctx, p)
	if err != nil || !bytes.Equal(kept, again) || bytes.Equal(kept, preview) {
		t.Errorf("the letter as issued: %d bytes, %v", len(kept), err)
	}
	stored, err := b.Blob(ctx, m.Letters[0].File)
	if err != nil || !bytes.Equal(stored, kept) {
		t.Error("it is not the file that was kept")
	}
}

// A voided letter is written again under a new number.
func TestPaperAfterVoiding(t *testing.T) {
	b := newBench(t)
	no := b.reviewed(t)
	b.do(t, "issue", no)
	b.do(t, "void", no, "reason=错字")
	p, err := b.Paper(b.show(t, no).Matter, review.OpinionLetter, "")
	if err != nil || p.Issued || p.Content.No != "" {
		t.Errorf("%+v %v", p, err)
	}
	if done := b.do(t, "issue", no); done.Letters[0].No != "柳司审〔2026〕2号" {
		t.Errorf("%+v", done)
	}
	b.verify(t)
}

// The same facts make the same file, byte for byte.
func TestLettersAreReproducible(t *testing.T) {
	var files []string
	for range 2 {
		b := newBench(t)
		no := b.reviewed(t)
		b.do(t, "issue", no)
		files = append(files, b.show(t, no).Matter.Letters[0].File)
	}
	if files[0] != files[1] {
		t.Errorf("%v", files)
	}
}

func TestPaperOfEveryKind(t *testing.T) {
	for _, tt := range []struct {
		kind review.LetterKind
		verb []string
		says string
	}{
		{review.SupplementLetter, []string{"supplement", "missing=决策草案", "missing=听证笔录"}, "2.听证笔录。"},
		{review.ReturnLetter, []string{"return", "reason=制定的基本条件尚不成熟"}, "退回通知书"},
		{review.OutOfScopeLetter, []string{"outofscope", "reason=属于会议纪要、工作方案、请示报告"}, "告知书"},
	} {
		b := newBench(t)
		no := b.add(t)
		b.do(t, tt.verb[0], no, tt.verb[1:]...)
		done := b.do(t, "issue", no)
		p, err := b.Paper(b.show(t, no).Matter, tt.kind, "")
		if err != nil || !p.Issued || done.Letters[0].Kind != tt.kind || p.Content.Title != done.Letters[0].Content.Title {
			t.Errorf("%s: %+v %v", tt.kind, p, err)
		}
		if text := strings.Join(lines(p.Content), "\n"); !strings.Contains(text, tt.says) {
			t.Errorf("%s lacks %s:\n%s", tt.kind, tt.says, text)
		}
		b.verify(t)
	}
}

// What the officer wrote is previewed, pointed out when the facts move on,
// issued and kept with the letter; undone and voided it comes back.
func TestWordedPaper(t *testing.T) {
	b := newBench(t)
	no := b.reviewed(t)
	paper := func() desk.Paper {
		t.Helper()
		p, err := b.Paper(b.show(t, no).Matter, review.OpinionLetter, "")
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	doubts := func() (names []string) {
		for _, p := range letter.Doubts(paper().Proofs) {
			names = append(names, p.Name)
		}
		return names
	}
	b.do(t, "redraft", no, "body=一、意见\n可行。", "cc=县财政局")
	if p := paper(); p.Wording.Body == "" || p.Content.CC[0] != "县财政局" || len(p.Content.Body) != 2 {
		t.Fatalf("%+v", p)
	}
	if c := b.Composed(b.show(t, no).Matter, review.OpinionLetter, "", ""); len(c.CC) != 0 || len(c.Body) < 4 {
		t.Errorf("%+v", c)
	}
	if slices.Contains(doubts(), "stale") {
		t.Error("stale at once")
	}
	b.do(t, "opine", no, "problem=名称不统一", "severity=advice")
	if !slices.Contains(doubts(), "stale") {
		t.Errorf("%q", doubts())
	}
	done := b.do(t, "issue", no)
	kept, err := b.Docx(ctx, paper())
	if err != nil || done.Letters[0].Content.Body[1].Text != "可行。" || done.Letters[0].Wording == nil || len(kept) == 0 {
		t.Errorf("%+v %v", done.Letters[0], err)
	}
	if _, err := b.Undo(ctx, no); err != nil {
		t.Fatal(err)
	}
	if p := paper(); p.Issued || p.Wording.Body == "" {
		t.Errorf("%+v", p)
	}
	b.verify(t)
}

package desk_test

import (
	"bytes"
	"strings"
	"testing"

	"hefa/review"
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

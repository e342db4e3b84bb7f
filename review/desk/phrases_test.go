package desk_test

import (
	"strings"
	"testing"

	"hefa/review/desk"
)

func TestPhrases(t *testing.T) {
	b := newBench(t)
	shipped := len(b.Phrases())
	if shipped < 20 {
		t.Fatalf("%d phrases in the rules", shipped)
	}
	before, _ := b.Verify(ctx, nil)
	p, err := b.AddPhrase(ctx, " 本县用语 ", "请按县政府办公室要求报送。\x1b[31m\r\n二、\n")
	if err != nil || p.Section != "本县用语" || p.Text != "请按县政府办公室要求报送。\n二、" || !desk.OwnPhrase(p) {
		t.Fatalf("%+v %v", p, err)
	}
	second, _ := b.AddPhrase(ctx, "", "另一条")
	for text, code := range map[string]string{" \n": "phrase.empty", "另一条": "phrase.twice", b.Phrases()[0].Text: "phrase.twice", strings.Repeat("长", desk.MaxPhrase+1): "phrase.long"} {
		_, err := b.AddPhrase(ctx, "", text)
		wantCode(t, err, code)
	}
	b.reopen(t)
	if got := b.Phrases(); len(got) != shipped+2 || got[shipped] != p {
		t.Errorf("%+v", got[shipped:])
	}
	if gone, err := b.RemovePhrase(ctx, p.ID); err != nil || gone != p {
		t.Errorf("%+v %v", gone, err)
	}
	_, err = b.RemovePhrase(ctx, p.ID)
	wantCode(t, err, "phrase.unknown")
	_, err = b.RemovePhrase(ctx, b.Phrases()[0].ID)
	wantCode(t, err, "phrase.rules")
	if third, _ := b.AddPhrase(ctx, "", "第三条"); third.ID == second.ID || len(b.Phrases()) != shipped+2 {
		t.Errorf("%+v", b.Phrases()[shipped:])
	}
	// every change is in the history
	if v, err := b.Verify(ctx, nil); err != nil || v.Events-before.Events != 4 {
		t.Errorf("%+v after %+v, %v", v, before, err)
	}
}

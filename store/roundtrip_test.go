package store

import (
	"context"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"hefa/review"
	"hefa/review/desk"
)

// Any matter comes back as it was saved, its row too, its parts stand in their
// tables, and the history of all of them is one unbroken chain.
func TestRoundTrip(t *testing.T) {
	s := open(t)
	n := 0
	rapid.Check(t, func(t *rapid.T) {
		n++
		m := anyMatter(t, n)
		r := anyRow(t, m)
		e := event(n, "add")
		e.Args = review.Args{"title": {rapid.String().Draw(t, "arg"), "\xff"}}
		err := s.Update(context.Background(), func(x desk.Tx) error {
			for _, a := range m.Attachments {
				if err := x.PutBlob(a.SHA256, []byte(a.Name)); err != nil {
					return err
				}
			}
			return x.Save(m, r, search(m), e)
		})
		if err != nil {
			t.Fatal(err)
		}
		got, err := s.Matter(context.Background(), m.No)
		if d := cmp.Diff(m, got, cmpopts.EquateEmpty()); err != nil || d != "" {
			t.Fatal(err, d)
		}
		rows, err := s.List(context.Background(), desk.Query{Find: desk.Find{Phrases: []string{m.No}}})
		if d := cmp.Diff([]review.Summary{r}, rows); err != nil || d != "" {
			t.Fatal(err, d)
		}
		parts := len(m.Letters) + len(m.Opinions) + len(m.Attachments)
		if got, _ := s.number(context.Background(), `SELECT (SELECT count(*) FROM letters WHERE rid = m.rid)
			+ (SELECT count(*) FROM opinions WHERE rid = m.rid) + (SELECT count(*) FROM attachments WHERE rid = m.rid)
			FROM matters m WHERE id = ?`, []any{m.ID}); got != parts {
			t.Fatalf("%d parts of %d", got, parts)
		}
	})
	checkChain(t, s)
	if err := s.Verify(context.Background()); err != nil {
		t.Fatal(err)
	}
}

func anyDate(t *rapid.T, name string) review.Date {
	if rapid.Bool().Draw(t, name+"?") {
		return 0
	}
	return review.Date(rapid.Int32Range(1, 40000).Draw(t, name))
}

func anyMatter(t *rapid.T, n int) *review.Matter {
	m := newMatter(n)
	m.Title, m.Drafter = rapid.String().Draw(t, "title"), rapid.StringN(0, 20, -1).Draw(t, "drafter")
	m.Kind = rapid.SampledFrom(review.Kinds()).Draw(t, "kind")
	m.Accepted = anyDate(t, "accepted")
	m.Materials = map[string]review.Check{"draft": {Mark: review.Yes, Remark: rapid.String().Draw(t, "remark")}}
	for i := range rapid.IntRange(0, 3).Draw(t, "letters") {
		seq := n*10 + i + 1
		m.Letters = append(m.Letters, review.Letter{
			Kind: rapid.SampledFrom(review.LetterKinds()).Draw(t, "letter"), Series: "letter/柳司审", Year: 2026, Seq: seq,
			No: review.LetterNo("柳司审", 2026, seq), On: anyDate(t, "on"), Voided: rapid.String().Draw(t, "voided"),
		})
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "opinions") {
		o := review.Opinion{N: i + 1, Severity: review.Advice, Problem: rapid.String().Draw(t, "problem")}
		if rapid.Bool().Draw(t, "answered") {
			o.Answer = &review.Answer{On: anyDate(t, "answer"), Result: review.Partly}
		}
		m.Opinions = append(m.Opinions, o)
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "files") {
		name := fmt.Sprintf("file %d %d", n, i)
		m.Attachments = append(m.Attachments, review.Attachment{Name: name, SHA256: digest([]byte(name)), Size: 7, Draft: i == 0})
	}
	return m
}

func anyRow(t *rapid.T, m *review.Matter) review.Summary {
	r := row(m)
	r.Due, r.Finished, r.Attention.On = anyDate(t, "due"), anyDate(t, "finished"), anyDate(t, "attention")
	r.Unit = rapid.SampledFrom([]review.Unit{"", review.Workdays, review.Days}).Draw(t, "unit")
	r.Remaining, r.Total = rapid.IntRange(-99, 99).Draw(t, "remaining"), rapid.IntRange(0, 99).Draw(t, "total")
	for name, flag := range map[string]*bool{"stopped": &r.Stopped, "provisional": &r.Provisional, "early": &r.Early, "late": &r.Late} {
		*flag = rapid.Bool().Draw(t, name)
	}
	return r
}

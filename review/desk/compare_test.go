package desk_test

import (
	"testing"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/draft"
)

// TestTouched: an article counts as changed when its words did, not when only
// its number did or a new article was put beside it.
func TestTouched(t *testing.T) {
	before := draft.FromText("某办法\n第一条 为了规范，制定本办法。\n第二条 经营者应当备案。\n未备案的不得经营。\n第三条 违反的处罚款。\n第四条 自公布之日起施行。")
	after := draft.FromText("某办法\n第一条 为了规范，制定本办法。\n第二条 新增的一条。\n第三条 经营者应当备案。\n未备案的不得经营。\n备案不收费。\n第四条 自2027年1月1日起施行。")
	v := &desk.Versions{Old: before, New: after, Changes: draft.Compare(before, after)}
	for name, tt := range map[string]struct {
		opinion        review.Opinion
		touched, known bool
	}{
		"unchanged":             {review.Opinion{Article: "第一条"}, false, true},
		"renumbered and longer": {review.Opinion{Article: "第二条"}, true, true},
		"deleted":               {review.Opinion{Article: "第三条"}, true, true},
		"reworded":              {review.Opinion{Article: "第四条"}, true, true},
		"no such article":       {review.Opinion{Article: "第九条"}, false, false},
		"the whole":             {review.Opinion{}, false, false},
		"words that are gone":   {review.Opinion{Quote: "违反的处罚款"}, true, true},
		"words that stay":       {review.Opinion{Quote: "未备案的不得经营"}, false, true},
		"words never there":     {review.Opinion{Quote: "别的话"}, false, false},
	} {
		if touched, known := v.Touched(tt.opinion); touched != tt.touched || known != tt.known {
			t.Errorf("%s: %v %v", name, touched, known)
		}
	}
}

func TestCompareLastTwo(t *testing.T) {
	b := newBench(t)
	no := b.reviewed(t)
	if v, err := b.Compare(ctx, &review.Matter{Attachments: []review.Attachment{{Draft: true}, {}}}); v != nil || err != nil {
		t.Errorf("%v %v", v, err)
	}
	for _, f := range []string{"一稿", "二稿", "三稿"} {
		if _, err := b.Do(ctx, "attach", review.Args{"file": {file(t, f+".txt", "第一条　"+f+"。\n")}, "as": {"draft"}}, no); err != nil {
			t.Fatal(err)
		}
	}
	v, err := b.Compare(ctx, b.show(t, no).Matter)
	if err != nil || v.OldName != "二稿.txt" || v.NewName != "三稿.txt" || v.Changes.Inserted != 1 || v.Changes.Deleted != 1 {
		t.Errorf("%+v %v", v, err)
	}
}

package desk_test

import (
	"testing"
)

// The list opens on what fits the field; nothing is left out.
func TestPhrasesFor(t *testing.T) {
	d := newBench(t)
	all := d.Phrases()
	for field, want := range map[string]string{"problem": "问题", "proposal": "修改建议", "view": "审查意见", "closing": "结论", "opening": "开头", "": all[0].Section, "article": all[0].Section} {
		got := d.PhrasesFor(field)
		if len(got) != len(all) || got[0].Section != want {
			t.Errorf("%q opens on %q, %d of %d", field, got[0].Section, len(got), len(all))
		}
	}
	if _, err := d.AddPhrase(ctx, "依据", "《柳河县章程》"); err != nil {
		t.Fatal(err)
	}
	if got := d.PhrasesFor("basis"); got[0].Text != "《柳河县章程》" || got[1].Basis == "" || got[len(got)-1].Basis != "" {
		t.Errorf("%+v", got[:2])
	}
	if d.Phrases()[0].ID != all[0].ID {
		t.Error("the phrases themselves were moved")
	}
}

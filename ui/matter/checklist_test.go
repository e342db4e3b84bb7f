package matter

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/ui/keys"
	"hefa/ui/locale"
	"hefa/ui/screen"
	"hefa/ui/text"
	"hefa/ui/theme"
)

func env() *screen.Env { return &screen.Env{Theme: theme.New(true, true), Say: locale.New("zh")} }

func sampleChecks() *checklist {
	c := newChecklist(env(), "check")
	items := []review.Item{{ID: "a", Name: "送审稿", Required: true}, {ID: "b", Name: "起草说明", When: "有说明的"}, {ID: "c", Name: "批准手续"}}
	rows := append([]checkRow{{heading: "送审材料"}}, rowsOf(items, map[string]review.Check{"b": {Mark: review.No, Remark: "后补"}})...)
	c.set("G1", rows)
	c.list.SetSize(40, 10)
	return c
}

// TestMarks: space turns a row from nothing to yes, no, not applicable; each
// key sets its own mark and says nothing of what else the row holds.
func TestMarks(t *testing.T) {
	c := sampleChecks()
	for _, step := range []struct {
		move   string
		action keys.Action
		id     string
		mark   review.Mark
	}{
		{"", "check.cycle", "a", review.Yes},
		{"", "check.na", "a", review.NotApplicable},
		{"down", "check.cycle", "b", review.NotApplicable},
		{"", "check.yes", "b", review.Yes},
		{"down", "check.no", "c", review.No},
	} {
		if step.move != "" {
			c.list.Move(1)
		}
		got := c.act(step.action)().(screen.Run)
		if got.Verb != "check" || got.Nos[0] != "G1" || got.Args.Text("id") != step.id || got.Args.Text("answer") != string(step.mark) || len(got.Args) != 2 {
			t.Errorf("%+v gives %+v", step, got)
		}
	}
	if got := c.act("enter")().(screen.StartVerb); got.Verb != "check" || got.Preset.Text("id") != "c" || got.Preset.Has("answer") {
		t.Errorf("%+v", got)
	}
	c.list.Move(-1)
	if got := c.act("enter")().(screen.StartVerb); got.Preset.Text("remark") != "后补" {
		t.Errorf("the form starts with %+v", got.Preset)
	}
}

// TestHeadingsCannotBeMarked: a heading is no row; the cursor starts below it.
func TestHeadingsCannotBeMarked(t *testing.T) {
	c := sampleChecks()
	if r, _ := c.current(); r.item.ID != "a" {
		t.Errorf("starts at %+v", r)
	}
	c.list.Home()
	for _, a := range []keys.Action{"check.cycle", "check.yes", "enter"} {
		if c.act(a) != nil {
			t.Errorf("%s marks a heading", a)
		}
	}
	var empty checklist
	empty.list = newChecklist(env(), "check").list
	if empty.act("check.yes") != nil {
		t.Error("an empty list was marked")
	}
}

func TestFollowingComesAround(t *testing.T) {
	var r checkRow
	var seen []review.Mark
	for range 4 {
		r.check.Mark = sampleChecks().following(r)
		seen = append(seen, r.check.Mark)
	}
	if seen[0] != review.Yes || seen[1] != review.No || seen[2] != review.NotApplicable || seen[3] != review.Yes {
		t.Errorf("%q", seen)
	}
}

// TestNothingRequiredIsLetOffWithoutAReason: the key opens the form that asks
// for it, and space passes the mark over.
func TestNothingRequiredIsLetOffWithoutAReason(t *testing.T) {
	c := newChecklist(env(), "check")
	must := checkRow{item: review.Item{ID: "a", Name: "送审稿", Required: true}, check: review.Check{Mark: review.No}, reasoned: true}
	c.set("G1", []checkRow{must})
	if got := c.act("check.na")().(screen.StartVerb); got.Preset.Text("id") != "a" || got.Preset.Text("answer") != "na" {
		t.Errorf("%+v", got)
	}
	if got := c.act("check.cycle")().(screen.Run); got.Args.Text("answer") != "yes" {
		t.Errorf("%+v", got)
	}
	must.check.Remark = "口头交办，无送审稿"
	c.set("G1", []checkRow{must})
	if got := c.act("check.cycle")().(screen.Run); got.Args.Text("answer") != "na" {
		t.Errorf("%+v", got)
	}
}

// TestChecklistShows: marks are words and signs, not only colours; the row
// under the cursor is explained.
func TestChecklistShows(t *testing.T) {
	c := sampleChecks()
	c.list.Move(1)
	v := text.Plain(c.view("材料", 50, 14, true))
	for _, want := range []string{"送审材料", "[ ] 未核对  送审稿*", "[!] 否      起草说明", "适用情形：有说明的", "已记：后补"} {
		if !strings.Contains(v, want) {
			t.Errorf("%q is missing in\n%s", want, v)
		}
	}
	if _, used := c.update(tea.KeyPressMsg{Code: tea.KeyDown}); !used {
		t.Error("the arrow was not used")
	}
}

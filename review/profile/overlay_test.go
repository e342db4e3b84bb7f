package profile

import (
	"strings"
	"testing"

	"hefa/review"
)

func TestCountyExample(t *testing.T) {
	p, text, err := Over(CountySource())
	if err != nil {
		t.Fatal(err)
	}
	n := National()
	if !p.Strict || p.For(review.Contract).Window.Max != 7 || p.For(review.Normative).Window.Max != n.For(review.Normative).Window.Max {
		t.Errorf("strict %v, contract %+v", p.Strict, p.For(review.Contract).Window)
	}
	got, had := p.For(review.Normative).Materials, n.For(review.Normative).Materials
	if len(got) != len(had)+1 || got[len(got)-1].ID != "m-competition-first" {
		t.Errorf("materials: %v", got)
	}
	if p.Edition == n.Edition || p.For(review.Decision).Counsel.IsZero() {
		t.Error("the rest of the national rules must stay")
	}
	again, err := Parse(text)
	if err != nil || again.Edition != p.Edition {
		t.Errorf("the full text must read back as the same edition: %v", err)
	}
}

func TestOverReplacesAndRemovesRows(t *testing.T) {
	p, _, err := Over([]byte(`
[[kind.decision.gates]]
id = "g-expert"
remove = true
[[kind.decision.gates]]
id = "g-risk"
name = "社会稳定风险评估"
`))
	if err != nil {
		t.Fatal(err)
	}
	gates := p.For(review.Decision).Gates
	if _, there := review.ItemByID(gates, "g-expert"); there {
		t.Error("a removed row is still there")
	}
	risk, _ := review.ItemByID(gates, "g-risk")
	if risk.Name != "社会稳定风险评估" || !risk.Required || !risk.Outcome || risk.Status != review.Verified {
		t.Errorf("a changed row loses what was not changed: %+v", risk)
	}
}

func TestOverSaysWhere(t *testing.T) {
	for name, tt := range map[string]struct{ text, want string }{
		"syntax":      {"strict = true\nname =", "2:"},
		"unknown key": {"strict = true\n[kind.normative]\nmaximum = 3\n", "3:"},
		"no source":   {"[[kind.normative.points]]\nid = \"p-new\"\nname = \"新要点\"\n", "p-new"},
		"bad window":  {"[kind.normative.window]\nmax = 3\n", "normative"},
	} {
		_, _, err := Over([]byte(tt.text))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %q in it", name, err, tt.want)
		}
	}
}

func TestOverNothingIsNational(t *testing.T) {
	p, _, err := Over([]byte(" \n"))
	if err != nil || p.Edition != National().Edition {
		t.Fatal(err)
	}
}

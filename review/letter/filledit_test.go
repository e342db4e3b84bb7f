package letter

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestApply(t *testing.T) {
	for _, tt := range []struct {
		edits []edit
		want  string
	}{
		{nil, "abcdef"},
		{[]edit{{4, 6, "X"}, {0, 1, "Y"}}, "YbcdX"},
		{[]edit{{2, 2, "+"}, {2, 4, "-"}}, "ab+-ef"},
		{[]edit{{0, 6, ""}}, ""},
	} {
		if got, err := apply([]byte("abcdef"), tt.edits); err != nil || string(got) != tt.want {
			t.Errorf("%v: %q, %v", tt.edits, got, err)
		}
	}
	for _, bad := range [][]edit{{{0, 3, ""}, {2, 4, ""}}, {{3, 2, ""}}} {
		if _, err := apply([]byte("abcdef"), bad); !errors.Is(err, errMarkup) {
			t.Errorf("%v: %v", bad, err)
		}
	}
}

// However Word splits a paragraph into runs, replacing a stretch of its text
// gives the text one expects.
func TestReplaceOverAnySplit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pieces := rapid.SliceOfN(rapid.StringMatching("[a-z]{0,5}"), 1, 8).Draw(t, "runs")
		nodes, err := scan([]byte(wp(pieces...)), "w")
		if err != nil {
			t.Fatal(err)
		}
		n := nodes[0]
		from := rapid.IntRange(0, len(n.text)).Draw(t, "from")
		to := rapid.IntRange(from, len(n.text)).Draw(t, "to")
		out, err := apply([]byte(wp(pieces...)), n.replace(from, to, "XY"))
		if err != nil {
			t.Fatal(err)
		}
		after, err := scan(out, "w")
		if err != nil {
			t.Fatal(err)
		}
		want := n.text[:from] + "XY" + n.text[to:]
		if from == to {
			want = n.text
		}
		if after[0].text != want {
			t.Fatalf("%q[%d:%d] became %q, want %q", n.text, from, to, after[0].text, want)
		}
	})
}

func TestScan(t *testing.T) {
	x := "<w:tbl>" + row(wp("甲"), "<w:tbl>"+row(wp("乙"))+"</w:tbl>"+wp("丙")) + "</w:tbl>" + wp("丁", "戊")
	nodes, err := scan([]byte(x), "w")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, n := range nodes {
		got = append(got, n.kind+":"+n.text)
	}
	if want := []string{"tbl:", "tr:", "p:甲", "tbl:", "tr:", "p:乙", "p:丙", "p:丁戊"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if nodes[0].rows != 1 || nodes[3].rows != 1 || nodes[5].row != 4 || nodes[6].row != 1 || nodes[6].table != 0 || nodes[7].row != -1 {
		t.Errorf("rows and tables: %+v", nodes)
	}
	if nodes[2].holder != "tc" || nodes[7].holder != "" || nodes[2].parent == nodes[6].parent {
		t.Errorf("holders: %+v", nodes)
	}
	for _, n := range nodes {
		if s := x[n.from:n.to]; s[:3] != "<w:" || s[len(s)-1] != '>' {
			t.Errorf("%s covers %q", n.kind, s)
		}
	}
}

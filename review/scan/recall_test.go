package scan

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hefa/review/draft"
)

// clause is one labelled clause of an evaluation set.
type clause struct{ category, kind, text string }

// articleOf maps the first letter of a category to the article of the
// 公平竞争审查条例 that a finding should name.
var articleOf = map[byte]string{'A': "第八条", 'B': "第九条", 'C': "第十条", 'D': "第十一条"}

func readClauses(tb testing.TB, path string) []clause {
	tb.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	var out []clause
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(f) == 3 && f[0] != "category" {
			out = append(out, clause{f[0], f[1], f[2]})
		}
	}
	return out
}

// tally counts clauses, those found, and those found under the right article.
type tally struct{ all, found, right int }

func (t tally) String() string {
	share := func(a, b int) float64 { return 100 * float64(a) / float64(max(1, b)) }
	return fmt.Sprintf("%d/%d found (%.1f%%), right article %d (%.1f%% of found)",
		t.found, t.all, share(t.found, t.all), t.right, share(t.right, t.found))
}

// measure scans every clause as a draft of its own.
func measure(list []clause) map[string]*tally {
	out := map[string]*tally{}
	for _, c := range list {
		var rules []string
		found, right := false, false
		for _, f := range Scan(draft.FromText(c.text), Options{}).Findings {
			if f.Severity != Form {
				found = true
				rules = append(rules, f.Rule)
				right = right || strings.Contains(basisHead(f.Basis), articleOf[c.category[0]])
			}
		}
		for _, key := range []string{c.kind, c.kind + " " + c.category[:1]} {
			if out[key] == nil {
				out[key] = &tally{}
			}
			out[key].add(found, right)
		}
		if show := os.Getenv("HEFA_SCAN_SHOW"); show != "" && (show == "all" || (show == "miss" && !found) || (show == "wrong" && found && !right)) {
			fmt.Println(c.category, c.kind, rules, c.text)
		}
	}
	return out
}

func (t *tally) add(found, right bool) {
	t.all++
	if found {
		t.found++
	}
	if found && right {
		t.right++
	}
}

// basisHead keeps of a basis what names articles of the 公平竞争审查条例.
func basisHead(basis string) string {
	var keep []string
	for part := range strings.SplitSeq(basis, "；") {
		if strings.Contains(part, "《公平竞争审查条例》") {
			keep = append(keep, part)
		}
	}
	return strings.Join(keep, "；")
}

// flags counts the flagged sentences of one file.
func flags(tb testing.TB, path string) (flagged, sentences int) {
	tb.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	d, err := draft.Read(filepath.Base(path), data)
	if err != nil {
		tb.Skip(path, err)
	}
	r := Scan(d, Options{})
	if os.Getenv("HEFA_SCAN_SHOW") == "flags" {
		for _, f := range r.Findings {
			if f.Severity != Form {
				fmt.Println(filepath.Base(path), f.Rule, f.Article, f.Quote)
			}
		}
	}
	return r.Flagged(d.Text()), r.Sentences
}

// BenchmarkRecall prints recall on labelled clauses and flagged sentences per
// hundred on ordinary documents; see the package comment.
func BenchmarkRecall(b *testing.B) {
	for b.Loop() {
	}
	paths := []string{"testdata/clauses.tsv"}
	if p := os.Getenv("HEFA_SCAN_CLAUSES"); p != "" {
		paths = append(paths, p)
	}
	for _, p := range paths {
		m := measure(readClauses(b, p))
		keys := []string{}
		for k := range m {
			keys = append(keys, k)
		}
		slices.Sort(keys)
		for _, k := range keys {
			fmt.Printf("%s  %-14s %v\n", filepath.Base(p), k, m[k])
		}
	}
	folders := []string{"testdata/ordinary"}
	if p := os.Getenv("HEFA_SCAN_DRAFTS"); p != "" {
		folders = append(folders, p)
	}
	for _, folder := range folders {
		list, err := os.ReadDir(folder)
		if err != nil {
			b.Fatal(err)
		}
		for _, e := range list {
			n, of := flags(b, filepath.Join(folder, e.Name()))
			fmt.Printf("%5.2f per 100 sentences (%d of %d)  %s\n", 100*float64(n)/float64(max(1, of)), n, of, e.Name())
		}
	}
}

// TestOwnSet holds the scanner to its own clauses and documents, so that a
// change of a slot that loses or floods is seen at once.
func TestOwnSet(t *testing.T) {
	q := measure(readClauses(t, "testdata/clauses.tsv"))["quote"]
	if q.found*100 < 90*q.all || q.right*100 < 85*q.found {
		t.Errorf("quoted clauses: %v", q)
	}
	list, err := os.ReadDir("testdata/ordinary")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list {
		if n, of := flags(t, filepath.Join("testdata/ordinary", e.Name())); n*100 > 3*of {
			t.Errorf("%s: %d of %d sentences flagged", e.Name(), n, of)
		}
	}
}

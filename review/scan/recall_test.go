package scan

import (
	"fmt"
	"maps"
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
	clauses := []string{"testdata/clauses.tsv", "testdata/varied.tsv", "testdata/sealed/clauses.tsv", "testdata/independent/clauses.tsv"}
	documents := []string{"testdata/lawful.txt", "testdata/ordinary", "testdata/sealed", "testdata/independent"}
	if p := os.Getenv("HEFA_SCAN_CLAUSES"); p != "" {
		clauses = append(clauses, p)
	}
	if p := os.Getenv("HEFA_SCAN_DRAFTS"); p != "" {
		documents = append(documents, p)
	}
	for _, p := range clauses {
		printRecall(filepath.Join(filepath.Base(filepath.Dir(p)), filepath.Base(p)), measure(readClauses(b, p)))
	}
	for _, p := range documents {
		printFlags(b, p)
	}
}

func printRecall(name string, m map[string]*tally) {
	for _, k := range slices.Sorted(maps.Keys(m)) {
		fmt.Printf("%-28s %-14s %v\n", name, k, m[k])
	}
}

// printFlags prints the share of flagged sentences of a file, or of the
// documents in a folder.
func printFlags(b *testing.B, path string) {
	files := []string{path}
	if list, err := os.ReadDir(path); err == nil {
		files = nil
		for _, e := range list {
			if filepath.Ext(e.Name()) != ".tsv" {
				files = append(files, filepath.Join(path, e.Name()))
			}
		}
	}
	for _, f := range files {
		n, of := flags(b, f)
		fmt.Printf("%5.2f per 100 sentences (%d of %d)  %s\n", 100*float64(n)/float64(max(1, of)), n, of, f)
	}
}

// TestOwnSets holds the scanner to its own clauses and documents, so that a
// change of a slot that loses or floods is seen at once.
func TestOwnSets(t *testing.T) {
	for _, path := range []string{"testdata/clauses.tsv", "testdata/varied.tsv"} {
		q := measure(readClauses(t, path))["quote"]
		if q.found*100 < 95*q.all || q.right*100 < 95*q.found {
			t.Errorf("%s: %v", path, q)
		}
	}
	list, err := os.ReadDir("testdata/ordinary")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list {
		if n, of := flags(t, filepath.Join("testdata/ordinary", e.Name())); n*100 > 2*of {
			t.Errorf("%s: %d of %d sentences flagged", e.Name(), n, of)
		}
	}
}

// TestLawful: sentences that forbid, allow or award without distinction are no
// findings, however much they sound like their opposites.
func TestLawful(t *testing.T) {
	data, err := os.ReadFile("testdata/lawful.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if r := Scan(draft.FromText(line), Options{}); r.Flagged(line) > 0 {
			t.Errorf("%s: %s", r.Findings[0].Rule, line)
		}
	}
}

package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"hefa/review"
	"hefa/review/desk"
)

const benchRows = 100_000

// benchFile builds the big file once for all benchmarks of a run.
var benchFile = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "hefa-bench-")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "big.db")
	s, err := Open(context.Background(), path, WithBulk())
	if err != nil {
		return "", err
	}
	defer s.Close()
	r := rand.New(rand.NewPCG(1, 2))
	for n := 0; n < benchRows; {
		err := s.Update(context.Background(), func(x desk.Tx) error {
			for range 5000 {
				n++
				m, row, find := bigMatter(r, n)
				if err := x.Save(m, row, find, event(n, "add")); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return "", err
		}
	}
	return path, nil
})

func TestMain(m *testing.M) {
	code := m.Run()
	if builtLaws != "" {
		os.RemoveAll(filepath.Dir(builtLaws))
	}
	if built != "" {
		os.RemoveAll(filepath.Dir(built))
	}
	os.Exit(code)
}

var built string

func big(b *testing.B) *Store {
	b.Helper()
	path, err := benchFile()
	if err != nil {
		b.Fatal(err)
	}
	built = path
	s := openAt(b, path)
	if _, err := s.Count(context.Background(), desk.Query{}); err != nil {
		b.Fatal(err)
	}
	b.ResetTimer()
	return s
}

// bigMatter is one of many: 1 in 50 is open, words come with unequal odds.
func bigMatter(r *rand.Rand, n int) (*review.Matter, review.Summary, desk.Search) {
	words := []string{"污水处理", "招标投标", "道路交通", "农村住房", "财政资金", "公共租赁", "招商引资", "烟花爆竹", "养犬", "桥梁", "学前教育", "殡葬"}
	inits := []string{"wscl", "zbtb", "dljt", "ncfz", "czzj", "ggzl", "zsyz", "yhbz", "yq", "ql", "xqjy", "bz"}
	w := func() int { return min(r.IntN(len(words)), r.IntN(len(words))) }
	a, c := w(), w()
	m := newMatter(n)
	m.No = fmt.Sprintf("G%04d-%05d", 2000+n/4000, n)
	m.Kind = review.Kinds()[r.IntN(4)]
	m.Title = fmt.Sprintf("柳河县%s与%s管理办法（第%d次修订）", words[a], words[c], r.IntN(30))
	m.Drafter = fmt.Sprintf("柳河县第%d局", min(r.IntN(60), r.IntN(60)))
	m.Received = today - review.Date((benchRows-n)/8)
	s := row(m)
	s.Attention = review.Attention{}
	s.Stage, s.View, s.Late, s.Finished = review.StageArchived, "done", r.IntN(50) == 0, m.Received+8
	if n%50 == 0 {
		s.Stage, s.View, s.Finished, s.Late = review.StageReviewing, review.ViewReview, 0, false
		s.Due = today + review.Date(r.IntN(40)-10)
		s.Attention = review.Attention{On: s.Due, Why: review.CauseDue}
	}
	if n == benchRows/2 {
		m.Title += "独角兽"
		s.Title = m.Title
	}
	return m, s, desk.Search{Text: m.Title + " " + m.Drafter + " " + m.No,
		Initials: fmt.Sprintf("lhx%sy%sglbfd%dcxd lhxd%dj %s", inits[a], inits[c], n%30, n%60, strings.ToLower(m.No))}
}

func BenchmarkPage(b *testing.B) {
	s := big(b)
	for _, q := range []desk.Query{
		{View: review.ViewToday}, {View: review.ViewReview}, {View: review.ViewAll},
		{View: review.ViewAll, Offset: benchRows * 9 / 10},
		{View: review.ViewAll, Find: desk.Find{Overdue: true}},
		{View: review.ViewAll, Find: desk.Find{Urgent: true}}, // there is none
	} {
		q.Limit, q.Today, q.Until = 40, today, today+3
		b.Run(fmt.Sprintf("%s/%d/%v%v", q.View, q.Offset, q.Find.Overdue, q.Find.Urgent), func(b *testing.B) { benchQuery(b, s, q) })
	}
}

func BenchmarkSearch(b *testing.B) {
	s := big(b)
	for _, f := range []desk.Find{
		{Phrases: []string{"桥"}}, {Phrases: []string{"污水"}}, {Phrases: []string{"污水处理"}}, {Phrases: []string{"（第3次"}},
		{Phrases: []string{"管理办法"}}, {Phrases: []string{"独角兽"}}, {Phrases: []string{"不存在"}},
		{Phrases: []string{"殡葬", "养犬"}}, {Phrases: []string{"污水"}, Kinds: []review.Kind{review.Contract}},
		{Initials: []string{"w"}}, {Initials: []string{"v"}}, {Initials: []string{"ws"}}, {Initials: []string{"wscl"}}, {Initials: []string{"zzzz"}}, {Initials: []string{"2007-3"}},
	} {
		q := desk.Query{View: review.ViewAll, Find: f, Limit: 40, Today: today}
		name := strings.Join(append(f.Phrases, f.Initials...), "+") + fmt.Sprint(f.Kinds)
		b.Run("page/"+name, func(b *testing.B) { benchQuery(b, s, q) })
		b.Run("count/"+name, func(b *testing.B) {
			for b.Loop() {
				if _, err := s.Count(context.Background(), q); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func benchQuery(b *testing.B, s *Store, q desk.Query) {
	for b.Loop() {
		if _, err := s.List(context.Background(), q); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCounts(b *testing.B) {
	s := big(b)
	for _, view := range review.Views() {
		b.Run(string(view), func(b *testing.B) {
			for b.Loop() {
				if _, err := s.Count(context.Background(), desk.Query{View: view, Until: today + 3}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("units", func(b *testing.B) {
		for b.Loop() {
			s.Units(context.Background())
		}
	})
}

func BenchmarkOpen(b *testing.B) {
	path := big(b).Path()
	for b.Loop() {
		s, err := Open(context.Background(), path)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := s.List(context.Background(), desk.Query{View: review.ViewToday, Until: today, Limit: 40}); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		s.Close()
		b.StartTimer()
	}
}

func BenchmarkCreate(b *testing.B) {
	for b.Loop() {
		s, err := Open(context.Background(), filepath.Join(b.TempDir(), "new.db"))
		if err != nil {
			b.Fatal(err)
		}
		s.Close()
	}
}

// One verb on a matter of usual size, safe on disk.
func BenchmarkVerb(b *testing.B) {
	s := open(b)
	m := newMatter(1)
	for i := range 8 {
		m.Opinions = append(m.Opinions, review.Opinion{N: i + 1, Severity: review.Advice, Problem: strings.Repeat("意见", 60)})
	}
	n := 0
	for b.Loop() {
		n++
		save(b, s, m, n)
		m.Version++
	}
}

func BenchmarkBulk(b *testing.B) {
	s := open(b, WithBulk())
	r := rand.New(rand.NewPCG(1, 2))
	n := 0
	for b.Loop() {
		update(b, s, func(x desk.Tx) error {
			for range 1000 {
				n++
				m, row, find := bigMatter(r, n)
				if err := x.Save(m, row, find, event(n, "add")); err != nil {
					return err
				}
			}
			return nil
		})
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(n), "µs/matter")
}

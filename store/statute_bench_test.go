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
	"hefa/review/statute"
)

const benchLaws = 3500

// lawFile fills a library once for all benchmarks of a run: 3,500 statutes of
// sixty articles, about 25 million characters, with words of unequal odds.
var lawFile = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "hefa-bench-")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "laws.db")
	s, err := Open(context.Background(), path)
	if err != nil {
		return "", err
	}
	defer s.Close()
	r := rand.New(rand.NewPCG(1, 2))
	words := lawWords(r)
	for n := 0; n < benchLaws; n += 100 {
		if _, err := s.PutStatutes(context.Background(), lawBatch(r, words, n, 100)); err != nil {
			return "", err
		}
	}
	return path, nil
})

// lawWords are words as statutes use them, the frequent ones first.
func lawWords(r *rand.Rand) []string {
	words := strings.Fields(`的 应当 人民政府 有关 部门 规定 行政 机关 行政机关 管理 国务院 依法 或者 县级以上 单位 个人 主管 负责
		违反 本法 责令 改正 处罚 罚款 登记 申请 审查 决定 公民 法人 其他组织 监督检查 许可 安全 生产 建设 项目 环境 保护`)
	for range 3000 {
		w := string([]rune{rune(0x4e00 + r.IntN(3500)), rune(0x4e00 + r.IntN(3500))})
		words = append(words, w)
	}
	return append(words, "独角兽")
}

func lawBatch(r *rand.Rand, words []string, from, n int) []statute.File {
	var files []statute.File
	pick := rand.NewZipf(r, 1.1, 8, uint64(len(words)))
	for i := from; i < from+n; i++ {
		texts := make([]string, 60)
		for k := range texts {
			var b strings.Builder
			for range 55 {
				b.WriteString(words[min(int(pick.Uint64()), len(words)-2)])
			}
			texts[k] = b.String() + "。"
		}
		if i == benchLaws/2 {
			texts[30] += "独角兽"
		}
		l := law(fmt.Sprintf("%s%s条例", words[40+r.IntN(3000)], words[40+r.IntN(3000)]), "2000-01-01", texts...)
		l.Version += review.Date(i)
		files = append(files, statute.File{SHA: statute.SHA([]byte(l.Digest())), Statute: l})
	}
	return files
}

func lawStore(b *testing.B) *Store {
	b.Helper()
	path, err := lawFile()
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { builtLaws = path })
	s := openAt(b, path)
	if info, err := os.Stat(path); err == nil {
		b.Logf("%d MB", info.Size()>>20)
	}
	return s
}

var builtLaws string

func BenchmarkSearchStatutes(b *testing.B) {
	s := lawStore(b)
	for _, text := range []string{
		"的", "行政", "行政机关", "县级以上人民政府", "独角兽", "责令改正", "处罚 罚款 登记", "登记申请审查决定公民", "不存在之事", "角", "行政机关 独角兽",
	} {
		b.Run(text, func(b *testing.B) {
			n := 0
			for b.Loop() {
				found, err := s.SearchStatutes(context.Background(), statute.Search{Text: text}, today)
				if err != nil {
					b.Fatal(err)
				}
				n = len(found)
			}
			b.ReportMetric(float64(n), "hits")
		})
	}
}

func BenchmarkStatuteHeads(b *testing.B) {
	s := lawStore(b)
	for b.Loop() {
		heads, err := s.StatuteHeads(context.Background())
		if err != nil || len(heads) != benchLaws {
			b.Fatal(len(heads), err)
		}
	}
}

// One turn is a batch of a hundred statutes.
func BenchmarkPutStatutes(b *testing.B) {
	r := rand.New(rand.NewPCG(3, 4))
	words := lawWords(r)
	s := open(b)
	n := 0
	for b.Loop() {
		b.StopTimer()
		batch := lawBatch(r, words, n, 100)
		n += 100
		b.StartTimer()
		if _, err := s.PutStatutes(context.Background(), batch); err != nil {
			b.Fatal(err)
		}
	}
}

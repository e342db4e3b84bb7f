package pinyin

import (
	"fmt"
	"testing"
	"unicode"
)

// hanRange is the block that ordinary text is written in.
var hanRange = &unicode.RangeTable{R16: []unicode.Range16{{Lo: 0x4E00, Hi: 0x9FA5, Stride: 1}}}

func titles(n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf("关于印发《某某县政府投资工程变更管理暂行办法（%d年修订）》的通知", 2000+i%30)
	}
	return list
}

func BenchmarkMatch10kTitles(b *testing.B) {
	list := titles(10_000)
	for _, query := range []string{"gcbg", "zzzz"} {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				for _, s := range list {
					Match(s, query)
				}
			}
		})
	}
}

func BenchmarkKey(b *testing.B) {
	s := titles(1)[0]
	b.ReportAllocs()
	for b.Loop() {
		Key(s)
	}
}

func BenchmarkReadWords(b *testing.B) {
	for b.Loop() {
		readWords(wordList)
	}
}

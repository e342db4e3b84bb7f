package draft

import (
	"fmt"
	"strings"
	"testing"
)

// longRules returns about n characters of rules in articles.
func longRules(n int) []string {
	out := []string{"某县某某管理办法", "第一章 总则"}
	for i, size := 1, 0; size < n; i++ {
		p := fmt.Sprintf("第%s条 县人民政府有关部门应当自收到申请之日起%d个工作日内作出决定，金额不超过%d万元，并书面告知第%d号申请人。", han(i), i%30+1, i*3, i)
		out = append(out, p, "（一）依法取得营业执照；", fmt.Sprintf("（二）近%d年内没有重大违法记录。", i%5+1))
		size += len([]rune(p)) + 30
	}
	return out
}

func BenchmarkReadDocx50k(b *testing.B) {
	var body strings.Builder
	for _, p := range longRules(50_000) {
		body.WriteString(`<w:p><w:pPr><w:pStyle w:val="a"/><w:ind w:firstLineChars="200"/><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:pPr>`)
		for half := range 2 { // writers split their runs
			rs := []rune(p)
			cut := len(rs) / 2
			body.WriteString(`<w:r><w:rPr><w:rFonts w:ascii="仿宋" w:hint="eastAsia"/><w:sz w:val="32"/></w:rPr><w:t>` + string(rs[half*cut:cut+half*(len(rs)-cut)]) + `</w:t></w:r>`)
		}
		body.WriteString(`</w:p>`)
	}
	data := docx(body.String())
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		mustRead(b, "a.docx", data)
	}
}

func BenchmarkReadText50k(b *testing.B) {
	data := []byte(strings.Join(longRules(50_000), "\n"))
	for b.Loop() {
		mustRead(b, "a.txt", data)
	}
}

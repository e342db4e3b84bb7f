package draft

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
	"pgregory.net/rapid"
)

// TestFormatsReadAlike holds that the same paragraphs come out of every format
// and encoding that keeps paragraphs.
func TestFormatsReadAlike(t *testing.T) {
	paragraph := rapid.Custom(func(t *rapid.T) string {
		head := rapid.SampledFrom([]string{"", "第一条 ", "第二条　", "第一章 总则", "（一）", "一、", "附件1：", "2026年1月1日"}).Draw(t, "head")
		return head + rapid.StringOfN(rapid.RuneFrom([]rune("甲乙丙第一条章款办法，。；：（）《》A1.")), 1, 20, -1).Draw(t, "body")
	})
	rapid.Check(t, func(t *rapid.T) {
		ps := rapid.SliceOfN(paragraph, 1, 10).Draw(t, "paragraphs")
		text := strings.Join(ps, "\n") + "\n甲乙丙丁甲乙丙丁甲乙丙丁甲乙丙丁甲乙丙丁甲乙丙丁"
		ps = strings.Split(text, "\n")
		gb, err := simplifiedchinese.GB18030.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		want := FromText(text)
		for name, data := range map[string][]byte{
			"docx": docx(paras(ps...)), "utf-8": []byte(strings.Join(ps, "\r\n")), "gb18030": []byte(gb),
			"utf-16": encode16(text, binary.LittleEndian, true), "doc": word97File(0, 0, span97{strings.Join(ps, "\r") + "\r", "", ""}),
		} {
			d, err := Read("f", data)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if !slices.Equal(d.Paragraphs, want.Paragraphs) || !slices.Equal(d.Articles, want.Articles) || d.Text() != want.Text() {
				t.Fatalf("%s reads %q, want %q", name, d.Paragraphs, want.Paragraphs)
			}
		}
	})
}

// TestArticlesAreFoundWhateverTheirStyle writes rules of chosen articles with
// references strewn in, and wants exactly those articles back.
func TestArticlesAreFoundWhateverTheirStyle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gap := rapid.SampledFrom([]string{"", " ", "　", "  "}).Draw(t, "gap")
		arabic := rapid.Bool().Draw(t, "arabic")
		n := rapid.IntRange(2, 130).Draw(t, "articles")
		var lines, want []string
		chapter := ""
		for i := 1; i <= n; i++ {
			if i%9 == 1 && rapid.Bool().Draw(t, "chapter") {
				chapter = "第" + han(i/9+1) + "章"
				lines = append(lines, chapter+" 总则")
			}
			number := han(i)
			if arabic {
				number = fmt.Sprint(i)
			}
			label := "第" + number + "条"
			want = append(want, strings.TrimPrefix(chapter+"/"+label, "/"))
			lines = append(lines, label+gap+"县人民政府负责本办法的实施。")
			if rapid.Bool().Draw(t, "reference") {
				to := han(rapid.IntRange(1, n).Draw(t, "to"))
				lines = append(lines, "第"+to+"条"+rapid.SampledFrom([]string{"规定的情形除外。", "第二款所称机构。", "、第三条所列事项。", "的规定不适用。", "第（三）项规定的条件。"}).Draw(t, "words"))
			}
		}
		if got := labels(FromText(strings.Join(lines, "\n"))); got != strings.Join(want, " ") {
			t.Fatalf("articles %s\nwant %s", got, strings.Join(want, " "))
		}
	})
}

package draft

import (
	"encoding/binary"
	"os"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/simplifiedchinese"

	"hefa/review"
)

const sampleText = "某县办法\r\n第一条　为了规范𠮷某管理，制定本办法。\r\n　　第二条　本办法自印发之日起施行。　\r\n\r\n"

func encode16(s string, order binary.AppendByteOrder, mark bool) []byte {
	var b []byte
	if mark {
		b = order.AppendUint16(b, 0xFEFF)
	}
	for _, u := range utf16.Encode([]rune(s)) {
		b = order.AppendUint16(b, u)
	}
	return b
}

func TestTextEncodings(t *testing.T) {
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(sampleText)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		data []byte
		want string
	}{
		{[]byte(sampleText), "UTF-8"},
		{[]byte("\uFEFF" + sampleText), "UTF-8"},
		{encode16(sampleText, binary.LittleEndian, true), "UTF-16LE"},
		{encode16(sampleText, binary.BigEndian, true), "UTF-16BE"},
		{encode16(sampleText, binary.LittleEndian, false), "UTF-16LE"},
		{encode16(sampleText, binary.BigEndian, false), "UTF-16BE"},
		{[]byte(gb), "GB18030"},
	} {
		d := mustRead(t, "a.docx", c.data) // the name must not matter
		if d.Encoding != c.want || len(d.Warnings) != 0 {
			t.Errorf("encoding %s warnings %v, want %s and none", d.Encoding, d.Warnings, c.want)
		}
		wantParagraphs(t, d, "某县办法", "第一条　为了规范𠮷某管理，制定本办法。", "第二条　本办法自印发之日起施行。")
	}
}

func TestTextDamageIsCounted(t *testing.T) {
	long := strings.Repeat("第一条 为了规范管理，制定本办法。\n", 20)
	gb, _ := simplifiedchinese.GB18030.NewEncoder().String(long)
	for name, c := range map[string]struct{ data, encoding string }{
		"utf-8 cut inside a character": {long[:len(long)-2], "UTF-8"},
		"utf-8 with a bad byte":        {long[:60] + "\xFF" + long[60:], "UTF-8"},
		"gb18030 with a bad byte":      {gb[:40] + "\xFF" + gb[40:], "GB18030"},
	} {
		d := mustRead(t, name, []byte(c.data))
		if d.Encoding != c.encoding || warned(d, "draft.warn.damaged") == nil {
			t.Errorf("%s: encoding %s warnings %v", name, d.Encoding, d.Warnings)
		}
	}
}

func TestTextIsSanitised(t *testing.T) {
	d := mustRead(t, "a", []byte("\u200b第一条 金额\u202e100\u202c万元\ufe0f。\u2028次行\x1b[2J"+strings.Repeat("正文", 40)+"\nA\u00a0\u2003B\tC\U000F0000\uE001\x0b末"))
	wantParagraphs(t, d, "第一条 金额100万元。", "次行\uFFFD[2J"+strings.Repeat("正文", 40), "A  B    C\uE001", "末")
	if got := warned(d, "draft.warn.hidden"); len(got) != 1 || got[0] != 5 {
		t.Errorf("hidden %v, want 5", got)
	}
}

func TestTextRefusals(t *testing.T) {
	program, err := os.ReadFile(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	noise := make([]byte, 4000)
	for i, x := 0, uint32(1); i < len(noise); i++ {
		x = x*1664525 + 1013904223
		noise[i] = byte(x >> 24)
	}
	for name, c := range map[string]struct {
		data []byte
		code string
	}{
		"empty":     {nil, "draft.empty"},
		"blank":     {[]byte(" \r\n\u3000\u200b"), "draft.no_text"},
		"mark only": {[]byte("\uFEFF"), "draft.no_text"},
		"program":   {program, "draft.format.program"},
		"its tail":  {program[4096 : 4096+100000], "draft.not_a_draft"},
		"noise":     {noise, "draft.not_a_draft"},
		"zeros":     {make([]byte, 100), "draft.not_a_draft"},
		"rtf":       {[]byte(`{\rtf1 x}`), "draft.format.rtf"},
		"html":      {[]byte("\n<!DOCTYPE HTML><p>第一条"), "draft.format.html"},
		"image":     {[]byte("\xFF\xD8\xFF\xE0"), "draft.format.image"},
		"lines":     {[]byte(strings.Repeat("行\n", maxParagraphs+1)), "draft.too_many_paragraphs"},
		"big":       {[]byte(strings.Repeat("啊", maxPart/3+1)), "draft.too_big"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Read("甲.txt", c.data)
			wantCode(t, err, review.KindDamaged, c.code)
		})
	}
}

func TestMarkdown(t *testing.T) {
	d := mustRead(t, "a", []byte("---\ntitle: x\n---\n# 某县**管理**办法\n\n<!-- 注\n释 -->\n## 第一章 总则 ##\n\n**第一条** 为了\\*规范\\*，见[公告](http://x)。\n\n> 引文 2*3*4\n- （一）甲；\n1. 乙。\n\n| 类 | 分 |\n|---|:--:|\n| 甲 | **1** |\n***\n"))
	wantParagraphs(t, d, "某县管理办法", "第一章 总则", "第一条 为了*规范*，见公告。", "引文 2*3*4", "（一）甲；", "1. 乙。", "类\t分", "甲\t1")
	if d.Title != "某县管理办法" || labels(d) != "第一章/第一条" {
		t.Errorf("title %q articles %s", d.Title, labels(d))
	}
}

package draft

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
	"pgregory.net/rapid"

	"hefa/review"
)

// TestEncodings holds that a Chinese text reads the same in every encoding and
// with every line end, marked or not.
func TestEncodings(t *testing.T) {
	word := rapid.StringOfN(rapid.RuneFrom([]rune("第一二三条章款办法规定应当不得县人民政府，。；：（）《》“”—…①Ⅳ２㎡€䶮𠮷")), 4, 40, -1)
	rapid.Check(t, func(t *rapid.T) {
		ps := rapid.SliceOfN(word, 1, 6).Draw(t, "paragraphs")
		end := rapid.SampledFrom([]string{"\n", "\r\n", "\r", "\u2028", "\n\n\n"}).Draw(t, "line end")
		text := "某县某某管理办法（送审稿）" + end + strings.Join(ps, end)
		gb, err := simplifiedchinese.GB18030.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		want := FromText(text).Paragraphs
		for name, data := range map[string][]byte{
			"UTF-8": []byte(text), "UTF-8 marked": []byte("\uFEFF" + text), "GB18030": []byte(gb),
			"UTF-16LE": encode16(text, binary.LittleEndian, true), "UTF-16BE": encode16(text, binary.BigEndian, true),
		} {
			d, err := Read("f.txt", data)
			if err != nil || !slices.Equal(d.Paragraphs, want) {
				t.Fatalf("%s reads %v %v, want %q", name, d, err, want)
			}
			if encoding, _, _ := strings.Cut(name, " "); d.Encoding != encoding {
				t.Fatalf("%s is taken for %s", name, d.Encoding)
			}
		}
	})
}

// TestOddEncodings are the files that other programs leave behind.
func TestOddEncodings(t *testing.T) {
	const text = "第一条 为了规范管理，制定本办法。第二条 本办法适用于本县。"
	gb, _ := simplifiedchinese.GB18030.NewEncoder().String(text)
	le := encode16(text, binary.LittleEndian, true)
	for name, c := range map[string]struct {
		data        []byte
		encoding    string
		damaged     bool
		first, code string
	}{
		"odd byte at the end of UTF-16": {data: append(le, 0x41), encoding: "UTF-16LE", damaged: true, first: "第一条"},
		"GB18030 cut in a character":    {data: []byte(gb[:len(gb)-1]), encoding: "GB18030", damaged: true, first: "第一条"},
		"mark of UTF-8 before GBK":      {data: append([]byte("\xEF\xBB\xBF"), gb...), code: "draft.not_a_draft"},
		"two marks":                     {data: []byte("\uFEFF\uFEFF" + text), encoding: "UTF-8", first: "第一条"},
		"marks inside":                  {data: []byte(strings.ReplaceAll(text, "条", "条\uFEFF")), encoding: "UTF-8", first: "第一条"},
		"ASCII only":                    {data: []byte("Draft rules of the county\n"), encoding: "UTF-8", first: "Draft"},
		"one character":                 {data: []byte("甲"), encoding: "UTF-8", first: "甲"},
		"only signs":                    {data: []byte("———————\n＊＊＊＊＊"), code: "draft.not_a_draft"},
		"form feeds":                    {data: []byte("第一条 甲。\f第二条 乙。"), encoding: "UTF-8", first: "第一条"},
		"zero bytes strewn in":          {data: []byte(text + "\x00"), encoding: "UTF-8", damaged: true, first: "第一条"},
	} {
		d, err := Read("甲.txt", c.data)
		if c.code != "" {
			t.Run(name, func(t *testing.T) { wantCode(t, err, review.KindDamaged, c.code) })
			continue
		}
		if err != nil || d.Encoding != c.encoding || !strings.HasPrefix(d.Paragraphs[0], c.first) || (warned(d, "draft.warn.damaged") != nil) != c.damaged {
			t.Errorf("%s: %+v %v", name, d, err)
		}
	}
}

func TestQualityGate(t *testing.T) {
	page := func(texts ...string) []textLine {
		var out []textLine
		for _, s := range texts {
			out = append(out, textLine{page: 1, text: s})
		}
		return out
	}
	const good = "第一条 为了规范本县的行政管理工作，根据有关法律法规的规定，制定本办法。县人民政府有关部门应当依据职责"
	for name, c := range map[string]struct {
		lines []textLine
		pages int
		code  string
	}{
		"an ordinary page":              {page(good), 1, ""},
		"a short document":              {page("第一条 本县人民政府办公室的通知，请认真贯彻执行。"), 1, ""},
		"nothing":                       {nil, 1, "draft.pdf.scanned"},
		"nothing on no page":            {nil, 0, "draft.pdf.scanned"},
		"page numbers of a scan":        {page("1", "2", "3"), 3, "draft.pdf.scanned"},
		"a stamp on each page of ten":   {page(strings.Repeat("某县司法局", 10)), 10, "draft.pdf.scanned"},
		"signs of a font":               {page(strings.Repeat("\uE001\uE002\uE003", 30)), 1, "draft.pdf.garbled"},
		"every tenth a broken one":      {page(strings.Repeat("应当依据规定，办\uFFFD", 30)), 1, "draft.pdf.garbled"},
		"one in a hundred broken":       {page(strings.Repeat(good, 3) + "\uFFFD"), 1, ""},
		"Latin letters instead":         {page(strings.Repeat("DPEF ATUE ", 30)), 1, "draft.pdf.garbled"},
		"Chinese that means nothing":    {page(strings.Repeat("驫麤龘籲灪爨癵驪鬱", 30)), 1, "draft.pdf.garbled"},
		"a table of numbers, some text": {page(good, "2026 1500 2027 1600"), 1, ""},
	} {
		t.Run(name, func(t *testing.T) {
			err := checkText("甲.pdf", c.lines, c.pages)
			if c.code == "" {
				if err != nil {
					t.Error(err)
				}
				return
			}
			wantCode(t, err, review.KindDamaged, c.code)
		})
	}
}

// TestWrongExtensions: bytes tell the format, names do not.
func TestWrongExtensions(t *testing.T) {
	pages := samplePages()
	for ext, c := range map[string]struct {
		data []byte
		want string
	}{
		".pdf":  {docx(paras("第一条 甲。")), "docx"},
		".docx": {madePDF(true, pages...), "pdf"},
		".txt":  {sampleWord97(), "doc"},
		".doc":  {[]byte("第一条 甲。"), "UTF-8"},
		".exe":  {ofdFile(pages...), "ofd"},
		"":      {[]byte("第一条 甲。"), "UTF-8"},
	} {
		if d := mustRead(t, "送审稿"+ext, c.data); d.Encoding != c.want {
			t.Errorf("%q reads as %s, want %s", ext, d.Encoding, c.want)
		}
	}
	for name, data := range map[string][]byte{
		"rtf": []byte(`{\rtf1\ansi}`), "archive": []byte("Rar!\x1A\x07\x00"), "image": []byte("\x89PNG\r\n\x1A\n"), "program": []byte("MZ\x90\x00\x03"), "html": []byte("<html><body>第一条"), "xml": []byte("<?xml version=\"1.0\"?><x/>"),
	} {
		_, err := Read("送审稿.docx", data)
		t.Run(name, func(t *testing.T) { wantCode(t, err, review.KindDamaged, "draft.format."+name) })
	}
	d := mustRead(t, "C:\\稿件\\送审稿（一）.txt", []byte("正文没有标题，只有这一句话。"))
	if d.Title != "送审稿（一）" {
		t.Errorf("title %q", d.Title)
	}
}

// lyingZip makes an archive whose directory says a part is small.
func lyingZip(t *testing.T, name string, content []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	_, _ = w.Write(content)
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	data := b.Bytes()
	dir := bytes.LastIndex(data, []byte("PK\x01\x02"))
	binary.LittleEndian.PutUint32(data[dir+24:], 100)
	return data
}

func TestZipBombs(t *testing.T) {
	big := []byte(wordPart("document", "<w:body>"+strings.Repeat(" ", maxPart+1)+"</w:body>"))
	many := map[string]string{}
	for i := range maxEntries + 1 {
		many["f"+itoa(i)] = ""
	}
	locked := zipOf(map[string]string{"a.txt": "第一条 甲"})
	locked[bytes.LastIndex(locked, []byte("PK\x01\x02"))+8] |= 1
	for name, c := range map[string]struct {
		data []byte
		code string
	}{
		"declared":              {zipOf(map[string]string{"word/document.xml": string(big)}), "draft.too_big"},
		"a lie about the size":  {lyingZip(t, "word/document.xml", big), "draft.damaged"},
		"many entries":          {zipOf(many), "draft.too_big"},
		"archive in archive":    {zipOf(map[string]string{"a.docx": string(zipOf(map[string]string{"b.docx": "x"}))}), "draft.format.zip"},
		"encrypted member":      {locked, "draft.encrypted"},
		"a member that is none": {zipOf(map[string]string{"a.txt": ""}), "draft.no_text"},
		"only a folder":         {zipOf(map[string]string{"稿件/": ""}), "draft.format.zip"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Read("材料.zip", c.data)
			wantCode(t, err, review.KindDamaged, c.code)
		})
	}
}

// TestMemberNames: names in archives are foreign text, and never paths.
func TestMemberNames(t *testing.T) {
	data := zipOf(map[string]string{"../../etc/送审稿.txt": "甲", "C:\\稿\\二稿.TXT": "乙", "三\n稿\x1b[2J.txt": "丙", ".hidden.txt": "", "Thumbs.db": ""})
	ms, err := Members("材料.zip", data)
	if err != nil || len(ms) != 3 {
		t.Fatalf("%q %v", ms, err)
	}
	for _, m := range ms {
		if strings.ContainsAny(m, "\n\x1b\\") {
			t.Errorf("member %q", m)
		}
		if b, err := Member("材料.zip", data, m); err != nil || len(b) == 0 {
			t.Errorf("%q: %q %v", m, b, err)
		}
	}
	if _, err := Members("材料.zip", []byte("PK\x03\x04")); review.KindOf(err) != review.KindDamaged {
		t.Error(err)
	}
}

// TestOpenHostileNames: a name is only a name, whatever is in it.
func TestOpenHostileNames(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("such names cannot be made there")
	}
	dir := t.TempDir()
	for _, name := range []string{"送审\n稿.txt", "-rf.txt", "稿 件 \u202egpj.txt", "'引号\".txt", strings.Repeat("长", 80) + ".txt", "\xff\xfe.txt"} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte("第一条 甲。"), 0o600); err != nil {
			t.Logf("%q: %v", name, err) // the file system may refuse it
			continue
		}
		got, data, err := Open(path)
		if err != nil || got != name {
			t.Errorf("%q: %q %v", name, got, err)
			continue
		}
		if d, err := Read(got, data); err != nil || labels(d) != "第一条" {
			t.Errorf("%q: %v", name, err)
		}
	}
}

// TestOpenThroughLinks follows links to files, and to nothing else.
func TestOpenThroughLinks(t *testing.T) {
	dir := t.TempDir()
	link := func(to, name string) string {
		path := filepath.Join(dir, name)
		if err := os.Symlink(to, path); err != nil {
			t.Skip(err)
		}
		return path
	}
	file := filepath.Join(dir, "稿.txt")
	if err := os.WriteFile(file, []byte("第一条 甲。"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, data, err := Open(link("稿.txt", "a")); err != nil || len(data) == 0 {
		t.Errorf("a link to a file: %v", err)
	}
	_, _, err := Open(link(dir, "b"))
	wantCode(t, err, review.KindDamaged, "draft.file.directory")
	_, _, err = Open(link("c", "c"))
	if review.KindOf(err) != review.KindDamaged {
		t.Errorf("a link to itself: %v", err)
	}
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	_, _, err = Open(filepath.Join(dir, "a"))
	wantCode(t, err, review.KindDamaged, "draft.file.dangling")
	_, _, err = Open(file)
	wantCode(t, err, review.KindNotFound, "draft.file.missing")
}

// TestOpenHugeFiles refuses by size before reading.
func TestOpenHugeFiles(t *testing.T) {
	path := filepath.Join(t.TempDir(), "大.docx")
	if err := os.WriteFile(path, []byte("PK\x03\x04"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, size := range []int64{MaxFile + 1, 100 << 20, 1 << 40} {
		if err := os.Truncate(path, size); err != nil {
			t.Skip(err)
		}
		_, data, err := Open(path)
		if wantCode(t, err, review.KindDamaged, "draft.file_too_big"); data != nil {
			t.Errorf("%d bytes were read", len(data))
		}
	}
	_, err := Read("大.txt", make([]byte, MaxFile+1))
	wantCode(t, err, review.KindDamaged, "draft.file_too_big")
}

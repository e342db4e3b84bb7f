package statute

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
)

// download makes a .docx as the national database sets them: a centred title,
// the history in brackets, a table of contents, blanks of full width.
func download(t *testing.T, lines ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	write := func(name, text string) {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	write("[Content_Types].xml", `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`)
	var body strings.Builder
	for i, l := range lines {
		centred := ""
		if i == 0 {
			centred = `<w:pPr><w:jc w:val="center"/></w:pPr>`
		}
		body.WriteString(`<w:p>` + centred + `<w:r><w:t xml:space="preserve">` + l + `</w:t></w:r></w:p>`)
	}
	write("word/document.xml", `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`+
		body.String()+`</w:body></w:document>`)
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestReadDownload(t *testing.T) {
	data := download(t, "中华人民共和国养犬法",
		"（2003年8月27日第十届全国人民代表大会常务委员会第四次会议通过　根据2019年4月23日第十三届全国人民代表大会常务委员会第十次会议《关于修改〈中华人民共和国建筑法〉等八部法律的决定》修正）",
		"目　　录", "第一章　总　　则", "第二章　附　　则",
		"第一章　总　　则", "　　第一条　为了规范养犬，制定本法。", "　　第二条　犬只包括：", "　　（一）宠物犬；", "　　（二）工作犬。",
		"第二章　附　　则", "　　第三条　本法自2004年7月1日起施行。")
	for _, name := range []string{"中华人民共和国养犬法_20190423.docx", "下载.docx"} {
		f, err := Read(name, data)
		if err != nil {
			t.Fatal(err)
		}
		s := f.Statute
		if s.Title != "中华人民共和国养犬法" || s.Version.String() != "2019-04-23" || !s.Effective.IsZero() || len(s.Articles) != 3 ||
			s.Articles[0].Path != "第一章" || s.Articles[2].Path != "第二章" || f.SHA != SHA(data) {
			t.Errorf("%s: %+v", name, s)
		}
		if text, err := s.Cite("第二条第二项"); err != nil || text != "（二）工作犬。" {
			t.Error(text, err)
		}
	}
}

// Two files of the same text are the same version, a changed word is not.
func TestDigest(t *testing.T) {
	a, b := fixture(t, "养犬管理法(2021-01-22).md"), fixture(t, "养犬管理法(2021-01-22).md")
	if a.Digest() != b.Digest() {
		t.Error("the same text differs")
	}
	b.Articles[2].Text += "！"
	if a.Digest() == b.Digest() {
		t.Error("a change goes unseen")
	}
}

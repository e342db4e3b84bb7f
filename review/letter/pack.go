package letter

import (
	"archive/zip"
	"io"
	"time"

	"hefa/review"
)

// Relationship ids of the parts that the section names.
const (
	relFirstHeader = "rId10"
	relOddFooter   = "rId11"
	relEvenFooter  = "rId12"
	relFirstFooter = "rId13"
)

const (
	typeBase = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	relBase  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	pkgRels  = "http://schemas.openxmlformats.org/package/2006/relationships"
)

// file is one part of the package. Content types and relationships are written
// from the list of files, so they cannot disagree with it.
type file struct {
	name  string // inside the zip
	ctype string // content type
	rel   string // relationship type
	id    string // relationship id
	root  bool   // related to the package, not to the document
	data  []byte
}

func files(c review.LetterContent, created time.Time) []file {
	s := fit(c)
	list := []file{
		{name: "word/document.xml", ctype: typeBase + "document.main+xml", rel: relBase + "officeDocument", id: "rId1", root: true, data: document(c, s)},
		{name: "docProps/core.xml", ctype: "application/vnd.openxmlformats-package.core-properties+xml", rel: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", id: "rId2", root: true, data: coreProps(c, created)},
		{name: "docProps/app.xml", ctype: "application/vnd.openxmlformats-officedocument.extended-properties+xml", rel: relBase + "extended-properties", id: "rId3", root: true, data: []byte(appProps)},
		{name: "word/styles.xml", ctype: typeBase + "styles+xml", rel: relBase + "styles", id: "rId1", data: styles(s.line)},
		{name: "word/settings.xml", ctype: typeBase + "settings+xml", rel: relBase + "settings", id: "rId2", data: []byte(settings)},
		{name: "word/fontTable.xml", ctype: typeBase + "fontTable+xml", rel: relBase + "fontTable", id: "rId3", data: fontTable()},
		{name: "word/footer1.xml", ctype: typeBase + "footer+xml", rel: relBase + "footer", id: relOddFooter, data: pageNoFooter(true)},
		{name: "word/footer2.xml", ctype: typeBase + "footer+xml", rel: relBase + "footer", id: relEvenFooter, data: pageNoFooter(false)},
	}
	if isLetterhead(c) {
		list = append(list,
			file{name: "word/header1.xml", ctype: typeBase + "header+xml", rel: relBase + "header", id: relFirstHeader, data: letterheadHeader(c)},
			file{name: "word/footer3.xml", ctype: typeBase + "footer+xml", rel: relBase + "footer", id: relFirstFooter, data: letterheadFooter()})
	}
	return list
}

// pack writes the package: types and relationships first, as readers expect.
func pack(w io.Writer, list []file, created time.Time) error {
	z := zip.NewWriter(w)
	all := append([]file{
		{name: "[Content_Types].xml", data: contentTypes(list)},
		{name: "_rels/.rels", data: relationships(list, true)},
		{name: "word/_rels/document.xml.rels", data: relationships(list, false)},
	}, list...)
	for _, f := range all {
		out, err := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: created})
		if err != nil {
			return err
		}
		if _, err = out.Write(f.data); err != nil {
			return err
		}
	}
	return z.Close()
}

func contentTypes(list []file) []byte {
	var p part
	p.raw(xmlHead, `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`)
	for _, f := range list {
		p.raw(`<Override PartName="/`, f.name, `" ContentType="`, f.ctype, `"/>`)
	}
	p.raw(`</Types>`)
	return p.Bytes()
}

func relationships(list []file, root bool) []byte {
	var p part
	p.raw(xmlHead, `<Relationships xmlns="`, pkgRels, `">`)
	for _, f := range list {
		if f.root != root {
			continue
		}
		target := f.name
		if !root {
			target = target[len("word/"):]
		}
		p.raw(`<Relationship Id="`, f.id, `" Type="`, f.rel, `" Target="`, target, `"/>`)
	}
	p.raw(`</Relationships>`)
	return p.Bytes()
}

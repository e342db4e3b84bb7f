package draft

import (
	"bytes"
	"errors"
	"slices"
	"strconv"
)

// maxObjects is how many objects a file may have; a long draft has some thousand.
const maxObjects = 500_000

var (
	errTooMuch = errors.New("pdf asks for too much")
	errCircle  = errors.New("pdf objects refer to one another in a circle")
	errMissing = errors.New("pdf object is missing")
	errLocked  = errors.New("pdf is encrypted")
)

// pdfFile is the objects of a PDF. They are found by going through the file
// once, not by following its table of contents: the table of a broken or
// hostile file may lead anywhere, in circles too. Of several objects of one
// number the last one holds, as it does after an incremental update.
type pdfFile struct {
	objects map[pdfRef]pdfEntry
	trailer pdfDict
	key     *pdfKey // nil when the file is not encrypted
	left    int     // bytes that may still be unpacked
	drawn   int     // bytes of drawings interpreted
}

// pdfEntry is an object and the place in the file it was found at.
type pdfEntry struct {
	value pdfObject
	at    int
}

// scanPDF finds the objects of a file.
func scanPDF(data []byte) (*pdfFile, error) {
	f := &pdfFile{objects: map[pdfRef]pdfEntry{}, trailer: pdfDict{}, left: maxUnpacked}
	l := &pdfLexer{b: data, refs: true}
	for {
		i := bytes.Index(data[l.at:], []byte("obj"))
		if i < 0 {
			break
		}
		from := l.at
		l.at += i + len("obj")
		f.trailers(data[from:l.at])
		number, generation, ok := objectNumber(data[from : l.at-len("obj")])
		if !ok {
			continue
		}
		if len(f.objects) >= maxObjects {
			return nil, errTooMuch
		}
		v := l.object()
		if d, ok := v.(pdfDict); ok {
			v = l.stream(d, number, generation)
		}
		if l.deep {
			return nil, errNesting
		}
		f.objects[number] = pdfEntry{v, l.at}
	}
	f.trailers(data[l.at:])
	return f, f.unpackObjects()
}

// trailers takes the last trailer of a stretch between objects.
func (f *pdfFile) trailers(b []byte) {
	i := bytes.LastIndex(b, []byte("trailer"))
	if i < 0 {
		return
	}
	l := pdfLexer{b: b, at: i + len("trailer"), refs: true}
	if d, ok := l.object().(pdfDict); ok {
		f.addTrailer(d)
	}
}

// addTrailer keeps what the file says of itself; a later word holds, but that
// it is encrypted is never taken back.
func (f *pdfFile) addTrailer(d pdfDict) {
	for _, key := range []pdfName{"Root", "Encrypt", "ID"} {
		if v := d[key]; v != nil {
			f.trailer[key] = v
		}
	}
}

// objectNumber reads "7 0 " at the end of b.
func objectNumber(b []byte) (number pdfRef, generation int, ok bool) {
	fields := bytes.Fields(b[max(0, len(b)-24):])
	if len(fields) < 2 {
		return 0, 0, false
	}
	first := fields[len(fields)-2]
	for len(first) > 0 && (first[0] < '0' || first[0] > '9') { // "endobj1 0 obj"
		first = first[1:]
	}
	n, err := strconv.Atoi(string(first))
	generation, bad := strconv.Atoi(string(fields[len(fields)-1]))
	return pdfRef(n), generation, err == nil && bad == nil && n <= 1<<31
}

// stream reads the bytes behind a dictionary when they are announced.
func (l *pdfLexer) stream(d pdfDict, number pdfRef, generation int) pdfObject {
	at := l.at
	if l.token() != pdfWord("stream") {
		l.at = at
		return d
	}
	switch {
	case l.at < len(l.b) && l.b[l.at] == '\r' && l.next('\n'):
		l.at += 2
	case l.at < len(l.b) && (l.b[l.at] == '\n' || l.b[l.at] == '\r'):
		l.at++
	}
	from := l.at
	if n, ok := d["Length"].(float64); ok && n >= 0 && n <= float64(len(l.b)-from) {
		end := pdfLexer{b: l.b, at: from + int(n)}
		end.space() // and no further: a whole token may be the rest of the file
		if bytes.HasPrefix(l.b[end.at:], []byte("endstream")) {
			l.at = end.at + len("endstream")
			return &pdfStream{d, l.b[from : from+int(n)], number, generation}
		}
	}
	n := bytes.Index(l.b[from:], []byte("endstream"))
	if n < 0 {
		l.at = len(l.b)
		return &pdfStream{dict: d}
	}
	l.at = from + n + len("endstream")
	return &pdfStream{d, l.b[from : from+n], number, generation}
}

// unpackObjects adds the objects that lie in streams, in the order of the file,
// and what streams of cross references say of the file. A stream in a stream is
// none: no file may have one.
func (f *pdfFile) unpackObjects() error {
	var packed []pdfEntry
	for _, e := range f.objects {
		if s, ok := e.value.(*pdfStream); ok {
			switch f.name(s.dict["Type"]) {
			case "ObjStm", "XRef":
				packed = append(packed, e)
			}
		}
	}
	slices.SortFunc(packed, func(a, b pdfEntry) int { return a.at - b.at })
	for _, e := range packed {
		s := e.value.(*pdfStream)
		if f.name(s.dict["Type"]) == "XRef" {
			f.addTrailer(s.dict)
		}
	}
	if f.trailer["Encrypt"] != nil {
		if err := f.unlock(); err != nil {
			return err
		}
	}
	for _, e := range packed {
		s := e.value.(*pdfStream)
		if f.name(s.dict["Type"]) != "ObjStm" {
			continue
		}
		if err := f.unpackFrom(s, e.at); err != nil {
			return err
		}
	}
	return nil
}

// unpackFrom adds the objects of one stream: pairs of number and place, then
// the objects.
func (f *pdfFile) unpackFrom(s *pdfStream, at int) error {
	b, err := f.unpack(s)
	if err != nil {
		return err
	}
	first, work := f.count(s.dict["First"]), 4*len(b) // objects lie behind one another, not over one another
	head := &pdfLexer{b: b[:min(first, len(b))]}
	for {
		number, ok := head.token().(float64)
		offset, both := head.token().(float64)
		if !ok || !both {
			return nil
		}
		if number < 1 || number > 1<<31 || offset < 0 || offset >= float64(len(b)-first) || f.objects[pdfRef(number)].at > at {
			continue
		}
		l := &pdfLexer{b: b, at: first + int(offset), refs: true}
		v := l.object()
		if work -= l.at - first - int(offset); work < 0 || len(f.objects) >= maxObjects {
			return errTooMuch
		}
		if l.deep {
			return errNesting
		}
		f.objects[pdfRef(number)] = pdfEntry{v, at}
	}
}

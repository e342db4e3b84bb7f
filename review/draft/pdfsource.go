package draft

import (
	"bytes"
	"errors"
	"reflect"
	"regexp"
	"strconv"

	"github.com/ledongthuc/pdf"
)

// pdfSource hands the library the bytes of a file, up to a budget of reads. A
// file whose parts refer to one another in a circle would otherwise keep the
// library busy for ever, or exhaust its stack: it follows every reference.
type pdfSource struct {
	*bytes.Reader
	left int
}

// maxReads is far more than one page of a real file needs (some hundred), and
// few enough that recursion stops long before the stack ends.
const maxReads = 20_000

var errCircle = errors.New("objects refer to one another in a circle")

func (s *pdfSource) ReadAt(b []byte, at int64) (int, error) {
	if s.left--; s.left < 0 {
		panic(errCircle)
	}
	return s.Reader.ReadAt(b, at)
}

// hasCircle reports an object that is said to lie in a stream which itself lies
// in a stream. No file may have one (ISO 32000-1, 7.5.7), and the library would
// follow it until the program's stack ends, which nothing can recover from; its
// table of objects is not exported, hence the reflection.
func hasCircle(r *pdf.Reader) bool {
	table := reflect.ValueOf(r).Elem().FieldByName("xref")
	for i := range table.Len() {
		if entry := table.Index(i); entry.FieldByName("inStream").Bool() {
			home := int(entry.FieldByName("stream").FieldByName("id").Uint())
			if home < table.Len() && table.Index(home).FieldByName("inStream").Bool() {
				return true
			}
		}
	}
	return false
}

// trimPDF makes good what readers forgive: rubbish before the header and after
// the end, and a header of any version with anything behind it.
func trimPDF(data []byte) []byte {
	start := max(bytes.Index(data[:min(len(data), 1024)], []byte("%PDF-")), 0)
	end := len(data)
	if i := bytes.LastIndex(data, []byte("%%EOF")); i > start {
		end = i + len("%%EOF")
	}
	out := bytes.Clone(data[start:end])
	if eol := bytes.IndexAny(out, "\r\n"); eol >= len("%PDF-1.7") {
		copy(out, "%PDF-1.7\n")
	}
	return out
}

// refill grants the budget for another page.
func (s *pdfSource) refill() { s.left = maxReads }

const maxObjects = 2_000_000

var (
	objectCounts = regexp.MustCompile(`/(?:Size|Index\s*\[(?:\s*\d+)*?)\s*(\d{7,})`)
	sections     = regexp.MustCompile(`(\d{7,})\s+\d+\s+\d{10} \d{5} [nf]`)
	emptyFields  = regexp.MustCompile(`/W\s*\[[\s0]*\]`)
)

// asksTooMuch finds tables of contents that claim more objects than any file
// has: the library would make room for them all.
func asksTooMuch(data []byte) bool {
	for _, counts := range []*regexp.Regexp{objectCounts, sections} {
		for _, m := range counts.FindAllSubmatch(data, 1000) {
			if n, err := strconv.Atoi(string(m[1])); err != nil || n > maxObjects {
				return true
			}
		}
	}
	return emptyFields.Match(data)
}

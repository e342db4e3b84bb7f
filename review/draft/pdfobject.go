package draft

import "math"

// A pdfObject is a value as a PDF writes it (ISO 32000-1, 7.3): nil for null,
// bool, float64, string, pdfName, pdfArray, pdfDict, *pdfStream, pdfRef, or a
// pdfWord where no value stands.
type (
	pdfObject any
	pdfName   string
	pdfArray  []pdfObject
	pdfDict   map[pdfName]pdfObject
	pdfRef    int    // a reference to an object, by its number
	pdfWord   string // an operator or a delimiter; "" at the end
)

// pdfStream is a dictionary with the bytes that follow it, still packed; nil
// when their end is missing.
type pdfStream struct {
	dict       pdfDict
	raw        []byte
	number     pdfRef
	generation int
}

// value follows references to the value they lead to; a circle leads to null.
func (f *pdfFile) value(o pdfObject) pdfObject {
	for range maxReferences {
		ref, ok := o.(pdfRef)
		if !ok {
			return o
		}
		o = f.objects[ref].value
	}
	return nil
}

// maxReferences is how many references may lead to one another; writers use one.
const maxReferences = 16

// dict returns a dictionary, be it that of a stream; nil for anything else.
func (f *pdfFile) dict(o pdfObject) pdfDict {
	switch v := f.value(o).(type) {
	case pdfDict:
		return v
	case *pdfStream:
		return v.dict
	}
	return nil
}

func (f *pdfFile) array(o pdfObject) pdfArray {
	a, _ := f.value(o).(pdfArray)
	return a
}

func (f *pdfFile) name(o pdfObject) pdfName {
	n, _ := f.value(o).(pdfName)
	return n
}

// number returns a number that a page can use; anything else is 0.
func (f *pdfFile) number(o pdfObject) float64 {
	n, _ := f.value(o).(float64)
	if math.Abs(n) > 1e9 {
		return 0
	}
	return n
}

// count returns a whole number from 0 to a billion; anything else is 0.
func (f *pdfFile) count(o pdfObject) int { return int(max(f.number(o), 0)) }

func pdfString(o pdfObject) string {
	s, _ := o.(string)
	return s
}

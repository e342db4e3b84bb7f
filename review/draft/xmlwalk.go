package draft

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
)

// xmlWalk steps through the elements of one XML part. It fails on nesting
// beyond the limit; entities other than the five of XML fail in the decoder.
type xmlWalk struct {
	d     *xml.Decoder
	depth int
}

var errNesting = errors.New("nested too deeply")

func walkXML(b []byte) *xmlWalk { return &xmlWalk{d: xml.NewDecoder(bytes.NewReader(b))} }

// children calls start for every element and text for all character data until
// the current element ends. start must consume its element, by children or by
// skip. Either may be nil.
func (w *xmlWalk) children(start func(xml.StartElement) error, text func([]byte)) error {
	if w.depth++; w.depth > maxNesting {
		return errNesting
	}
	defer func() { w.depth-- }()
	for {
		t, err := w.d.Token()
		if err == io.EOF && w.depth == 1 {
			return nil
		}
		if err != nil {
			return err
		}
		switch e := t.(type) {
		case xml.StartElement:
			if start == nil {
				err = w.skip()
			} else {
				err = start(e)
			}
			if err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		case xml.CharData:
			if text != nil {
				text(e)
			}
		}
	}
}

// skip passes over the rest of the current element.
func (w *xmlWalk) skip() error {
	for open := 1; open > 0; {
		t, err := w.d.Token()
		if err != nil {
			return err
		}
		switch t.(type) {
		case xml.StartElement:
			if open++; w.depth+open > maxNesting {
				return errNesting
			}
		case xml.EndElement:
			open--
		}
	}
	return nil
}

// attr returns the attribute with that local name, "" when there is none.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// isOn reads a Word switch: present without a value means on.
func isOn(e xml.StartElement) bool {
	switch attr(e, "val") {
	case "", "1", "true", "on":
		return true
	}
	return false
}

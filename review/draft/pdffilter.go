package draft

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"errors"
	"fmt"
	"io"
)

// maxFilters is how many filters may be applied to one stream; writers use two.
const maxFilters = 4

// unpack returns the bytes of a stream as its filters give them.
func (f *pdfFile) unpack(s *pdfStream) ([]byte, error) {
	if s.raw == nil {
		return nil, errMissing
	}
	filters, params := pdfArray{}, pdfArray{}
	switch v := f.value(s.dict["Filter"]).(type) {
	case pdfName:
		filters, params = pdfArray{v}, pdfArray{s.dict["DecodeParms"]}
	case pdfArray:
		filters, params = v, f.array(s.dict["DecodeParms"])
	}
	if len(filters) > maxFilters {
		return nil, errTooMuch
	}
	b := s.raw
	if f.key != nil {
		b = f.key.open(s)
	}
	for i, filter := range filters {
		var param pdfDict
		if i < len(params) {
			param = f.dict(params[i])
		}
		var err error
		if b, err = f.filter(f.name(filter), param, b); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// filter undoes one filter, within the budget of the file.
func (f *pdfFile) filter(name pdfName, param pdfDict, b []byte) ([]byte, error) {
	var r io.Reader
	switch name {
	case "FlateDecode", "Fl":
		z, err := zlib.NewReader(bytes.NewReader(b))
		if err != nil {
			return nil, err
		}
		r = z
	case "ASCIIHexDecode", "AHx":
		end, _, _ := bytes.Cut(b, []byte(">"))
		return unhex(end), nil
	case "ASCII85Decode", "A85":
		end, _, _ := bytes.Cut(bytes.TrimPrefix(bytes.TrimSpace(b), []byte("<~")), []byte("~"))
		r = ascii85.NewDecoder(bytes.NewReader(end))
	default:
		return nil, fmt.Errorf("pdf filter %s", name)
	}
	out, err := io.ReadAll(io.LimitReader(r, int64(min(maxPart, f.left))+1))
	if f.left -= len(out); len(out) > maxPart || f.left < 0 {
		return nil, errTooMuch
	}
	if err != nil && !errors.Is(err, zlib.ErrChecksum) { // all there, and some writers reckon wrong
		return nil, err
	}
	return f.unpredict(param, out)
}

// unpredict undoes the differences of rows (PNG) that make tables pack better.
func (f *pdfFile) unpredict(param pdfDict, b []byte) ([]byte, error) {
	if f.count(param["Predictor"]) < 10 {
		return b, nil
	}
	orOne := func(key pdfName, standard int) int {
		if n := f.count(param[key]); n > 0 {
			return n
		}
		return standard
	}
	pixel := max(orOne("Colors", 1)*orOne("BitsPerComponent", 8)/8, 1)
	row := (orOne("Columns", 1)*orOne("Colors", 1)*orOne("BitsPerComponent", 8) + 7) / 8
	if row < 1 || row > len(b) || pixel > row {
		return nil, errTooMuch
	}
	var out []byte
	above := make([]byte, row)
	for len(b) > row {
		line := b[1 : row+1]
		for i := range line {
			left, corner := byte(0), byte(0)
			if i >= pixel {
				left, corner = line[i-pixel], above[i-pixel]
			}
			switch b[0] {
			case 1:
				line[i] += left
			case 2:
				line[i] += above[i]
			case 3:
				line[i] += byte((int(left) + int(above[i])) / 2)
			case 4:
				line[i] += paeth(left, above[i], corner)
			}
		}
		out, above = append(out, line...), line
		b = b[row+1:]
	}
	return out, nil
}

// paeth picks the neighbour nearest to their plane, as PNG does.
func paeth(left, above, corner byte) byte {
	p := int(left) + int(above) - int(corner)
	distance := func(b byte) int { return max(p-int(b), int(b)-p) }
	switch a, b, c := distance(left), distance(above), distance(corner); {
	case a <= b && a <= c:
		return left
	case b <= c:
		return above
	}
	return corner
}

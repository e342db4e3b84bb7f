package draft

import "fmt"

// pdfLeaf is a page with the resources it has or inherits.
type pdfLeaf struct{ page, resources pdfDict }

// leaves walks the page tree. A branch that is met again is a circle; one that
// is not in the file means that part of the file is missing.
func (f *pdfFile) leaves() ([]pdfLeaf, error) {
	var out []pdfLeaf
	seen := map[pdfRef]bool{}
	var walk func(o pdfObject, resources pdfDict, depth int) error
	walk = func(o pdfObject, resources pdfDict, depth int) error {
		ref, _ := o.(pdfRef)
		if depth > maxNesting || ref > 0 && seen[ref] {
			return errCircle
		}
		seen[ref] = true
		node := f.dict(o)
		if node == nil {
			return fmt.Errorf("%w: page %d", errMissing, ref)
		}
		if own := f.dict(node["Resources"]); own != nil {
			resources = own
		}
		kids, branch := f.value(node["Kids"]).(pdfArray)
		if !branch {
			out = append(out, pdfLeaf{node, resources})
			if len(out) > maxPages {
				return errPages
			}
			return nil
		}
		for _, kid := range kids {
			if err := walk(kid, resources, depth+1); err != nil {
				return err
			}
		}
		return nil
	}
	root := f.dict(f.trailer["Root"])
	if root == nil {
		return nil, fmt.Errorf("%w: catalogue", errMissing)
	}
	err := walk(root["Pages"], nil, 0) // before out is read: a return reads and calls in no set order
	return out, err
}

// drawing returns the content of a page, which may be one stream or several
// that go on from one another.
func (f *pdfFile) drawing(o pdfObject) ([]byte, error) {
	parts := f.array(o)
	if parts == nil {
		parts = pdfArray{o}
	}
	var out []byte
	for _, part := range parts {
		s, ok := f.value(part).(*pdfStream)
		if !ok {
			if f.value(part) == nil && part == nil { // an empty page
				continue
			}
			return nil, fmt.Errorf("%w: content %v", errMissing, part)
		}
		b, err := f.unpack(s)
		if err != nil {
			return nil, err
		}
		if out = append(append(out, b...), '\n'); len(out) > maxPart {
			return nil, errTooMuch
		}
	}
	return out, nil
}

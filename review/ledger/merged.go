package ledger

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"path"
	"regexp"
	"strings"

	"github.com/xuri/excelize/v2"
)

const (
	maxMerged = 1000    // rows a merged cell speaks for
	tail      = 1 << 20 // bytes at the end of a sheet, where merged cells are listed
)

var mergePattern = regexp.MustCompile(`mergeCell\s+ref="([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})"`)

// block is a merged cell; columns and rows count from 1.
type block struct{ col, top, bottom int }

// mergedCells finds the merged cells of every sheet by its name. The library
// would load a sheet whole for that, millions of empty rows included.
func mergedCells(data []byte) map[string][]block {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil
	}
	out := map[string][]block{}
	for name, part := range sheetParts(z) {
		for _, g := range mergePattern.FindAllSubmatch(tailOf(z, part), -1) {
			col, top, err1 := excelize.CellNameToCoordinates(string(g[1]))
			_, bottom, err2 := excelize.CellNameToCoordinates(string(g[2]))
			if err1 == nil && err2 == nil && bottom > top {
				out[name] = append(out[name], block{col, top, min(bottom, top+maxMerged)})
			}
		}
	}
	return out
}

// sheetParts tells in which part of the workbook each sheet stands.
func sheetParts(z *zip.Reader) map[string]string {
	var book struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	var rels struct {
		Rel []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:",attr"`
		} `xml:"Relationship"`
	}
	if xml.Unmarshal(tailOf(z, "xl/workbook.xml"), &book) != nil || xml.Unmarshal(tailOf(z, "xl/_rels/workbook.xml.rels"), &rels) != nil {
		return nil
	}
	target := map[string]string{}
	for _, r := range rels.Rel {
		target[r.ID] = strings.TrimPrefix(path.Join("/xl", r.Target), "/")
		if strings.HasPrefix(r.Target, "/") {
			target[r.ID] = strings.TrimPrefix(path.Clean(r.Target), "/")
		}
	}
	out := map[string]string{}
	for _, s := range book.Sheets {
		out[s.Name] = target[s.ID]
	}
	return out
}

// tailOf unpacks a part and returns its end.
func tailOf(z *zip.Reader, part string) []byte {
	f, err := z.Open(part)
	if err != nil {
		return nil
	}
	defer f.Close()
	r := io.LimitReader(f, maxUnzip)
	buf, n := make([]byte, 2*tail), 0
	for {
		k, err := io.ReadFull(r, buf[n:])
		if n += k; err != nil {
			return buf[:n]
		}
		n = copy(buf, buf[tail:])
	}
}

// spread gives every row below a merged cell what the merged cell says: a unit
// written once for several rows.
func (t *Table) spread(merged []block) {
	at := make(map[int]int, len(t.Lines))
	for i, l := range t.Lines {
		at[l.N] = i
	}
	for _, m := range merged {
		from, ok := at[m.top]
		for n := m.top + 1; ok && n <= m.bottom; n++ {
			if i, filled := at[n]; filled {
				t.Lines[i].set(m.col-1, t.Lines[from].At(m.col-1))
			}
		}
	}
}

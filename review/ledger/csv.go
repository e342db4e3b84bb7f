package ledger

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"

	"hefa/review"
)

// Encoding is how a .csv is written.
type Encoding string

const (
	UTF8    Encoding = "utf-8" // with a byte order mark, or Excel takes it for GBK
	GB18030 Encoding = "gb18030"
)

// Encodings lists them.
func Encodings() []Encoding { return []Encoding{UTF8, GB18030} }

type textBook struct {
	Sheet
	w    *csv.Writer
	ends []func() error
}

// NewCSV starts the table of matters as text.
func NewCSV(w io.Writer, enc Encoding) (Book, error) {
	b := &textBook{Sheet: Sheets()[0]}
	buf := bufio.NewWriter(w)
	var to io.Writer = buf
	switch enc {
	case GB18030:
		e := encoding.ReplaceUnsupported(simplifiedchinese.GB18030.NewEncoder()).Writer(buf)
		if c, ok := e.(io.Closer); ok {
			b.ends = append(b.ends, c.Close)
		}
		to = e
	default:
		_, _ = buf.WriteString("\ufeff")
	}
	b.ends = append(b.ends, buf.Flush)
	b.w = csv.NewWriter(to)
	b.w.UseCRLF = true
	head := make([]string, len(b.Columns))
	for i, c := range b.Columns {
		head[i] = c.Head
	}
	return b, b.w.Write(head)
}

func (b *textBook) Add(e Entry) error {
	for _, cells := range b.Rows(e) {
		line := make([]string, len(cells))
		for i, c := range cells {
			line[i] = plain(c)
		}
		if err := b.w.Write(line); err != nil {
			return err
		}
	}
	return nil
}

func (b *textBook) Close() error {
	b.w.Flush()
	err := b.w.Error()
	for _, end := range b.ends {
		err = errors.Join(err, end())
	}
	return err
}

// Discard keeps nothing.
func (b *textBook) Discard() error { return nil }

func plain(c any) string {
	switch c := c.(type) {
	case string:
		return review.GuardCell(review.CleanText(c))
	case fmt.Stringer:
		return c.String()
	}
	return fmt.Sprint(c)
}

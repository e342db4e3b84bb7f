package letter

import (
	"io"
	"time"

	"hefa/review"
)

// Docx writes the letter as a .docx by GB/T 9704-2012. The same content and
// time give the same bytes; created becomes the time of the file's properties,
// in UTC and whole seconds. It fails only when w does.
func Docx(w io.Writer, c review.LetterContent, created time.Time) error {
	created = created.UTC().Truncate(time.Second)
	if created.Year() < 1980 { // a zip cannot say so
		created = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return pack(w, files(c, created), created)
}

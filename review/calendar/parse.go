package calendar

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"unicode"

	"hefa/review"
)

const (
	maxFile   = 1 << 20 // bytes
	maxName   = 20      // runes
	maxSource = 200     // runes
)

// holidayFile is the holiday-cn form: one year's notice as JSON.
type holidayFile struct {
	Year   *int     `json:"year"`
	Papers []string `json:"papers"`
	Days   []struct {
		Name string `json:"name"`
		Date string `json:"date"`
		Off  *bool  `json:"isOffDay"`
	} `json:"days"`
}

// ParseNotice reads a notice in the holiday-cn JSON form. Its errors are
// *review.Error with codes under "calendar.notice"; see also Notice.Check.
func ParseNotice(r io.Reader) (Notice, error) {
	file, err := decode(r)
	if err != nil {
		return Notice{}, err
	}
	if file.Year == nil {
		return Notice{}, review.Invalid("calendar.notice.noyear")
	}
	n := Notice{Year: *file.Year, Source: clean(strings.Join(file.Papers, "；"), maxSource)}
	seen := map[NoticeDay]bool{}
	for _, d := range file.Days {
		date, err := review.ParseDate(d.Date)
		if err != nil || d.Date == "" {
			return Notice{}, review.Invalid("calendar.notice.date", clean(d.Date, maxName))
		}
		if d.Off == nil {
			return Notice{}, review.Invalid("calendar.notice.off", date)
		}
		// A day said twice in the same words is no contradiction.
		key := NoticeDay{Date: date, Off: *d.Off}
		if !seen[key] {
			seen[key] = true
			n.Days = append(n.Days, NoticeDay{clean(d.Name, maxName), date, *d.Off})
		}
	}
	if err := n.Check(); err != nil {
		return Notice{}, err
	}
	return n, nil
}

// decode reads one JSON object and nothing after it. Notepad's byte-order mark
// is forgiven.
func decode(r io.Reader) (holidayFile, error) {
	var file holidayFile
	raw, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return file, review.Damaged("calendar.notice.read", err)
	}
	if len(raw) > maxFile {
		return file, review.Invalid("calendar.notice.size", maxFile>>20)
	}
	raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
	if err := json.Unmarshal(raw, &file); err != nil {
		e := review.Invalid("calendar.notice.json")
		e.Cause = err
		return file, e
	}
	return file, nil
}

// clean makes foreign text safe to show: no control or invisible formatting
// characters, at most limit runes.
func clean(s string, limit int) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp) {
			return -1
		}
		return r
	}, s)
	runes := []rune(strings.TrimSpace(s))
	return string(runes[:min(len(runes), limit)])
}

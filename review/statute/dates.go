package statute

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"hefa/review"
)

const datePattern = `((?:19|20)\d\d) ?年 ?(\d\d?) ?月 ?(\d\d?) ?日`

var (
	anyDate   = regexp.MustCompile(datePattern)
	fileDate  = regexp.MustCompile(`(?:^|\D)((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?:\D|$)`)
	beginDate = regexp.MustCompile(`自? ?` + datePattern + `\s*起?(?:正式)?(?:施行|实施|生效)`)
	ownEffect = regexp.MustCompile(`本.{1,12}?自(?:` + datePattern + `|公布之日|发布之日|印发之日|通过之日)起(?:施行|实施|生效)`)
)

// version finds the day of a version: the one in the name of the file, else
// the latest of those the head names.
func version(base string, head []string) review.Date {
	if m := fileDate.FindStringSubmatch(base); m != nil {
		if d := date(m[1:]); !d.IsZero() {
			return d
		}
	}
	var last review.Date
	for _, line := range head {
		line = beginDate.ReplaceAllString(line, "")
		for _, m := range anyDate.FindAllStringSubmatch(line, -1) {
			last = max(last, date(m[1:]))
		}
	}
	return last
}

// effective finds the day a version takes effect: in the head or, in its own
// words, in an article. A day before the version belongs to an earlier one:
// amended statutes keep the sentence. It is zero when nothing says.
func effective(s Statute, head []string) review.Date {
	for _, line := range head {
		if m := beginDate.FindStringSubmatch(line); m != nil {
			if d := date(m[1:]); d >= s.Version {
				return d
			}
		}
	}
	for i := len(s.Articles) - 1; i >= 0; i-- {
		if s.Articles[i].Annexed() {
			continue
		}
		m := ownEffect.FindStringSubmatch(s.Articles[i].Text)
		switch {
		case m == nil:
			continue
		case strings.TrimSpace(m[1]) == "":
			return s.Version
		}
		if d := date(m[1:]); d >= s.Version {
			return d
		}
		return 0
	}
	return 0
}

// date makes a day of year, month and day in figures, zero when there is no
// such day.
func date(ymd []string) review.Date {
	y, _ := strconv.Atoi(ymd[0])
	m, _ := strconv.Atoi(ymd[1])
	d, _ := strconv.Atoi(ymd[2])
	day := review.DateOf(y, time.Month(m), d)
	if t := day.Time(); t.Year() != y || int(t.Month()) != m || t.Day() != d {
		return 0
	}
	return day
}

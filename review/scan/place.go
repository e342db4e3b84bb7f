package scan

import (
	"regexp"
	"strings"
	"sync"
)

// placeMark stands for every rune of a name of the place while patterns run:
// the slot {here} knows it, and offsets stay what they are.
const placeMark = '\uE000'

const maxPlaces = 32

var titlePlace = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:关于印发)?《?(\p{Han}{2,7}?(?:自治县|自治州|县|市|区|州|旗|省))(?:人民政府|\p{Han})`)
})

// placesOf returns the names of the place: those of the office, and the one
// the title begins with.
func placesOf(given []string, title string) []string {
	var out []string
	for _, p := range given {
		p = strings.TrimSpace(p)
		if n := len([]rune(p)); n < 2 || n > 20 || len(out) == maxPlaces {
			continue
		}
		out = append(out, p)
		if bare := bareName(p); bare != "" {
			out = append(out, bare)
		}
	}
	if m := titlePlace().FindStringSubmatch(title); m != nil {
		out = append(out, m[1])
	}
	return out
}

// bareName is a name without its rank, when enough of it is left to be
// unmistakable: 仙游 for 仙游县.
func bareName(p string) string {
	for _, rank := range []string{"自治县", "自治州", "县", "市", "区", "省", "州", "旗"} {
		if b, ok := strings.CutSuffix(p, rank); ok && len([]rune(b)) >= 2 {
			return b
		}
	}
	return ""
}

// markPlaces replaces the names in text, rune for rune.
func markPlaces(text string, places []string) string {
	for _, p := range places {
		text = strings.ReplaceAll(text, p, strings.Repeat(string(placeMark), len([]rune(p))))
	}
	return text
}

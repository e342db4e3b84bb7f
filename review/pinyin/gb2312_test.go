package pinyin

import (
	"sort"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// sections says where each initial begins among the 3,755 everyday characters
// of GB 2312, which the standard sorts by reading. This is a witness from
// outside the table's sources.
var sections = []struct {
	from    rune // code in EUC-CN
	initial byte
}{
	{0xB0A1, 'a'}, {0xB0C5, 'b'}, {0xB2C1, 'c'}, {0xB4EE, 'd'}, {0xB6EA, 'e'}, {0xB7A2, 'f'}, {0xB8C1, 'g'},
	{0xB9FE, 'h'}, {0xBBF7, 'j'}, {0xBFA6, 'k'}, {0xC0AC, 'l'}, {0xC2E8, 'm'}, {0xC4C3, 'n'}, {0xC5B6, 'o'},
	{0xC5BE, 'p'}, {0xC6DA, 'q'}, {0xC8BB, 'r'}, {0xC8F6, 's'}, {0xCBFA, 't'}, {0xCDDA, 'w'}, {0xCEF4, 'x'},
	{0xD1B9, 'y'}, {0xD4D1, 'z'},
}

const (
	firstLevelEnd  = 0xD7F9
	secondLevelEnd = 0xF7FE
)

// Where GB 2312 sorts a character by a reading that is not today's usual one,
// that reading may have been dropped; it happens to these and no others.
const sortedByRareReading = "翟囤槛"

func TestEverydayCharacters(t *testing.T) {
	decoder := simplifiedchinese.GBK.NewDecoder()
	var odd []rune
	count := 0
	for code := rune(0xB0A1); code <= secondLevelEnd; code++ {
		if code&0xFF < 0xA1 || code&0xFF == 0xFF || code > firstLevelEnd && code < 0xD8A1 {
			continue
		}
		text, err := decoder.String(string([]byte{byte(code >> 8), byte(code)}))
		if err != nil {
			t.Fatal(err)
		}
		r := []rune(text)[0]
		count++
		m := Initials(r)
		if m == 0 {
			t.Errorf("%c has no initial", r)
		}
		if code > firstLevelEnd {
			continue
		}
		i := sort.Search(len(sections), func(i int) bool { return sections[i].from > code }) - 1
		if m&(1<<(sections[i].initial-'a')) == 0 {
			odd = append(odd, r)
		}
	}
	if count != 6763 {
		t.Fatalf("%d characters", count)
	}
	if string(odd) != sortedByRareReading {
		t.Errorf("not found by the initial GB 2312 sorts them under: %s", string(odd))
	}
}

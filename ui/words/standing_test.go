package words

import (
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/draft"
	"hefa/ui/locale"
)

func TestCarried(t *testing.T) {
	say := locale.New("zh")
	for _, c := range []struct {
		s              desk.Standing
		word, now, why string
	}{
		{desk.Standing{Article: "第六条", Renamed: true, Fate: draft.Kept, Quote: desk.Stands, Reply: review.Declined}, "未改动", "现第六条", "未改动：现第六条，文字未改；引文仍在（"},
		{desk.Standing{Article: "第三条", Fate: draft.Reworded, Quote: desk.Stands, Proposal: desk.Absent, Reply: review.Declined}, "似未采纳", "", "似未采纳：现第三条，文字有改动；引文仍在；建议的改法没有落实（"},
		{desk.Standing{Fate: draft.Gone, Quote: desk.Absent, Reply: review.Adopted}, "似已采纳", "", "似已采纳：原条文已删去（"},
		{desk.Standing{Proposal: desk.Partial, Reply: review.Partly}, "似部分采纳", "", "似部分采纳：建议的改法落实了一部分（"},
		{desk.Standing{Article: "第二条", Fate: draft.Reworded}, "难以判断", "", "难以判断：现第二条，文字有改动（"},
	} {
		word, now := Carried(say, c.s)
		if why := CarriedWhy(say, c.s); word != c.word || now != c.now || !strings.HasPrefix(why, c.why) || !strings.Contains(why, "由审查人员认定") {
			t.Errorf("%+v: %q %q %q", c.s, word, now, why)
		}
	}
}

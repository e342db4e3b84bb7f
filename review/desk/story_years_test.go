package desk_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"hefa/review"
)

// City E, three years: 220 reviews with 1,200 opinions; 146 requests for
// registration, 136 granted, 10 refused each with its reason; none annulled.
func TestStoryOfThreeYears(t *testing.T) {
	if underRace {
		t.Skip("three years of reviews take long under the race detector; they run without it")
	}
	w := newTown(t, review.Office{Bureau: "戊市法制办", County: "戊市", Officer: "周", Code: "戊法审"}, "2017-12-31")
	var nos []string
	for i, year := range []string{"2015", "2016", "2017"} {
		w.Together(func() { nos = append(nos, w.yearOfReviews(year, []int{73, 73, 74}[i])...) })
	}
	asked := nos[:146]
	w.Together(func() {
		w.All(asked, "deliberate", "on=2017-09-20", "result=passed")
		w.All(asked, "request", "on=2017-09-21")
		w.All(asked[:136], "register", "on=2017-09-25")
		for i, no := range asked[136:] {
			w.All([]string{no}, "refuse", "on=2017-09-25", "reason=不予登记理由"+strconv.Itoa(i+1))
		}
		w.All(asked[136:], "issue", "on=2017-09-25")
		w.All(asked[:136], "publish", "on=2017-09-27")
		w.File(asked[:136], "2017-10-09")
	})
	f := w.Figures("2015-01-01", "2017-12-31")
	w.want("reviewed", f.Reviewed, "{220 220 0 0 0}")
	w.want("opinions", []int{f.Opinions.Raised, f.Opinions.Adopted}, "[1200 1200]")
	w.want("registration", f.Registration, "{146 136 10}")
	w.want("2016", w.Figures("2016-01-01", "2016-12-31").Reviewed.Total, 73)
	if !strings.HasPrefix(f.Sentence, "2015年1月1日至2017年12月31日，审阅并出具合法性审查意见书220件，其中行政规范性文件220件；提出审查意见1200条") ||
		!strings.Contains(f.Sentence, "受理规范性文件登记申请146件，予以登记136件，不予登记10件") {
		t.Errorf("%s", f.Sentence)
	}
	reasons := map[string]bool{}
	for _, no := range f.Lists["registration.refused"] {
		m := w.show(t, no).Matter
		reasons[m.Recording.Refused] = true
		if _, ok := m.LiveLetter(review.RefusalLetter); !ok {
			t.Errorf("%s has no refusal letter", no)
		}
	}
	w.want("reasons", len(reasons), 10)
	numbers := map[string]bool{}
	for _, no := range asked[:136] {
		m := w.show(t, no).Matter
		numbers[m.Recording.No] = true
		if m.Stage() != review.StageInForce {
			t.Errorf("%s is %s", no, m.Stage())
		}
		for _, x := range m.Filings {
			if x.Result != "filed" {
				t.Errorf("%s: %s", no, x.Result)
			}
		}
	}
	w.want("numbers", len(numbers), 136)
}

// yearOfReviews gives 33 or 34 drafts of a year six opinions, the others five.
func (w *town) yearOfReviews(year string, n int) []string {
	nos := w.Several(n, review.Normative, "戊市"+year+"年管理办法", "市住房和城乡建设局", year+"-03-02")
	w.All(nos, "accept", "on="+year+"-03-03")
	six := map[string]int{"2015": 33, "2016": 33, "2017": 34}[year]
	for i := range 6 {
		on := nos
		if i == 5 {
			on = nos[:six]
		}
		w.All(on, "opine", fmt.Sprintf("article=第%d条", i+1), "problem=与上位法不一致", "basis=《中华人民共和国立法法》第九十三条")
	}
	w.Conclude(nos, year+"-03-16", "amend")
	w.All(nos[:six], "answer", "opinion=1、2、3、4、5、6", "result=adopted", "on="+year+"-03-23")
	w.All(nos[six:], "answer", "opinion=1、2、3、4、5", "result=adopted", "on="+year+"-03-23")
	return nos
}

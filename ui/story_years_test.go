package ui_test

import (
	"fmt"
	"testing"

	"hefa/review"
	"hefa/review/desk/desktest"
)

// City E, 2015 to 2017: 220 reviews with 1,200 opinions; 146 requests for
// registration, 136 granted at once, 10 refused, each with a reason and a
// letter of its own; none of the documents filed was sent back or annulled.
func TestStoryOfThreeYears(t *testing.T) {
	if underRace {
		t.Skip("three years of reviews take long under the race detector; they run without it")
	}
	t.Parallel()
	o := newStory(t, "2017-09-25", review.Office{Bureau: "戊市法制办", County: "戊市", Officer: "周", Code: "戊法审", Form: review.FormLetterhead})
	var asked []string
	o.town(func(w *desktest.Town) {
		for i, year := range []string{"2015", "2016", "2017"} {
			asked = append(asked, yearOfReviews(w, year, []int{73, 73, 74}[i], []int{33, 33, 34}[i])...)
		}
		asked = asked[:146]
		w.All(asked, "deliberate", "on=2017-09-20", "result=passed")
		w.All(asked, "request", "on=2017-09-21")
	})
	j := o.open(t, 100, 30)
	j.refusesRegistration(10)
	j.Press("1").See("▸今日 136").registersTheRest(10)
	j.Kill()
	o.town(func(w *desktest.Town) { w.All(asked[10:], "publish", "on=2017-09-27") })
	o.Day("2017-10-09")
	j = o.open(t, 100, 30)
	j.filesForGood()
	o.Day("2017-12-31")
	j.figuresOfThreeYears()

	f := o.figures("2015-01-01", "2017-12-31")
	reasons, numbers := map[string]bool{}, map[string]bool{}
	for _, no := range f.Lists["registration.refused"] {
		m := o.matter(no)
		if _, ok := m.LiveLetter(review.RefusalLetter); !ok {
			t.Errorf("%s has no refusal letter", no)
		}
		reasons[m.Recording.Refused] = true
	}
	for _, no := range asked[10:] {
		m := o.matter(no)
		numbers[m.Recording.No] = true
		if m.Stage() != review.StageInForce {
			t.Errorf("%s is %s", no, m.Stage())
		}
	}
	if len(reasons) != 10 || len(numbers) != 136 || f.Registration.Received != 146 || f.Opinions.Adopted != 1200 {
		t.Errorf("%d reasons, %d numbers, %+v %+v", len(reasons), len(numbers), f.Registration, f.Opinions)
	}
}

// yearOfReviews gives the first of a year's drafts six opinions, the others
// five, all adopted.
func yearOfReviews(w *desktest.Town, year string, n, six int) []string {
	nos := w.Several(n, review.Normative, "戊市"+year+"年管理办法", "市住房和城乡建设局", year+"-03-02")
	w.All(nos, "accept", "on="+year+"-03-03")
	w.Opine(nos, 5)
	w.Opine(nos[:six], 1)
	w.Conclude(nos, year+"-03-16", "amend")
	w.All(nos[:six], "answer", "opinion=1、2、3、4、5、6", "result=adopted", "on="+year+"-03-23")
	w.All(nos[six:], "answer", "opinion=1、2、3、4、5", "result=adopted", "on="+year+"-03-23")
	return nos
}

// refusesRegistration refuses the first n of the list.
func (j *journey) refusesRegistration(n int) {
	j.See("5 待备案 146").Press("5").See("▸待备案 146", "待登记公布")
	for i := range n {
		reason := fmt.Sprintf("不予登记理由%d", i+1)
		j.Command("不予登记").Form("不予登记").Type(reason).Press("ctrl+s").See("确认：不予登记", reason).Press("f10").See("已办理：不予登记")
		j.See("下一步：出文编号").Press("f4").See("不予登记通知书", reason).Press("f9").Form("出文编号").Press("ctrl+s").See("确认：出文编号").Press("f10").Form("另存文书")
		j.See(fmt.Sprintf("戊法审规登退〔2017〕%d号", i+1)).Press("esc").Gone("▸填写").Press("esc").See("▸待备案", "文件 戊市").Press("home")
	}
}

// registersTheRest marks all but the n refused, which stand last and wait for
// nobody, and registers them in one step.
func (j *journey) registersTheRest(n int) {
	j.See("▸今日", "5 待备案 146").Press("5").See("▸待备案 146").Press("end").See("不予登记", "下一步：申请登记").Press("*").See("已选 146")
	j.Command("统一登记").See("不能统一登记", "已于 2017-09-25 不予登记").Press("enter").Gone("不能统一登记")
	j.unmarkLast(n).See("已选 136").Command("统一登记").Form("统一登记").See("另有 133 件").Save("等 136 件").Gone("已选")
}

// unmarkLast takes the marks from the last n of a list.
func (j *journey) unmarkLast(n int) *journey {
	j.Press("end")
	for range n - 1 {
		j.Press("up")
	}
	for range n {
		j.Press("space")
	}
	return j
}

// filesForGood files 136 documents with both, who take them all on file.
func (j *journey) filesForGood() {
	j.See("▸今日 136").Press("*").See("已选 136").Command("报送备案").Form("报送备案").Save("等 136 件").Gone("已选")
	j.Press("5").See("▸待备案 146").Press("*").See("已选 146").unmarkLast(10).See("已选 136").Command("报送备案").Form("报送备案").See("(●)本级人大常委会").Save("等 136 件", "6 在施 136").Gone("已选").Press("6").See("▸在施 136")
	for range 2 {
		j.Press("*").See("已选 136").Command("备案回执").Form("备案回执").Press("1").See("(●)予以备案").Save("等 136 件").Gone("已选")
	}
}

// figuresOfThreeYears asks for the figures of 2015 to 2017.
func (j *journey) figuresOfThreeYears() {
	j.Press("f9").See("‹ 2017年全年 ›", "出具合法性审查意见").Press("ctrl+f").Form("统计范围").CursorAfter("2017-01-01")
	for range len("7-01-01") {
		j.Press("backspace")
	}
	j.Type("5-01-01").Press("ctrl+s").See("2015-01-01 至 2017-12-31", "出具合法性审查意见").Press("tab")
	j.Sentence("2015年1月1日至2017年12月31日，审阅并出具合法性审查意见书220件，其中行政规范性文件220件；提出审查意见1200条，采纳1200条",
		"受理规范性文件登记申请146件，予以登记136件，不予登记10件", "报送备案规范性文件136件，报备率100%，及时率100%，规范率100%")
}

package ui_test

import (
	"fmt"
	"testing"

	"hefa/review"
	"hefa/review/desk/desktest"
)

// District C, 2023: 26 contracts with 230 opinions, counsel's view on each;
// three documents filed with the government and the people's congress, all in
// time, with their letters.
func TestStoryOfADistrict(t *testing.T) {
	t.Parallel()
	o := newStory(t, "2023-05-08", review.Office{Bureau: "丙区司法局", County: "丙区", Officer: "赵", Code: "丙司审", Form: review.FormLetterhead})
	o.town(districtContracts)
	j := o.open(t, 100, 30)
	j.reviewsContract()
	j.Kill()
	o.Day("2023-11-20")
	o.town(districtDocuments)
	j = o.open(t, 100, 30)
	j.filesWithLetter("G2023-0001")

	o.Day("2023-12-29")
	j.Figures("2023年全年", "意见书29件，其中行政规范性文件3件，合同、协议26件；提出审查意见230条，采纳230条", "报送备案规范性文件3件，报备率100%，及时率100%")
	j.Counts("合同、协议", 26).Counts("提出审查意见", 230)
	f := o.figures("2023-01-01", "2023-12-31")
	if f.Filing.Due != 6 || f.Filing.OnTime != 6 || len(f.Lists["reviewed.contract"]) != 26 || len(f.Discipline) != 0 {
		t.Errorf("%+v %+v", f.Filing, f.Discipline)
	}
	for _, no := range f.Lists["reviewed"] {
		if m := o.matter(no); len(m.Counsel) != 1 || m.Counsel[0].View == "" {
			t.Errorf("%s: %+v", no, m.Counsel)
		}
	}
}

// districtContracts are 25 of the 26 contracts, with 222 of the 230 opinions.
func districtContracts(w *desktest.Town) {
	nos := w.Several(25, review.Contract, "丙区对外合同", "区住房和城乡建设局", "2023-05-08")
	w.All(nos, "terms", "party=某某建设有限公司", "amount=1,250,000.00", "type=建设")
	w.All(nos, "accept", "on=2023-05-08")
	w.Opine(nos, 8)
	w.Opine(nos[:22], 1)
	w.All(nos, "counsel", "by=区政府法律顾问", "view=同意修改意见", "on=2023-05-08")
	w.Conclude(nos, "2023-05-08", "amend")
	w.All(nos[:22], "answer", "opinion=1、2、3、4、5、6、7、8、9", "result=adopted", "on=2023-05-08")
	w.All(nos[22:], "answer", "opinion=1、2、3、4、5、6、7、8", "result=adopted", "on=2023-05-08")
	w.All(nos, "sign", "on=2023-05-08")
}

// reviewsContract leads the 26th contract from the counter to its signing.
func (j *journey) reviewsContract() {
	j.See("▸今日").Press("f2").Form("登记").Paste("丙区供暖特许经营协议").See("(●)合同、协议").Press("tab", "tab").Type("区住房和城乡建设局").Save("已办理：登记 H2023-0026", "下一步：受理")
	j.Press("f4").Form("受理").Save("已办理：受理 H2023-0026").Press("3").See("▸审查中 1", "阅读草案").Press("enter").See("材料与前置程序")
	j.Command("合同要素").Form("合同要素").Type("某某热力有限公司").Press("tab").Type("12万").Press("ctrl+s").See("金额")
	j.Press("backspace").Type("0,000").Save("已办理：合同要素 H2023-0026", "某某热力有限公司")
	for i := range 8 {
		j.Press("f2").Form("提意见").Type(fmt.Sprintf("第%d条约定不明", i+1)).Press("tab").CursorAfter("依据             ").Type("《中华人民共和国民法典》第四百七十条").Save(fmt.Sprintf("4 意见 %d", i+1))
	}
	j.Press("l").Form("法律顾问、公职律师意见").Type("区政府法律顾问").Press("tab").Type("同意修改意见").Save("已办理：法律顾问", "同意修改意见")
	j.Command("签订").See("不能签订 H2023-0026", "未经合法性审查，不得上会、公布、签订").Press("enter").Gone("不能签订")
	j.Press("f8").Form("审查结论").Press("2").See("(●)应当予以修改").Press("ctrl+s").See("确认：审查结论").Press("f10").See("尚未编号")
	j.Press("f9").Form("出文编号").Press("ctrl+s").See("确认：出文编号").Press("f10").Form("另存文书").Press("ctrl+s").See("已保存：", "待反馈")
	j.Command("意见反馈").Form("意见反馈").Press("shift+tab").CursorAfter("意见序号*        1").Type("、2、3、4、5、6、7、8").Press("tab", "1").See("(●)采纳").Save("已办理：意见反馈 H2023-0026", "已反馈")
	j.Press("f4").Form("签订").Save("已办理：签订 H2023-0026", "已签订")
}

func districtDocuments(w *desktest.Town) {
	nos := w.Several(3, review.Normative, "丙区管理办法", "区教育体育局", "2023-10-09")
	w.All(nos, "accept", "on=2023-10-09")
	w.All(nos, "counsel", "by=区政府法律顾问", "view=无不同意见", "on=2023-10-16")
	w.Conclude(nos, "2023-10-20", "lawful")
	w.Publish(nos, "2023-11-13")
	w.File(nos[1:], "2023-11-17")
}

// filesWithLetter sends a document to the government with its report, and to
// the congress.
func (j *journey) filesWithLetter(no string) {
	j.See("今日").Press("5").See("▸待备案 1", "下一步：报送备案").Press("enter").See("材料与前置程序")
	j.Press("f9").See("登记通知 待出文", "备案报告 待出文").Press("down").See("关于《丙区管理办法（之1）》的备案报告").Press("f9").Form("出文编号").Press("ctrl+s")
	j.See("确认：出文编号").Press("f10").Form("另存文书").Press("ctrl+s").See("已保存：", "备案报告")
	for _, to := range []string{"上一级人民政府", "本级人大常委会"} {
		j.Press("f4").Form("报送备案").See("(●)" + to).Save("已办理：报送备案 " + no).Command("备案回执").Form("备案回执").See("(●)" + to)
		j.Press("1").See("(●)予以备案").Save("已办理：备案回执 " + no)
	}
	j.See("施行中").Press("esc").See("▸待备案 0")
}

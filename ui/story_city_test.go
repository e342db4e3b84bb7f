package ui_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/desk/desktest"
)

// City B, 2023: a catalogue approved, published, adjusted and evaluated; 78
// normative documents among 2,612 reviews, all filed in time and conforming.
func TestStoryOfACity(t *testing.T) {
	if underRace {
		t.Skip("2,612 reviews take minutes under the race detector; they run without it")
	}
	t.Parallel()
	o := newStory(t, "2023-01-18", cityB)
	o.town(func(w *desktest.Town) {
		for i := range 12 {
			w.Enter(review.Planning(), fmt.Sprintf("title=重大行政决策事项%d", i+1), "drafter=市发展和改革委员会", "year=2023")
		}
	})
	j := o.open(t, 100, 30)
	j.catalogue()
	j.Kill()

	o.Day("2023-07-12")
	o.town(cityReviews)
	j = o.open(t, 100, 30)
	j.filesAll()
	j.evaluates("J2023-0001")

	o.Day("2023-12-31")
	j.Figures("2023年全年", "意见书2612件", "重大行政决策12件，行政规范性文件78件，合同、协议1522件，其他涉法事项1000件",
		"报送备案规范性文件78件，报备率100%，及时率100%，规范率100%", "列入重大行政决策事项目录12件，已作出决策12件").Counts("行政规范性文件", 78)
	f := o.figures("2023-01-01", "2023-12-31")
	if f.Reviewed.Total != 2612 || f.Reviewed.Normative != 78 || f.Filing.OnTime != 156 || len(f.Discipline) != 0 {
		t.Errorf("%+v %+v %+v", f.Reviewed, f.Filing, f.Discipline)
	}
}

// City B, the same year: a cleanup of 804 documents, 29 of them repealed, 14
// lapsed, 22 to be amended and the rest kept.
func TestStoryOfACleanup(t *testing.T) {
	if underRace {
		t.Skip("804 documents take long under the race detector; they run without it")
	}
	t.Parallel()
	o := newStory(t, "2023-08-01", cityB)
	o.takeLedger(cityDocuments())
	j := o.open(t, 100, 30)
	j.cleansUp()
	j.Figures("2023年全年", "清理规范性文件804件，其中废止29件，宣布失效14件，决定修改22件，继续有效739件")
	f := o.figures("2023-01-01", "2023-12-31")
	if lists := f.Lists; len(lists["cleanup.repeal"]) != 29 || len(lists["cleanup.lapse"]) != 14 || len(lists["cleanup.amend"]) != 22 || len(lists["cleanup.keep"]) != 739 {
		t.Errorf("%d %d %d %d", len(lists["cleanup.repeal"]), len(lists["cleanup.lapse"]), len(lists["cleanup.amend"]), len(lists["cleanup.keep"]))
	}
}

var cityB = review.Office{Bureau: "乙市司法局", County: "乙市", Officer: "陈", Code: "乙司审"}

// catalogue enters the thirteenth item, has all approved and published, and
// drops the one again.
func (j *journey) catalogue() {
	j.See("7 目录 12").Press("f3").Form("列入目录").Paste("乙市地铁三号线建设规划").Press("tab").Type("市交通运输局").Save("已办理：列入目录 C2023-0013")
	j.Press("7").See("▸目录 13").Press("*").See("已选 13").Command("目录同意、公布").Form("目录同意、公布").See("等，另有 10 件")
	j.Press("2").See("C2023-0001 等 13 件：目录应先经同级党委同意，再向社会公布").Press("1").See("(●)党委同意").Save("已办理：目录同意、公布 C2023-0001").Gone("已选")
	j.Day("2023-01-20")
	j.Press("*").See("已选 13").Command("目录同意、公布").Form("目录同意、公布").Press("2").See("(●)向社会公布").Save("已办理：目录同意、公布 C2023-0001")
	j.Day("2023-06-05")
	j.Press("end").Chosen("地铁三号线").Command("目录调整").Form("目录调整").Type("调出目录").Press("tab").Type("上级统一规划").Save("已办理：目录调整 C2023-0013")
	j.Command("撤回").Form("撤回").Type("已调出目录").Press("ctrl+s").See("确认：撤回").Press("f10").See("已办理：撤回 C2023-0013", "▸目录 12")
}

func cityReviews(w *desktest.Town) {
	var plans []string
	for i := range 12 {
		done, err := w.Do(context.Background(), "receive", desktest.Args("on=2023-06-05"), review.MatterNo("C", 2023, i+1))
		if err != nil {
			panic(err)
		}
		plans = append(plans, done.Nos...)
	}
	w.Gates(plans, review.Decision)
	w.Review(plans, "2023-06-06", "2023-06-19", "lawful")
	w.Publish(plans, "2023-07-03")
	w.Review(w.Several(1522, review.Contract, "框架协议", "市投资促进局", "2023-02-06"), "2023-02-06", "2023-02-09", "lawful")
	w.Review(w.Several(1000, review.Other, "涉法事项", "市政府办公室", "2023-03-06"), "2023-03-06", "2023-03-13", "lawful")
	documents := w.Several(78, review.Normative, "乙市管理办法", "市城市管理局", "2023-06-05")
	w.Review(documents, "2023-06-05", "2023-06-16", "lawful")
	w.Publish(documents, "2023-07-03")
}

// cityDocuments is the ledger of the documents in force, as offices keep it:
// those of the abolished price bureau are to be repealed, those of the
// headquarters of a bygone census to lapse, those of the planning bureau to be
// amended.
func cityDocuments() string {
	var b strings.Builder
	b.WriteString("序号,文件名称,起草单位,发布日期\n")
	for i := range 804 {
		unit := "市政府办公室"
		switch {
		case i < 29:
			unit = "市物价局"
		case i < 29+14:
			unit = "市经济普查领导小组办公室"
		case i < 29+14+22:
			unit = "市自然资源和规划局"
		}
		fmt.Fprintf(&b, "%d,市政府文件第%d号,%s,2015.3.2\n", i+1, i+1, unit)
	}
	return b.String()
}

// takeLedger imports a ledger.
func (o *office) takeLedger(csv string) {
	o.t.Helper()
	r, err := o.desk.ReadLedger(o.write("在施文件.csv", csv), nil)
	if err != nil {
		o.t.Fatal(err)
	}
	if taken, err := o.desk.TakeLedger(o.t.Context(), r, true, nil); err != nil || len(taken.Refused) > 0 {
		o.t.Fatal(err, taken.Refused)
	}
}

// filesAll sends all documents of the list to both, and takes both receipts.
func (j *journey) filesAll() {
	j.See("5 待备案 78").Press("5").See("▸待备案 78")
	for _, next := range []string{"备案期限：2023-08-02", "在施 90"} { // the congress after the government
		j.Press("*").See("已选 78").Command("报送备案").Form("报送备案").Save("已办理：报送备案 G2023-0001 G2023-0002 G2023-0003 等 78 件", next).Gone("已选")
	}
	j.Press("6").See("▸在施 90").Press("/").Type("乙市管理办法").See("▸在施 78").Press("enter")
	for range 2 {
		j.Press("*").See("已选 78").Command("备案回执").Form("备案回执").Press("1").See("(●)予以备案").Save("已办理：备案回执 G2023-0001").Gone("已选")
	}
}

// round is what the officer calls the cleanup.
const round = "2023年全面清理"

// cleansUp sends 804 documents into a round and decides on them by unit; what
// is left is kept.
func (j *journey) cleansUp() {
	j.See("6 在施 804").Press("6").See("▸在施 804").Press("*").See("已选 804").Command("清理").Form("清理").Type(round)
	j.Save("已办理：清理 W2015-0001 W2015-0002 W2015-0003 等 804 件").Gone("已选")
	for _, part := range []struct {
		find, key, result, reason string
		n                         int
	}{
		{"待清理 市物价局", "3", "(●)废止", "上位法已废止", 29},
		{"待清理 普查", "4", "(●)宣布失效", "适用期满", 14},
		{"待清理 自然资源", "2", "(●)应当予以修改", "与现行规划不一致", 22},
	} {
		j.Press("/").Type(part.find).See(fmt.Sprintf("▸在施 %d ", part.n)).Press("enter", "*").See(fmt.Sprintf("已选 %d", part.n)).Command("清理").Form("清理")
		j.See(round).Press("tab", part.key).See(part.result).Press("ctrl+s").See("“理由”必须填写").Type(part.reason)
		j.Save("已办理：清理", fmt.Sprintf("等 %d 件", part.n)).Gone("已选").Press("esc").Gone(part.find)
	}
	j.Press("/").Type("待清理").See("▸在施 739").Press("enter", "*").See("已选 739").Command("清理").Form("清理").See(round).Press("tab", "1").See("(●)继续有效")
	j.Save("已办理：清理", "等 739 件", "▸在施 0").Press("esc").See("▸在施 761")
}

// evaluates records what came of a decision, which its assessor may not do.
func (j *journey) evaluates(no string) {
	j.Day("2023-12-20")
	j.Press("esc").See("▸在施 90").Press("8").See("▸全部").Press("/").Type(no).See("▸全部 1").Press("enter").Command("后评估").Form("后评估")
	j.Press("tab", "tab", "2").See("(●)调整").Press("tab").Type("承办单位").Press("ctrl+s").See("参与过前期论证、评估，不得再承担后评估").CursorAfter("承办单位")
	j.Press("backspace", "backspace", "backspace", "backspace").Type("市社会科学院").Save("已办理：后评估 " + no)
}

package desk_test

import (
	"fmt"
	"strings"
	"testing"

	"hefa/review"
)

// District C, a year: 26 contracts with 230 opinions, each with counsel's
// view; three documents filed upward and to the people's congress in time.
func TestStoryOfADistrict(t *testing.T) {
	w := newTown(t, review.Office{Bureau: "丙区司法局", County: "丙区", Officer: "赵", Code: "丙司审"}, "2023-12-31")
	var contracts, documents []string
	w.Together(func() {
		contracts = w.Several(26, review.Contract, "丙区对外合同", "区住房和城乡建设局", "2023-05-08")
		w.All(contracts, "terms", "party=某某建设有限公司", "amount=1,250,000.00", "type=建设")
		w.All(contracts, "accept", "on=2023-05-08")
		for i := range 9 {
			nos := contracts
			if i == 8 {
				nos = contracts[:22]
			}
			w.All(nos, "opine", fmt.Sprintf("article=第%d条", i+1), "problem=约定不明", "basis=《中华人民共和国民法典》第四百七十条")
		}
		w.All(contracts, "counsel", "by=区政府法律顾问", "view=同意修改意见", "on=2023-05-09")
		w.Conclude(contracts, "2023-05-11", "amend")
		w.All(contracts[:22], "answer", "opinion=1、2、3、4、5、6、7、8、9", "result=adopted", "on=2023-05-15")
		w.All(contracts[:22], "sign", "on=2023-05-16")
	})
	w.Together(func() {
		documents = w.Several(3, review.Normative, "丙区管理办法", "区教育体育局", "2023-03-01")
		w.All(documents, "accept", "on=2023-03-01")
		w.All(documents, "counsel", "by=区政府法律顾问", "view=无不同意见", "on=2023-03-08")
		w.Conclude(documents, "2023-03-14", "lawful")
		w.Publish(documents, "2023-03-20")
		w.File(documents, "2023-03-28")
	})
	f := w.Figures("2023-01-01", "2023-12-31")
	w.want("reviewed", f.Reviewed, "{29 3 0 26 0}")
	w.want("opinions", f.Opinions, "{230 198 0 0 32}")
	w.want("filing", []int{f.Filing.Due, f.Filing.OnTime, len(f.Lists["filing.due"])}, "[6 6 3]")
	if !strings.Contains(f.Sentence, "提出审查意见230条") || !strings.Contains(f.Sentence, "报送备案规范性文件3件，报备率100%，及时率100%") {
		t.Errorf("%s", f.Sentence)
	}
	for _, no := range append(contracts, documents...) {
		if m := w.show(t, no).Matter; len(m.Counsel) != 1 || len(m.Letters) != 1 {
			t.Errorf("%s: %+v", no, m.Counsel)
		}
	}
	w.want("amount", w.show(t, contracts[0]).Matter.Deal.Amount, "1250000.00")
	w.verify(t)
}

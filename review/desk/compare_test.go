package desk_test

import (
	"testing"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/draft"
)

const firstText = `某办法
第一条 为了规范经营，制定本办法。
第二条 经营者应当向县住房城乡建设局备案。
未备案的，不得从事经营活动。
第三条 违反本办法规定的，处五千元罚款。
第四条 外地企业参加投标的，应当在本县设立分公司。
第五条 县住房城乡建设局可以委托村民委员会实施行政处罚。
第六条 经营者应当每月报送经营数据和客户名单。
第七条 本办法自公布之日起施行。`

const revisedText = `某办法
第一条 为了规范经营，制定本办法。
第二条 本办法所称经营者，是指在本县从事该项经营的单位和个人。
第三条 经营者应当向县住房城乡建设局备案。
未备案的，由县住房城乡建设局督促其补办。
第四条 违反本办法规定的，依照有关法律、法规的规定处理。
第五条 经营者应当每季度报送经营数据。
第六条 本办法自2027年1月1日起施行。
第七条 县住房城乡建设局可以委托村民委员会实施行政处罚。`

// TestStanding: an opinion is followed by content, and what is proposed comes
// from the words that were quoted and those that were asked for.
func TestStanding(t *testing.T) {
	before, after := draft.FromText(firstText), draft.FromText(revisedText)
	v := &desk.Versions{Old: before, New: after, Changes: draft.Compare(before, after)}
	for name, tt := range map[string]struct {
		opinion review.Opinion
		want    desk.Standing
		known   bool
	}{
		"left alone": {review.Opinion{Article: "第一条", Proposal: "建议补充上位法"},
			desk.Standing{Article: "第一条", Fate: draft.Kept, Reply: review.Declined}, true},
		"renumbered and adopted": {review.Opinion{Article: "第二条第二款", Quote: "未备案的，不得从事经营活动。", Proposal: "建议删去“不得从事经营活动”"},
			desk.Standing{Article: "第三条", Renamed: true, Fate: draft.Reworded, Quote: desk.Absent, Proposal: desk.Stands, Reply: review.Adopted}, true},
		"quoted words dropped as asked": {review.Opinion{Article: "第三条", Quote: "处五千元罚款", Proposal: "建议删去。"},
			desk.Standing{Article: "第四条", Renamed: true, Fate: draft.Reworded, Quote: desk.Absent, Proposal: desk.Stands, Reply: review.Adopted}, true},
		"reworded otherwise": {review.Opinion{Article: "第三条", Quote: "处五千元罚款", Proposal: "改为“处一千元以上三千元以下罚款”"},
			desk.Standing{Article: "第四条", Renamed: true, Fate: draft.Reworded, Quote: desk.Absent, Proposal: desk.Absent, Reply: review.Partly}, true},
		"deleted": {review.Opinion{Article: "第四条", Problem: "限制外地企业"},
			desk.Standing{Fate: draft.Gone, Reply: review.Adopted}, true},
		"deleted, though another wording was asked for": {review.Opinion{Article: "第四条", Proposal: "改为“外地企业与本地企业同等参加投标”"},
			desk.Standing{Fate: draft.Gone, Proposal: desk.Absent, Reply: review.Partly}, true},
		"moved and left alone": {review.Opinion{Article: "第五条", Quote: "委托村民委员会实施行政处罚", Proposal: "删去“委托村民委员会实施行政处罚”"},
			desk.Standing{Article: "第七条", Renamed: true, Fate: draft.Kept, Quote: desk.Stands, Proposal: desk.Absent, Reply: review.Declined}, true},
		"half of what was asked": {review.Opinion{Article: "第六条", Quote: "每月报送经营数据和客户名单", Proposal: "将“每月”改为“每年”，删去“和客户名单”"},
			desk.Standing{Article: "第五条", Renamed: true, Fate: draft.Reworded, Quote: desk.Absent, Proposal: desk.Partial, Reply: review.Partly}, true},
		"wording without marks": {review.Opinion{Article: "第七条", Proposal: "建议修改为：本办法自2027年1月1日起施行。"},
			desk.Standing{Article: "第六条", Renamed: true, Fate: draft.Reworded, Proposal: desk.Stands, Reply: review.Adopted}, true},
		"no article, words that are gone": {review.Opinion{Quote: "应当在本县设立分公司"},
			desk.Standing{Fate: draft.Gone, Quote: desk.Absent, Reply: review.Adopted}, true},
		"no article, words that stay": {review.Opinion{Quote: "某办法"},
			desk.Standing{Quote: desk.Stands, Reply: review.Declined}, true},
		"the whole, wording that came": {review.Opinion{Proposal: "建议增加“本办法所称经营者，是指在本县从事该项经营的单位和个人”"},
			desk.Standing{Proposal: desk.Stands, Reply: review.Adopted}, true},
		"words never there":           {review.Opinion{Quote: "别的话"}, desk.Standing{}, false},
		"no such article":             {review.Opinion{Article: "第九条"}, desk.Standing{}, false},
		"the whole":                   {review.Opinion{Problem: "缺程序"}, desk.Standing{}, false},
		"the whole, only an argument": {review.Opinion{Proposal: "建议补充论证"}, desk.Standing{}, false},
	} {
		if got, known := v.Standing(tt.opinion); got != tt.want && known || known != tt.known {
			t.Errorf("%s:\n got %+v %v\nwant %+v %v", name, got, known, tt.want, tt.known)
		}
	}
}

// TestStandingOfOneLabelTwice: an annex counts its articles anew; the quote
// tells which is meant.
func TestStandingOfOneLabelTwice(t *testing.T) {
	before := draft.FromText("某办法\n第一条 甲方负责维护公共设施。\n第二条 乙方按月支付服务费用。\n附件1\n某合同\n第一条 合同双方应当诚实守信。\n第二条 合同争议由仲裁委员会仲裁。")
	after := draft.FromText("某办法\n第一条 甲方负责维护公共设施。\n第二条 乙方按季支付服务费用。\n附件1\n某合同\n第一条 合同双方应当诚实守信。\n第二条 合同履行期限为三年。\n第三条 合同争议由人民法院管辖。")
	v := &desk.Versions{Old: before, New: after, Changes: draft.Compare(before, after)}
	s, known := v.Standing(review.Opinion{Article: "第二条", Quote: "由仲裁委员会仲裁", Proposal: "改为“由人民法院管辖”"})
	if !known || s.Article != "第三条" || s.Reply != review.Adopted {
		t.Errorf("%+v %v", s, known)
	}
	if s, _ := v.Standing(review.Opinion{Article: "第二条", Quote: "按月支付"}); s.Article != "第二条" || s.Renamed || s.Reply != review.Adopted {
		t.Errorf("%+v", s)
	}
}

// TestProposals reads how officers word what they want, against a text that
// did it.
func TestProposals(t *testing.T) {
	before := draft.FromText("第一条 经营者应当取得许可并缴纳保证金，有效期五年。\n第二条 县局负责监督。")
	after := draft.FromText("第一条 经营者应当备案，有效期三年，到期可以延续。\n第二条 县局负责监督。")
	v := &desk.Versions{Old: before, New: after, Changes: draft.Compare(before, after)}
	for proposal, want := range map[string]desk.Presence{
		"将“有效期五年”修改为“有效期三年”":        desk.Stands,
		"“有效期五年”改为“有效期三年”。":         desk.Stands,
		"建议把“五年”的表述调整为“三年”":         desk.Stands,
		"建议删除“取得许可”的规定":             desk.Stands,
		"删去“取得许可”“缴纳保证金”":           desk.Stands,
		"删去“取得许可”、“缴纳保证金”，增加“可以延续”": desk.Stands,
		"删去“取得许可”和“有效期”":            desk.Partial,
		"增加“到期可以延续”以及“每年公示”":        desk.Partial,
		"改为：经营者应当备案，有效期三年":          desk.Stands,
		"改为：经营者应当登记":                desk.Absent,
		"增加“法律责任”":                  desk.Absent,
		"建议明确“有效期”的起算":              desk.Unsaid, // stood there before
		"删去“从未有过的话”":                desk.Unsaid,
		"建议补充论证":                    desk.Unsaid,
		"":                          desk.Unsaid,
		"“”":                        desk.Unsaid,
	} {
		if s, _ := v.Standing(review.Opinion{Article: "第一条", Proposal: proposal}); s.Proposal != want {
			t.Errorf("%s: %q, want %q", proposal, s.Proposal, want)
		}
	}
	quoting := review.Opinion{Article: "第一条", Quote: "并缴纳保证金", Proposal: "建议删去该表述"}
	if s, _ := v.Standing(quoting); s.Proposal != desk.Stands {
		t.Errorf("what is quoted is to go: %+v", s)
	}
}

func TestCompareLastTwo(t *testing.T) {
	b := newBench(t)
	no := b.reviewed(t)
	if v, err := b.Compare(ctx, &review.Matter{Attachments: []review.Attachment{{Draft: true}, {}}}); v != nil || err != nil {
		t.Errorf("%v %v", v, err)
	}
	for _, f := range []string{"一稿", "二稿", "三稿"} {
		if _, err := b.Do(ctx, "attach", review.Args{"file": {file(t, f+".txt", "第一条　"+f+"。\n")}, "as": {"draft"}}, no); err != nil {
			t.Fatal(err)
		}
	}
	v, err := b.Compare(ctx, b.show(t, no).Matter)
	if err != nil || v.OldName != "二稿.txt" || v.NewName != "三稿.txt" || v.Changes.Inserted != 1 || v.Changes.Deleted != 1 {
		t.Errorf("%+v %v", v, err)
	}
}

// TestOpinionsAreCarried: each opinion is followed from the draft it was written
// on to the last one, those of an earlier round too.
func TestOpinionsAreCarried(t *testing.T) {
	b := newBench(t)
	no := b.add(t)
	b.do(t, "accept", no, "on=2026-11-02")
	do := func(verb string, args review.Args) {
		t.Helper()
		if _, err := b.Do(ctx, verb, args, no); err != nil {
			t.Fatal(err)
		}
	}
	attach := func(name, text string) {
		do("attach", review.Args{"file": {file(t, name, text)}, "as": {"draft"}})
	}
	opine := func(article, problem string) {
		do("opine", review.Args{"article": {article}, "problem": {problem}, "basis": {"《立法法》第九十一条"}})
	}
	attach("一稿.txt", firstText)
	opine("第三条", "处罚没有依据")
	opine("第四条", "限制外地企业")
	do("retract", review.Args{"opinion": {"2"}, "reason": {"重复"}})
	attach("二稿.txt", revisedText)
	opine("第七条", "不得委托村民委员会")
	v, err := b.Compare(ctx, b.show(t, no).Matter)
	if err != nil {
		t.Fatal(err)
	}
	if s, known := v.CarriedTo(0, 1); !known || s.Article != "第四条" {
		t.Errorf("written on the first draft: %+v %v", s, known)
	}
	for _, n := range []int{2, 3} {
		if s, known := v.CarriedTo(0, n); known {
			t.Errorf("opinion %d was taken back or is on the last draft: %+v", n, s)
		}
	}
	do("reword", review.Args{"opinion": {"1"}, "article": {"第四条"}})
	if v, err = b.Compare(ctx, b.show(t, no).Matter); err != nil || len(v.Carried) != 0 {
		t.Errorf("anchored anew: %+v %v", v.Carried, err)
	}
	m := b.show(t, no).Matter
	m.Rounds = []review.Round{{Accepted: m.Accepted, Finished: m.Attachments[0].On, Opinions: []review.Opinion{{N: 1, Article: "第五条", Problem: "旧"}}}}
	m.Attachments[len(m.Attachments)-1].On += 7
	m.Accepted = m.Attachments[len(m.Attachments)-1].On
	m.Opinions = nil
	if v, err = b.Compare(ctx, m); err != nil {
		t.Fatal(err)
	}
	if s, known := v.CarriedTo(1, 1); !known || s.Article != "第七条" || s.Reply != review.Declined {
		t.Errorf("of an earlier round: %+v %v", s, known)
	}
	if _, known := (*desk.Versions)(nil).CarriedTo(0, 1); known {
		t.Error("known without a comparison")
	}
}

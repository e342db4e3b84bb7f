package ledger

import (
	"strings"
	"unicode"

	"hefa/review"
)

// Field is what a column of somebody's ledger means.
type Field string

const (
	Title      Field = "title"
	Drafter    Field = "drafter"
	Decider    Field = "decider"
	KindOf     Field = "kind"
	Number     Field = "number" // 编号 hefa gave, in a ledger of its own
	Received   Field = "received"
	Accepted   Field = "accepted"
	Concluded  Field = "conclusion"
	ResultOn   Field = "concluded"
	LetterNo   Field = "letter"
	Issued     Field = "issued"
	Opinions   Field = "opinions"
	AdoptedN   Field = "adopted"
	PartlyN    Field = "partly"
	DeclinedN  Field = "declined"
	Urgent     Field = "urgent"
	Pauses     Field = "pauses"
	Extended   Field = "extended"
	Meeting    Field = "meeting"
	Discussed  Field = "deliberated"
	Outcome    Field = "outcome" // of the meeting
	RecordNo   Field = "record"  // 登记号
	RecordOn   Field = "recorded"
	Document   Field = "no" // 文号 of the published document
	Published  Field = "on"
	Effect     Field = "effect"
	Until      Field = "until"
	Bypassed   Field = "bypassed" // what a document went out without
	Signed     Field = "signed"
	EndedHow   Field = "ended"
	EndedOn    Field = "ended-on"
	EndedWhy   Field = "ended-why"
	Cleaned    Field = "cleaned" // what a cleanup came to
	CleanedOn  Field = "cleaned-on"
	Archived   Field = "archived"
	Former     Field = "former" // numbers the matter had before
	Remark     Field = "remark"
	StageOf    Field = "stage" // follows from the rest in a ledger of hefa's own
	DueOn      Field = "due"
	OverdueWas Field = "overdue"
	Noted      Field = "note" // a column kept in its own words
	Ignored    Field = "-"    // a column told to be left out
)

// Fields lists what columns can mean, each with its Chinese name.
func Fields() []Field {
	return []Field{Title, Drafter, Decider, KindOf, Number, Received, Accepted, Concluded, ResultOn, LetterNo, Issued, Opinions, AdoptedN, PartlyN, DeclinedN,
		Urgent, Pauses, Extended, Meeting, Discussed, Outcome, RecordNo, RecordOn, Document, Published, Effect, Until, Bypassed, Signed, EndedHow, EndedOn, EndedWhy, Cleaned, CleanedOn, Archived, Former,
		Remark, StageOf, DueOn, OverdueWas, Noted, Ignored}
}

// headings are the ways offices head their columns; the first one of a field
// is its name.
var headings = map[Field][]string{
	Title: {"标题", "文件名称", "事项名称", "名称", "文件标题", "文件题目", "题目", "送审文件", "送审文件名称", "送审事项", "送审事项名称",
		"审查事项", "审查事项名称", "合同名称", "项目名称", "规范性文件名称", "文件名", "事由"},
	Drafter: {"送审单位", "起草单位", "承办单位", "报送单位", "来文单位", "起草部门", "送审部门", "承办部门", "主办单位", "牵头单位",
		"起草(承办)单位", "单位", "部门", "申请单位", "委托单位", "提请单位", "制定单位", "责任单位"},
	Decider:   {"决定机关", "制定机关", "发文机关", "决策机关", "制发机关", "发布机关"},
	KindOf:    {"类别", "类型", "文件类别", "文件类型", "事项类别", "事项类型", "种类", "文件种类", "审查类别", "审查类型"},
	Number:    {"编号", "事项编号"},
	Received:  {"收件日期", "收文日期", "送审日期", "收件时间", "收文时间", "送审时间", "来文日期", "来文时间", "报送日期", "报送时间", "接收日期", "接收时间", "登记日期", "登记时间", "提请审查日期", "提请审查时间"},
	Accepted:  {"受理日期", "受理时间"},
	Concluded: {"结论", "审查结论", "审核结论", "审查结果", "审查意见", "审核意见", "审核结果"},
	ResultOn:  {"结论日期", "结论时间", "审结日期", "审结时间", "办结日期", "办结时间", "审查完成日期", "审查完成时间", "完成日期", "完成时间"},
	LetterNo: {"意见书文号", "意见书字号", "意见书编号", "审查意见书文号", "审查意见书编号", "审查意见文号", "合法性审查意见书文号", "合法性审查意见书编号",
		"法律意见书文号", "法律意见书编号", "审查意见书字号", "合法性审查意见书号", "合法性审查意见书字号", "审查文号", "审查意见书号", "意见书号"},
	Issued: {"出文日期", "出文时间", "出具日期", "出具时间", "出具意见日期", "出具意见时间", "审查意见书出具日期", "审查意见书出具时间", "意见书出具日期", "意见书出具时间", "出具审查意见日期", "出具审查意见时间", "审查意见出具日期", "审查意见出具时间",
		"法律意见书出具日期", "法律意见书出具时间", "意见书日期", "意见出具日期", "意见出具时间", "出具意见书日期",
		"反馈意见日期", "回复日期", "回复时间", "复函日期", "审查日期", "审查时间", "审核日期", "审核时间"},
	Opinions: {"意见条数", "意见数", "意见数量", "提出意见", "提出意见条", "提出意见条数", "提出意见数", "审查意见条数", "修改意见条数", "意见建议条数", "条数"},
	AdoptedN: {"采纳", "采纳条数", "采纳数", "采纳意见", "采纳意见条", "采纳意见条数", "采纳数量"}, PartlyN: {"部分采纳", "部分采纳条数", "部分采纳数"},
	DeclinedN: {"未采纳", "未采纳条数", "未采纳数", "不采纳", "不采纳条数", "未采纳意见", "未采纳意见条"},
	Urgent:    {"紧急", "是否紧急", "加急"}, Pauses: {"停表", "停表时段", "补正时段"}, Extended: {"延长", "延长工作日", "延长天数"},
	Meeting: {"拟上会日期", "拟上会时间", "计划上会日期"}, Discussed: {"审议日期", "审议时间", "上会日期", "上会时间", "集体讨论日期", "集体讨论时间", "审议通过日期", "审议通过时间", "常务会时间", "常务会日期", "常务会议时间", "常务会议日期"},
	Outcome: {"审议结果", "集体讨论结果", "讨论结果"}, RecordNo: {"登记号", "统一登记号", "登记编号", "统一登记编号"},
	RecordOn:  {"统一登记日期", "统一登记时间", "登记编号日期"},
	Document:  {"发文字号", "文号", "发文文号", "文件编号", "文件文号", "字号", "制发文号"},
	Published: {"公布日期", "公布时间", "发布日期", "发布时间", "印发日期", "印发时间", "发文日期", "发文时间", "成文日期", "制发日期"},
	Effect:    {"施行日期", "施行时间", "实施日期", "实施时间", "生效日期", "生效时间"},
	Until:     {"有效期至", "有效期", "失效日期", "失效时间", "有效期限", "有效期届满", "有效期届满日期", "截止日期", "有效期截止日期", "有效期满日期"},
	Bypassed:  {"未经程序"},
	Signed:    {"签订日期", "签订时间", "签署日期", "签署时间", "签约日期", "合同签订日期", "合同签订时间"},
	EndedHow:  {"终结方式"}, EndedOn: {"终结日期", "终结时间", "退回日期", "撤回日期"}, EndedWhy: {"终结原因", "退回原因", "退回理由"},
	Cleaned: {"清理结果", "清理结论", "清理意见"}, CleanedOn: {"清理日期", "清理时间"},
	Archived: {"归档日期", "归档时间"}, Former: {"曾用编号"},
	Remark: {"备注", "说明"}, StageOf: {"阶段", "状态"}, DueOn: {"期限届满"}, OverdueWas: {"逾期"},
	Noted:   {"记入备注"},
	Ignored: {"不用", "序号", "顺序号", "No.", "No"}, // what only numbers the rows
}

// byHeading finds the field of a heading.
var byHeading = func() map[string]Field {
	out := map[string]Field{}
	for f, names := range headings {
		for _, n := range names {
			out[headKey(n)] = f
		}
	}
	return out
}()

// Name is the Chinese name of the field.
func (f Field) Name() string { return headings[f][0] }

// Recognise finds what a heading means.
func Recognise(heading string) (Field, bool) {
	key := headKey(heading)
	if f, ok := byHeading[key]; ok {
		return f, true
	}
	f, ok := byHeading[headKey(withoutBrackets(heading))]
	return f, ok
}

// tellsDay reports whether a cell of the field is a day.
func (f Field) tellsDay() bool {
	switch f {
	case Received, Accepted, ResultOn, Issued, Meeting, Discussed, Published, Effect, Until, Signed, RecordOn, EndedOn, CleanedOn, Archived, DueOn:
		return true
	}
	return false
}

// FieldNamed finds a field by its name in either language, or by a heading.
func FieldNamed(s string) (Field, bool) {
	for _, f := range Fields() {
		if string(f) == strings.ToLower(strings.TrimSpace(s)) {
			return f, true
		}
	}
	return Recognise(s)
}

// headKey is a heading without what offices decorate it with.
func headKey(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("*:：、/_-·()", r) || review.IsHidden(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, review.FoldWidth(s))
}

func withoutBrackets(s string) string {
	s = review.FoldWidth(s)
	if i := strings.IndexByte(s, '('); i > 0 {
		return s[:i]
	}
	return s
}

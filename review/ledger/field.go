package ledger

import (
	"strings"
	"unicode"

	"hefa/review"
)

// Field is what a column of somebody's ledger means.
type Field string

const (
	Title     Field = "title"
	Drafter   Field = "drafter"
	Decider   Field = "decider"
	KindOf    Field = "kind"
	Number    Field = "number" // 编号 hefa gave, in a ledger of its own
	Received  Field = "received"
	Accepted  Field = "accepted"
	Concluded Field = "conclusion"
	Document  Field = "no" // 文号 of the published document
	Published Field = "on"
	Effect    Field = "effect"
	Until     Field = "until"
	Remark    Field = "remark"
	Ignored   Field = "-" // a column told to be left out
)

// Fields lists what columns can mean, each with its Chinese name.
func Fields() []Field {
	return []Field{Title, Drafter, Decider, KindOf, Number, Received, Accepted, Concluded, Document, Published, Effect, Until, Remark, Ignored}
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
	Received:  {"收件日期", "收文日期", "送审日期", "收件时间", "收文时间", "送审时间", "来文日期", "来文时间", "报送日期", "报送时间", "接收日期", "接收时间", "登记日期"},
	Accepted:  {"受理日期", "受理时间"},
	Concluded: {"结论", "审查结论", "审核结论", "审查结果", "审查意见", "审核意见", "审核结果"},
	Document:  {"发文字号", "文号", "发文文号", "文件编号", "文件文号", "字号", "制发文号"},
	Published: {"公布日期", "公布时间", "发布日期", "发布时间", "印发日期", "印发时间", "发文日期", "发文时间", "成文日期", "制发日期"},
	Effect:    {"施行日期", "施行时间", "实施日期", "实施时间", "生效日期", "生效时间"},
	Until:     {"有效期至", "有效期", "失效日期", "失效时间", "有效期限", "有效期届满", "有效期届满日期", "截止日期", "有效期截止日期", "有效期满日期"},
	Remark:    {"备注", "说明"},
	Ignored:   {"不用", "序号", "顺序号", "No.", "No"}, // what only numbers the rows
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

package ui_test

import (
	"fmt"
	"testing"

	"hefa/review"
)

// sample is an office with a small county's work on file, the same every time.
// The first matter of the review section is the one the pictures show.
func sample(t testing.TB) *office {
	o := newStaffedOffice(t, "2026-10-26")
	gas := o.register(review.Normative, "柳河县城镇燃气安全管理办法（草案）", unit)
	o.do(gas, "attach", "file", o.write("送审稿.txt", articles("柳河县城镇燃气安全管理办法",
		"为了加强城镇燃气安全管理，防止和减少燃气安全事故，保障公民生命、财产安全，根据《城镇燃气管理条例》，结合本县实际，制定本办法。",
		"燃气经营者应当到县住房和城乡建设局办理燃气经营备案登记，未登记的不得从事燃气经营活动。",
		"违反本办法第二条规定的，由县住房和城乡建设局处五千元以上五万元以下罚款。",
		"本办法自2027年1月1日起施行，有效期五年。")), "as", "draft")
	for _, id := range []string{"m-draft", "m-explain", "m-basis", "m-comments", "m-own-review", "g-comment"} {
		o.do(gas, "check", "id", id, "answer", "yes")
	}
	o.do(gas, "check", "id", "g-competition", "answer", "na", "remark", "不涉及经营者经济活动")
	o.do(gas, "accept")
	o.do(gas, "supplement", "on", "2026-10-27", "missing", "公平竞争审查结论")
	o.do(gas, "issue", "letter", "supplement", "on", "2026-10-27")
	o.Day("2026-10-30")
	o.do(gas, "resume")
	o.do(gas, "point", "id", "p-licence", "answer", "no", "remark", "第二条以备案登记之名设定许可")
	o.do(gas, "point", "id", "p-power", "answer", "yes")
	o.do(gas, "counsel", "by", "李律师", "view", "第二条、第三条没有上位法依据，建议删去。")
	o.do(gas, "opine", "article", "第二条", "quote", "未登记的不得从事燃气经营活动", "problem", "以备案登记的形式变相设定行政许可。",
		"basis", "《中华人民共和国行政许可法》第十七条", "proposal", "删去本条。")
	o.do(gas, "opine", "article", "第三条", "problem", "规范性文件不得设定行政处罚。")
	o.do(gas, "note", "text", "电话通知承办人补齐材料。")
	land := o.register(review.Decision, "柳河县2026年度国有建设用地供应调整方案", "柳河县自然资源局")
	o.do(land, "urgent", "reason", "执行上级机关的紧急命令和决定", "approved-by", "分管副县长")
	o.do(land, "accept")
	other := o.register(review.Other, "关于王某某信息公开申请的答复", "柳河县信访局")
	o.do(other, "accept")
	o.do(other, "opine", "problem", "引用条款有误。", "severity", "advice")
	o.do(other, "conclude", "result", "amend")
	o.do(other, "issue", "letter", "opinion")
	o.Day("2026-11-19")
	contract := o.register(review.Contract, "城乡生活垃圾清运服务采购合同", "柳河县城市管理局")
	o.do(contract, "accept")
	o.do(contract, "conclude", "result", "lawful")
	for i := range 14 {
		o.register(review.Kinds()[i%4], fmt.Sprintf("柳河县第%d号送审事项", i+1), "柳河县发展和改革局")
	}
	return o
}

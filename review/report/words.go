package report

// words names the figures in Chinese: what is written into spreadsheets and
// reports, whatever the language of the screen.
var words = map[string]string{
	"received": "收到送审", "reviewed": "出具合法性审查意见", "reviewed.normative": "行政规范性文件", "reviewed.decision": "重大行政决策",
	"reviewed.contract": "合同、协议", "reviewed.other": "其他涉法事项", "letters": "合法性审查意见书", "unlawful": "结论为不合法",
	"opinions.raised": "提出审查意见", "opinions.adopted": "采纳", "opinions.partly": "部分采纳", "opinions.declined": "未采纳",
	"opinions.pending": "待反馈", "adopted_rate": "意见采纳率（含部分采纳）",
	"returned": "退回", "supplemented": "要求补正", "outofscope": "不属于审查范围", "incomplete": "送审不规范（退回、补正）", "incomplete_rate": "退回补正率",
	"urgent": "紧急", "counsel": "有法律顾问、公职律师意见", "overdue": "逾期", "in_time_rate": "按期办结率",
	"average_workdays": "平均办理工作日", "shortest_workdays": "最短工作日", "longest_workdays": "最长工作日",
	"decided": "集体讨论通过", "declined": "集体讨论暂缓、未通过",
	"registration.received": "受理登记申请", "registration.registered": "予以登记", "registration.refused": "不予登记",
	"published": "制发规范性文件", "published.unrecorded": "未经登记公布", "inforce": "期末施行中的规范性文件",
	"filing.due": "应报备案（按报送对象计）", "filing.filed": "已报备案", "filing.on_time": "按时报备", "filing.conforming": "报备规范",
	"filing.late": "逾期报备", "filing.missing": "未报备（含退回未重报）", "filed_rate": "报备率", "on_time_rate": "及时率", "conforming_rate": "规范率",
	"competition.reviewed": "公平竞争审查", "competition.violating": "不符合审查标准",
	"cleanup.total": "清理文件", "cleanup.keep": "继续有效", "cleanup.amend": "修改", "cleanup.repeal": "废止", "cleanup.lapse": "宣布失效",
	"catalogue.items": "列入重大行政决策事项目录", "catalogue.done": "已作出决策", "catalogue.announced": "已向社会公布", "evaluated": "完成后评估",
}

// units are what figures are counted in.
var units = map[string]string{
	"opinions.raised": "条", "opinions.adopted": "条", "opinions.partly": "条", "opinions.declined": "条", "opinions.pending": "条",
	"average_workdays": "个工作日", "shortest_workdays": "个工作日", "longest_workdays": "个工作日",
	"catalogue.items": "项", "catalogue.done": "项", "catalogue.announced": "项", "evaluated": "项",
}

var groupWords = map[Group]string{
	GroupReviews: "审查", GroupOpinions: "审查意见", GroupHandling: "办理", GroupPublication: "登记与公布", GroupFiling: "备案",
	GroupCompetition: "公平竞争审查", GroupCleanup: "清理", GroupCatalogue: "决策目录与后评估", GroupUnits: "送审单位", GroupDiscipline: "通报事项",
}

// Word names a figure in Chinese.
func Word(name string) string { return words[name] }

// Word names the group in Chinese.
func (g Group) Word() string { return groupWords[g] }

// Unit is what the figure is counted in, "" for a share.
func (it Item) Unit() string {
	switch u := units[it.Name]; {
	case it.Share:
		return ""
	case u != "":
		return u
	}
	return "件"
}

package locale

import (
	"maps"

	"hefa/review/report"
)

// figuresTable speaks of figures one by one. Their Chinese names are those that
// reports and spreadsheets bear.
var figuresTable = func() map[string]entry {
	out := maps.Clone(figureScreen)
	for name, en := range figureNames {
		out["figure."+name] = entry{report.Word(name), en}
	}
	for group, en := range figureGroups {
		out["figure.group."+string(group)] = entry{group.Word(), en}
	}
	return out
}()

var figureNames = map[string]string{
	"received": "received", "reviewed": "reviews ended", "reviewed.normative": "normative documents", "reviewed.decision": "decisions",
	"reviewed.contract": "contracts", "reviewed.other": "other", "letters": "opinion letters", "unlawful": "found unlawful",
	"opinions.raised": "opinions", "opinions.adopted": "adopted", "opinions.partly": "partly adopted", "opinions.declined": "declined",
	"opinions.pending": "unanswered", "adopted_rate": "adopted wholly or partly",
	"returned": "returned", "supplemented": "materials asked for", "outofscope": "out of scope", "incomplete": "sent in incomplete", "incomplete_rate": "incomplete of received",
	"urgent": "urgent", "counsel": "with the view of counsel", "overdue": "overdue", "in_time_rate": "ended in time",
	"average_workdays": "working days, average", "shortest_workdays": "working days, fewest", "longest_workdays": "working days, most",
	"decided": "passed by the meeting", "declined": "put off or not passed",
	"registration.received": "registration asked for", "registration.registered": "registered", "registration.refused": "refused",
	"published": "documents published", "published.unrecorded": "without registration", "inforce": "in force at the end",
	"filing.due": "filings due, by recipient", "filing.filed": "filed", "filing.on_time": "on time", "filing.conforming": "conforming",
	"filing.late": "late", "filing.missing": "missing or not resent", "filed_rate": "filed of due", "on_time_rate": "on time of due", "conforming_rate": "conforming of filed",
	"competition.reviewed": "fair competition reviews", "competition.violating": "violating",
	"cleanup.total": "documents cleaned up", "cleanup.keep": "kept", "cleanup.amend": "amended", "cleanup.repeal": "repealed", "cleanup.lapse": "lapsed",
	"catalogue.items": "items of the catalogue", "catalogue.done": "decided", "catalogue.announced": "made public", "evaluated": "evaluations finished",
}

var figureGroups = map[report.Group]string{
	report.GroupReviews: "Reviews", report.GroupOpinions: "Opinions", report.GroupHandling: "Handling", report.GroupPublication: "Registration",
	report.GroupFiling: "Filing", report.GroupCompetition: "Fair competition", report.GroupCleanup: "Cleanup", report.GroupCatalogue: "Catalogue",
	report.GroupUnits: "Units", report.GroupDiscipline: "For the circular",
}

// figureScreen are the words around the figures.
var figureScreen = map[string]entry{
	"scope.figures":        {"统计", "figures"},
	"action.figures":       {"统计", "figures"},
	"action.period.prev":   {"上一期", "earlier"},
	"action.period.next":   {"下一期", "later"},
	"action.period.now":    {"回到本期", "the present period"},
	"action.grain.next":    {"年季月", "year, quarter, month"},
	"action.grain.year":    {"按年", "by year"},
	"action.grain.quarter": {"按季", "by quarter"},
	"action.grain.month":   {"按月", "by month"},
	"action.compare.next":  {"同比环比", "compare"},
	"action.scope":         {"范围", "scope"},
	"action.pane.next":     {"换栏", "next pane"},
	"action.figures.save":  {"另存", "save"},
	"figures.file":         {"合法性审查统计 %[1]v", "review figures %[1]v"},
	"figures.save.title":   {"另存统计", "Save the figures"},
	"figures.save.about":   {"扩展名决定格式：.xlsx 表格和图表，.docx 年报一节，.csv，.txt", "The ending decides: .xlsx with charts, .docx for a yearly report, .csv, .txt"},
	"param.path.label":     {"文件", "file"},
	"action.sentence.copy": {"复制文字", "copy text"},

	"figures.title":             {"统计", "Figures"},
	"figures.now":               {"本期", "now"},
	"figures.before":            {"%[1]v 至 %[2]v", "%[1]v to %[2]v"},
	"figures.difference":        {"增减", "change"},
	"figures.compare.previous":  {"上期", "before"},
	"figures.compare.lastyear":  {"上年同期", "year ago"},
	"figures.period.year":       {"%[1]v年全年", "%[1]v"},
	"figures.period.quarter":    {"%[1]v年第%[2]v季度", "%[1]v, quarter %[2]v"},
	"figures.period.month":      {"%[1]v年%[2]v月", "%[1]v-%[2]v"},
	"figures.period.days":       {"%[1]v 至 %[2]v", "%[1]v to %[2]v"},
	"figures.days":              {"%[1]v 至 %[2]v", "%[1]v to %[2]v"},
	"figures.all":               {"全部单位、类别", "all units and kinds"},
	"figures.counting":          {"统计中", "counting"},
	"figures.counting.of":       {"统计中 %[1]v/%[2]v，Esc 取消", "counting %[1]v/%[2]v, Esc cancels"},
	"figures.cancelled":         {"已取消统计，显示的是上一次的数字", "Cancelled; what is shown was counted before"},
	"figures.sentence":          {"年报文字", "For the yearly report"},
	"figures.sentence.none":     {"这一期没有可写的数字", "Nothing to tell of this period"},
	"figures.copied":            {"已复制到剪贴板", "Copied"},
	"figures.nothing":           {"这一项没有事项", "No matters behind this figure"},
	"figures.unlisted":          {"这一项是计算所得，没有事项清单", "This figure is worked out of others"},
	"figures.load":              {"%[1]v 年在审件数", "Under review in %[1]v"},
	"figures.load.none":         {"%[1]v 年没有在审事项", "Nothing under review in %[1]v"},
	"figures.load.most":         {"最多 %[1]v 件（%[2]v）", "at most %[1]v (%[2]v)"},
	"figures.load.today":        {"今天 %[1]v 件", "%[1]v today"},
	"figures.load.level":        {"%[1]v-%[2]v", "%[1]v-%[2]v"},
	"figures.weekday.mon":       {"一", "Mo"},
	"figures.weekday.tue":       {"二", "Tu"},
	"figures.weekday.wed":       {"三", "We"},
	"figures.weekday.thu":       {"四", "Th"},
	"figures.weekday.fri":       {"五", "Fr"},
	"figures.weekday.sat":       {"六", "Sa"},
	"figures.weekday.sun":       {"日", "Su"},
	"figures.breach.tardy":      {"送审不及时", "sent in too late"},
	"figures.breach.incomplete": {"送审不规范", "incomplete"},
	"figures.breach.bypassed":   {"未经审查、登记即公布", "published without review or registration"},
	"figures.breach.late":       {"逾期备案", "filed late"},
	"figures.breach.missing":    {"未备案", "not filed"},
	"figures.months":            {"逐月审查件数", "Reviews by month"},
	"figures.month":             {"%[1]v月", "%[1]v"},
	"figures.breach":            {"%[1]v：%[2]v", "%[1]v: %[2]v"},
	"figures.scope.title":       {"统计范围", "What to count"},
	"param.figures.from.label":  {"开始日期", "from"},
	"param.figures.to.label":    {"截止日期", "to"},
	"param.unit.label":          {"送审单位", "unit"},
	"param.compare.label":       {"比较", "compare with"},
	"choice.kind.all":           {"全部类别", "every kind"},
	"choice.compare.previous":   {"上一时期", "the period before"},
	"choice.compare.lastyear":   {"上年同期", "a year ago"},
}

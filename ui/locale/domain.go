package locale

var domainTable = map[string]entry{
	"app.name": {"合法", "hefa"},

	"kind.normative":  {"行政规范性文件", "normative document"},
	"kind.decision":   {"重大行政决策", "major decision"},
	"kind.contract":   {"合同、协议", "contract"},
	"kind.other":      {"其他涉法事项", "other matter"},
	"kind1.normative": {"文件", "norm"},
	"kind1.decision":  {"决策", "deci"},
	"kind1.contract":  {"合同", "cont"},
	"kind1.other":     {"其他", "othr"},

	"stage.received":      {"待受理", "received"},
	"stage.supplementing": {"补正中", "supplementing"},
	"stage.reviewing":     {"审查中", "reviewing"},
	"stage.concluded":     {"待出文", "letter due"},
	"stage.answering":     {"待反馈", "awaiting answer"},
	"stage.settled":       {"已反馈", "settled"},
	"stage.archived":      {"已归档", "archived"},
	"stage.returned":      {"已退回", "returned"},
	"stage.outofscope":    {"不属审查范围", "out of scope"},
	"stage.withdrawn":     {"已撤回", "withdrawn"},
	"stage.cancelled":     {"登记已撤销", "cancelled"},

	"view.today":  {"今日", "Today"},
	"view.intake": {"待受理", "Intake"},
	"view.review": {"审查中", "Review"},
	"view.answer": {"待反馈", "Answers"},
	"view.all":    {"全部", "All"},

	"cause.due":    {"审查期限", "window"},
	"cause.intake": {"待受理", "to accept"},
	"cause.pause":  {"补正期限", "supplement due"},
	"cause.letter": {"待出文书", "letter to write"},
	"cause.answer": {"待反馈", "answer due"},

	"result.lawful":   {"合法", "lawful"},
	"result.amend":    {"应当予以修改", "to be amended"},
	"result.unlawful": {"不合法", "unlawful"},

	"severity.legality": {"合法性", "legality"},
	"severity.advice":   {"建议", "advice"},

	"reply.adopted":  {"采纳", "adopted"},
	"reply.partly":   {"部分采纳", "partly adopted"},
	"reply.declined": {"未采纳", "declined"},

	"mark.":    {"未核对", "not looked at"},
	"mark.yes": {"是", "yes"},
	"mark.no":  {"否", "no"},
	"mark.na":  {"不适用", "n/a"},

	"letter.opinion":    {"合法性审查意见书", "opinion letter"},
	"letter.supplement": {"补正通知书", "supplement notice"},
	"letter.return":     {"退回通知书", "return notice"},
	"letter.outofscope": {"不属于审查范围告知书", "out-of-scope notice"},

	"form.document":   {"文件格式", "document form"},
	"form.letterhead": {"信函格式", "letterhead form"},

	"status.V":     {"已核对", "verified"},
	"status.V2":    {"待核实", "to be confirmed"},
	"status.S":     {"待核实", "to be confirmed"},
	"status.M":     {"待核实", "to be confirmed"},
	"status.local": {"地方做法，待核实", "local practice, to be confirmed"},
	"status.mark":  {"〔%[1]v〕", " [%[1]v]"},

	"fact.received":   {"收件日", "the day of receipt"},
	"fact.accepted":   {"受理日（或补齐日）", "the day of acceptance or completion"},
	"fact.resumed":    {"补齐日", "the day of completion"},
	"fact.supplement": {"补正通知日", "the day of the supplement notice"},
	"fact.opinion":    {"意见书所据事实之日", "the day the opinion letter rests on"},
	"fact.last":       {"最近一次办理之日", "the latest day on record"},
	"fact.return":     {"退回之日", "the day of return"},
	"fact.outofscope": {"认定不属于审查范围之日", "the day it was found out of scope"},

	"unit.workday": {"个工作日", " working days"},
	"unit.day":     {"日", " days"},

	"skip.weekend": {"周末", "weekend"},
	"skip.holiday": {"%[1]v放假", "holiday: %[1]v"},
	"skip.pause":   {"停表", "clock stopped"},
	"skip.rolled":  {"末日遇休假日顺延", "last day is a day off, moved"},

	"punct.colon": {"：", ": "},
	"punct.semi":  {"；", "; "},
	"punct.comma": {"，", ", "},
	"punct.list":  {"、", ", "},
	"provisional": {"暂定", "provisional"},
}

package locale

var windowTable = map[string]entry{
	"weekday.mon": {"周一", "Mon"},
	"weekday.tue": {"周二", "Tue"},
	"weekday.wed": {"周三", "Wed"},
	"weekday.thu": {"周四", "Thu"},
	"weekday.fri": {"周五", "Fri"},
	"weekday.sat": {"周六", "Sat"},
	"weekday.sun": {"周日", "Sun"},

	"left.days":    {"剩%[1]v日", "%[1]vd left"},
	"left.today":   {"今日到期", "due today"},
	"left.passed":  {"已到期", "past due"},
	"left.overdue": {"逾期%[1]v日", "%[1]vd over"},
	"left.refused": {"不予登记", "refused"},
	"left.late":    {"逾期办结", "done late"},
	"left.stopped": {"停表剩%[1]v日", "stopped %[1]vd"},

	"cause.over.pause":  {"补正逾期", "supplement late"},
	"cause.over.answer": {"反馈逾期", "answer late"},

	"window.from":        {"%[1]v 受理，自 %[2]v 起算", "accepted %[1]v, counted from %[2]v"},
	"window.min":         {"最早 %[3]v：满 %[1]v %[2]v", "earliest %[3]v: %[1]v%[2]v reached"},
	"window.max":         {"最迟 %[3]v：第 %[1]v %[2]v", "latest %[3]v: %[2]v, number %[1]v"},
	"window.nomax":       {"没有上限", "no maximum"},
	"window.stopped":     {"已停表：用去 %[1]v %[2]v，补齐后还有 %[3]v", "stopped: %[1]v%[2]v used, %[3]v remain"},
	"window.extended":    {"已延长 %[1]v %[2]v", "extended by %[1]v%[2]v"},
	"window.pause":       {"停表：%[1]v（次日起）至 %[2]v，共 %[3]v 天", "stopped: after %[1]v up to %[2]v, %[3]v days"},
	"window.pause.open":  {"停表：%[1]v（次日起），尚未补齐", "stopped: after %[1]v, still waiting"},
	"window.skipped":     {"不计入：%[1]v", "not counted: %[1]v"},
	"window.provisional": {"部分日期所在年份的放假通知尚未公布，暂按周末和法定节假日计算，暂定", "a year without a holiday notice is involved: provisional"},
}

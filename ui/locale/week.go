package locale

// weekTable is about what ends within the week, and its way into a calendar.
var weekTable = map[string]entry{
	"scope.week":       {"一周清单", "the week"},
	"action.week":      {"一周清单", "the week"},
	"action.week.prev": {"上一周", "the week before"},
	"action.week.next": {"下一周", "the next week"},
	"action.week.now":  {"本周", "this week"},
	"action.week.copy": {"复制清单", "copy the list"},
	"action.ics":       {"导出日历（.ics）", "export a calendar (.ics)"},
	"ics.about":        {"把各件未了的期限写成日历文件，可导入手机、电脑的日历，届时提醒", "Writes every open deadline for a calendar program, which will remind of it"},
	"ics.file":         {"合法性审查期限 %[1]v", "deadlines %[1]v"},
	"week.copied":      {"清单已复制到剪贴板", "The list was copied"},
}

package locale

var warningTable = map[string]entry{
	"office.unset":      {"单位和文书代字还没有填写，文书中以“××”代替。请运行 hefa 或者 hefa office 填写后作废重出", "The bureau and code word are not set, the letter bears blanks. Run hefa or hefa office, then void it and issue it anew"},
	"date.future":       {"日期 %[1]v 晚于今天", "The date %[1]v lies in the future"},
	"accept.unchecked":  {"未核对：%[1]v", "Not checked: %[1]v"},
	"accept.gate.open":  {"前置程序未履行：%[1]v", "Step not taken: %[1]v"},
	"supplement.pauses": {"自 %[1]v 次日起停表，补齐之日的次日续计", "The clock stops after %[1]v and runs again after the day of completion"},
	"correct.renumbered": {"类别改变，原编号 %[1]v 作废留存，已另行编号",
		"The kind changed: number %[1]v is voided and kept, a new one was given"},
	"correct.reopened": {"类别改变，原有结论、延期已撤去，请按新类别重新审查",
		"The kind changed: conclusion and extension were taken back, review it under the new kind"},
	"extend.rule":       {"已延期，请确认本地规定允许", "Extended; make sure the local rule permits it"},
	"check.remark":      {"“%[1]v”标为不适用，请写明理由", "“%[1]v” is marked not applicable; say why"},
	"opinion.draft":     {"第 %[1]v 条意见没有依据，暂存为草稿；补上依据或者改为建议后才能出文", "Opinion %[1]v names no basis and stays a draft until it does or becomes advice"},
	"conclude.early":    {"未满 %[2]v 天（应到 %[1]v），审查过快，已如实记录", "Under the minimum of %[2]v days (reached on %[1]v); recorded as early"},
	"conclude.late":     {"已超过最后期限 %[1]v，如实记为逾期", "The last day was %[1]v; recorded as late"},
	"conclude.points":   {"还有 %[1]v 项审查要点未答", "%[1]v review points are unanswered"},
	"conclude.bare":     {"结论为“%[1]v”，但没有意见也没有理由", "The result is “%[1]v” without any opinion or reason"},
	"register.twin":     {"已有同名事项：%[1]v", "There is a matter with the same title: %[1]v"},
	"letter.unverified": {"所引规定待核实：%[1]v", "To be confirmed before it is cited: %[1]v"},
	"draft.unreadable":  {"“%[1]v”读不出文字，已原样保存", "“%[1]v” cannot be read as text; it was kept as it is"},
}

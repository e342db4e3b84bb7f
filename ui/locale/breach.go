package locale

// breachTable says what units failed to do, and what a circular tells of it.
var breachTable = map[string]entry{
	"verb.meeting":        {"拟上会日期", "meeting planned"},
	"param.meeting.label": {"拟上会日期", "meeting planned"},
	"param.day.label":     {"拟上会日期", "meeting planned"},
	"meeting.tardy":       {"送审不及时：拟 %[1]v 上会，留给审查的时间不足，最早可于 %[2]v 上会", "Late submission: a meeting on %[1]v leaves too little time for the review; %[2]v is the earliest day"},
	"plan.tardy":          {"送审不及时：年度目录计划 %[1]v 送审", "Late submission: the catalogue planned it for %[1]v"},

	"cmd.add.--meeting":     {"拟上会日期：太近时提醒送审不及时", "day of the meeting planned; warns when that is too soon"},
	"cmd.enlist.--reviewed": {"no 表示未经审查即印发", "no: it went out unreviewed"},

	"cli.meeting":         {"拟上会：%[1]v", "meeting planned: %[1]v"},
	"cause.meeting":       {"待上会", "meeting"},
	"cause.over.meeting":  {"会期已过", "meeting passed"},
	"left.meeting":        {"会前剩%[1]v日", "%[1]vd to meeting"},
	"left.meeting.today":  {"会前今日", "meeting next"},
	"left.meeting.passed": {"已到会期", "meeting due"},

	"breach.title":             {"送审、备案中的问题", "failings of the unit"},
	"breach.tardy":             {"送审不及时", "late submission"},
	"breach.tardy.fact":        {"%[1]v 送审，拟 %[3]v 上会，最早可于 %[2]v 上会", "received %[1]v for a meeting on %[3]v; %[2]v was the earliest day"},
	"breach.tardy.plan":        {"目录计划 %[1]v 送审，实际 %[2]v 送审", "planned for %[1]v, received %[2]v"},
	"breach.tardy.waiting":     {"目录计划 %[1]v 送审，至今未送审", "planned for %[1]v, not received yet"},
	"breach.incomplete":        {"送审材料不齐", "incomplete materials"},
	"breach.incomplete.fact":   {"%[1]v 通知补正，缺%[4]v，%[3]v 补齐", "asked for on %[1]v: %[4]v; complete on %[3]v"},
	"breach.incomplete.open":   {"%[1]v 通知补正，缺%[2]v，尚未补齐", "asked for on %[1]v: %[2]v; still missing"},
	"breach.returned":          {"送审被退回", "returned"},
	"breach.returned.fact":     {"%[1]v 退回，%[4]v", "returned on %[1]v: %[4]v"},
	"breach.unreviewed":        {"未经合法性审查", "unreviewed"},
	"breach.unreviewed.fact":   {"%[1]v 印发公布%[4]v", "published on %[1]v %[4]v"},
	"breach.unregistered":      {"未经统一登记", "unregistered"},
	"breach.unregistered.fact": {"%[1]v 印发公布%[4]v", "published on %[1]v %[4]v"},
	"breach.late":              {"逾期备案", "filed late"},
	"breach.late.fact":         {"向%[4]v备案期限 %[2]v，实际 %[3]v 报送", "to %[4]v: due %[2]v, sent %[3]v"},
	"breach.missing":           {"未备案", "not filed"},
	"breach.missing.fact":      {"向%[4]v备案期限 %[2]v，尚未报送", "to %[4]v: due %[2]v, not sent"},
}

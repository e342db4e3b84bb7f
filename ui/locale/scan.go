package locale

var scanTable = map[string]entry{
	"verb.dismiss":     {"排除线索", "dismiss a finding"},
	"param.rule.label": {"规则", "rule"},
	"dismiss.twice":    {"这条线索已经排除过", "This finding was dismissed before"},

	"scope.findings":       {"线索", "findings"},
	"action.finding.opine": {"作为意见", "make it an opinion"},
	"action.findings":      {"线索", "findings"},
	"findings.title":       {"线索 %[1]v 条", "%[1]v findings"},
	"findings.dismissed":   {"，已排除 %[1]v", ", %[1]v dismissed"},
	"findings.running":     {"正在查找线索…", "looking for findings…"},
	"findings.none":        {"没有线索", "No findings"},
	"findings.opined":      {"（已提意见）", "(opinion written)"},
	"findings.notice":      {"没有线索不等于没有问题，有线索也不等于违法。", "No finding proves nothing, and a finding is no verdict."},
	"finding1.legality":    {"合法", "law"},
	"finding1.competition": {"竞争", "fair"},
	"finding1.form":        {"规范", "form"},

	"finding.legality":    {"合法性", "legality"},
	"finding.competition": {"公平竞争", "competition"},
	"finding.form":        {"规范", "form"},
	"finding.basis":       {"依据：%[1]v", "basis: %[1]v"},

	"cli.scan":       {"%[1]v：%[2]v 句，线索 %[3]v 条", "%[1]v: %[2]v sentences, %[3]v findings"},
	"cli.scan.rule":  {"%[1]v（%[2]v）", "%[1]v (%[2]v)"},
	"cli.scan.quote": {"“%[1]v”", "“%[1]v”"},

	"cmd.scan": {"在文稿里查找值得留意的条款（线索），不需要数据库", "Look through a draft for clauses worth a second look; needs no database"},
	"cmd.scan.long": {"线索不是结论；没有线索，不等于没有问题。性质：legality 合法性，competition 公平竞争，form 文字、日期、引用等规范问题。",
		"Findings are no verdicts, and silence proves nothing. Severity: legality, competition, or form (drafting, dates, citations)."},
}

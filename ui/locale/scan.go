package locale

var scanTable = map[string]entry{
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

package locale

var compareTable = map[string]entry{
	"scope.compare":      {"对照", "comparison"},
	"action.compare":     {"对照两稿", "compare drafts"},
	"action.change.next": {"下一处改动", "next change"},
	"action.change.prev": {"上一处改动", "previous change"},
	"compare.single":     {"只有一份送审稿，没有可以对照的。附上修改稿时，用途选“送审稿”", "There is one draft only. Attach the revised one as draft"},
	"compare.running":    {"正在对照…", "comparing…"},
	"compare.counts":     {"新增 %[1]v 段，删除 %[2]v，改写 %[3]v，改序号 %[4]v", "%[1]v added, %[2]v removed, %[3]v reworded, %[4]v renumbered"},
	"compare.old":        {"原稿 %[1]v", "before: %[1]v"},
	"compare.new":        {"新稿 %[1]v", "after: %[1]v"},
	"compare.same":       {"……（%[1]v 段相同）", "… (%[1]v paragraphs alike)"},
	"compare.renumbered": {"（改序号）", "(renumbered) "},
	"compare.hint":       {"对照新稿", "in the new draft"},
	"compare.touched":    {"已改动", "changed"},
	"compare.untouched":  {"未改动", "unchanged"},
	"compare.advice":     {"%[1]v（仅供参考，是否采纳由审查人员认定）", "%[1]v (a hint; whether it was adopted is for the officer to say)"},
}

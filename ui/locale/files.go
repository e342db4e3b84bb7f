package locale

var fileTable = map[string]entry{
	"history.damaged": {"历史记录 %[1]v 已损坏", "Event %[1]v is damaged"},
	"verify.chain":    {"历史链在第 %[1]v 条（%[2]v）断裂：记录被改动过", "The chain of history breaks at event %[1]v (%[2]v): it was changed"},
	"verify.matter":   {"事项 %[1]v 的内容与历史不符", "Matter %[1]v differs from its history"},
	"verify.row":      {"事项 %[1]v 的索引与事实不符", "The row of matter %[1]v differs from its facts"},
	"verify.lost":     {"历史中的事项 %[1]v 已不在册", "Matter %[1]v is in the history but not on file"},
}

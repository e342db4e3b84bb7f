package locale

var fileTable = map[string]entry{
	"history.damaged":   {"历史记录 %[1]v 已损坏", "Event %[1]v is damaged"},
	"verify.chain":      {"历史链在第 %[1]v 条（%[2]v）断裂：记录被改动过", "The chain of history breaks at event %[1]v (%[2]v): it was changed"},
	"verify.matter":     {"事项 %[1]v 的内容与历史不符", "Matter %[1]v differs from its history"},
	"verify.row":        {"事项 %[1]v 的索引与事实不符", "The row of matter %[1]v differs from its facts"},
	"verify.lost":       {"历史中的事项 %[1]v 已不在册", "Matter %[1]v is in the history but not on file"},
	"template.not_docx": {"这不是 Word 文档（.docx）", "This is not a Word document (.docx)"},
	"template.old_doc":  {"这是旧版 .doc 或加密的文档；请在 Word 或 WPS 中另存为不加密的 .docx", "This is an old .doc or an encrypted document; save it as a plain .docx first"},
	"template.macro":    {"模板带有宏，不予使用；请另存为不含宏的 .docx", "The template contains macros and is not used; save it as a .docx without macros"},
	"template.damaged":  {"模板已损坏，无法读取", "The template is damaged and cannot be read"},
	"template.too_big":  {"模板过大或结构异常，不予使用", "The template is too large or oddly built and is not used"},
}

package locale

// templateTable speaks of the bureau's own template for letters.
var templateTable = map[string]entry{
	"letter.own":                {"--own 和 --template 只能用一个", "give --own or --template, not both"},
	"cmd.template.keep":         {"把改好的模板存入数据文件，作为本局模板", "keep an edited template in the data file as the bureau's own"},
	"cmd.template.drop":         {"不再使用本局模板", "go without the bureau's template"},
	"cmd.letter.--own":          {"用存入数据文件的本局模板", "use the bureau's template that is kept in the data file"},
	"action.template":           {"本局模板", "the bureau's template"},
	"verb.template":             {"本局模板", "the bureau's template"},
	"param.template.what.label": {"操作", "what to do"},
	"choice.what.keep":          {"采用一个模板文件", "take a template"},
	"choice.what.export":        {"导出国标版式的模板，用 Word 或者 WPS 改", "write the standard layout as a template, to be edited"},
	"choice.what.drop":          {"不再使用本局模板", "go without"},
	"template.about.none":       {"还没有采用本局模板，文书按国标版式", "No template is kept; letters follow the standard"},
	"template.about.kept":       {"现用：%[1]v。另存文书时可选“本局模板”", "In use: %[1]v. Choose it when saving a letter"},
	"template.how":              {"先导出，改好字体、红头、落款，保留 {{…}}，再采用。模板存入数据文件，原文件可以删", "Export it first, change fonts and head, leave {{…}}, then take it. It is kept in the data file"},
	"template.file":             {"公文模板", "letter template"},
	"template.done.keep":        {"已采用本局模板：%[1]v", "The template is in use: %[1]v"},
	"template.done.export":      {"已导出：%[1]v，改好后再采用", "Written: %[1]v; take it once it is edited"},
	"template.done.drop":        {"已不再使用本局模板（%[1]v）", "No template is in use (%[1]v)"},
	"template.done.absent":      {"；模板里没有位置：%[1]v", "; it has no place for: %[1]v"},
	"template.none":             {"还没有采用本局模板", "no template is kept"},
	"template.wrong":            {"模板“%[1]v”里有不能填写的：%[2]v。没有采用，请改好模板", "“%[1]v” has what cannot be filled: %[2]v. Mend the template"},
	"template.lacks":            {"模板“%[1]v”里没有：%[2]v。没有采用，请补上", "“%[1]v” lacks: %[2]v. Add them to the template"},
	"choice.format.own":         {"Word 文档（本局模板）", "Word, the bureau's template"},
	"choice.format.own-pdf":     {"PDF（本局模板）", "PDF, the bureau's template"},
}

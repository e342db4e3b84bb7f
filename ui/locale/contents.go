package locale

// contentsTable says what the archived file of a matter holds.
var contentsTable = map[string]entry{
	"cleanup.open":                {"清理中：%[1]v（%[2]v 起），未作结论", "in cleanup: %[1]v since %[2]v, undecided"},
	"cleanup.round":               {"没有清理批次“%[1]v”", "There is no cleanup round “%[1]v”"},
	"cleanup.summary":             {"%[1]v（%[2]v 起）：%[3]v 件，已作出结论 %[4]v 件", "%[1]v (since %[2]v): %[3]v documents, %[4]v decided"},
	"cleanup.group":               {"%[1]v（%[2]v 件）", "%[1]v (%[2]v)"},
	"cleanup.undecided":           {"未作结论", "undecided"},
	"cmd.report.--round":          {"一个清理批次的结果，\"\" 为最近一批；--out 写成 .docx、.xlsx、.txt", "what a cleanup round came to, \"\" for the last one; --out writes .docx, .xlsx or .txt"},
	"param.cleanup.counsel.label": {"法律顾问意见", "counsel's view"},
	"param.counsel.label":         {"法律顾问意见", "counsel's view"},

	"contents.title":       {"归档目录", "table of contents"},
	"contents.row":         {"%[1]v. %[2]v", "%[1]v. %[2]v"},
	"contents.missing":     {"%[1]v. %[2]v：缺", "%[1]v. %[2]v: missing"},
	"archive.missing":      {"归档目录缺 %[1]v 项：%[2]v", "The file lacks %[1]v papers: %[2]v"},
	"profile.paper":        {"规则档中归档目录的“%[1]v”写错了来源“%[2]v”、环节“%[3]v”或者文书种类", "“%[1]v” of the table of contents has a wrong source “%[2]v”, fact “%[3]v” or kind of letter"},
	"cmd.show.--contents":  {"只看归档目录", "print the table of contents of the file"},
	"cmd.show.--out":       {"归档目录写入文件：.docx、.xlsx 或 .txt", "write it to a file: .docx, .xlsx or .txt"},
	"contents.ending":      {"归档目录只能写成 %[1]v", "A table of contents is written as %[1]v"},
	"contents.written":     {"已写入 %[1]v", "Written to %[1]v"},
	"contents.out.without": {"--out 与 --contents 一起使用", "--out goes with --contents"},
}

package locale

var helpTable = map[string]entry{
	"cmd.usage":    {"用法：", "Usage:"},
	"cmd.commands": {"命令：", "Commands:"},
	"cmd.flags":    {"参数：", "Flags:"},
	"cmd.value":    {"值", "VALUE"},
	"cmd.required": {"必填", "required"},

	"cmd.type.text":   {"文字", "text"},
	"cmd.type.long":   {"文字，可多行", "text, may have several lines"},
	"cmd.type.date":   {"日期，默认今天", "date, today by default"},
	"cmd.type.choice": {"选项，见 hefa verbs NO --json", "choice, see hefa verbs NO --json"},
	"cmd.type.number": {"正整数", "whole number above zero"},
	"cmd.type.list":   {"文字，可重复", "text, repeatable"},
	"cmd.type.file":   {"文件路径", "path of a file"},

	"cmd": {"合法：县级合法性审查工作台。不带命令时打开工作台", "hefa: the workbench of a county legality review. Without a command it opens"},
	"cmd.environment": {
		"环境变量：HEFA_DB 文件，HEFA_LANG 语言，HEFA_TODAY 当天日期（YYYY-MM-DD），\n　　　　　NO_COLOR 不用颜色，HEFA_ASCII 不用制表符。\n" +
			"类别：normative 行政规范性文件，decision 重大行政决策，contract 合同、协议，other 其他涉法事项。\n" +
			"文书：opinion 意见书，supplement 补正通知书，return 退回通知书，outofscope 不属于审查范围告知书。\n" +
			"退出码：0 成功，2 用法或值有误，3 现在不允许，4 找不到，5 文件损坏、被占用或读不出，1 其他。\n" +
			"操作的参数见 hefa help 操作名，例如 hefa help accept。",
		"Environment: HEFA_DB the file, HEFA_LANG the language, HEFA_TODAY the day (YYYY-MM-DD),\n  NO_COLOR no colours, HEFA_ASCII no line drawing.\n" +
			"Kinds: normative, decision, contract, other.\n" +
			"Letters: opinion, supplement, return, outofscope.\n" +
			"Exit codes: 0 done, 2 wrong usage or value, 3 not allowed now, 4 not found, 5 file damaged, locked or unreadable, 1 anything else.\n" +
			"The parameters of a verb: hefa help VERB, for instance hefa help accept."},

	"cmd.add":             {"登记送审事项，打印编号", "Register a matter and print its number"},
	"cmd.list":            {"列出事项", "List matters"},
	"cmd.show":            {"查看一件事项的全部内容", "Show everything about a matter"},
	"cmd.verbs":           {"列出全部操作；给出编号时说明现在能否办理、为什么", "List the verbs; with a number, whether each is allowed now and why not"},
	"cmd.do":              {"办理一项操作，例如 hefa do G2026-0001 accept --on 2026-11-23", "Apply a verb, for instance hefa do G2026-0001 accept --on 2026-11-23"},
	"cmd.undo":            {"撤销最近一次操作", "Undo the last change"},
	"cmd.due":             {"计算某日受理的审查期限，并说明理由", "Compute the window of a matter accepted on a day, with its explanation"},
	"cmd.calendar":        {"列出一年中每一天是否上班", "List every day of a year, worked or off"},
	"cmd.calendar.import": {"导入新一年的放假安排（JSON）", "Import a new holiday notice (JSON)"},
	"cmd.letter":          {"写出文书：已出文的原件，或者未编号的预览", "Write a letter: the issued one, or a preview without number"},
	"cmd.draft":           {"读取文稿，不需要数据库", "Read a draft; needs no database"},
	"cmd.compare":         {"对照两份文稿", "Compare two drafts"},
	"cmd.office":          {"查看或者填写单位、审查人员和文书代字", "Show or set bureau, officer and code word"},
	"cmd.demo":            {"在临时文件里打开示例", "Open sample matters in a throw-away file"},
	"cmd.backup":          {"备份成一个文件", "Back up into one file"},
	"cmd.restore":         {"从备份恢复；先核验备份，原文件另存", "Restore a backup; it is verified first and the replaced file is kept"},
	"cmd.verify":          {"核验文件和历史是否完好", "Verify the file and its history"},
	"cmd.version":         {"显示版本", "Print the version"},
	"cmd.completion":      {"生成命令补全脚本", "Print a completion script for a shell"},
	"cmd.help":            {"查看命令或者操作的用法", "Explain a command or a verb"},

	"cmd.do.long": {"操作名和参数见 hefa verbs，或者 hefa help 操作名。日期默认今天，也可写作 昨天、+3、11-20。",
		"Verbs and their flags: hefa verbs, or hefa help VERB. Dates default to today and may be written yesterday, +3 or 11-20."},
	"cmd.calendar.import.long": {"文件格式：{\"year\":2027,\"days\":[{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true}]}",
		"Form of the file: {\"year\":2027,\"days\":[{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true}]}"},
	"cmd.compare.long": {"+ 新增，- 删除，~ 改写：{+增加的字+} [-删去的字-]", "+ inserted, - deleted, ~ reworded: {+added words+} [-removed words-]"},

	"cmd.--db":              {"使用的文件", "file to work on"},
	"cmd.--lang":            {"语言：zh、en", "language: zh or en"},
	"cmd.--json":            {"以 JSON 输出", "print JSON"},
	"cmd.--help":            {"查看用法", "explain the command"},
	"cmd.--kind":            {"类别：normative decision contract other", "kind: normative, decision, contract or other"},
	"cmd.--form":            {"格式：document 文件格式，letterhead 信函格式", "form: document or letterhead"},
	"cmd.add.--title":       {"标题", "title"},
	"cmd.add.--drafter":     {"起草（承办）单位", "drafting unit"},
	"cmd.add.--decider":     {"制定（决策）机关", "deciding body"},
	"cmd.add.--received":    {"收件日期，默认今天", "day of receipt, today by default"},
	"cmd.add.--file":        {"附上文件，可重复，第一份为送审稿", "attach a file, repeatable; the first is the draft"},
	"cmd.list.--view":       {"分区：today intake review answer filing inforce all，默认 today", "section: today, intake, review, answer, filing, inforce or all; today by default"},
	"cmd.list.--find":       {"筛选：汉字、拼音首字母、编号，:合同、:逾期", "filter: Chinese, pinyin initials, numbers, :contract, :overdue"},
	"cmd.list.--limit":      {"最多列出几件", "how many at most"},
	"cmd.due.--from":        {"受理日，默认今天", "day of acceptance, today by default"},
	"cmd.letter.--out":      {"写到哪个文件夹，默认当前文件夹", "folder to write to, the current one by default"},
	"cmd.letter.--template": {"填入单位自己的 .docx 模板", "fill the bureau's own .docx template"},
	"cmd.letter.--format":   {"docx 或者 text；text 不写 --out 时打印出来", "docx or text; text is printed unless --out is given"},
	"cmd.office.--bureau":   {"单位", "bureau"},
	"cmd.office.--county":   {"县（区）", "county"},
	"cmd.office.--officer":  {"审查人员", "officer"},
	"cmd.office.--code":     {"文书代字", "code word"},
	"cmd.office.--phone":    {"联系电话", "telephone"},
	"cmd.office.--form":     {"文书格式", "form of letters"},
	"cmd.demo.--size":       {"示例件数，默认 48", "how many matters, 48 by default"},
	"cmd.demo.--seed":       {"种子，相同则内容相同", "seed; the same seed gives the same content"},
	"cmd.demo.--keep":       {"保留为文件", "keep the file under this name"},
	"cmd.demo.--no-open":    {"只生成，不打开工作台", "write the file and stop"},
	"cmd.backup.--force":    {"覆盖已有的备份", "overwrite an existing backup"},
}

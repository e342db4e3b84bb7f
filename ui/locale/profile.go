package locale

// profileTable is what the command line says of a profile.
var profileTable = map[string]entry{
	"cli.profile.fine":  {"规则档有效：%[1]v（版本 %[2]v）", "The profile is fine: %[1]v (edition %[2]v)"},
	"cli.profile.taken": {"已采用规则档：%[1]v（版本 %[2]v）。已收件的事项仍按原来的规则", "Now in force: %[1]v (edition %[2]v). Matters received before keep their rules"},
	"cli.profile.head":  {"规则档：%[1]v（版本 %[2]v）", "Profile: %[1]v (edition %[2]v)"},
	"cli.profile.size":  {"%[1]v 太大，不像规则档，没有采用", "%[1]v is too large for a profile; nothing was changed"},
	"cli.profile.read":  {"%[1]v 读不出来，规则档没有改动", "%[1]v cannot be read; the profile is unchanged"},
	"cli.editor":        {"编辑器 %[1]v 没有正常结束（%[2]v），规则档没有改动", "The editor %[1]v failed (%[2]v); the profile is unchanged"},
	"profile.scope":     {"规则档中判定题“%[1]v”重复，或者没有写明能判定的类别（%[2]v）", "The question “%[1]v” occurs twice, or settles no known kind (%[2]v)"},
	"cli.profile.none":  {"没有规则档文件 %[1]v", "There is no profile %[1]v"},

	"cmd.template":        {"把默认版式存为 Word 模板，修改后用 letter --template 套用", "Write the default layout as a Word template for letter --template"},
	"cmd.template.--form": {"文书格式", "form of letters"},

	"cmd.profile":                {"查看、检查、修改本地规则档", "Show, check or edit the rules of the place"},
	"cmd.profile.show":           {"列出现行规则及其依据和核对状态", "List the rules in force with basis and status"},
	"cmd.profile.show.--own":     {"只显示本地自己的规则", "only what the place wrote itself"},
	"cmd.profile.show.--example": {"显示县级规则档示例", "an example of a county's profile"},
	"cmd.profile.check":          {"检查规则档文件，不采用", "Check a profile without taking it"},
	"cmd.profile.edit":           {"用编辑器修改本地规则，或者从文件采用", "Edit the place's own rules, or take them from a file"},
	"cmd.profile.edit.--file":    {"从文件采用", "take them from a file"},
}

package locale

// judgingTable asks, question by question, whether a submission is reviewed.
var judgingTable = map[string]entry{
	"scope.register":           {"登记表", "registration form"},
	"action.judge":             {"判定送审范围", "is it ours?"},
	"punct.question":           {"？", "?"},
	"judging.nth":              {"第 %[1]v 题（最多 %[2]v 题）", "Question %[1]v (of %[2]v at most)"},
	"judging.why":              {"为什么问：%[1]v", "Why it matters: %[1]v"},
	"judging.speaks":           {"标题含“%[1]v”，很可能答“是”", "The title says “%[1]v”: likely yes"},
	"judging.on":               {"接着问", "next question"},
	"judging.outside":          {"不属于审查范围", "outside the scope of review"},
	"judging.open":             {"目前还可能是：%[1]v", "Still possible: %[1]v"},
	"judging.verdict":          {"判定：%[1]v", "Judgement: %[1]v"},
	"judging.reason":           {"告知理由：%[1]v", "Reason for the letter: %[1]v"},
	"judging.answered":         {"%[1]v. 答“%[3]v”　%[2]v", "%[1]v. %[3]v — %[2]v"},
	"judging.because":          {"因为：%[1]v", "Because: %[1]v"},
	"judging.keys":             {"y 是  n 否  方向键选、Enter 答  Backspace 上一题  Esc 关闭", "y yes  n no  arrows, Enter answer  Backspace back  Esc close"},
	"judging.keys.settled":     {"Enter 记录判定  Backspace 改答  Esc 关闭不记", "Enter record  Backspace mend  Esc close without recording"},
	"judging.hint":             {"拿不准的按 %[1]v 逐题判定是否属于审查范围", "%[1]v asks question by question whether it is reviewed"},
	"judging.register.outside": {"登记后下一步为“不属于审查范围”告知", "once registered, the next step is the letter that says so"},
}

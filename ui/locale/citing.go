package locale

var citingTable = map[string]entry{
	"scope.citing":       {"意见表单", "opinion forms"},
	"action.cite":        {"引用法条", "cite an article"},
	"citing.empty":       {"法规库是空的。请先在命令行导入：hefa statute import 文件夹", "The library is empty. Fill it from the command line: hefa statute import FOLDER"},
	"citing.placeholder": {"xzcf16、处罚法16.2，或者条文里的词", "initials and article, a title, or words of the text"},
	"citing.none":        {"法规库里没有找到", "Nothing in the library"},
	"citing.whole":       {"%[1]v，共 %[2]v 条。接着输入条号可以引到条、款、项，例如 16.2.3", "%[1]v, %[2]v articles. A number behind the title names article, paragraph and item: 16.2.3"},
	"citing.keys":        {"Enter 引用  Tab 连同条文  Esc 返回", "Enter cites  Tab with the text  Esc goes back"},
}

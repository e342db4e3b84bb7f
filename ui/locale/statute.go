package locale

var statuteTable = map[string]entry{
	"statute.unknown":   {"法规库里没有“%[1]v”", "The library does not hold “%[1]v”"},
	"statute.ambiguous": {"“%[1]v”有 %[2]v 部可能的法规，请写明全称，例如“%[3]v”或“%[4]v”", "%[2]v statutes could be “%[1]v”; give the full title, such as “%[3]v” or “%[4]v”"},
	"statute.article":   {"《%[1]v》没有%[2]v，最后一条是第 %[3]v 条", "%[1]v has no %[2]v; its last article is %[3]v"},
	"statute.paragraph": {"%[1]v只有 %[2]v 款，没有第 %[3]v 款", "%[1]v has %[2]v paragraphs and no paragraph %[3]v"},
	"statute.item":      {"没有%[1]v", "There is no %[1]v"},
	"statute.none":      {"“%[1]v”里没有读出条文，没有导入", "No articles could be read from “%[1]v”; it was not imported"},
	"statute.ref":       {"“%[1]v”不是条款号，请写成 第十七条第二款 或 17.2", "“%[1]v” is no article number; write 17.2"},
	"statute.cancelled": {"导入已中断，此前的 %[1]v 部（%[2]v 个文件）已经入库", "The import was interrupted; %[1]v statutes from %[2]v files were kept"},
	"statute.gone":      {"法规库里已经没有这部法规", "The library does not hold this statute any more"},

	"statute.verdict.unknown":          {"法规库里没有《%[1]v》，无法核对", "The library does not hold %[1]v, so it could not be checked"},
	"statute.verdict.repealed":         {"《%[1]v》已于 %[2]v 废止", "%[1]v was repealed on %[2]v"},
	"statute.verdict.repealed.undated": {"《%[1]v》已废止", "%[1]v has been repealed"},
	"statute.verdict.decree":           {"所引《%[1]v》是修订前的版本，现行的是%[2]v", "An older version of %[1]v is cited; %[2]v is in force"},
	"statute.verdict.version":          {"所引《%[1]v》为 %[2]v 年版本，已有 %[3]v 的新版本", "The %[2]v version of %[1]v is cited; there is one of %[3]v"},
	"statute.verdict.moved":            {"%[1]v现为%[2]v（%[3]v）", "%[1]v is now %[2]v (%[3]v)"},
	"statute.verdict.notyet":           {"《%[1]v》自 %[2]v 起施行，现在尚未施行", "%[1]v takes effect on %[2]v and is not in force yet"},
	"statute.verdict.below":            {"《%[1]v》：%[2]v", "%[1]v: %[2]v"},
	"statute.verdict.dropped":          {"《%[1]v》%[2]v见于 %[3]v 的版本，现行版本（%[4]v）中没有", "%[2]v of %[1]v stands in the version of %[3]v and not in the present one (%[4]v)"},
	"statute.verdict.noarticle":        {"《%[1]v》没有%[2]v，最后一条是第 %[3]v 条", "%[1]v has no %[2]v; its last article is %[3]v"},

	"find.words":      {"一次最多找 %[2]v 个词，现有 %[1]v 个", "At most %[2]v words can be looked for at once, not %[1]v"},
	"profile.edition": {"文件里保存的规则档“%[1]v”无法读取", "The profile “%[1]v” kept in the file cannot be read"},
}

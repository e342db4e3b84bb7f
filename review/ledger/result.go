package ledger

import (
	"strings"

	"hefa/review"
)

// results are the words in which ledgers give a conclusion. Only whole cells
// are taken for one: a conclusion of law is not guessed from a part of a text.
var results = map[string]review.Result{}

// endings are the words for a submission that came to no conclusion.
var endings = map[string]review.EndKind{}

func init() {
	for r, words := range map[review.Result]string{
		review.Lawful: "合法 符合 通过 同意 无意见 合法有效 合法合规 具备合法性 合法无意见 合法合规无意见 合法合规无修改意见 合法无修改意见 审查通过 审核通过 予以通过 无修改意见 无异议 符合规定 符合法律规定",
		review.Amend: "应当予以修改 应修改 修改 应予修改 应当修改 建议修改 需修改 需要修改 修改完善 按意见修改 有修改意见 修改后合法 修改后通过 修改后符合 修改后同意 " +
			"合法(修改后) 按意见修改后通过 按意见修改后合法 按意见修改后符合 按上述意见修改后符合 原则同意 原则通过 原则合法 基本合法",
		review.Untold:   "未记 已审 已审查 已审核 已办结 办结 已出具 已出具意见 已出具审查意见",
		review.Unlawful: "不合法 不符合 违法 不符合法律规定 不符合规定 不通过 未通过 不同意 不予通过 审查不通过 审核不通过",
	} {
		for _, w := range strings.Fields(words) {
			results[w] = r
		}
	}
	for how, words := range map[review.EndKind]string{
		review.EndReturned:   "退回 已退回 予以退回",
		review.EndOutOfScope: "不属于审查范围 不属审查范围 不属于合法性审查范围 不属于合法性审核范围 不予受理 非规范性文件",
		review.EndWithdrawn:  "撤回 已撤回 撤回送审 部门撤回 单位撤回",
		review.EndCancelled:  "撤销登记",
	} {
		for _, w := range strings.Fields(words) {
			endings[w] = how
		}
	}
}

// underway are the words for a review that has not ended.
var underway = map[string]bool{"/": true, "-": true, "--": true, "—": true, "——": true,
	"审查中": true, "正在审查": true, "在审": true, "在办": true, "办理中": true, "待审": true, "待审查": true, "补正中": true, "未审结": true, "未办结": true}

// resultKey is a conclusion without blanks and marks.
func resultKey(s string) string {
	key := strings.Map(func(r rune) rune {
		if strings.ContainsRune("。.;；,，、!！", r) {
			return -1
		}
		return r
	}, strings.Join(strings.Fields(review.FoldWidth(s)), ""))
	if underway[key] {
		return ""
	}
	return key
}

// outcomes are the words for what a meeting came to.
var outcomes = map[string]string{
	"通过": "passed", "审议通过": "passed", "讨论通过": "passed", "会议通过": "passed",
	"修改后通过": "changed", "原则通过": "changed", "原则同意": "changed",
	"暂缓": "held", "缓议": "held", "暂缓审议": "held",
	"未通过": "rejected", "不予通过": "rejected", "不通过": "rejected",
}

package ledger

import "hefa/review"

// The words of the ledger. They are content, read back on import, and do not
// change with the language of the screen.

var kindWords = map[review.Kind]string{
	review.Normative: "行政规范性文件", review.Decision: "重大行政决策", review.Contract: "合同、协议", review.Other: "其他涉法事项",
}

var stageWords = map[review.Stage]string{
	review.StagePlanned: "目录内", review.StageReceived: "待受理", review.StageSupplementing: "补正中",
	review.StageReviewing: "审查中", review.StageConcluded: "待出文", review.StageAnswering: "待反馈",
	review.StageSettled: "已反馈", review.StageHeld: "暂缓", review.StageRejected: "未通过",
	review.StageDeliberated: "待登记公布", review.StageRecorded: "已登记", review.StagePublished: "待备案",
	review.StageInForce: "施行中", review.StageExpired: "已失效", review.StageSigned: "已签订",
	review.StageArchived: "已归档", review.StageReturned: "已退回", review.StageOutOfScope: "不属审查范围",
	review.StageWithdrawn: "已撤回", review.StageCancelled: "登记已撤销",
	review.StageDrafted: "待通报", review.StageCirculated: "已通报",
}

var resultWords = map[review.Result]string{
	review.Lawful: "合法", review.Amend: "应当予以修改", review.Unlawful: "不合法", review.Untold: "未记",
}

var severityWords = map[review.Severity]string{review.Legality: "合法性", review.Advice: "建议"}

var replyWords = map[review.Reply]string{review.Adopted: "采纳", review.Partly: "部分采纳", review.Declined: "未采纳"}

var letterWords = map[review.LetterKind]string{
	review.OpinionLetter: "合法性审查意见书", review.SupplementLetter: "补正通知书", review.ReturnLetter: "退回通知书",
	review.OutOfScopeLetter: "不属于审查范围告知书", review.RemindLetter: "催办函", review.UnadoptedLetter: "未采纳意见说明",
	review.RegistrationLetter: "登记通知书", review.RefusalLetter: "不予登记通知书", review.FilingReportLetter: "备案报告",
	review.FilingNoteLetter: "备案说明", review.CompetitionLetter: "公平竞争审查情况说明",
	review.CircularLetter: "通报",
}

var meetingWords = map[string]string{"passed": "通过", "changed": "修改后通过", "held": "暂缓", "rejected": "未通过"}

var endWords = map[review.EndKind]string{
	review.EndReturned: "退回", review.EndOutOfScope: "不属于审查范围", review.EndWithdrawn: "撤回", review.EndCancelled: "撤销登记",
}

var breachWords = map[review.BreachKind]string{
	review.BreachTardy: "送审不及时", review.BreachIncomplete: "送审材料不齐", review.BreachReturned: "送审被退回",
	review.BreachUnreviewed: "未经合法性审查", review.BreachUnregistered: "未经统一登记编号", review.BreachLate: "逾期备案", review.BreachMissing: "未备案",
}

var markWords = map[review.Mark]string{review.Yes: "是", review.No: "否", review.NotApplicable: "不适用"}

var competitionWords = map[string]string{"pass": "符合", "exception": "适用例外规定", "violate": "不符合"}

var evaluationWords = map[string]string{"keep": "继续执行", "adjust": "调整", "stop": "停止执行"}

// bypassWords say what a document went out without.
const (
	unreviewedWord = "未经合法性审查"
	unrecordedWord = "未经统一登记"
)

var filingWords = map[string]string{"filed": "予以备案", "returned": "退回补正", "amend": "应当修改"}

var cleanupWords = map[string]string{"keep": "继续有效", "amend": "修改", "repeal": "废止", "lapse": "宣布失效"}

var causeWords = map[review.Cause]string{
	review.CauseDue: "审查期限", review.CausePause: "补正期限", review.CauseAnswer: "反馈期限", review.CauseStep: "目录步骤",
	review.CauseFiling: "备案期限", review.CauseLapse: "有效期届满", review.CauseAssess: "后评估",
	review.CauseMeeting: "拟上会",
}

func yesWord(b bool, word string) string {
	if b {
		return word
	}
	return ""
}

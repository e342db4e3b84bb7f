package review

// Kind is what sort of matter was sent in; it decides the rules that apply.
type Kind string

const (
	Normative Kind = "normative" // 行政规范性文件
	Decision  Kind = "decision"  // 重大行政决策
	Contract  Kind = "contract"  // 合同、协议
	Other     Kind = "other"     // 其他涉法事项
)

// Kinds lists every kind in the order screens and reports show them.
func Kinds() []Kind { return []Kind{Normative, Decision, Contract, Other} }

// Valid reports whether k is one of Kinds.
func (k Kind) Valid() bool {
	switch k {
	case Normative, Decision, Contract, Other:
		return true
	}
	return false
}

// Severity says whether an opinion touches legality or is only advice.
type Severity string

const (
	Legality Severity = "legality" // 涉及合法性
	Advice   Severity = "advice"   // 建议，不影响合法性结论
)

// Result is the conclusion of a review.
type Result string

const (
	Lawful   Result = "lawful"   // 合法
	Amend    Result = "amend"    // 应当予以修改
	Unlawful Result = "unlawful" // 不合法
	// Untold is the conclusion of a review that was led elsewhere and of which a
	// ledger tells only that it ended.
	Untold Result = "untold"
)

// Reply is what a drafting unit did with an opinion.
type Reply string

const (
	Adopted  Reply = "adopted"  // 采纳
	Partly   Reply = "partly"   // 部分采纳
	Declined Reply = "declined" // 未采纳
)

// Mark is the officer's answer to a checklist item or review point. The empty
// Mark means nobody has looked yet.
type Mark string

const (
	Yes           Mark = "yes"
	No            Mark = "no"
	NotApplicable Mark = "na"
)

// LetterKind names a kind of official letter; each has its own number series.
type LetterKind string

const (
	OpinionLetter    LetterKind = "opinion"    // 合法性审查意见书
	SupplementLetter LetterKind = "supplement" // 补正材料通知书
	ReturnLetter     LetterKind = "return"     // 退回通知书
	OutOfScopeLetter LetterKind = "outofscope" // 不属于审查范围告知书

	RemindLetter       LetterKind = "remind"        // 催办函
	UnadoptedLetter    LetterKind = "unadopted"     // 未采纳意见说明
	RegistrationLetter LetterKind = "registration"  // 规范性文件登记通知书
	RefusalLetter      LetterKind = "refusal"       // 不予登记通知书
	FilingReportLetter LetterKind = "filing-report" // 备案报告
	FilingNoteLetter   LetterKind = "filing-note"   // 备案说明
	CompetitionLetter  LetterKind = "competition"   // 公平竞争审查情况
	CircularLetter     LetterKind = "circular"      // 通报
)

// ofRound reports whether a letter tells of a round of review, rather than of
// what stands whatever is reviewed anew.
func (k LetterKind) ofRound() bool {
	switch k {
	case OpinionLetter, SupplementLetter, ReturnLetter, OutOfScopeLetter, RemindLetter, UnadoptedLetter:
		return true
	}
	return false
}

// LetterKinds lists the letters hefa can write.
func LetterKinds() []LetterKind {
	return []LetterKind{OpinionLetter, SupplementLetter, ReturnLetter, OutOfScopeLetter, RemindLetter, UnadoptedLetter,
		RegistrationLetter, RefusalLetter, FilingReportLetter, FilingNoteLetter, CompetitionLetter, CircularLetter}
}

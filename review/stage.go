package review

// Stage is where a matter stands. It is computed from dated facts and never
// set by hand.
type Stage string

const (
	StagePlanned       Stage = "planned"       // 目录内待送审
	StageReceived      Stage = "received"      // 待受理
	StageSupplementing Stage = "supplementing" // 补正中
	StageReviewing     Stage = "reviewing"     // 审查中
	StageConcluded     Stage = "concluded"     // 待出文
	StageAnswering     Stage = "answering"     // 待反馈
	StageSettled       Stage = "settled"       // 已反馈
	StageHeld          Stage = "held"          // 暂缓
	StageRejected      Stage = "rejected"      // 未通过
	StageDeliberated   Stage = "deliberated"   // 待登记公布
	StageRecorded      Stage = "recorded"      // 已登记待公布
	StagePublished     Stage = "published"     // 待备案
	StageInForce       Stage = "inforce"       // 施行中
	StageExpired       Stage = "expired"       // 已失效（废止）
	StageSigned        Stage = "signed"        // 已签订
	StageDrafted       Stage = "drafted"       // 待通报
	StageCirculated    Stage = "circulated"    // 已通报
	StageArchived      Stage = "archived"      // 已归档
	StageReturned      Stage = "returned"      // 已退回
	StageOutOfScope    Stage = "outofscope"    // 不属审查范围
	StageWithdrawn     Stage = "withdrawn"     // 已撤回
	StageCancelled     Stage = "cancelled"     // 登记已撤销
)

// Stages lists every stage in the order of a matter's life.
func Stages() []Stage {
	return []Stage{StagePlanned, StageReceived, StageSupplementing, StageReviewing, StageConcluded, StageAnswering,
		StageSettled, StageHeld, StageRejected, StageDeliberated, StageRecorded, StagePublished, StageInForce, StageExpired,
		StageSigned, StageDrafted, StageCirculated, StageArchived, StageReturned, StageOutOfScope, StageWithdrawn, StageCancelled}
}

// Stage computes where the matter stands.
func (m *Matter) Stage() Stage {
	_, paused := m.OpenPause()
	_, issued := m.LiveLetter(OpinionLetter)
	switch {
	case m.End != nil && m.End.How == EndCancelled:
		return StageCancelled
	case !m.Archived.IsZero() && !m.stands():
		return StageArchived
	case m.End != nil:
		return Stage(m.End.How)
	case m.Circular != nil:
		return m.circularStage()
	case m.Publication != nil:
		return m.publishedStage()
	case m.Received.IsZero():
		return StagePlanned
	case paused:
		return StageSupplementing
	case m.Accepted.IsZero():
		return StageReceived
	case m.Conclusion == nil:
		return StageReviewing
	case !issued:
		return StageConcluded
	case m.Deal != nil && !m.Deal.Signed.IsZero():
		return StageSigned
	case m.Deliberation != nil:
		return m.deliberatedStage()
	case m.unanswered() > 0:
		return StageAnswering
	}
	return StageSettled
}

// stands reports whether a normative document is out and not repealed or
// lapsed. Archiving its file does not take it out of force, nor off the list of
// what will lapse and has to be cleaned up.
func (m *Matter) stands() bool {
	return m.Kind == Normative && m.Publication != nil && m.publishedStage() != StageExpired
}

func (m *Matter) deliberatedStage() Stage {
	switch m.Deliberation.Result {
	case "held":
		return StageHeld
	case "rejected":
		return StageRejected
	}
	if m.Recording != nil && m.Recording.No != "" {
		return StageRecorded
	}
	return StageDeliberated
}

func (m *Matter) publishedStage() Stage {
	if c, ok := m.lastCleanup(); ok && (c.Result == "repeal" || c.Result == "lapse") {
		return StageExpired
	}
	for _, f := range m.Filings {
		if f.Open() {
			return StagePublished
		}
	}
	return StageInForce
}

// unanswered counts the opinions the unit still has to reply to.
func (m *Matter) unanswered() int {
	n := m.awaited()
	for _, o := range m.LiveOpinions() {
		if o.Answer == nil {
			n++
		}
	}
	return n
}

// Closed reports whether nothing more can happen to a matter in this stage.
func (s Stage) Closed() bool {
	switch s {
	case StageArchived, StageReturned, StageOutOfScope, StageWithdrawn, StageCancelled:
		return true
	}
	return false
}

// View is a section of the queue.
type View string

const (
	ViewToday  View = "today"
	ViewIntake View = "intake"
	ViewReview View = "review"
	ViewAnswer View = "answer"
	ViewFiling View = "filing"  // decided: to be registered, published, filed
	ViewForce  View = "inforce" // documents in force
	ViewPlan   View = "catalogue"
	ViewAll    View = "all"
	viewDone   View = "done" // in ViewAll only
)

// Views lists the sections in the order of their number keys.
func Views() []View {
	return []View{ViewToday, ViewIntake, ViewReview, ViewAnswer, ViewFiling, ViewForce, ViewPlan, ViewAll}
}

// View returns the section a matter is filed under, besides ViewToday and
// ViewAll.
func (m *Matter) View() View {
	switch m.Stage() {
	case StageReceived:
		return ViewIntake
	case StageSupplementing:
		if m.Accepted.IsZero() {
			return ViewIntake
		}
		return ViewReview
	case StageReviewing, StageConcluded:
		return ViewReview
	case StageAnswering:
		return ViewAnswer
	case StageHeld, StageDeliberated, StageRecorded, StagePublished:
		return ViewFiling
	case StageInForce:
		return ViewForce
	case StagePlanned:
		return ViewPlan
	}
	return viewDone
}

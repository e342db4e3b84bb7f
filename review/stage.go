package review

// Stage is where a matter stands. It is computed from dated facts and never
// set by hand.
type Stage string

const (
	StageReceived      Stage = "received"      // 待受理
	StageSupplementing Stage = "supplementing" // 补正中
	StageReviewing     Stage = "reviewing"     // 审查中
	StageConcluded     Stage = "concluded"     // 待出文
	StageAnswering     Stage = "answering"     // 待反馈
	StageSettled       Stage = "settled"       // 已反馈
	StageArchived      Stage = "archived"      // 已归档
	StageReturned      Stage = "returned"      // 已退回
	StageOutOfScope    Stage = "outofscope"    // 不属审查范围
	StageWithdrawn     Stage = "withdrawn"     // 已撤回
	StageCancelled     Stage = "cancelled"     // 登记已撤销
)

// Stages lists every stage in the order of a matter's life.
func Stages() []Stage {
	return []Stage{StageReceived, StageSupplementing, StageReviewing, StageConcluded, StageAnswering,
		StageSettled, StageArchived, StageReturned, StageOutOfScope, StageWithdrawn, StageCancelled}
}

// Stage computes where the matter stands.
func (m *Matter) Stage() Stage {
	_, paused := m.OpenPause()
	_, issued := m.LiveLetter(OpinionLetter)
	switch {
	case m.End != nil && m.End.How == EndCancelled:
		return StageCancelled
	case !m.Archived.IsZero():
		return StageArchived
	case m.End != nil:
		return Stage(m.End.How)
	case paused:
		return StageSupplementing
	case m.Accepted.IsZero():
		return StageReceived
	case m.Conclusion == nil:
		return StageReviewing
	case !issued:
		return StageConcluded
	case m.unanswered() > 0:
		return StageAnswering
	}
	return StageSettled
}

// unanswered counts the opinions the unit still has to reply to.
func (m *Matter) unanswered() int {
	n := 0
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
	ViewAll    View = "all"
	viewDone   View = "done" // in ViewAll only
)

// Views lists the sections in the order of their number keys.
func Views() []View { return []View{ViewToday, ViewIntake, ViewReview, ViewAnswer, ViewAll} }

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
	}
	return viewDone
}

package locale

import (
	"maps"

	"hefa/review/report"
)

// figuresTable speaks of figures one by one. Their Chinese names are those that
// reports and spreadsheets bear.
var figuresTable = func() map[string]entry {
	out := maps.Clone(figureScreen)
	for name, en := range figureNames {
		out["figure."+name] = entry{report.Word(name), en}
	}
	for group, en := range figureGroups {
		out["figure.group."+string(group)] = entry{group.Word(), en}
	}
	return out
}()

var figureNames = map[string]string{
	"received": "received", "reviewed": "reviews ended", "reviewed.normative": "normative documents", "reviewed.decision": "decisions",
	"reviewed.contract": "contracts", "reviewed.other": "other", "letters": "opinion letters", "unlawful": "found unlawful",
	"opinions.raised": "opinions", "opinions.adopted": "adopted", "opinions.partly": "partly adopted", "opinions.declined": "declined",
	"opinions.pending": "unanswered", "adopted_rate": "adopted of answered",
	"returned": "returned", "supplemented": "materials asked for", "outofscope": "out of scope", "incomplete": "sent in incomplete", "incomplete_rate": "incomplete of received",
	"urgent": "urgent", "counsel": "with the view of counsel", "overdue": "overdue", "in_time_rate": "ended in time",
	"average_workdays": "working days, average", "shortest_workdays": "working days, fewest", "longest_workdays": "working days, most",
	"decided": "passed by the meeting", "declined": "put off or not passed",
	"registration.received": "registration asked for", "registration.registered": "registered", "registration.refused": "refused",
	"published": "documents published", "published.unrecorded": "without registration", "inforce": "in force at the end",
	"filing.due": "filings due", "filing.filed": "filed", "filing.on_time": "on time", "filing.conforming": "conforming",
	"filing.late": "late", "filing.missing": "missing", "filed_rate": "filed of due", "on_time_rate": "on time of due", "conforming_rate": "conforming of filed",
	"competition.reviewed": "fair competition reviews", "competition.violating": "violating",
	"cleanup.total": "documents cleaned up", "cleanup.keep": "kept", "cleanup.amend": "amended", "cleanup.repeal": "repealed", "cleanup.lapse": "lapsed",
	"catalogue.items": "items of the catalogue", "catalogue.done": "decided", "catalogue.announced": "made public", "evaluated": "evaluations finished",
}

var figureGroups = map[report.Group]string{
	report.GroupReviews: "Reviews", report.GroupOpinions: "Opinions", report.GroupHandling: "Handling", report.GroupPublication: "Registration",
	report.GroupFiling: "Filing", report.GroupCompetition: "Fair competition", report.GroupCleanup: "Cleanup", report.GroupCatalogue: "Catalogue",
	report.GroupUnits: "Units", report.GroupDiscipline: "For the circular",
}

// figureScreen are the words around the figures.
var figureScreen = map[string]entry{
	"figures.now":        {"本期", "now"},
	"figures.before":     {"%[1]v 至 %[2]v", "%[1]v to %[2]v"},
	"figures.difference": {"增减", "change"},
}

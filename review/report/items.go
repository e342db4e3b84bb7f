package report

// Group is a heading of the figures.
type Group string

// The groups, in the order of the report.
const (
	GroupReviews     Group = "reviews"
	GroupOpinions    Group = "opinions"
	GroupHandling    Group = "handling"
	GroupPublication Group = "publication"
	GroupFiling      Group = "filing"
	GroupCompetition Group = "competition"
	GroupCleanup     Group = "cleanup"
	GroupCatalogue   Group = "catalogue"
	GroupUnits       Group = "units"
	GroupDiscipline  Group = "discipline"
)

// Item is a figure as it is listed.
type Item struct {
	Name  string // names its list in Figures.Lists, when it is a count
	Group Group
	Part  bool // of the item above
	Share bool // between 0 and 1
	Days  bool // working days
	value func(f *Figures) *float64
}

// Counted reports whether there are matters behind the figure.
func (it Item) Counted() bool { return !it.Share && !it.Days }

// Of is the value of the figure, nil where there is nothing to divide by.
func (it Item) Of(f *Figures) *float64 { return it.value(f) }

func counted(g Group, name string, part bool, n func(f *Figures) int) Item {
	return Item{Name: name, Group: g, Part: part, value: func(f *Figures) *float64 { return new(float64(n(f))) }}
}

func shared(g Group, name string, value func(f *Figures) *float64) Item {
	return Item{Name: name, Group: g, Share: true, value: value}
}

func lasting(name string, value func(f *Figures) *float64) Item {
	return Item{Name: name, Group: GroupHandling, Days: true, value: value}
}

// Items lists every figure in the order of the report.
func Items() []Item {
	var out []Item
	for _, group := range [][]Item{reviewItems(), handlingItems(), publicationItems(), laterItems()} {
		out = append(out, group...)
	}
	return out
}

func reviewItems() []Item {
	g, o := GroupReviews, GroupOpinions
	return []Item{
		counted(g, "received", false, func(f *Figures) int { return f.More.Received }),
		counted(g, "reviewed", false, func(f *Figures) int { return f.Reviewed.Total }),
		counted(g, "reviewed.normative", true, func(f *Figures) int { return f.Reviewed.Normative }),
		counted(g, "reviewed.decision", true, func(f *Figures) int { return f.Reviewed.Decision }),
		counted(g, "reviewed.contract", true, func(f *Figures) int { return f.Reviewed.Contract }),
		counted(g, "reviewed.other", true, func(f *Figures) int { return f.Reviewed.Other }),
		counted(g, "letters", false, func(f *Figures) int { return f.Letters }),
		counted(g, "unlawful", false, func(f *Figures) int { return f.Unlawful }),
		counted(o, "opinions.raised", false, func(f *Figures) int { return f.Opinions.Raised }),
		counted(o, "opinions.adopted", true, func(f *Figures) int { return f.Opinions.Adopted }),
		counted(o, "opinions.partly", true, func(f *Figures) int { return f.Opinions.Partly }),
		counted(o, "opinions.declined", true, func(f *Figures) int { return f.Opinions.Declined }),
		counted(o, "opinions.pending", true, func(f *Figures) int { return f.Opinions.Pending }),
		shared(o, "adopted_rate", func(f *Figures) *float64 { return f.More.AdoptedRate }),
	}
}

func handlingItems() []Item {
	g := GroupHandling
	return []Item{
		counted(g, "returned", false, func(f *Figures) int { return f.Returned }),
		counted(g, "supplemented", false, func(f *Figures) int { return f.Supplemented }),
		counted(g, "outofscope", false, func(f *Figures) int { return f.OutOfScope }),
		counted(g, "incomplete", false, func(f *Figures) int { return f.More.Incomplete }),
		shared(g, "incomplete_rate", func(f *Figures) *float64 { return f.More.IncompleteRate }),
		counted(g, "urgent", false, func(f *Figures) int { return f.Urgent }),
		counted(g, "counsel", false, func(f *Figures) int { return f.More.Counsel }),
		counted(g, "overdue", false, func(f *Figures) int { return f.Overdue }),
		shared(g, "in_time_rate", func(f *Figures) *float64 { return f.More.InTimeRate }),
		lasting("average_workdays", func(f *Figures) *float64 { return f.AverageWorkdays }),
		lasting("shortest_workdays", func(f *Figures) *float64 { return f.More.Shortest }),
		lasting("longest_workdays", func(f *Figures) *float64 { return f.More.Longest }),
		counted(g, "decided", false, func(f *Figures) int { return f.More.Decided }),
		counted(g, "declined", false, func(f *Figures) int { return f.More.Declined }),
	}
}

func publicationItems() []Item {
	g, b := GroupPublication, GroupFiling
	return []Item{
		counted(g, "registration.received", false, func(f *Figures) int { return f.Registration.Received }),
		counted(g, "registration.registered", true, func(f *Figures) int { return f.Registration.Registered }),
		counted(g, "registration.refused", true, func(f *Figures) int { return f.Registration.Refused }),
		counted(g, "published", false, func(f *Figures) int { return f.More.Published }),
		counted(g, "published.unrecorded", true, func(f *Figures) int { return f.More.Unrecorded }),
		counted(g, "inforce", false, func(f *Figures) int { return f.More.InForce }),
		counted(b, "filing.due", false, func(f *Figures) int { return f.Filing.Due }),
		counted(b, "filing.filed", true, func(f *Figures) int { return f.Filing.Filed }),
		counted(b, "filing.on_time", true, func(f *Figures) int { return f.Filing.OnTime }),
		counted(b, "filing.conforming", true, func(f *Figures) int { return f.Filing.Conforming }),
		counted(b, "filing.late", true, func(f *Figures) int { return f.More.LateFilings }),
		counted(b, "filing.missing", true, func(f *Figures) int { return f.More.MissingFilings }),
		shared(b, "filed_rate", func(f *Figures) *float64 { return f.Filing.FiledRate }),
		shared(b, "on_time_rate", func(f *Figures) *float64 { return f.Filing.OnTimeRate }),
		shared(b, "conforming_rate", func(f *Figures) *float64 { return f.Filing.ConformingRate }),
	}
}

func laterItems() []Item {
	return []Item{
		counted(GroupCompetition, "competition.reviewed", false, func(f *Figures) int { return f.Competition.Reviewed }),
		counted(GroupCompetition, "competition.violating", true, func(f *Figures) int { return f.Competition.Violating }),
		counted(GroupCleanup, "cleanup.total", false, func(f *Figures) int { return f.Cleanup.Total }),
		counted(GroupCleanup, "cleanup.keep", true, func(f *Figures) int { return f.Cleanup.Keep }),
		counted(GroupCleanup, "cleanup.amend", true, func(f *Figures) int { return f.Cleanup.Amend }),
		counted(GroupCleanup, "cleanup.repeal", true, func(f *Figures) int { return f.Cleanup.Repeal }),
		counted(GroupCleanup, "cleanup.lapse", true, func(f *Figures) int { return f.Cleanup.Lapse }),
		counted(GroupCatalogue, "catalogue.items", false, func(f *Figures) int { return f.Catalogue.Items }),
		counted(GroupCatalogue, "catalogue.done", true, func(f *Figures) int { return f.Catalogue.Done }),
		counted(GroupCatalogue, "catalogue.announced", true, func(f *Figures) int { return f.More.Announced }),
		counted(GroupCatalogue, "evaluated", false, func(f *Figures) int { return f.More.Evaluated }),
	}
}

// Names lists the counts that Lists has matters for, in the order of the
// report.
func Names() []string {
	var out []string
	for _, it := range Items() {
		if it.Counted() {
			out = append(out, it.Name)
		}
	}
	return out
}

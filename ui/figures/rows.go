package figures

import (
	"hefa/review/report"
)

// row is a line of the list: a heading or a figure.
type row struct {
	heading bool
	name    string
	part    bool
	now     string
	before  string
	change  string
	share   float64 // of the bar, 0 to 1; below 0 there is none
	counted bool    // there are matters behind it
	nos     []string
}

// fill makes the rows of what was counted. The cursor stays where it is, so
// that a figure can be followed from period to period.
func (f *Figures) fill() {
	f.rows = f.rows[:0]
	f.items()
	f.units()
	f.breaches()
	f.list.SetLen(len(f.rows))
	f.skip(true)
}

func (f *Figures) heading(g report.Group) {
	f.rows = append(f.rows, row{heading: true, name: f.env.Say.T("figure.group." + string(g))})
}

func (f *Figures) items() {
	r, group, most := f.report, report.Group(""), 0.0
	for _, it := range report.Items() {
		if it.Group != group {
			group = it.Group
			f.heading(group)
			most = greatest(r, group)
		}
		now, before := it.Of(&r.Now), (*float64)(nil)
		x := row{name: f.env.Say.T("figure." + it.Name), part: it.Part, now: it.Show(now), share: -1, counted: it.Counted(), nos: r.Now.Lists[it.Name]}
		if r.Before != nil {
			before = it.Of(r.Before)
			x.before, x.change = it.Show(before), it.Difference(now, before)
		}
		switch {
		case it.Share && now != nil:
			x.share = *now
		case it.Counted() && most > 0:
			x.share = *now / most
		}
		f.rows = append(f.rows, x)
	}
}

// greatest is the greatest count of a group, of now and before: what its bars
// are measured by.
func greatest(r *report.Report, g report.Group) float64 {
	most := 0.0
	for _, it := range report.Items() {
		if it.Group != g || !it.Counted() {
			continue
		}
		most = max(most, *it.Of(&r.Now))
		if r.Before != nil {
			most = max(most, *it.Of(r.Before))
		}
	}
	return most
}

// units lists the drafting units by their reviews.
func (f *Figures) units() {
	r := f.report
	if len(r.Now.Units) == 0 {
		return
	}
	f.heading(report.GroupUnits)
	before, most := map[string]int{}, 1
	if r.Before != nil {
		for _, u := range r.Before.Units {
			before[u.Unit] = u.Reviewed
			most = max(most, u.Reviewed)
		}
	}
	most = max(most, r.Now.Units[0].Reviewed)
	for _, u := range r.Now.Units {
		x := row{name: u.Unit, counted: true, nos: r.Now.Lists[report.UnitList(u.Unit)], share: float64(u.Reviewed) / float64(most)}
		x.now = number(u.Reviewed)
		if r.Before != nil {
			x.before, x.change = number(before[u.Unit]), difference(u.Reviewed-before[u.Unit])
		}
		f.rows = append(f.rows, x)
	}
}

// breaches list what a circular would tell each unit.
func (f *Figures) breaches() {
	say := f.env.Say
	if len(f.report.Now.Discipline) == 0 {
		return
	}
	f.heading(report.GroupDiscipline)
	for _, u := range f.report.Now.Discipline {
		for _, part := range []struct {
			code string
			nos  []string
		}{{"tardy", u.Tardy}, {"incomplete", u.Incomplete}, {"bypassed", u.Bypassed}, {"late", u.Late}, {"missing", u.Missing}} {
			if len(part.nos) > 0 {
				f.rows = append(f.rows, row{name: say.T("figures.breach", u.Unit, say.T("figures.breach."+part.code)), now: number(len(part.nos)),
					share: -1, counted: true, nos: part.nos})
			}
		}
	}
}

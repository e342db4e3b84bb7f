package words

import (
	"strings"

	"hefa/review"
	"hefa/ui/locale"
)

// Explain says how a window was counted, line by line: first day, minimum,
// last day, days skipped and why, pauses, the rules and how far they are
// checked.
func Explain(say locale.Catalogue, w review.Window) []string {
	unit := say.T("unit." + string(w.Rule.Unit))
	out := []string{say.T("window.from", Date(say, w.From, false), Date(say, w.First, false))}
	if w.Rule.Min > 0 {
		out = append(out, say.T("window.min", w.Rule.Min, unit, Date(say, w.Earliest, w.Provisional)), indent(say.Rule(w.Rule.MinRule)))
	}
	switch {
	case w.Stopped:
		out = append(out, say.T("window.stopped", w.Counted, unit, w.Total()-w.Counted))
	case w.Rule.Max > 0:
		out = append(out, say.T("window.max", w.Total(), unit, Date(say, w.Latest, w.Provisional)))
	default:
		out = append(out, say.T("window.nomax"))
	}
	if w.Rule.Max > 0 {
		out = append(out, indent(say.Rule(w.Rule.MaxRule)))
	}
	if w.Extended > 0 {
		out = append(out, say.T("window.extended", w.Extended, unit), indent(say.Rule(w.Rule.ExtensionRule)))
	}
	stopped := false
	for _, p := range w.Pauses {
		if p.Resumed.IsZero() || p.Resumed > w.From { // one that ended before the clock ran stopped nothing
			out = append(out, pause(say, p))
			stopped = true
		}
	}
	if stopped {
		out = append(out, indent(say.Rule(w.Rule.PauseRule)))
	}
	if s := Skipped(say, w.Skipped); s != "" {
		out = append(out, say.T("window.skipped", s))
	}
	if w.Provisional {
		out = append(out, say.T("window.provisional"))
	}
	return out
}

func indent(s string) string { return "  " + s }

func pause(say locale.Catalogue, p review.Pause) string {
	if p.Resumed.IsZero() {
		return say.T("window.pause.open", p.On)
	}
	return say.T("window.pause", p.On, p.Resumed, int(p.Resumed-p.On))
}

// Skipped lists the days that do not count, runs of the same reason together:
// 11-28、11-29 周末.
func Skipped(say locale.Catalogue, skips []review.Skip) string {
	var parts []string
	for i := 0; i < len(skips); {
		j := i
		for j+1 < len(skips) && skips[j+1].Why == skips[i].Why && skips[j+1].Name == skips[i].Name && skips[j+1].Date == skips[j].Date+1 {
			j++
		}
		parts = append(parts, span(say, skips[i].Date, skips[j].Date)+" "+Reason(say, skips[i]))
		i = j + 1
	}
	return strings.Join(parts, say.T("punct.semi"))
}

func span(say locale.Catalogue, from, to review.Date) string {
	f, t := from.String()[5:], to.String()[5:]
	switch {
	case from == to:
		return f
	case to == from+1:
		return f + say.T("punct.list") + t
	}
	return f + "～" + t
}

// Reason says why a day does not count.
func Reason(say locale.Catalogue, s review.Skip) string {
	return say.T("skip."+string(s.Why), s.Name)
}

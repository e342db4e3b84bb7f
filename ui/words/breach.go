package words

import (
	"hefa/review"
	"hefa/ui/locale"
)

// Breaches says what a unit failed to do, a line each.
func Breaches(say locale.Catalogue, all []review.Breach) []string {
	var out []string
	for _, b := range all {
		out = append(out, say.T("breach."+string(b.Kind))+say.T("punct.colon")+breach(say, b))
	}
	return out
}

func breach(say locale.Catalogue, b review.Breach) string {
	code := "breach." + string(b.Kind)
	switch {
	case b.Kind == review.BreachTardy && b.What != "" && b.At.IsZero():
		return say.T(code+".waiting", b.Due)
	case b.Kind == review.BreachTardy && b.What != "":
		return say.T(code+".plan", b.Due, b.At)
	case b.Kind == review.BreachIncomplete && b.At.IsZero():
		return say.T(code+".open", b.On, b.What)
	}
	return say.T(code+".fact", b.On, b.Due, b.At, b.What)
}

// Circular says what a circular tells each unit, a line for each failing.
func Circular(say locale.Catalogue, c *review.Circular) []string {
	if c == nil {
		return nil
	}
	out := []string{say.T("breach.period", c.From, c.To)}
	for _, u := range c.Units {
		out = append(out, say.T("breach.unit", u.Unit, len(u.Items)))
		for _, it := range u.Items {
			out = append(out, "  "+it.No+" "+say.T("breach."+string(it.Kind))+say.T("punct.colon")+breach(say, it.Breach))
		}
	}
	return out
}

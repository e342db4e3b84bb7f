package report

import (
	"strconv"
	"strings"
)

// Nothing is what stands for a figure without a value.
const Nothing = "—"

// Show writes a value of the figure: 24, 66.67%, 7.5.
func (it Item) Show(v *float64) string {
	switch {
	case v == nil:
		return Nothing
	case it.Share:
		return Percent(*v)
	case it.Days:
		return strconv.FormatFloat(*v, 'f', -1, 64)
	}
	return strconv.Itoa(int(*v))
}

// Difference writes by how much now is above before; of shares in percentage
// points. Nothing can be compared with nothing.
func (it Item) Difference(now, before *float64) string {
	if now == nil || before == nil {
		return Nothing
	}
	d := *now - *before
	scale := 1.0
	if it.Share {
		scale = 100
	}
	s := strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(d*scale, 'f', 2, 64), "0"), ".")
	switch {
	case s == "-0" || s == "0":
		return "0"
	case d > 0:
		return "+" + s
	}
	return s
}

// Growth is the difference as a share of what was before: 27.4% fewer is
// -0.274. It is nil where there was nothing, and for figures that are shares.
func (it Item) Growth(now, before *float64) *float64 {
	if it.Share || now == nil || before == nil || *before == 0 {
		return nil
	}
	return new((*now - *before) / *before)
}

package ui

import (
	"slices"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/words"
)

// previewed is how many of the marked matters are tried out while a form is
// filled in, at every key.
const previewed = 30

// preview says what would follow: a changed window, and what to be aware of,
// the most pressing first. All is the same with nothing folded.
func (r *Root) preview(msg readyMsg, verb string, a review.Args) (lines, all []string) {
	if len(msg.files) > 1 {
		lines = r.previewSeveral(msg.files, verb, a)
		return lines, lines
	}
	f := msg.files[0]
	out, err := r.env.Desk.Try(f.Matter, verb, a)
	if err != nil {
		return words.Notices(r.env.Say, r.looked(msg, a))
	}
	var window []string
	if out.Running && (out.Row.Due != f.Row.Due || out.Row.Stopped != f.Row.Stopped) {
		window = words.Explain(r.env.Say, out.Window)
	}
	folded, all := words.Notices(r.env.Say, slices.Concat(out.Warnings, r.looked(msg, a)))
	return slices.Concat(window, folded), slices.Concat(window, all)
}

// unfolded is a preview that folds nothing.
func unfolded(lines func(review.Args) []string) func(review.Args) (lines, all []string) {
	return func(a review.Args) ([]string, []string) {
		out := lines(a)
		return out, out
	}
}

// contents lists what the file of a matter holds that is to be archived.
func (r *Root) contents(files []*desk.File, verb string) []string {
	if verb != "archive" || len(files) > 1 {
		return nil
	}
	return words.Contents(r.env.Say, r.env.Desk.Contents(files[0].Matter))
}

// previewSeveral says what would follow for marked matters, each thing once
// with the matters it is true of.
func (r *Root) previewSeveral(files []*desk.File, verb string, a review.Args) []string {
	var said []string
	about := map[string][]string{} // the matters a line is true of
	for _, f := range files[:min(len(files), previewed)] {
		for _, line := range r.previewOne(f, verb, a) {
			if about[line] == nil {
				said = append(said, line)
			}
			about[line] = append(about[line], f.Matter.No)
		}
	}
	var lines []string
	for _, line := range said {
		who := about[line][0]
		if n := len(about[line]); n > 1 {
			who = r.env.Say.T("form.some", who, n)
		}
		lines = append(lines, r.env.Say.T("form.several", who, line))
	}
	if more := len(files) - previewed; more > 0 && len(lines) > 0 {
		lines = append(lines, r.env.Say.T("form.unseen", more))
	}
	return lines
}

// previewOne is what would follow for one of several matters: the refusal, or
// its last day and what to be aware of.
func (r *Root) previewOne(f *desk.File, verb string, a review.Args) []string {
	out, err := r.env.Desk.Try(f.Matter, verb, a)
	if err != nil {
		return []string{r.env.Say.Error(err)}
	}
	var lines []string
	if out.Row.Due != f.Row.Due {
		lines = append(lines, r.env.Say.T("form.latest", words.Date(r.env.Say, out.Row.Due, out.Row.Provisional)))
	}
	return append(lines, r.warnings(out.Warnings)...)
}

func (r *Root) warnings(ws []review.Warning) []string {
	var lines []string
	for _, w := range ws {
		lines = append(lines, r.env.Say.T("form.warning", r.env.Say.Warning(w)))
	}
	return lines
}

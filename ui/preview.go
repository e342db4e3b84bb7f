package ui

import (
	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/words"
)

// previewed is how many of the marked matters are tried out while a form is
// filled in: at every key, and nobody reads more.
const previewed = 10

// preview says what would follow: what to be aware of, and a changed window.
// Of several matters each is named with its last day.
func (r *Root) preview(files []*desk.File, verb string, a review.Args) []string {
	if len(files) > 1 {
		return r.previewSeveral(files, verb, a)
	}
	f := files[0]
	out, err := r.env.Desk.Try(f.Matter, verb, a)
	if err != nil {
		return nil
	}
	lines := r.warnings(out.Warnings)
	if out.Running && (out.Row.Due != f.Row.Due || out.Row.Stopped != f.Row.Stopped) {
		lines = append(words.Explain(r.env.Say, out.Window), lines...)
	}
	return lines
}

func (r *Root) previewSeveral(files []*desk.File, verb string, a review.Args) []string {
	var lines []string
	for _, f := range files[:min(len(files), previewed)] {
		out, err := r.env.Desk.Try(f.Matter, verb, a)
		switch {
		case err != nil:
			lines = append(lines, f.Matter.No+r.env.Say.T("punct.colon")+r.env.Say.Error(err))
		case out.Row.Due != f.Row.Due:
			lines = append(lines, r.env.Say.T("form.several", f.Matter.No, words.Date(r.env.Say, out.Row.Due, out.Row.Provisional)))
		}
		if err == nil && len(out.Warnings) > 0 {
			lines = append(lines, f.Matter.No+" "+r.warnings(out.Warnings)[0])
		}
	}
	if more := len(files) - previewed; more > 0 && len(lines) > 0 {
		lines = append(lines, r.env.Say.T("verb.more", more))
	}
	return lines
}

func (r *Root) warnings(ws []review.Warning) []string {
	var lines []string
	for _, w := range ws {
		lines = append(lines, r.env.Say.T("form.warning", r.env.Say.Warning(w)))
	}
	return lines
}

package ui

import (
	"hefa/review"
	"hefa/review/desk"
	"hefa/review/letter"
	"hefa/ui/screen"
)

// looks are the doubts that reading for a letter raised, by its kind.
type looks map[review.LetterKind][]review.Warning

// lookOver reads for every letter of a matter that is due, before the form of
// issuing opens: the form asks at every key.
func lookOver(env *screen.Env, f *desk.File) (looks, error) {
	out := looks{}
	for _, k := range review.LetterKinds() {
		p, err := env.Desk.Paper(f.Matter, k, "")
		if err != nil || p.Issued {
			continue
		}
		rows, err := env.Desk.LookOver(env.Ctx, f.Matter, k, p)
		if err != nil {
			return nil, err
		}
		for _, d := range letter.Doubts(rows) {
			out[k] = append(out[k], d.Warning())
		}
	}
	return out, nil
}

// looked is what was found of the letter a form is about to issue.
func (r *Root) looked(msg readyMsg, a review.Args) []review.Warning {
	return msg.looked[review.LetterKind(a.Text("letter"))]
}

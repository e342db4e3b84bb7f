package ui

import (
	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/form"
	"hefa/ui/screen"
	"hefa/ui/theme"
)

type savedMsg struct {
	path string
	err  error
}

// saveForm asks for the folder a letter is written into.
func (r *Root) saveForm(msg screen.SaveLetter) *form.Form {
	folder := r.folder()
	v := review.Verb{Name: "save", Params: []review.Param{
		{Name: "folder", Type: review.TypeFile, Required: true, Default: func(*review.Env, *review.Matter) string { return folder }},
		{Name: "format", Type: review.TypeChoice, Default: func(*review.Env, *review.Matter) string { return string(r.env.Desk.UsualFormat()) },
			Choices: func(*review.Env, *review.Matter) []string {
				var out []string
				for _, f := range r.env.Desk.Formats() {
					out = append(out, string(f))
				}
				return out
			}},
	}}
	about := r.env.Say.T("letter." + string(msg.Kind))
	if msg.Letter != "" {
		about += " " + msg.Letter
	}
	return form.New(r.env, form.Spec{
		ID: "save", Title: r.env.Say.T("save.title"), About: []string{about}, Verb: v,
		Env: r.env.Desk.Env(&review.Matter{}), Matter: &review.Matter{}, Check: checkParams(r.env, v),
		Submit: func(a review.Args) tea.Cmd {
			if desk.Format(a.Text("format")).Converts() {
				r.say(theme.ToneInfo, r.env.Say.T("save.making")) // at once, not after a quick answer
			}
			return forgetting(r.env, "save", save(r.env, msg, a))
		},
	})
}

// folder is where files are written unless the officer says otherwise.
func (r *Root) folder() string {
	if f := r.env.Desk.Office().Folder; f != "" {
		return f
	}
	return r.opts.Home
}

// save writes the letter. A PDF takes a while: another program makes it.
func save(env *screen.Env, msg screen.SaveLetter, a review.Args) tea.Cmd {
	o := desk.SaveOrder{No: msg.No, Kind: msg.Kind, Letter: msg.Letter, Form: msg.Form, As: desk.Format(a.Text("format")), Folder: a.Text("folder")}
	return func() tea.Msg {
		path, err := env.Desk.SaveLetter(env.Ctx, o)
		return savedMsg{path, err}
	}
}

func (r *Root) saved(msg savedMsg) tea.Cmd {
	f, isForm := r.top().(*form.Form)
	if msg.err != nil {
		if isForm {
			f.Fail(msg.err)
		} else {
			r.failed(msg.err)
		}
		return nil
	}
	if isForm && (f.Verb() == "save" || f.Verb() == saveFigures) {
		r.pop()
	}
	r.say(theme.ToneOk, r.env.Say.T("save.done", msg.path))
	return nil
}

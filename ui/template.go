package ui

import (
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/form"
	"hefa/ui/screen"
	"hefa/ui/theme"
)

// templateForm names the form about the bureau's own template.
const templateForm = "template"

// What can be done about a template.
const (
	templateKeep   = "keep"
	templateExport = "export"
	templateDrop   = "drop"
)

// templatedMsg is what came of it.
type templatedMsg struct {
	what, path string
	absent     []string // what a letter may have and the template has no place for
	err        error
}

// askTemplate asks for the bureau's template: to take one, to write the one of
// the standard for editing, or to go without.
func (r *Root) askTemplate() tea.Cmd {
	env, kept := r.env, r.env.Desk.Template()
	about := env.Say.T("template.about.none")
	choices := []string{templateKeep, templateExport}
	if kept.Name != "" {
		about = env.Say.T("template.about.kept", kept.Name)
		choices = append(choices, templateDrop)
	}
	folder := r.folder()
	v := review.Verb{Name: templateForm, Params: []review.Param{
		{Name: "what", Type: review.TypeChoice, Required: true, Default: func(*review.Env, *review.Matter) string { return choices[0] },
			Choices: func(*review.Env, *review.Matter) []string { return choices }},
		{Name: "path", Type: review.TypeFile, Default: func(*review.Env, *review.Matter) string {
			return filepath.Join(folder, env.Say.T("template.file")+".docx")
		}},
	}}
	return r.push(form.New(env, form.Spec{
		ID: templateForm, Title: env.Say.T("action.template"), About: []string{about, env.Say.T("template.how")}, Verb: v,
		Env: env.Desk.Env(&review.Matter{}), Matter: &review.Matter{}, Check: checkParams(env, v),
		Submit: func(a review.Args) tea.Cmd { return forgetting(env, templateForm, templating(env, a)) },
	}))
}

func templating(env *screen.Env, a review.Args) tea.Cmd {
	out := templatedMsg{what: a.Text("what"), path: a.Text("path")}
	return func() tea.Msg {
		switch out.what {
		case templateKeep:
			report, err := env.Desk.KeepTemplate(env.Ctx, out.path)
			out.absent, out.err = report.Absent, err
		case templateExport:
			out.path, out.err = desk.SaveTemplate(out.path, env.Desk.Office().Form)
		case templateDrop:
			out.err = env.Desk.DropTemplate(env.Ctx)
		}
		return out
	}
}

func (r *Root) templated(msg templatedMsg) tea.Cmd {
	f, isForm := r.top().(*form.Form)
	isForm = isForm && f.Verb() == templateForm
	switch {
	case msg.err != nil && isForm:
		f.Fail(msg.err)
		return nil
	case msg.err != nil:
		r.failed(msg.err)
		return nil
	}
	if isForm {
		r.pop()
	}
	tone, said := theme.ToneOk, r.env.Say.T("template.done."+msg.what, filepath.Base(msg.path))
	if len(msg.absent) > 0 {
		tone, said = theme.ToneWarn, said+r.env.Say.T("template.done.absent", strings.Join(msg.absent, r.env.Say.T("punct.list")))
	}
	r.say(tone, said)
	return nil
}

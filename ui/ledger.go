package ui

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	tables "hefa/review/ledger"
	"hefa/ui/form"
	"hefa/ui/ledger"
	"hefa/ui/screen"
	"hefa/ui/theme"
)

// The forms that ask for the file of a ledger.
const (
	exportLedger = "ledger-export"
	importLedger = "ledger-import"
)

// exportedMsg is what an export came to.
type exportedMsg struct {
	form string // that asked for the file
	path string
	n    int
	err  error
}

// openedMsg brings the tables of the file chosen for import.
type openedMsg struct {
	path   string
	tables []tables.Table
	err    error
}

// ledgerVerb describes the file asked for as parameters of a form.
func ledgerVerb(name, path string) review.Verb {
	v := review.Verb{Name: name, Params: []review.Param{{Name: "path", Type: review.TypeFile, Required: true,
		Default: func(*review.Env, *review.Matter) string { return path }}}}
	if name == exportLedger {
		v.Params = append(v.Params, review.Param{Name: "encoding", Type: review.TypeChoice, Required: true,
			Choices: func(*review.Env, *review.Matter) []string {
				return []string{string(tables.UTF8), string(tables.GB18030)}
			},
			Default: func(*review.Env, *review.Matter) string { return string(tables.UTF8) }})
	}
	return v
}

func (r *Root) ledgerForm(name, path string, submit func(review.Args) tea.Cmd) *form.Form {
	v := ledgerVerb(name, path)
	return form.New(r.env, form.Spec{
		ID: name, Title: r.env.Say.T("action." + name), About: []string{r.env.Say.T(name + ".about")}, Verb: v,
		Env: r.env.Desk.Env(&review.Matter{}), Matter: &review.Matter{}, Check: checkParams(r.env, v), Submit: submit,
	})
}

// askExport asks where the ledger is to be written.
func (r *Root) askExport() tea.Cmd {
	path := filepath.Join(r.folder(), r.env.Say.T("ledger.file", r.env.Desk.Today())+".xlsx")
	return r.push(r.ledgerForm(exportLedger, path, func(a review.Args) tea.Cmd {
		enc := tables.Encoding(a.Text("encoding"))
		if !strings.EqualFold(filepath.Ext(a.Text("path")), ".csv") {
			enc = ""
		}
		if _, err := tables.BookFor(a.Text("path"), enc); err != nil {
			return screen.Send(exportedMsg{form: exportLedger, err: err})
		}
		env := r.env
		return screen.Send(screen.Work{Title: env.Say.T("action.ledger-export"), Run: func(ctx context.Context, step func(done, total int)) tea.Msg {
			path, n, err := env.Desk.SaveLedger(ctx, a.Text("path"), enc, step)
			return exportedMsg{exportLedger, path, n, err}
		}})
	}))
}

// exported tells what an export came to.
func (r *Root) exported(msg exportedMsg) tea.Cmd {
	f, isForm := r.top().(*form.Form)
	isForm = isForm && f.Verb() == msg.form
	switch {
	case errors.Is(msg.err, context.Canceled):
		r.reopen()
		r.say(theme.ToneWarn, r.env.Say.T("ledger.export.cancelled"))
		return nil
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
	written := "cli.ledger.written"
	if msg.form == exportCalendar {
		written = "cli.ics.written"
	}
	r.say(theme.ToneOk, r.env.Say.T(written, msg.n, msg.path))
	return r.forget(msg.form)
}

// askImport asks which file is to be taken in.
func (r *Root) askImport() tea.Cmd {
	env := r.env
	return r.push(r.ledgerForm(importLedger, "", func(a review.Args) tea.Cmd {
		return func() tea.Msg {
			t, err := env.Desk.OpenLedger(a.Text("path"))
			return openedMsg{a.Text("path"), t, err}
		}
	}))
}

// opened shows how a file is understood, before anything is taken in.
func (r *Root) opened(msg openedMsg) tea.Cmd {
	f, isForm := r.top().(*form.Form)
	isForm = isForm && f.Verb() == importLedger
	if msg.err != nil {
		if isForm {
			f.Fail(msg.err)
		} else {
			r.failed(msg.err)
		}
		return nil
	}
	if isForm {
		r.pop()
	}
	return tea.Batch(r.forget(importLedger), r.push(ledger.New(r.env, msg.path, msg.tables)))
}

// forget drops what was kept of a form that has done its work.
func (r *Root) forget(id string) tea.Cmd {
	env := r.env
	return func() tea.Msg {
		if err := env.Desk.Keep(env.Ctx, id, nil); err != nil {
			return screen.Failed{Err: err}
		}
		return nil
	}
}

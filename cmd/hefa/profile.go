package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"runtime"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/profile"
)

// maxProfile is the most bytes a profile may have.
const maxProfile = 1 << 20

func (p *program) profileCommand() *cobra.Command {
	c := p.command("profile show|check|edit", exactly(0), func(c *cobra.Command, _ []string) error { return c.Help() })
	show := p.command("show [--own] [--example] [--json]", exactly(0), p.showProfile)
	show.Flags().Bool("own", false, "")
	show.Flags().Bool("example", false, "")
	check := p.command("check FILE [--json]", exactly(1), p.checkProfile)
	edit := p.command("edit [--file FILE] [--json]", exactly(0), p.editProfile)
	texts(edit, "file")
	c.AddCommand(show, check, edit)
	return c
}

// showProfile prints every rule in force with its basis and status, or the
// place's own text, or the example of a county.
func (p *program) showProfile(c *cobra.Command, _ []string) error {
	if example, _ := c.Flags().GetBool("example"); example {
		_, err := p.out.Write(profile.CountySource())
		return err
	}
	return p.reading(c.Context(), func(d *desk.Desk) error {
		if own, _ := c.Flags().GetBool("own"); own {
			_, err := io.WriteString(p.out, review.CleanText(d.OwnRules()))
			return err
		}
		return p.printProfile(d.Profile())
	})
}

func (p *program) checkProfile(_ *cobra.Command, args []string) error {
	own, err := readProfile(args[0])
	if err != nil {
		return err
	}
	rules, _, err := profile.Over(own)
	if err != nil {
		return err
	}
	return p.profileFine("cli.profile.fine", rules)
}

// editProfile takes the place's own rules from a file, or opens them in the
// officer's editor. Nothing changes unless the text is valid.
func (p *program) editProfile(c *cobra.Command, _ []string) error {
	return p.writing(c.Context(), func(d *desk.Desk) error {
		own, err := p.editedRules(c, d)
		if err != nil {
			return err
		}
		if err := d.SetRules(c.Context(), string(own)); err != nil {
			return err
		}
		return p.profileFine("cli.profile.taken", d.Profile())
	})
}

func (p *program) editedRules(c *cobra.Command, d *desk.Desk) ([]byte, error) {
	if path := given(c, "file"); path != "" {
		return readProfile(path)
	}
	f, err := os.CreateTemp("", "hefa-*.toml")
	if err != nil {
		return nil, err
	}
	defer os.Remove(f.Name())
	text := d.OwnRules()
	if text == "" {
		text = string(profile.CountySource())
	}
	if _, err := f.WriteString(text); err != nil {
		return nil, err
	}
	if err := f.Close(); err != nil {
		return nil, err
	}
	if err := p.openEditor(f.Name()); err != nil {
		return nil, err
	}
	return readProfile(f.Name())
}

// openEditor runs $VISUAL, $EDITOR, or what the system has.
func (p *program) openEditor(path string) error {
	editor := p.getenv("VISUAL")
	if editor == "" {
		editor = p.getenv("EDITOR")
	}
	if editor == "" {
		editor = "vi"
		if runtime.GOOS == "windows" {
			editor = "notepad"
		}
	}
	cmd := exec.Command(editor, path)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		return review.Invalid("cli.editor", editor, err.Error())
	}
	return nil
}

func readProfile(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return nil, review.NotFound("cli.profile.none", path)
	}
	if info.Size() > maxProfile {
		return nil, review.Invalid("cli.profile.size", path)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, review.Damaged("cli.profile.read", err, path)
	}
	return bytes.TrimPrefix(b, []byte("\xef\xbb\xbf")), nil
}

func (p *program) profileFine(code string, rules *review.Profile) error {
	if p.json {
		return p.answer(map[string]any{"name": rules.Name, "edition": rules.Edition, "strict": rules.Strict})
	}
	p.say(code, rules.Name, rules.Edition)
	return nil
}

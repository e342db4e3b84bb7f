package main

import (
	"os"
	"path/filepath"
	"strconv"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
	"hefa/store"
)

func (p *program) backupCommand() *cobra.Command {
	c := p.command("backup [FILE] [--force] [--json]", between(0, 1), p.backup)
	c.Flags().Bool("force", false, "")
	return c
}

func (p *program) backup(c *cobra.Command, args []string) error {
	if !exists(p.path()) {
		return review.NotFound("cli.nofile", p.path())
	}
	force, _ := c.Flags().GetBool("force")
	target := p.backupName()
	if len(args) > 0 {
		target = args[0]
	}
	if err := desk.CheckFolder(filepath.Dir(target)); err != nil {
		return err
	}
	return p.withStore(c.Context(), p.path(), func(s *store.Store) error {
		if err := s.Backup(c.Context(), target, force); err != nil {
			return err
		}
		info, err := os.Stat(target)
		if err != nil {
			return desk.SaveFault(err, target)
		}
		if p.json {
			return p.answer(map[string]any{"path": target, "bytes": info.Size()})
		}
		p.say("cli.backup", target, info.Size())
		return nil
	})
}

// backupName is a free name with the day in the current folder.
func (p *program) backupName() string {
	stem := "hefa-" + p.day().String()
	name := stem + ".db"
	for n := 2; exists(name); n++ {
		name = stem + "-" + strconv.Itoa(n) + ".db"
	}
	return filepath.Clean(name)
}

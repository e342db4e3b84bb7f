package main

import (
	"context"
	"os"

	"github.com/adrg/xdg"

	"hefa/review/desk"
	"hefa/ui"
)

// screen runs the workbench until the officer leaves it. NO_COLOR takes the
// colours away, HEFA_ASCII the line drawing that some consoles draw too wide.
func (p *program) screen(ctx context.Context, d *desk.Desk) error {
	home := xdg.UserDirs.Documents
	if info, err := os.Stat(home); err != nil || !info.IsDir() {
		home = xdg.Home
	}
	return ui.Run(ctx, d, ui.Options{
		Say: p.words, NoColor: p.getenv("NO_COLOR") != "", ASCII: p.getenv("HEFA_ASCII") != "", Home: home,
	})
}

package main

import (
	"context"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"
	"github.com/mattn/go-runewidth"

	"hefa/review/desk"
	"hefa/ui"
	"hefa/ui/locale"
)

// screen runs the workbench until the officer leaves it.
func screen(ctx context.Context, d *desk.Desk, say locale.Catalogue) error {
	// Without this a Chinese locale, or code page 936, would make one library
	// count “ ” … as two cells while the others count one.
	runewidth.DefaultCondition.EastAsianWidth = false
	runewidth.EastAsianWidth = false
	return ui.Run(ctx, d, ui.Options{
		Say: say, ASCII: os.Getenv("HEFA_ASCII") != "", NoColor: os.Getenv("NO_COLOR") != "", Home: documents(),
	})
}

// documents is the folder letters are offered to be saved in at first.
func documents() string {
	if dir := xdg.UserDirs.Documents; dir != "" {
		if info, err := os.Stat(dir); err == nil && info.IsDir() {
			return dir
		}
	}
	return filepath.Clean(xdg.Home)
}

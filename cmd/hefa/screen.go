package main

import (
	"context"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/locale"
)

// screen runs the workbench until the officer leaves it.
func screen(_ context.Context, _ *desk.Desk, _ locale.Catalogue) error {
	return review.Refused("cli.noscreen")
}

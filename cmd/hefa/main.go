// Command hefa is the workbench of a county legality-review officer: a screen
// and a command line over one file.
package main

import (
	"context"
	"os"
	"os/signal"
)

func main() { os.Exit(run()) }

func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	p := newProgram(os.Args[1:], os.Stdout, os.Stderr, os.Getenv)
	return p.run(ctx, os.Args[1:])
}

package main

import (
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func (p *program) versionCommand() *cobra.Command {
	return p.command("version [--json]", exactly(0), func(*cobra.Command, []string) error {
		v, platform := version(), runtime.GOOS+"/"+runtime.GOARCH
		if p.json {
			return p.answer(map[string]any{"version": v, "go": runtime.Version(), "platform": platform})
		}
		p.say("cli.version", v, runtime.Version(), platform)
		return nil
	})
}

// version is what the build knows of itself.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}

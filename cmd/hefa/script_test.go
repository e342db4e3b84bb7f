package main

import (
	"context"
	"os"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// The scripts run the real program as a process of its own; only the wait for
// a busy file is cut short.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"hefa": func() {
		p := newProgram(os.Args[1:], os.Stdout, os.Stderr, os.Getenv)
		p.wait = 200 * time.Millisecond
		os.Exit(p.run(context.Background(), os.Args[1:]))
	}})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("HEFA_TODAY", "2026-11-23") // a Monday
			e.Setenv("HEFA_DB", e.WorkDir+"/hefa.db")
			e.Setenv("TZ", "Asia/Shanghai")
			e.Setenv("HOME", e.WorkDir+"/home")
			e.Setenv("XDG_DATA_HOME", e.WorkDir+"/home/data")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "json": jsonIs, "jsonerr": jsonErr, "jsonkeys": jsonKeys, "jsonenv": jsonEnv,
			"unescape": unescape, "sparse": sparse, "spoil": spoil, "newer": newer, "writelock": writeLock,
			"hold": hold, "docx": docxHas, "repeat": repeat, "clean": clean, "absent": absentFile,
		},
		RequireExplicitExec: false,
		RequireUniqueNames:  true,
	})
}

package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
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

// plain builds the program of the scripts without the race detector: some four
// hundred short processes would spend minutes in it, and none of them shares
// memory with another.
func plain(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	cmd := exec.Command("go", "test", "-c", "-o", filepath.Join(dir, "hefa"), ".")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return dir
}

func TestScripts(t *testing.T) {
	program := ""
	if underRace {
		program = plain(t)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("HEFA_TODAY", "2026-11-23") // a Monday
			e.Setenv("HEFA_DB", e.WorkDir+"/hefa.db")
			if program != "" {
				e.Setenv("PATH", program+string(os.PathListSeparator)+e.Getenv("PATH"))
			}
			e.Setenv("TZ", "Asia/Shanghai")
			e.Setenv("HOME", e.WorkDir+"/home")
			e.Setenv("XDG_DATA_HOME", e.WorkDir+"/home/data")
			return nil
		},
		Condition: func(name string) (bool, error) {
			if name != "race" {
				return false, fmt.Errorf("unknown condition %q", name)
			}
			return underRace, nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "json": jsonIs, "jsonerr": jsonErr, "jsonkeys": jsonKeys, "jsonenv": jsonEnv,
			"unescape": unescape, "sparse": sparse, "spoil": spoil, "newer": newer, "writelock": writeLock,
			"hold": hold, "docx": docxHas, "reworded": reworded, "reviewed": reviewed, "alike": alike, "oldledger": oldLedger, "others": others, "repeat": repeat, "clean": clean, "absent": absentFile,
		},
		RequireExplicitExec: false,
		RequireUniqueNames:  true,
	})
}

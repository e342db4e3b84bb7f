package ui_test

import (
	"os"
	"testing"
	"time"
)

// TestMain makes the program draw for a colour terminal wherever the tests
// run, and fixes the place its days are told in.
func TestMain(m *testing.M) {
	for name, value := range map[string]string{"TERM": "xterm-256color", "COLORTERM": "truecolor", "CLICOLOR_FORCE": "1", "TZ": "Asia/Shanghai"} {
		os.Setenv(name, value)
	}
	os.Unsetenv("NO_COLOR")
	if zone, err := time.LoadLocation("Asia/Shanghai"); err == nil {
		time.Local = zone
	}
	code := m.Run()
	if crowdFolder != "" {
		os.RemoveAll(crowdFolder)
	}
	os.Exit(code)
}

//go:build unix

package pdf

import (
	"os/exec"
	"syscall"
)

// alone puts a program into a process group of its own, so that ending it ends
// what it started too: soffice is a script around the program proper.
func alone(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}

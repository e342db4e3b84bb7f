//go:build !windows

package desk

import "syscall"

// errFull is what the system says of a full disk.
var errFull error = syscall.ENOSPC

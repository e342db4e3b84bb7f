package desk

import "syscall"

// errFull is ERROR_DISK_FULL: the ENOSPC of package syscall is no error that
// Windows ever returns.
var errFull error = syscall.Errno(112)

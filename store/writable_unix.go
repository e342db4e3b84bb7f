//go:build unix

package store

import "syscall"

// writable asks without opening: closing a second descriptor of a database
// would drop the locks this process holds on it.
func writable(path string) bool {
	const writeOK = 2
	return syscall.Access(path, writeOK) == nil
}

//go:build !unix

package store

import "os"

// writable looks at the read-only attribute; access lists show when writing.
func writable(path string) bool {
	info, err := os.Stat(path)
	return err == nil && (info.IsDir() || info.Mode().Perm()&0o200 != 0)
}

// Package storetest gives tests of other packages a file of their own.
package storetest

import (
	"context"
	"os"
	"path/filepath"

	"hefa/store"
)

// Temp opens an empty file in a folder of its own, for a whole package of
// tests; done closes and removes it.
func Temp() (s *store.Store, done func()) {
	dir, err := os.MkdirTemp("", "hefa-test-")
	if err != nil {
		panic(err)
	}
	if s, err = store.Open(context.Background(), filepath.Join(dir, "hefa.db")); err != nil {
		panic(err)
	}
	return s, func() {
		s.Close()
		os.RemoveAll(dir)
	}
}

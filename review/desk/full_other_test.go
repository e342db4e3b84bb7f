//go:build !windows

package desk_test

import (
	"errors"
	"os"
	"syscall"
	"testing"

	"hefa/review"
	"hefa/review/desk"
)

func TestFullDisk(t *testing.T) {
	err := desk.SaveFault(&os.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}, "x")
	if e, ok := errors.AsType[*review.Error](err); !ok || e.Kind != review.KindDamaged || e.Code != "save.full" {
		t.Error(err)
	}
}

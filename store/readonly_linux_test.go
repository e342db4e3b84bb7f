package store

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
)

// asNobody runs f on a thread that has lost the powers of root, so that modes
// count. The thread ends with the goroutine.
func asNobody(t *testing.T, f func()) {
	t.Helper()
	done := make(chan bool)
	go func() {
		defer close(done)
		runtime.LockOSThread() // never unlocked
		if os.Getuid() == 0 {
			// Not Setresuid: that would reach every thread of the process.
			for _, id := range []uintptr{syscall.SYS_SETRESGID, syscall.SYS_SETRESUID} {
				if _, _, e := syscall.RawSyscall(id, 65534, 65534, 65534); e != 0 {
					t.Error(e)
					return
				}
			}
		}
		f()
	}()
	<-done
}

func TestReadOnlyFileAndFolder(t *testing.T) {
	base, err := os.MkdirTemp("/tmp", "hefa-readonly-")
	if err != nil {
		t.Skip(err)
	}
	defer os.RemoveAll(base)
	if err := os.Chmod(base, 0o755); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(base, "sub", "hefa.db")
	openAt(t, path).Close()
	for name, c := range map[string]struct {
		file, dir os.FileMode
		path      string
	}{
		"file":             {0o444, 0o777, path},
		"folder":           {0o666, 0o555, path},
		"new in folder":    {0o666, 0o555, filepath.Join(base, "sub", "new.db")},
		"new folder":       {0o666, 0o555, filepath.Join(base, "sub", "deep", "new.db")},
		"hidden by folder": {0o666, 0o666, path},
	} {
		t.Run(name, func(t *testing.T) {
			if err := os.Chmod(path, c.file); err != nil {
				t.Fatal(err)
			}
			if err := os.Chmod(filepath.Dir(path), c.dir); err != nil {
				t.Fatal(err)
			}
			asNobody(t, func() {
				s, err := Open(context.Background(), c.path)
				if err == nil {
					s.Close()
					t.Error("opened")
					return
				}
				wantCode(t, err, "store.readonly")
			})
		})
	}
	os.Chmod(filepath.Dir(path), 0o700)
}

package draft

import (
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"

	"hefa/review"
)

func TestOpen(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	write := func(name, text string) {
		if err := os.WriteFile(at(name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("送审稿.txt", "第一条 甲。")
	write("空.txt", "")
	write("大.txt", "x")
	if err := os.Truncate(at("大.txt"), MaxFile+1); err != nil {
		t.Fatal(err)
	}
	name, data, err := Open(at("送审稿.txt"))
	if name != "送审稿.txt" || string(data) != "第一条 甲。" || err != nil {
		t.Errorf("Open: %q %q %v", name, data, err)
	}
	for file, code := range map[string]string{"空.txt": "draft.empty", "大.txt": "draft.file_too_big", ".": "draft.file.directory"} {
		_, _, err := Open(at(file))
		wantCode(t, err, review.KindDamaged, code)
	}
	_, _, err = Open(at("无.txt"))
	wantCode(t, err, review.KindNotFound, "draft.file.missing")
	_, _, err = Open("a\x00b")
	wantCode(t, err, review.KindDamaged, "draft.file.unreadable")
}

func TestOpenOddFiles(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links and devices are made with Unix calls")
	}
	dir := t.TempDir()
	link, locked := filepath.Join(dir, "link"), filepath.Join(dir, "locked")
	if err := os.Symlink(filepath.Join(dir, "gone"), link); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(locked, []byte("x"), 0); err != nil {
		t.Fatal(err)
	}
	_, _, err := Open(link)
	wantCode(t, err, review.KindDamaged, "draft.file.dangling")
	_, _, err = Open("/dev/zero")
	wantCode(t, err, review.KindDamaged, "draft.file.device")
	if os.Getuid() != 0 {
		_, _, err = Open(locked)
		wantCode(t, err, review.KindDamaged, "draft.file.forbidden")
	}
	wantCode(t, openError("a", &os.PathError{Err: syscall.EACCES}), review.KindDamaged, "draft.file.forbidden")
	wantCode(t, openError("a", &os.PathError{Err: syscall.EBUSY}), review.KindDamaged, "draft.file.locked")
}

//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// build makes the program as it is shipped.
func build(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "hefa")
	if out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return path
}

// terminal is the built program on a pseudo-terminal.
type terminal struct {
	t     testing.TB
	cmd   *exec.Cmd
	tty   *os.File
	mu    sync.Mutex
	emu   *vt.Emulator
	drawn chan struct{}
	gone  chan error
}

// titles are left out for the emulator, which takes a byte within a Chinese
// character for their end.
var titles = regexp.MustCompile("\x1b\\]2;[^\x07\x1b]*(?:\x07|\x1b\\\\)")

// start runs the built program in a terminal of 80 × 24.
func start(t testing.TB, program string, env []string, args ...string) *terminal {
	t.Helper()
	cmd := exec.Command(program, args...)
	cmd.Env = append(os.Environ(), append([]string{"TERM=xterm-256color"}, env...)...)
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		t.Skip("no pseudo-terminal here:", err)
	}
	s := &terminal{t: t, cmd: cmd, tty: tty, emu: vt.NewEmulator(80, 24), drawn: make(chan struct{}, 1), gone: make(chan error, 1)}
	go func() { _, _ = io.Copy(tty, s.emu) }() // the emulator's answers
	read := make(chan struct{})
	go func() {
		defer close(read)
		_, _ = io.Copy(s, tty)
	}()
	go func() {
		err := cmd.Wait()
		<-read
		s.gone <- err
	}()
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = tty.Close()
		_ = s.emu.InputPipe().(io.Closer).Close()
	})
	return s
}

// Write shows what the program drew.
func (s *terminal) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, err := s.emu.Write(titles.ReplaceAll(p, nil))
	select {
	case s.drawn <- struct{}{}:
	default:
	}
	return len(p), err
}

func (s *terminal) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var b bytes.Buffer
	for y := range 24 {
		for x := 0; x < 80; x++ {
			if c := s.emu.CellAt(x, y); c != nil && c.Width > 0 {
				b.WriteString(c.Content)
				x += c.Width - 1
				continue
			}
			b.WriteByte(' ')
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// see waits until the screen shows all these texts.
func (s *terminal) see(texts ...string) *terminal {
	s.t.Helper()
	return s.until(func(screen string) bool {
		for _, want := range texts {
			if !strings.Contains(screen, want) {
				return false
			}
		}
		return true
	}, texts)
}

// vanish waits until the screen shows a text no more.
func (s *terminal) vanish(text string) *terminal {
	s.t.Helper()
	return s.until(func(screen string) bool { return !strings.Contains(screen, text) }, []string{"not", text})
}

func (s *terminal) until(holds func(screen string) bool, what []string) *terminal {
	s.t.Helper()
	deadline := time.After(20 * time.Second)
	for {
		screen := s.text()
		if holds(screen) {
			return s
		}
		select {
		case <-s.drawn:
		case <-time.After(50 * time.Millisecond):
		case <-deadline:
			s.t.Fatalf("waited in vain for %q:\n%s", what, screen)
		}
	}
}

func (s *terminal) press(keys string) *terminal {
	s.t.Helper()
	if _, err := s.tty.WriteString(keys); err != nil {
		s.t.Fatal(err)
	}
	return s
}

// exit waits for the end and returns the exit code.
func (s *terminal) exit() int {
	s.t.Helper()
	select {
	case err := <-s.gone:
		s.gone <- err
		return s.cmd.ProcessState.ExitCode()
	case <-time.After(20 * time.Second):
		s.t.Fatal("the program does not end")
	}
	return -1
}

// TestOnATerminal runs the program as it is shipped.
func TestOnATerminal(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	hefa := build(t)
	t.Run("a first day", func(t *testing.T) { firstDay(t, hefa) })
	t.Run("two windows", func(t *testing.T) { twoWindows(t, hefa) })
	t.Run("samples", func(t *testing.T) { samples(t, hefa) })
}

func home(t *testing.T) []string {
	dir := t.TempDir()
	return []string{"HEFA_DB=" + filepath.Join(dir, "hefa.db"), "HOME=" + dir, "XDG_DATA_HOME=" + dir, "HEFA_TODAY=2026-11-23", "HEFA_LANG=zh"}
}

// firstDay answers the first-run form, registers a matter, leaves, and finds
// it again by screen and command line.
func firstDay(t *testing.T, hefa string) {
	env := home(t)
	s := start(t, hefa, env)
	s.see("单位设置", "第一次使用").press("柳河县").see("柳司审").press("\t\t张三").see("张三").press("\x13")
	s.see("今日没有要办的事项", "柳河县司法局 张三 2026-11-23")
	s.press("\x1bOQ").see("▸填写", "登记").press("甲项目采购合同").see("(●)合同、协议").press("\t\t县医院").see("县医院").press("\x13")
	s.see("已办理：登记 H2026-0001", "下一步：受理").press("\x11")
	if code := s.exit(); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	again := start(t, hefa, env)
	again.see("甲项目采购合同").press("q")
	if code := again.exit(); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	for _, args := range [][]string{{"verify"}, {"list"}} {
		cmd := exec.Command(hefa, args...)
		cmd.Env = append(os.Environ(), env...)
		out, err := cmd.CombinedOutput()
		if err != nil || args[0] == "list" && !strings.Contains(string(out), "甲项目采购合同") {
			t.Errorf("hefa %v: %v\n%s", args, err, out)
		}
	}
}

// twoWindows: the file of an open workbench opens in no other.
func twoWindows(t *testing.T, hefa string) {
	env := home(t)
	s := start(t, hefa, env)
	s.see("单位设置")
	second := start(t, hefa, env)
	second.see("已在另一个窗口打开")
	if code := second.exit(); code != exitDamaged {
		t.Errorf("exit code %d", code)
	}
	s.press("\x11")
	if code := s.exit(); code != exitDone {
		t.Errorf("exit code %d", code)
	}
}

// samples opens the sample matters, which leave no file behind.
func samples(t *testing.T, hefa string) {
	env := append(home(t), "TMPDIR="+t.TempDir())
	s := start(t, hefa, env, "demo")
	s.see("青岚县司法局 林谨言 2026-11-23", "▸今日").press("\x11")
	if code := s.exit(); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	if left, _ := filepath.Glob(filepath.Join(strings.TrimPrefix(env[len(env)-1], "TMPDIR="), "*")); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

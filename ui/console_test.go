package ui_test

import (
	"bytes"
	"encoding/base64"
	"io"
	"regexp"
	"strings"
	"sync"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"
)

// titles are what the program calls its window. The emulator does not get to
// see them: it takes a byte within a Chinese character for the end of a title.
var titles = regexp.MustCompile("\x1b\\]2;([^\x07\x1b]*)(?:\x07|\x1b\\\\)")

// copies are what the program puts on the clipboard, by the terminal.
var copies = regexp.MustCompile("\x1b\\]52;c;([A-Za-z0-9+/=]*)(?:\x07|\x1b\\\\)")

// console is the terminal a program is tested on: an emulator that shows what
// it draws, and a keyboard.
type console struct {
	keys    keyboard
	mu      sync.Mutex
	emu     *vt.Emulator
	title   string        // of the window
	clip    string        // what was copied last
	shown   string        // what text last read; "" when something was drawn since
	changed chan struct{} // told that something was drawn
}

func newConsole(t testing.TB, w, h int) *console {
	c := &console{emu: vt.NewEmulator(w, h), changed: make(chan struct{}, 1)}
	c.keys.ready = sync.NewCond(&c.keys.mu)
	// What the emulator answers to the program's questions arrives as input.
	go func() { _, _ = io.Copy(&c.keys, c.emu) }()
	t.Cleanup(func() {
		// Closing the emulator itself would race with the copying above.
		_ = c.emu.InputPipe().(io.Closer).Close()
		c.keys.close()
	})
	return c
}

// Write draws. The program leaves the carriage return to the terminal.
func (c *console) Write(p []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, title := range titles.FindAllSubmatch(p, -1) {
		c.title = string(title[1])
	}
	for _, copied := range copies.FindAllSubmatch(p, -1) {
		b, _ := base64.StdEncoding.DecodeString(string(copied[1]))
		c.clip = string(b)
	}
	p, n := titles.ReplaceAll(p, nil), len(p)
	c.shown = ""
	_, err := c.emu.Write(bytes.ReplaceAll(bytes.ReplaceAll(p, []byte("\r\n"), []byte("\n")), []byte("\n"), []byte("\r\n")))
	select {
	case c.changed <- struct{}{}:
	default:
	}
	return n, err
}

// clipboard is what was copied last.
func (c *console) clipboard() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.clip
}

func (c *console) resize(w, h int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.emu.Resize(w, h)
	c.shown = ""
}

// text is what the screen shows, line by line.
func (c *console) text() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.shown != "" {
		return c.shown
	}
	var b strings.Builder
	for y := range c.emu.Height() {
		for x := 0; x < c.emu.Width(); {
			cell := c.emu.CellAt(x, y)
			if cell == nil || cell.Width < 1 {
				b.WriteByte(' ')
				x++
				continue
			}
			b.WriteString(cell.Content)
			x += cell.Width
		}
		b.WriteByte('\n')
	}
	c.shown = b.String()
	return c.shown
}

// cell is what stands at x, y.
func (c *console) cell(x, y int) uv.Cell {
	c.mu.Lock()
	defer c.mu.Unlock()
	if cell := c.emu.CellAt(x, y); cell != nil {
		return *cell
	}
	return uv.Cell{}
}

func (c *console) cursor() (x, y int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	p := c.emu.CursorPosition()
	return p.X, p.Y
}

// keyboard is an input that never blocks whoever types.
type keyboard struct {
	mu     sync.Mutex
	ready  *sync.Cond
	typed  []byte
	closed bool
}

// Write types.
func (k *keyboard) Write(p []byte) (int, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.typed = append(k.typed, p...)
	k.ready.Signal()
	return len(p), nil
}

// Read waits for a key.
func (k *keyboard) Read(p []byte) (int, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	for len(k.typed) == 0 {
		if k.closed {
			return 0, io.EOF
		}
		k.ready.Wait()
	}
	n := copy(p, k.typed)
	k.typed = k.typed[n:]
	return n, nil
}

func (k *keyboard) close() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.closed = true
	k.ready.Broadcast()
}

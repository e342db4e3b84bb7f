package pdf

import (
	"bytes"
	"context"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"time"
)

// Program is one way to convert.
type Program struct {
	Name string // for messages
	Path string
	args func(dir, source, target string) []string
	env  func(source, target string) []string
}

// LibreOffice converts with the program at a path. It works in a user profile
// of its own, so that a window of LibreOffice that is open does not swallow it.
func LibreOffice(path string) Program {
	return Program{Name: "LibreOffice", Path: path, args: func(dir, source, _ string) []string {
		return []string{"-env:UserInstallation=" + fileURL(filepath.Join(dir, "profile")), "--headless", "--norestore",
			"--convert-to", "pdf", "--outdir", dir, source}
	}}
}

// fileURL names a folder as LibreOffice wants it.
func fileURL(path string) string {
	path = filepath.ToSlash(path)
	if len(path) > 0 && path[0] != '/' { // C:/…
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}

func (p Program) command(ctx context.Context, dir, source, target string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, p.Path, p.args(dir, source, target)...)
	if p.env != nil {
		cmd.Env = append(os.Environ(), p.env(source, target)...)
	}
	cmd.Dir = dir
	cmd.WaitDelay = 2 * time.Second
	alone(cmd)
	return cmd
}

// run waits for a program and returns what it said.
func run(cmd *exec.Cmd) ([]byte, error) {
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	err := cmd.Run()
	return said.Bytes(), err
}

// world is what find asks of the machine.
type world struct {
	goos   string
	look   func(name string) (string, error)
	getenv func(name string) string
	glob   func(pattern string) []string
}

func osWorld() world {
	return world{goos: runtime.GOOS, look: exec.LookPath, getenv: os.Getenv, glob: func(pattern string) []string {
		found, _ := filepath.Glob(pattern)
		return found
	}}
}

// find lists the programs of a machine, the one that draws letters best first.
func find(w world) []Program {
	var out []Program
	if w.goos == "windows" {
		if shell, err := w.look("powershell.exe"); err == nil {
			out = append(out, wordOrWPS(shell))
		}
	}
	for _, name := range []string{"soffice", "libreoffice"} {
		if path, err := w.look(name); err == nil {
			return append(out, LibreOffice(path))
		}
	}
	for _, pattern := range folders(w) {
		if found := w.glob(pattern); len(found) > 0 {
			return append(out, LibreOffice(slices.MaxFunc(found, byVersion))) // the newest of several
		}
	}
	return out
}

var digits = regexp.MustCompile(`\d+`)

// byVersion compares paths by the numbers in them: 7.6 is before 24.8.
func byVersion(a, b string) int {
	number := func(s string) []int {
		var out []int
		for _, d := range digits.FindAllString(s, -1) {
			n, _ := strconv.Atoi(d)
			out = append(out, n)
		}
		return out
	}
	return slices.Compare(number(a), number(b))
}

// folders are where LibreOffice is installed without being on the path.
func folders(w world) []string {
	switch w.goos {
	case "windows":
		var out []string
		for _, name := range []string{"ProgramFiles", "ProgramFiles(x86)"} {
			if dir := w.getenv(name); dir != "" {
				out = append(out, filepath.Join(dir, "LibreOffice*", "program", "soffice.com"))
			}
		}
		return out
	case "darwin":
		return []string{"/Applications/LibreOffice.app/Contents/MacOS/soffice"}
	}
	return []string{"/usr/lib/libreoffice/program/soffice", "/usr/lib64/libreoffice/program/soffice",
		"/opt/libreoffice*/program/soffice", "/snap/bin/libreoffice"}
}

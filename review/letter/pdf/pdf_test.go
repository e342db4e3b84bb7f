package pdf

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"hefa/review"
)

// fake is a program that does what a shell script says; $out is where the PDF
// belongs.
func fake(t *testing.T, script string) Program {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the fakes are shell scripts")
	}
	path := filepath.Join(t.TempDir(), "soffice")
	head := "#!/bin/sh\nwhile [ \"$1\" != --outdir ]; do shift; done\nout=$2/letter.pdf\n"
	if err := os.WriteFile(path, []byte(head+script+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	return LibreOffice(path)
}

func TestConvert(t *testing.T) {
	good := `printf '%%PDF-1.7 from ' > $out; cat $3 >> $out`
	for name, tt := range map[string]struct {
		scripts []string
		code    string
		why     string
	}{
		"works":                 {[]string{good}, "", ""},
		"no program":            {nil, "pdf.none", ""},
		"fails and says why":    {[]string{"echo starting; echo source file could not be loaded >&2; exit 1"}, "pdf.failed.said", "source file could not be loaded"},
		"writes nothing":        {[]string{"exit 0"}, "pdf.failed", ""},
		"writes something else": {[]string{"echo hello > $out"}, "pdf.failed", ""},
		"crashes":               {[]string{`echo 'Fatal exception: Signal 6' >&2; echo 'Stack:' >&2; echo 'soffice.bin(+0x10b1)[0x55e9a34a90b1]' >&2; exit 77`}, "pdf.failed.said", "Fatal exception: Signal 6"},
		"only its memory":       {[]string{`echo 'soffice.bin(+0x10b1)[0x55e9a34a90b1]' >&2; exit 77`}, "pdf.failed", ""},
		"hangs, and its child":  {[]string{"sleep 600 & sleep 600"}, "pdf.slow", ""},
		"the second works":      {[]string{"exit 1", good}, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Setenv("TMPDIR", t.TempDir())
			c := Converter{Limit: 30 * time.Second}
			if tt.code == "pdf.slow" {
				c.Limit = 300 * time.Millisecond
			}
			for _, s := range tt.scripts {
				c.Programs = append(c.Programs, fake(t, s))
			}
			out, err := c.Convert(t.Context(), []byte("a letter"))
			if tt.code == "" {
				if err != nil || !bytes.Equal(out, []byte("%PDF-1.7 from a letter")) {
					t.Fatalf("%q %v", out, err)
				}
			} else {
				e, ok := errors.AsType[*review.Error](err)
				if !ok || e.Code != tt.code || tt.why != "" && e.Args[1] != tt.why {
					t.Fatalf("%v", err)
				}
			}
			if left, _ := filepath.Glob(filepath.Join(os.Getenv("TMPDIR"), "hefa-pdf-*")); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

// A temporary folder that cannot be written is not the fault of a program.
func TestNoTemporaryFolder(t *testing.T) {
	c := Converter{Programs: []Program{fake(t, "exit 0")}}
	t.Setenv("TMPDIR", filepath.Join(t.TempDir(), "no"))
	if _, err := c.Convert(t.Context(), nil); !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
}

func TestConvertIsCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := (Converter{Programs: []Program{fake(t, "sleep 600")}}).Convert(ctx, nil); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// TestFind: Word or WPS come first on Windows, the path before the usual
// folders, and a machine without any has none.
func TestFind(t *testing.T) {
	for name, tt := range map[string]struct {
		goos  string
		path  []string
		files []string
		want  []string
	}{
		"nothing":             {"linux", nil, nil, nil},
		"on the path":         {"linux", []string{"soffice"}, []string{"/opt/libreoffice7.6/program/soffice"}, []string{"LibreOffice /bin/soffice"}},
		"by its other name":   {"linux", []string{"libreoffice"}, nil, []string{"LibreOffice /bin/libreoffice"}},
		"in a folder":         {"linux", nil, []string{"/opt/libreoffice24.8/program/soffice", "/opt/libreoffice7.6/program/soffice"}, []string{"LibreOffice /opt/libreoffice24.8/program/soffice"}},
		"on a Mac":            {"darwin", nil, []string{"/Applications/LibreOffice.app/Contents/MacOS/soffice"}, []string{"LibreOffice /Applications/LibreOffice.app/Contents/MacOS/soffice"}},
		"Windows":             {"windows", []string{"powershell.exe"}, nil, []string{"Word/WPS /bin/powershell.exe"}},
		"Windows with both":   {"windows", []string{"powershell.exe"}, []string{"/pf/LibreOffice/program/soffice.com"}, []string{"Word/WPS /bin/powershell.exe", "LibreOffice /pf/LibreOffice/program/soffice.com"}},
		"Windows, no program": {"windows", nil, nil, nil},
	} {
		w := world{goos: tt.goos,
			look: func(name string) (string, error) {
				if slices.Contains(tt.path, name) {
					return "/bin/" + name, nil
				}
				return "", exec.ErrNotFound
			},
			getenv: func(name string) string { return map[string]string{"ProgramFiles": "/pf"}[name] },
			glob: func(pattern string) []string {
				return slices.DeleteFunc(slices.Clone(tt.files), func(f string) bool {
					ok, _ := filepath.Match(pattern, f)
					return !ok
				})
			}}
		var got []string
		for _, p := range find(w) {
			got = append(got, p.Name+" "+filepath.ToSlash(p.Path))
		}
		slices.Sort(got)
		slices.Sort(tt.want)
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

func TestFileURL(t *testing.T) {
	for path, want := range map[string]string{"/tmp/甲 乙": "file:///tmp/%E7%94%B2%20%E4%B9%99", "C:/x": "file:///C:/x"} {
		if got := fileURL(path); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// The paths never stand in the command that PowerShell reads.
func TestWordScript(t *testing.T) {
	p := wordOrWPS("powershell.exe")
	args := strings.Join(p.args("dir", `C:\a'; del *`, "t"), " ")
	if strings.Contains(args, "del") || !slices.Contains(p.env(`C:\a'; del *`, "t"), `HEFA_DOCX=C:\a'; del *`) {
		t.Error(args)
	}
	if got := encoded("甲a"); got != "MnVhAA==" {
		t.Error(got)
	}
}

package main

import (
	"archive/zip"
	"bytes"
	"io"
	"os"

	"github.com/rogpeppe/go-internal/testscript"
)

// reworded writes a .docx whose text differs in one place, as a person leaves a
// template: reworded FROM TO OLD NEW.
func reworded(ts *testscript.TestScript, _ bool, args []string) {
	b := []byte(ts.ReadFile(args[0]))
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	ts.Check(err)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		r, err := f.Open()
		ts.Check(err)
		data, err := io.ReadAll(r)
		ts.Check(err)
		if f.Name == "word/document.xml" {
			if !bytes.Contains(data, []byte(args[2])) {
				ts.Fatalf("%s does not hold %q", args[0], args[2])
			}
			data = bytes.ReplaceAll(data, []byte(args[2]), []byte(args[3]))
		}
		to, err := w.Create(f.Name)
		ts.Check(err)
		_, err = to.Write(data)
		ts.Check(err)
	}
	ts.Check(w.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), out.Bytes(), 0o600))
}

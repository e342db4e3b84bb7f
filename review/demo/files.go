package demo

import (
	"os"
	"path/filepath"
	"strings"
)

// sample is a file sent in with a matter: a draft of the package or a short
// text. Its name is what the officer sees.
type sample struct {
	Name string `toml:"name"`
	From string `toml:"from"`
	Text string `toml:"text"`
}

// writeFiles puts all sample files into a folder, from which verbs take them
// as they would take an officer's.
func writeFiles(folder string) error {
	var list struct {
		Files []sample `toml:"files"`
	}
	if err := readTOML("files.toml", &list); err != nil {
		return err
	}
	for _, f := range list.Files {
		b, err := f.bytes()
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(folder, f.Name), b, 0o600); err != nil {
			return err
		}
	}
	return nil
}

func (f sample) bytes() ([]byte, error) {
	text := strings.TrimLeft(f.Text, "\n")
	if f.From != "" {
		b, err := content.ReadFile("drafts/" + f.From)
		if err != nil {
			return nil, err
		}
		text = string(b)
	}
	if filepath.Ext(f.Name) == ".docx" {
		return docx(text)
	}
	return []byte(text), nil
}

package statute

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"hefa/review"
	"hefa/review/draft"
)

// formats are the endings of files that are looked at in a folder. A file that
// is named itself may have any.
var formats = []string{".md", ".txt", ".docx", ".doc"}

// Files lists the files that paths name: a folder stands for the statutes in
// it and below it. Hidden files and the lock files of Word are passed over.
// The order is that of the names.
func Files(paths []string) ([]string, error) {
	var out []string
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil || !info.IsDir() {
			if err != nil {
				_, _, err = draft.Open(path) // says in its words what is wrong
				return nil, err
			}
			out = append(out, path)
			continue
		}
		err = filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
			hidden := strings.HasPrefix(filepath.Base(p), ".") || strings.HasPrefix(filepath.Base(p), "~")
			switch {
			case err != nil && p == path:
				return err
			case err != nil, hidden && p != path && d.IsDir():
				return fs.SkipDir
			case d.Type().IsRegular() && !hidden && slices.Contains(formats, strings.ToLower(filepath.Ext(p))):
				out = append(out, p)
			}
			return nil
		})
		if err != nil {
			return nil, review.Damaged("draft.file.unreadable", err, filepath.Base(path))
		}
	}
	seen := map[string]bool{}
	return slices.DeleteFunc(out, func(p string) bool {
		abs, err := filepath.Abs(p)
		twice := err == nil && seen[abs]
		seen[abs] = true
		return twice
	}), nil
}

// ReadFile reads a statute from a file.
func ReadFile(path string) (File, error) {
	name, data, err := draft.Open(path)
	if err != nil {
		return File{}, err
	}
	return Read(name, data)
}

// Read reads a statute from the bytes of a file.
func Read(name string, data []byte) (File, error) {
	d, err := draft.Read(name, data)
	if err != nil {
		return File{}, err
	}
	s, err := Parse(name, d)
	return File{SHA: SHA(data), Statute: s}, err
}

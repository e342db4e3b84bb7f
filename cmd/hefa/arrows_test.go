package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestArrowsPointDownward holds the house together: who may know whom. Tests
// may look further than the code they test.
func TestArrowsPointDownward(t *testing.T) {
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(root, filepath.Dir(path))
		from := filepath.ToSlash(rel)
		for _, imp := range file.Imports {
			to, _ := strconv.Unquote(imp.Path.Value)
			if why := forbidden(from, to); why != "" {
				t.Errorf("%s imports %s: %s", path, to, why)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// testOnly are the packages that tests share, and that the program never is made
// of.
var testOnly = []string{"review/desk/desktest", "store/storetest", "ui/screen/screentest"}

func forbidden(from, to string) string {
	own, mine := strings.CutPrefix(to, "hefa/")
	std := !strings.Contains(strings.Split(to, "/")[0], ".") && !mine
	room := strings.Split(from, "/")[0]
	switch {
	case from == "review" && !std:
		return "the domain depends on the standard library only"
	case std:
		return ""
	case room == "review" && mine && !strings.HasPrefix(own, "review"):
		return "the domain knows neither screens nor storage"
	case room == "review" && (strings.Contains(to, "bubbletea") || strings.Contains(to, "sqlite")):
		return "the domain knows neither screens nor storage"
	case slices.Contains(testOnly, own) && !slices.Contains(testOnly, from):
		return "it is for tests"
	case room == "store" && mine && !strings.HasPrefix(own, "review") && !(from == "store/storetest" && own == "store"):
		return "storage knows the domain only"
	case room == "ui" && mine && !strings.HasPrefix(own, "ui") && !strings.HasPrefix(own, "review"):
		return "the screen gets its storage from cmd"
	case slices.Contains([]string{"ui/kit", "ui/text", "ui/theme"}, from) && strings.HasPrefix(own, "review/"):
		return "widgets know no matter"
	case room == "ui" && strings.Contains(to, "sqlite"):
		return "the screen knows no storage"
	}
	return ""
}

func TestForbiddenArrowsAreSeen(t *testing.T) {
	for _, a := range [][2]string{
		{"review", "hefa/review/calendar"}, {"review", "github.com/google/uuid"}, {"review/desk", "hefa/store"},
		{"cmd/hefa", "hefa/store/storetest"}, {"ui", "hefa/ui/screen/screentest"}, {"store/storetest", "hefa/ui"},
		{"ui/queue", "hefa/store"}, {"store", "hefa/ui/text"}, {"ui/kit", "hefa/review/desk"},
	} {
		if forbidden(a[0], a[1]) == "" {
			t.Errorf("%s → %s goes unseen", a[0], a[1])
		}
	}
	for _, a := range [][2]string{{"ui/queue", "hefa/review/desk"}, {"store", "hefa/review"}, {"review", "time"}, {"cmd/hefa", "hefa/ui"}} {
		if why := forbidden(a[0], a[1]); why != "" {
			t.Errorf("%s → %s: %s", a[0], a[1], why)
		}
	}
}

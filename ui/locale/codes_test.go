package locale

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// codeAt tells which argument of a call names a sentence, by the function's
// name.
var codeAt = map[string]int{
	"Invalid": 0, "Refused": 0, "NotFound": 0, "Damaged": 0, "T": 0, "Warn": 1, "warn": 1, "say": 0, "sayf": 0,
}

// TestEveryCodeHasASentence reads the sources: a code that is written out where
// something is refused, warned of or said must be in the catalogue. Prefixes
// that are completed at run time are held by the tests of terms and verbs.
func TestEveryCodeHasASentence(t *testing.T) {
	n := 0
	for _, dir := range []string{"review", "store", "ui", "cmd"} {
		err := filepath.WalkDir(filepath.Join("..", "..", dir), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			for code, pos := range codesOf(t, path) {
				n++
				if !Has(code) {
					t.Errorf("%s: %q has no sentence", pos, code)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if n < 150 {
		t.Errorf("only %d codes found: the search is broken", n)
	}
}

func codesOf(t *testing.T, path string) map[string]token.Position {
	t.Helper()
	files := token.NewFileSet()
	f, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]token.Position{}
	add := func(e ast.Expr) {
		lit, ok := e.(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			return
		}
		if code, err := strconv.Unquote(lit.Value); err == nil && looksLikeCode(code) {
			out[code] = files.Position(lit.Pos())
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if at, ok := codeAt[called(n)]; ok && at < len(n.Args) {
				add(n.Args[at])
			}
		case *ast.KeyValueExpr:
			if key, ok := n.Key.(*ast.Ident); ok && key.Name == "Code" {
				add(n.Value)
			}
		}
		return true
	})
	return out
}

// called names the function of a call, with or without its package.
func called(c *ast.CallExpr) string {
	switch f := c.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

// looksLikeCode leaves out what is no code though it stands in such a place:
// codes are lower-case words joined by dots.
func looksLikeCode(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789._-") == ""
}

package main

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"hefa/ui/locale"
)

func testProgram(lang string) (*program, *bytes.Buffer, *bytes.Buffer) {
	var out, errOut bytes.Buffer
	env := map[string]string{"HEFA_LANG": lang, "HEFA_TODAY": "2026-11-23"}
	return newProgram(nil, &out, &errOut, func(k string) string { return env[k] }), &out, &errOut
}

func eachCommand(c *cobra.Command, f func(*cobra.Command)) {
	f(c)
	for _, sub := range c.Commands() {
		eachCommand(sub, f)
	}
}

// Every command and every flag is explained in both languages.
func TestEveryCommandIsExplained(t *testing.T) {
	p, _, _ := testProgram("zh")
	root := p.root()
	root.InitDefaultHelpCmd()
	eachCommand(root, func(c *cobra.Command) {
		explained(t, topic(c))
		c.LocalFlags().VisitAll(func(f *pflag.Flag) { explained(t, flagTopic(c, f.Name)) })
		if c.Parent() != nil && !strings.HasPrefix(c.Use, c.Name()) {
			t.Errorf("%s: usage %q", topic(c), c.Use)
		}
	})
}

var chinese = regexp.MustCompile(`\p{Han}`)

func explained(t *testing.T, code string) {
	t.Helper()
	if zh := locale.New("zh").T(code); zh == code || !chinese.MatchString(zh) {
		t.Errorf("%s has no Chinese text: %q", code, zh)
	}
	if en := locale.New("en").T(code); en == code || strings.TrimSpace(en) == "" {
		t.Errorf("%s has no English text: %q", code, en)
	}
}

// Every flag that a usage line names exists, and the other way round.
func TestUsageLinesNameTheFlags(t *testing.T) {
	p, _, _ := testProgram("zh")
	named := regexp.MustCompile(`--([a-z-]+)`)
	eachCommand(p.root(), func(c *cobra.Command) {
		if c.DisableFlagParsing || !c.HasParent() {
			return
		}
		c.InheritedFlags()
		for _, m := range named.FindAllStringSubmatch(c.Use, -1) {
			if c.Flag(m[1]) == nil {
				t.Errorf("%s: no flag --%s", c.Use, m[1])
			}
		}
		c.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) {
			if !strings.Contains(c.Use, "--"+f.Name) {
				t.Errorf("%s does not name --%s", c.Use, f.Name)
			}
		})
	})
}

// Help never falls back to the library's English.
func TestHelpSpeaksChinese(t *testing.T) {
	p, out, _ := testProgram("zh")
	eachCommand(p.root(), func(c *cobra.Command) {
		out.Reset()
		p.help(c, nil)
		for _, word := range []string{"Usage", "Flags", "help for", "Available", "default"} {
			if strings.Contains(out.String(), word) {
				t.Errorf("%s: %q in\n%s", c.CommandPath(), word, out)
			}
		}
	})
}

// Every code of a sentence that the package names is in the catalogue.
func TestCodesAreInTheCatalogue(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	code := regexp.MustCompile(`^(cli|cmd)\.[a-z.]*[a-z]$`)
	found := 0
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			lit, ok := n.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING {
				return true
			}
			if s, _ := strconv.Unquote(lit.Value); code.MatchString(s) {
				found++
				if !locale.Has(s) {
					t.Errorf("%s is not in the catalogue", s)
				}
			}
			return true
		})
	}
	if found < 50 {
		t.Errorf("only %d codes found", found)
	}
}

// The sentences of the flag parser that flagError tells apart are still those
// of the library.
func TestFlagErrorsAreKnown(t *testing.T) {
	for _, args := range [][]string{
		{"list", "--nope"}, {"list", "-x"}, {"list", "--view"}, {"list", "--=x"}, {"list", "-xyz"},
	} {
		p, _, errOut := testProgram("zh")
		if code := p.run(t.Context(), args); code != exitUsage {
			t.Errorf("%v: exit code %d", args, code)
		}
		if s := errOut.String(); strings.Contains(s, "unknown") || strings.Contains(s, "needs") || strings.Contains(s, "syntax") || !chinese.MatchString(s) {
			t.Errorf("%v: %s", args, s)
		}
	}
}

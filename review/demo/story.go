package demo

import (
	"embed"
	"fmt"
	"io/fs"
	"path"

	"github.com/pelletier/go-toml/v2"

	"hefa/review"
)

//go:embed stories/*.toml drafts/* files.toml crowd.toml
var content embed.FS

// story is a matter as it is written in stories/*.toml.
type story struct {
	Kind     review.Kind `toml:"kind"`
	Title    string      `toml:"title"`
	Drafter  string      `toml:"drafter"`
	Decider  string      `toml:"decider"`
	Story    string      `toml:"story"` // one line a step; see script.go
	Opinions []opinion   `toml:"opinions"`
}

// opinion is written once and given by the story's opine steps, in order.
type opinion struct {
	Article  string `toml:"article"`
	Quote    string `toml:"quote"`
	Problem  string `toml:"problem"`
	Basis    string `toml:"basis"`
	Proposal string `toml:"proposal"`
	Severity string `toml:"severity"`
}

func (o opinion) args() review.Args {
	a := review.Args{}
	for name, value := range map[string]string{"article": o.Article, "quote": o.Quote, "problem": o.Problem,
		"basis": o.Basis, "proposal": o.Proposal, "severity": o.Severity} {
		if value != "" {
			a[name] = []string{value}
		}
	}
	return a
}

// readStories returns all stories in the order of their files.
func readStories() ([]story, error) {
	names, err := fs.Glob(content, "stories/*.toml")
	if err != nil {
		return nil, err
	}
	var out []story
	for _, name := range names {
		var file struct {
			Matters []story `toml:"matters"`
		}
		if err := readTOML(name, &file); err != nil {
			return nil, err
		}
		out = append(out, file.Matters...)
	}
	return out, nil
}

func readTOML(name string, into any) error {
	b, err := content.ReadFile(name)
	if err != nil {
		return err
	}
	if err := toml.Unmarshal(b, into); err != nil {
		return fmt.Errorf("%s: %w", path.Base(name), err)
	}
	return nil
}

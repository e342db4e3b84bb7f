package desk

import (
	"context"
	"path/filepath"
	"testing"

	"hefa/review"
)

// settingsOnly is a repository of which nothing but a missing setting is asked.
type settingsOnly struct{ Repository }

func (settingsOnly) Setting(context.Context, string) ([]byte, error) { return nil, nil }

func TestDrawLaterKeepsNoFile(t *testing.T) {
	for _, later := range []bool{false, true} {
		d, err := Open(t.Context(), settingsOnly{}, Options{DrawLater: later})
		if err != nil {
			t.Fatal(err)
		}
		if env := d.env(struct{ Tx }{}, &review.Matter{}); (env.Render == nil) != later {
			t.Errorf("DrawLater %v: Render is %v", later, env.Render != nil)
		}
	}
}

func TestHistoryNamesFilesWithoutTheirPlace(t *testing.T) {
	got := nameFiles(review.Args{"file": {filepath.Join("some", "where", "办法（送审稿）.docx"), "plain.txt"}, "title": {"a/b"}})
	if got["file"][0] != "办法（送审稿）.docx" || got["file"][1] != "plain.txt" || got["title"][0] != "a/b" {
		t.Errorf("%v", got)
	}
}

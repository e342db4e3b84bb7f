package ledger

import (
	"testing"

	"hefa/review"
)

// Whatever a matter can be has a word.
func TestWordsAreComplete(t *testing.T) {
	for _, k := range review.Kinds() {
		if kindWords[k] == "" {
			t.Error(k)
		}
	}
	for _, s := range review.Stages() {
		if stageWords[s] == "" {
			t.Error(s)
		}
	}
	for _, k := range review.LetterKinds() {
		if letterWords[k] == "" {
			t.Error(k)
		}
	}
	for _, f := range Fields() {
		if got, ok := FieldNamed(f.Name()); !ok || got != f {
			t.Errorf("%s is read as %s", f.Name(), got)
		}
	}
}

// No heading means two things.
func TestHeadingsAreUnambiguous(t *testing.T) {
	seen := map[string]Field{}
	for f, names := range headings {
		for _, n := range names {
			if other, ok := seen[headKey(n)]; ok && other != f {
				t.Errorf("%s: %s and %s", n, f, other)
			}
			seen[headKey(n)] = f
		}
	}
	for _, h := range []string{"文件名称（全称）", "* 收文 日期：", "审核结论(合法/不合法)", "有效期至"} {
		if _, ok := Recognise(h); !ok {
			t.Errorf("%q is not known", h)
		}
	}
}

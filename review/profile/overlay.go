package profile

import (
	"bytes"
	_ "embed"
	"slices"

	"github.com/pelletier/go-toml/v2"

	"hefa/review"
)

//go:embed county.toml
var county []byte

// CountySource returns an example of a county's own profile: only what differs
// from the national one.
func CountySource() []byte { return bytes.Clone(county) }

// Over reads a place's own rules over the national profile and returns the
// rules that result with their full text. Tables are merged key by key; lists
// of rows are merged by id, new ids are added, and a row with remove = true is
// taken out; every other value replaces the national one. An empty text is the
// national profile.
func Over(own []byte) (*review.Profile, []byte, error) {
	if len(bytes.TrimSpace(own)) == 0 {
		p, err := Parse(national)
		return p, NationalSource(), err
	}
	var probe overlay
	d := toml.NewDecoder(bytes.NewReader(own))
	d.DisallowUnknownFields()
	if err := d.Decode(&probe); err != nil {
		return nil, nil, review.Invalid("profile.syntax", where(err))
	}
	var base, over map[string]any
	if err := toml.Unmarshal(national, &base); err != nil {
		return nil, nil, err
	}
	if err := toml.Unmarshal(own, &over); err != nil {
		return nil, nil, review.Invalid("profile.syntax", where(err))
	}
	text, err := toml.Marshal(mergeTable(base, over))
	if err != nil {
		return nil, nil, err
	}
	p, err := Parse(text)
	return p, text, err
}

// overlay is what a place may write: a profile whose rows may be taken out.
type overlay struct {
	review.Profile
	Kinds   map[review.Kind]overlayKind `toml:"kind"`
	Phrases []overlayPhrase             `toml:"phrases"`
}

type overlayPhrase struct {
	review.Phrase
	Remove bool `toml:"remove"`
}

type overlayKind struct {
	review.KindRules
	Materials []overlayItem   `toml:"materials"`
	Gates     []overlayItem   `toml:"gates"`
	Points    []overlayItem   `toml:"points"`
	Filings   []overlayFiling `toml:"filings"`
}

type overlayItem struct {
	review.Item
	Remove bool `toml:"remove"`
}

type overlayFiling struct {
	review.FilingRule
	Remove bool `toml:"remove"`
}

func mergeTable(base, over map[string]any) map[string]any {
	for key, v := range over {
		switch v := v.(type) {
		case map[string]any:
			if b, ok := base[key].(map[string]any); ok {
				base[key] = mergeTable(b, v)
				continue
			}
		case []any:
			if b, ok := base[key].([]any); ok && rows(b) && rows(v) {
				base[key] = mergeRows(b, v)
				continue
			}
		}
		base[key] = over[key]
	}
	return base
}

// rows reports whether a list consists of tables with an id.
func rows(list []any) bool {
	return len(list) > 0 && !slices.ContainsFunc(list, func(v any) bool { return id(v) == "" })
}

func id(v any) string {
	t, _ := v.(map[string]any)
	s, _ := t["id"].(string)
	return s
}

func mergeRows(base, over []any) []any {
	for _, row := range over {
		t := row.(map[string]any)
		gone := t["remove"] == true
		delete(t, "remove")
		at := slices.IndexFunc(base, func(b any) bool { return id(b) == id(row) })
		switch {
		case at < 0 && !gone:
			base = append(base, row)
		case at >= 0 && gone:
			base = slices.Delete(base, at, at+1)
		case at >= 0:
			base[at] = mergeTable(base[at].(map[string]any), t)
		}
	}
	return base
}

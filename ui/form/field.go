package form

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/ui/kit"
	"hefa/ui/screen"
)

// maxArea is how many lines an editor of several lines grows to while it has
// the focus.
const maxArea = 8

// field is one parameter being filled in. Exactly one of input, area and
// choices is in use.
type field struct {
	param   review.Param
	input   *kit.Input
	area    *kit.Area
	choices []string // values of a TypeChoice
	chosen  int      // index into choices, -1 for none
	suggest []string // prepared values of a text
	picked  int      // suggestion under the cursor, -1 for none
	touched bool     // changed by hand
	fault   string   // what the last attempt to save said of it
}

func newField(env *screen.Env, p review.Param, e *review.Env, m *review.Matter) *field {
	f := &field{param: p, chosen: -1, picked: -1}
	if p.Choices != nil {
		f.suggest = p.Choices(e, m)
	}
	switch p.Type {
	case review.TypeChoice:
		f.choices, f.suggest = f.suggest, nil
	case review.TypeLong, review.TypeList:
		f.area = kit.NewArea(env.Theme)
		f.area.SetMax(review.MaxText)
		f.area.Blur()
	default:
		f.input = kit.NewInput(env.Theme)
		f.input.SetMax(review.MaxText)
		f.input.Blur()
	}
	if p.Default != nil {
		f.set(p.Default(e, m))
	}
	return f
}

func (f *field) set(v string) {
	switch {
	case f.area != nil:
		f.area.SetValue(v)
	case f.input != nil:
		f.input.SetValue(v)
	default:
		f.chosen = slices.Index(f.choices, v)
	}
}

func (f *field) value() string {
	switch {
	case f.area != nil:
		return f.area.Value()
	case f.input != nil:
		return f.input.Value()
	case f.chosen >= 0:
		return f.choices[f.chosen]
	}
	return ""
}

// values are the arguments the field stands for; nil when it is empty.
func (f *field) values() []string {
	v := f.value()
	if strings.TrimSpace(v) == "" {
		return nil
	}
	switch f.param.Type {
	case review.TypeList:
		var out []string
		for line := range strings.SplitSeq(v, "\n") {
			if line = strings.TrimSpace(line); line != "" {
				out = append(out, f.path(line))
			}
		}
		return out
	case review.TypeFile:
		return []string{CleanPath(v)}
	}
	return []string{v}
}

func (f *field) path(line string) string {
	if f.param.Name == "file" {
		return CleanPath(line)
	}
	return line
}

func (f *field) focus(on bool) {
	f.picked = -1
	switch {
	case f.area != nil && on:
		f.area.Focus()
	case f.area != nil:
		f.area.Blur()
	case f.input != nil && on:
		f.input.Focus()
	case f.input != nil:
		f.input.Blur()
	}
}

func (f *field) update(msg tea.Msg) bool {
	switch {
	case f.area != nil:
		return f.area.Update(msg)
	case f.input != nil:
		return f.input.Update(msg)
	}
	key, ok := msg.(tea.KeyPressMsg)
	if !ok || len(f.choices) == 0 {
		return false
	}
	switch key.String() {
	case "right", "space":
		f.chosen = (f.chosen + 1) % len(f.choices)
	case "left":
		f.chosen = (max(f.chosen, 0) + len(f.choices) - 1) % len(f.choices)
	default:
		return f.pick(key.Text)
	}
	return true
}

// pick chooses by number key.
func (f *field) pick(typed string) bool {
	n := strings.Index("123456789", typed)
	if typed == "" || n < 0 || n >= len(f.choices) {
		return false
	}
	f.chosen = n
	return true
}

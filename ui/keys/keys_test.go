package keys_test

import (
	"slices"
	"strings"
	"testing"

	"hefa/review"
	"hefa/ui/keys"
	"hefa/ui/locale"
)

var scopes = []keys.Scope{keys.Global, keys.Queue, keys.Matter, keys.Draft, keys.Findings, keys.Compare, keys.Checks, keys.Letters, keys.Citing, keys.Form, keys.Figures, keys.Ledger, keys.Week, keys.Wording, keys.Phrasing, keys.Register}

func TestNoKeyTwiceInAScope(t *testing.T) {
	seen := map[string]keys.Action{}
	for _, b := range keys.Table() {
		for _, k := range b.Keys {
			id := string(b.Scope) + " " + k
			if other, ok := seen[id]; ok {
				t.Errorf("%s does both %s and %s", id, other, b.Action)
			}
			seen[id] = b.Action
		}
	}
}

// TestScopesAreKnown: no binding stands in a scope that nothing asks.
func TestScopesAreKnown(t *testing.T) {
	for _, b := range keys.Table() {
		if !slices.Contains(scopes, b.Scope) {
			t.Errorf("%s is bound in %q", b.Action, b.Scope)
		}
		if len(b.Keys) == 0 {
			t.Errorf("%s has no key", b.Action)
		}
	}
}

// TestActionsAreNamed: help, palette and key bar find a name for every action,
// in both languages, and every verb bound exists.
func TestActionsAreNamed(t *testing.T) {
	for _, b := range keys.Table() {
		code := "action." + string(b.Action)
		if v := b.Action.Verb(); v != "" {
			code = "verb." + v
			if _, ok := review.VerbNamed(v); !ok {
				t.Errorf("%s is no verb", v)
			}
		}
		if !locale.Has(code) {
			t.Errorf("%s has no name", code)
		}
		if !locale.Has("scope." + string(b.Scope)) {
			t.Errorf("scope %s has no name", b.Scope)
		}
	}
}

// underIME reports whether a key reaches the program while a Chinese input
// method is on: everything but plain letters.
func underIME(key string) bool {
	return len([]rune(key)) > 1 || !strings.ContainsAny(strings.ToLower(key), "abcdefghijklmnopqrstuvwxyz")
}

// TestEveryCommandUnderAnInputMethod: a command has a key that is no letter,
// or the palette lists it: verbs always, actions in the scope they belong to.
func TestEveryCommandUnderAnInputMethod(t *testing.T) {
	palette, ok := keys.Lookup("ctrl+p", keys.Global)
	if !ok || palette != "palette" {
		t.Fatal("no palette")
	}
	for _, b := range keys.Table() {
		if b.Action.Verb() != "" || slices.ContainsFunc(b.Keys, underIME) {
			continue
		}
		listed := slices.ContainsFunc(keys.Of(b.Scope, keys.Global), func(o keys.Binding) bool { return o.Action == b.Action })
		if !listed {
			t.Errorf("%s is reached by letters only", b.Action)
		}
	}
}

// TestHintsWorkUnderAnInputMethod: the key a bar shows is the first one.
func TestHintsWorkUnderAnInputMethod(t *testing.T) {
	for _, b := range keys.Table() {
		if b.Hint > 0 && !underIME(b.Keys[0]) {
			t.Errorf("the bar shows %s for %s", b.Keys[0], b.Action)
		}
	}
}

// TestTakenKeys: terminals and input methods keep these for themselves.
func TestTakenKeys(t *testing.T) {
	taken := []string{"ctrl+space", "shift+space", "ctrl+.", "ctrl+,", "alt+enter", "f11", "ctrl+a", "ctrl+m", "ctrl+c"}
	for _, b := range keys.Table() {
		for _, k := range b.Keys {
			if slices.Contains(taken, k) {
				t.Errorf("%s is bound to %s", b.Action, k)
			}
		}
	}
}

func TestLookup(t *testing.T) {
	for _, tt := range []struct {
		key    string
		scopes []keys.Scope
		want   keys.Action
	}{
		{"？", []keys.Scope{keys.Queue, keys.Global}, "help"},
		{"：", []keys.Scope{keys.Queue, keys.Global}, "palette"},
		{"／", []keys.Scope{keys.Queue, keys.Global}, "filter"},
		{"、", []keys.Scope{keys.Draft, keys.Matter, keys.Global}, "search"},
		{"３", []keys.Scope{keys.Queue, keys.Global}, "section.3"},
		{"f", []keys.Scope{keys.Checks, keys.Matter, keys.Global}, "check.no"},
		{"f", []keys.Scope{keys.Letters, keys.Matter, keys.Global}, "letter.form"},
		{"n", []keys.Scope{keys.Draft, keys.Matter, keys.Global}, "search.next"},
		{"esc", []keys.Scope{keys.Form, keys.Global}, "back"},
		{"f9", []keys.Scope{keys.Queue, keys.Global}, "figures"},
		{"f10", []keys.Scope{keys.Queue, keys.Global}, ""},
	} {
		if got, _ := keys.Lookup(tt.key, tt.scopes...); got != tt.want {
			t.Errorf("%s in %v does %q, want %q", tt.key, tt.scopes, got, tt.want)
		}
	}
}

// TestWaysOutAreShown: a letter that does the same must not hide the key that
// works under an input method.
func TestWaysOutAreShown(t *testing.T) {
	for scope, want := range map[keys.Scope]map[keys.Action]string{
		keys.Queue: {"quit": "^Q", "back": "Esc"}, keys.Matter: {"back": "Esc", "quit": "^Q"}, keys.Draft: {"back": "Esc"}, keys.Form: {"back": "Esc"},
	} {
		for _, b := range keys.Of(scope, keys.Global) {
			if first, ok := want[b.Action]; ok && (b.First() != first || b.Hint == 0) {
				t.Errorf("%s: the bar shows %s for %s at %d", scope, b.First(), b.Action, b.Hint)
			}
		}
	}
}

func TestShow(t *testing.T) {
	for a, want := range map[keys.Action]string{
		"palette": "^P :", "help": "F1 ?", "section.prev": "⇧Tab", "mark": "Space", "open": "Enter", "redraw": "^L",
	} {
		if got := keys.For(a, keys.Queue, keys.Global); got != want {
			t.Errorf("%s is shown as %q, want %q", a, got, want)
		}
	}
	if got := keys.For("search", keys.Queue); got != "" {
		t.Errorf("search is shown as %q where it means nothing", got)
	}
}

package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// exits CODE COMMAND… runs a command and checks its exit code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND…")
	}
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		coder, ok := err.(interface{ ExitCode() int })
		if !ok {
			ts.Fatalf("%v", err)
		}
		got = coder.ExitCode()
	}
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("exit code %d, want %s", got, args[0])
	}
}

// json PATH WANT compares a value of the last output: "0.no", "skipped.%" for
// a length, "." for everything. Absent and null differ.
func jsonIs(ts *testscript.TestScript, neg bool, args []string) { compare(ts, neg, "stdout", args) }

// jsonerr does the same on the standard error.
func jsonErr(ts *testscript.TestScript, neg bool, args []string) { compare(ts, neg, "stderr", args) }

func compare(ts *testscript.TestScript, neg bool, from string, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: json PATH WANT")
	}
	got := shown(at(ts, from, args[0]))
	if (got == args[1]) == neg {
		ts.Fatalf("%s is %s, want %s", args[0], got, args[1])
	}
}

// jsonkeys PATH KEY… checks that an object has exactly these keys.
func jsonKeys(ts *testscript.TestScript, neg bool, args []string) {
	obj, ok := at(ts, "stdout", args[0]).(map[string]any)
	if !ok {
		ts.Fatalf("%s is no object", args[0])
	}
	got, want := slices.Sorted(maps.Keys(obj)), slices.Sorted(slices.Values(args[1:]))
	if slices.Equal(got, want) == neg {
		ts.Fatalf("keys of %s are\n%v, want\n%v", args[0], got, want)
	}
}

// jsonenv NAME PATH keeps a value for later commands.
func jsonEnv(ts *testscript.TestScript, _ bool, args []string) {
	ts.Setenv(args[0], shown(at(ts, "stdout", args[1])))
}

func at(ts *testscript.TestScript, from, path string) any {
	var v any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(from)), &v))
	for key := range strings.SplitSeq(strings.Trim(path, "."), ".") {
		if key == "" {
			continue
		}
		next, err := step(v, key)
		if err != nil {
			ts.Fatalf("%s at %q: %v", path, key, err)
		}
		v = next
	}
	return v
}

func step(v any, key string) (any, error) {
	switch v := v.(type) {
	case map[string]any:
		if next, ok := v[key]; ok {
			return next, nil
		}
	case []any:
		if key == "%" {
			return float64(len(v)), nil
		}
		if i, err := strconv.Atoi(key); err == nil && i < len(v) {
			return v[i], nil
		}
	}
	return nil, fmt.Errorf("nothing there")
}

func shown(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case nil:
		return "null"
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return fmt.Sprint(v)
}

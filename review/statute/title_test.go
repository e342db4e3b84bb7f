package statute

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
	"hefa/review/pinyin"
)

func TestCutEdition(t *testing.T) {
	for title, want := range map[string]string{
		"某法":                "某法 0",
		"某法（2021年修订）":       "某法 2021",
		"某法(2017修正)":        "某法 2017",
		"某法（2018年第三次修正）":    "某法 2018",
		"某法(2021-01-22)":    "某法 2021",
		"某法（2004）":          "某法 2004",
		"某法（试行）":            "某法（试行） 0",
		"（2004）":            "（2004） 0",
		"规划（2021－2025年）":    "规划（2021－2025年） 0",
		"某法（2021年10月1日起施行）": "某法（2021年10月1日起施行） 0",
	} {
		bare, year := cutEdition(title)
		if got := fmt.Sprint(bare, " ", year); got != want {
			t.Errorf("%s: %s, want %s", title, got, want)
		}
	}
}

func TestTitleOfAFile(t *testing.T) {
	for in, want := range map[[2]string]string{
		{"中华人民共和国某法", "x"}:             "中华人民共和国某法",
		{"某法（2021年修订）", "x"}:           "某法",
		{"某办法（已废止）", "x"}:              "某办法",
		{"某法_20210122", "某法_20210122"}: "某法",
		{"某法(2021-01-22)", "x"}:        "某法",
		{"", "某法 2021-01-22"}:          "某法",
		{"（已失效）", "某条例_20210122（已失效）"}: "某条例",
		{"某办法（试行）", "x"}:               "某办法（试行）",
		{"（2021）", "（2021）"}:           "（2021）",
	} {
		if got := title(in[0], in[1]); got != want {
			t.Errorf("%v: %q, want %q", in, got, want)
		}
	}
	for name, want := range map[string]bool{
		"某办法（已废止）": true, "某办法[失效]": true, "某办法_已废止": true, "关于废止某办法的决定": false, "某办法": false, "已废止文件清理办法": false,
	} {
		if isRepealed(name) != want {
			t.Errorf("%s: %v", name, !want)
		}
	}
}

// A key made twice is the key, and what a citation adds to a title does not
// change it.
func TestKeysAreStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOfN(rapid.SampledFrom([]rune("甲乙法条例办（）()《》〈〉 　Ａa2021修订试行")), 1, 20, -1).Draw(t, "title")
		bare, year := cutEdition(s)
		if year != 0 {
			t.Skip()
		}
		key := Key(s)
		if Key("《"+s+"》") != key || Key(" "+bare+" ") != key {
			t.Fatalf("%q: %q %q %q", s, key, Key("《"+s+"》"), Key(" "+bare+" "))
		}
	})
}

// The version in force is one of those that have begun, and none that began
// later has.
func TestCurrent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days := rapid.SliceOfN(rapid.Int32Range(1, 100), 0, 6).Draw(t, "days")
		on := review.Date(rapid.Int32Range(1, 100).Draw(t, "on"))
		var versions []Head
		for i, d := range days {
			versions = append(versions, Head{ID: int64(i), Version: review.Date(d)})
		}
		got, ok := Current(versions, on)
		if ok != (len(days) > 0) {
			t.Fatal(ok)
		}
		begun := slices.ContainsFunc(versions, func(h Head) bool { return h.Since() <= on })
		for _, h := range versions {
			if begun && (got.Since() > on || h.Since() <= on && h.Since() > got.Since()) || !begun && h.Since() < got.Since() {
				t.Fatalf("%v on %d: %v", days, on, got)
			}
		}
	})
}

// Typed in full, the initials of any statute name it.
func TestInitialsNameTheStatute(t *testing.T) {
	for _, r := range Changes().Repeals {
		for _, title := range r.Titles {
			h := Head{Title: republic + title}
			key := pinyin.Key(title)
			if !h.IsNamed(key) || !h.IsNamed(title) || !h.IsNamed(strings.ToUpper(key)) {
				t.Errorf("%s is not named by %s", title, key)
			}
			if found := Candidates([]Head{h, {ID: 1, Title: "别的规定"}}, key, today); len(found) == 0 || found[0].Title != h.Title {
				t.Errorf("%s: %v", key, found)
			}
		}
	}
}

func TestBrokenTables(t *testing.T) {
	for _, src := range []string{"[[repeal]", "[[repeal]]\nwhat = 1", "[[repeal]]\non = \"2020-02-30\"", "[[revision]]\nyear = \"x\""} {
		if _, err := readTable([]byte(src)); err == nil {
			t.Errorf("%q is read", src)
		}
	}
}

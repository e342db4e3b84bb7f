package form

import (
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/ui/screen"
	"hefa/ui/theme"
)

var units = []string{"柳河县公安局", "柳河县公园管理处", "柳河县水利局", "柳河县财政局", "柳河县城市管理局", "柳河县卫生健康局"}

func fieldOf(t review.ParamType, offers ...string) *field {
	p := review.Param{Name: "x", Type: t, Choices: func(*review.Env, *review.Matter) []string { return offers }}
	return newField(&screen.Env{Theme: theme.New(true, true)}, p, nil, nil)
}

// TestOffers: what is typed finds prepared values by their words or pinyin
// initials; a value typed in full offers nothing more.
func TestOffers(t *testing.T) {
	f := fieldOf(review.TypeText, units...)
	for typed, want := range map[string][]string{
		"":       units[:maxOffers],
		"公":      units[:2],
		"slj":    units[2:3],
		"lhxg":   units[:2],
		"没有":     nil,
		units[0]: nil,
	} {
		f.set(typed)
		if got := f.offers(); !slices.Equal(got, want) {
			t.Errorf("%q offers %q, want %q", typed, got, want)
		}
	}
	f.set("gaj")
	f.take(f.offers()[0])
	if f.value() != units[0] || f.picked != -1 {
		t.Errorf("took %q", f.value())
	}
}

// TestListOffers: a list grows by a line, values already in it are not
// offered again, and a line half typed is completed.
func TestListOffers(t *testing.T) {
	f := fieldOf(review.TypeList, "送审稿", "起草说明", "征求意见情况")
	f.take("送审稿")
	f.take("征求意见情况")
	if f.value() != "送审稿\n征求意见情况" {
		t.Errorf("%q", f.value())
	}
	if got := f.offers(); !slices.Equal(got, []string{"起草说明"}) {
		t.Errorf("%q", got)
	}
	f.set("送审稿\nqc")
	if got := f.offers(); !slices.Equal(got, []string{"起草说明"}) {
		t.Errorf("%q", got)
	}
	f.take("起草说明")
	if f.value() != "送审稿\n起草说明" {
		t.Errorf("%q", f.value())
	}
	f.set("会议纪要\n")
	f.take("送审稿")
	if f.value() != "会议纪要\n送审稿" {
		t.Errorf("%q", f.value())
	}
	f.set(" 甲 \n\n乙\n")
	if got := f.values(); !slices.Equal(got, []string{"甲", "乙"}) {
		t.Errorf("%q", got)
	}
}

// TestChoice: arrows turn the values around, numbers choose.
func TestChoice(t *testing.T) {
	f := fieldOf(review.TypeChoice, "a", "b", "c")
	if f.value() != "" {
		t.Errorf("starts with %q", f.value())
	}
	for _, step := range []struct {
		key  tea.KeyPressMsg
		want string
	}{
		{tea.KeyPressMsg{Code: tea.KeyRight}, "a"}, {tea.KeyPressMsg{Code: tea.KeyLeft}, "c"}, {tea.KeyPressMsg{Code: tea.KeyRight}, "a"},
		{tea.KeyPressMsg{Code: '2', Text: "2"}, "b"}, {tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}, "c"},
	} {
		if !f.update(step.key) || f.value() != step.want {
			t.Errorf("%s gives %q, want %q", step.key, f.value(), step.want)
		}
	}
	for _, other := range []tea.KeyPressMsg{{Code: '9', Text: "9"}, {Code: 'x', Text: "x"}, {Code: tea.KeyTab}} {
		if f.update(other) || f.value() != "c" {
			t.Errorf("%s was taken", other)
		}
	}
	f.set("nothing known")
	if f.value() != "" || f.values() != nil {
		t.Error("an unknown value was chosen")
	}
}

// TestFileField: a path is cleaned when it is read, not while it is typed.
func TestFileField(t *testing.T) {
	f := fieldOf(review.TypeFile)
	f.set(`"/a/送审稿 一.docx"`)
	if f.value() != `"/a/送审稿 一.docx"` || f.values()[0] != "/a/送审稿 一.docx" {
		t.Errorf("%q %q", f.value(), f.values())
	}
}

func TestClampTop(t *testing.T) {
	for _, tt := range []struct{ top, from, to, room, n, want int }{
		{0, 0, 2, 5, 10, 0},  // seen already
		{0, 6, 8, 5, 10, 3},  // below
		{5, 2, 3, 5, 10, 2},  // above
		{4, 9, 10, 5, 10, 5}, // the last one
		{3, 4, 5, 20, 10, 0}, // room for all
		{0, 2, 9, 3, 10, 2},  // larger than the room: its beginning
	} {
		if got := clampTop(tt.top, tt.from, tt.to, tt.room, tt.n); got != tt.want {
			t.Errorf("%+v: %d", tt, got)
		}
	}
}

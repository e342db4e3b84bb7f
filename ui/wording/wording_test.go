package wording

import (
	"maps"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/letter"
	"hefa/ui/keys"
	"hefa/ui/locale"
	"hefa/ui/screen"
	"hefa/ui/text"
	"hefa/ui/theme"
)

var composed = review.LetterContent{
	Form: review.FormLetterhead, Org: "柳河县司法局", Code: "柳司审", Year: 2026, Title: "关于某办法的意见", To: "县住建局", Sign: "柳河县司法局",
	Date: review.MustDate("2026-11-20"), Note: "联系人：李明", Attachments: []string{"修改建议稿", "顾问意见"},
	Body: []review.LetterPara{
		{Text: "收悉。"}, {Level: 1, Heading: "审查意见"}, {Level: 3, Text: "删除第三条。"},
		{Table: &review.LetterTable{Head: []string{"条款", "意见"}}}, {Level: 1, Heading: "结论", Text: "应当修改。"},
	},
}

// opened is an editor on a letter, as if it had been loaded.
func opened(paper desk.Paper, kept map[string]string) *Editor {
	var at time.Time
	env := &screen.Env{Theme: theme.New(true, true), Say: locale.New("zh"), Now: func() time.Time { at = at.Add(time.Second); return at }}
	e := New(env, screen.WordLetter{No: "G2026-0001", Kind: review.OpinionLetter})
	e.show(loadedMsg{"G2026-0001", &desk.File{Matter: &review.Matter{No: "G2026-0001"}}, paper, composed, kept})
	e.View(80, 24)
	return e
}

func press(e *Editor, names ...string) *Editor {
	for _, k := range names {
		msg := tea.KeyPressMsg{Text: k, Code: []rune(k)[0]}
		if code, ok := named[k]; ok {
			msg = tea.KeyPressMsg{Code: code}
		}
		e.Update(msg)
	}
	return e
}

var named = map[string]rune{"enter": tea.KeyEnter, "up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "home": tea.KeyHome, "end": tea.KeyEnd, "backspace": tea.KeyBackspace}

// TestArgs: only what differs is handed on; what was emptied is left out of the
// letter, and numbers and lists are tidied.
func TestArgs(t *testing.T) {
	for name, tt := range map[string]struct {
		set, want map[string]string // wanted values that are not empty, lists joined by |
	}{
		"untouched":           {nil, nil},
		"a new title":         {map[string]string{"title": " 关于另一事的意见 "}, map[string]string{"title": "关于另一事的意见"}},
		"no title":            {map[string]string{"title": ""}, nil},
		"no body":             {map[string]string{"body": " \n"}, nil},
		"no note":             {map[string]string{"note": ""}, map[string]string{"note": "无"}},
		"no attachments":      {map[string]string{"attachments": "；"}, map[string]string{"attachments": "无"}},
		"the same, untidy":    {map[string]string{"attachments": "修改建议稿;顾问意见；", "body": "收悉。\n\n一、审查意见\n5.删除第三条。\n【表1】\n九、结论。应当修改。"}, nil},
		"copies":              {map[string]string{"cc": "县财政局； 县审计局"}, map[string]string{"cc": "县财政局|县审计局"}},
		"marks":               {map[string]string{"secret": "秘密", "urgency": "特急", "copy-no": "000001", "signer": "王"}, map[string]string{"secret": "秘密", "urgency": "特急", "copy-no": "000001", "signer": "王"}},
		"renumbered when cut": {map[string]string{"body": "二、甲\n四、乙"}, map[string]string{"body": "一、甲\n二、乙"}},
	} {
		e := opened(desk.Paper{Content: composed}, tt.set)
		a := e.args()
		got := map[string]string{}
		for _, n := range fieldNames {
			if v := strings.Join(a[n], "|"); v != "" {
				got[n] = v
			}
		}
		if !maps.Equal(got, tt.want) || a.Text("letter") != "opinion" || untouched(a) != (len(tt.want) == 0) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

// TestOpensOnTheWording: the fields hold the letter as it was worded, the caret
// stands at its beginning, and what differs from the composed letter is what is
// handed on again.
func TestOpensOnTheWording(t *testing.T) {
	c := composed
	c.Body, c.CC = letter.ParseProse("改写过的正文。", nil), []string{"县财政局"}
	e := opened(desk.Paper{Content: c, Wording: review.Wording{Body: "改写过的正文。"}}, nil)
	if v := e.values(); v["body"] != "改写过的正文。" || v["cc"] != "县财政局" || v["attachments"] != "修改建议稿；顾问意见" {
		t.Errorf("%q", v)
	}
	if row, pos := e.area().Caret(); row != 0 || pos != 0 {
		t.Errorf("caret at %d,%d", row, pos)
	}
	if a := e.args(); a.Text("body") != "改写过的正文。" || a.Text("title") != "" {
		t.Errorf("%q", a)
	}
}

// TestUndoGoesAllTheWayBack: whatever is typed, undone to the end everything is
// as it was, redone to the end as it came to be.
func TestUndoGoesAllTheWayBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := opened(desk.Paper{Content: composed}, nil)
		start := e.values()
		for range rapid.IntRange(1, 60).Draw(t, "steps") {
			switch k := rapid.SampledFrom([]string{"甲", "1", "。", "enter", "up", "down", "left", "end", "backspace", "backspace", "paste", "tab", "composed"}).Draw(t, "key"); k {
			case "paste":
				e.Update(tea.PasteMsg{Content: "贴入\n两行"})
			case "tab":
				e.Act("field.next")
			case "composed":
				e.Act("wording.composed")
			default:
				press(e, k)
			}
		}
		end := e.values()
		for e.undo() {
		}
		if !maps.Equal(e.values(), start) {
			t.Fatalf("undone: %q", e.values())
		}
		for e.redo() {
		}
		if !maps.Equal(e.values(), end) {
			t.Fatalf("redone: %q, want %q", e.values(), end)
		}
		if v := e.values()["body"]; !utf8.ValidString(v) {
			t.Fatal("broken text")
		}
	})
}

// TestUndoTakesWordsTogether: characters typed one after the other are one step,
// a move of the caret begins another.
func TestUndoTakesWordsTogether(t *testing.T) {
	e := press(opened(desk.Paper{Content: composed}, nil), "甲", "乙", "丙", "left", "丁", "戊")
	for _, want := range []string{"甲乙丙收悉。", "收悉。"} {
		e.Act("wording.undo")
		if got := e.area().Line(0); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if e.undo() {
		t.Error("there was more to undo")
	}
}

// TestItemsGoOn: after an item the next number stands, an item without words
// ends the list, and Enter inside a paragraph only cuts it.
func TestItemsGoOn(t *testing.T) {
	for typed, want := range map[string]string{
		"end enter 甲":                       "1.删\n2.甲",
		"end enter 甲 enter 乙":               "1.删\n2.甲\n3.乙",
		"end enter enter":                   "1.删\n",
		"end left enter":                    "1.\n删",
		"home enter":                        "\n1.删",
		"end enter 甲 enter enter enter 乙":   "1.删\n2.甲\n\n乙",
		"end enter backspace backspace 甲 乙": "1.删\n甲乙",
	} {
		e := opened(desk.Paper{Content: composed}, map[string]string{"body": "1.删"})
		if got := press(e, strings.Fields(typed)...).values()["body"]; got != want {
			t.Errorf("%s: %q, want %q", typed, got, want)
		}
	}
}

// TestPastedEnter: an Enter that comes with pasted text adds no number.
func TestPastedEnter(t *testing.T) {
	e := opened(desk.Paper{Content: composed}, map[string]string{"body": "1.删"})
	e.env.Now = func() time.Time { return time.Unix(5, 0) } // everything at once
	if got := press(e, "end", "甲", "enter", "乙").values()["body"]; got != "1.删甲\n乙" {
		t.Errorf("%q", got)
	}
}

// TestPreviewFollowsTheCaret: beside a long text the preview shows the paragraph
// that is being written.
func TestPreviewFollowsTheCaret(t *testing.T) {
	e := opened(desk.Paper{Content: composed}, map[string]string{"body": strings.Repeat("一段文字。\n", 80) + "最后一段。"})
	for name, move := range map[string]tea.KeyPressMsg{"最后一段。": {Code: tea.KeyEnd, Mod: tea.ModCtrl}, "县住建局：": {Code: tea.KeyHome, Mod: tea.ModCtrl}} {
		e.Update(move)
		view, caret := e.View(140, 30)
		half := ""
		for line := range strings.SplitSeq(text.Plain(view), "\n") {
			half += string([]rune(line)[len([]rune(line))/2:]) + "\n"
		}
		if !strings.Contains(half, name) || caret == nil {
			t.Errorf("%s is not in the preview:\n%s", name, text.Plain(view))
		}
	}
}

// TestEditorBeforeLoading: keys that come early do nothing.
func TestEditorBeforeLoading(t *testing.T) {
	e := New(&screen.Env{Theme: theme.New(true, true), Say: locale.New("zh"), Now: time.Now}, screen.WordLetter{No: "G1"})
	press(e, "甲", "enter", "down")
	for _, a := range []keys.Action{"save", "field.next", "wording.undo", "wording.preview", "phrases"} {
		if e.Act(a) != nil {
			t.Errorf("%s does something", a)
		}
	}
	if view, caret := e.View(80, 24); caret != nil || !strings.Contains(text.Plain(view), "载入中") || e.area().Value() != "" {
		t.Error(text.Plain(view))
	}
}

// BenchmarkTyping is a character typed into a letter of the most that is kept,
// and the frame after it.
func BenchmarkTyping(b *testing.B) {
	e := opened(desk.Paper{Content: composed}, map[string]string{"body": strings.Repeat("1.第三条没有上位法依据，建议删除；第五条的期限过长，建议缩短。\n", review.MaxText/32-10)})
	for b.Loop() {
		press(e, "甲", "backspace")
		e.View(140, 40)
	}
}

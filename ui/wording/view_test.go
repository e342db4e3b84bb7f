package wording

import (
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/screen/screentest"
	"hefa/ui/text"
)

var sizes = [][2]int{{1, 1}, {13, 4}, {20, 5}, {40, 8}, {60, 14}, {73, 20}, {74, 20}, {78, 22}, {80, 30}, {119, 30}, {120, 30}, {200, 60}}

// Everywhere the frame is as large as asked for, no character is cut in half
// and the caret lies within, in every field and in the preview.
func TestFitsEverySize(t *testing.T) {
	e := opened(desk.Paper{Content: composed}, map[string]string{"body": strings.Repeat("第一条（二）“规定”。", 60)})
	e.Fail(review.Refused("redraft." + strings.Repeat("拒", 60)))
	for _, name := range append(fieldNames, "preview") {
		if at(e, name); name == "preview" {
			e.Act("wording.preview")
		} else {
			press(e, "长", "（", "end")
		}
		for _, size := range sizes {
			lines, c := page(e, size[0], size[1])
			if len(lines) != size[1] {
				t.Errorf("%s, %v: %d lines", name, size, len(lines))
			}
			for _, l := range lines {
				if text.Width(l) != size[0] {
					t.Errorf("%s, %v: %d cells: %q", name, size, text.Width(l), l)
				}
			}
			if size[0] >= 40 && (c == nil) != e.peek || c != nil && size[0] >= 40 && (c.X < 1 || c.X >= size[0]-1 || c.Y < 1 || c.Y >= size[1]-1) {
				t.Errorf("%s, %v: caret %v", name, size, c)
			}
		}
	}
}

// The caret stands behind what was typed, in every field at every size; its
// label is seen.
func TestCaretBehindWhatWasTyped(t *testing.T) {
	for _, size := range sizes[3:] {
		e := opened(desk.Paper{Content: composed}, nil)
		for _, name := range fieldNames {
			press(at(e, name), "end")
			press(e, "（", "甲", "a")
			lines, c := page(e, size[0], size[1])
			got := screentest.Before(lines, c)
			if !strings.HasSuffix(got, "（甲a") || name != "body" && !strings.Contains(got, e.env.Say.T("wording."+name)) {
				t.Errorf("%v, %s: %q before the caret", size, name, got)
			}
		}
	}
}

// On a low screen only the fields in use are shown, on a high one all.
func TestFieldsShown(t *testing.T) {
	e := opened(desk.Paper{Content: composed}, nil)
	label := func(name string) string { return strings.TrimSpace(e.env.Say.T("wording." + name)) }
	for _, c := range []struct {
		at   string
		w, h int
		want string
	}{
		{"body", 78, 19, "title"}, {"signer", 78, 19, "issuer signer"}, {"cc", 60, 19, "cc"}, {"body", 78, 20, "title addressee cc attachments note issuer signer secret urgency copy-no"},
		{"body", 60, 20, "title addressee attachments issuer secret"}, {"cc", 60, 20, "title cc attachments issuer secret"}, {"body", 60, 24, "title addressee cc attachments note issuer signer secret urgency copy-no"},
	} {
		lines, _ := page(at(e, c.at), c.w, c.h)
		all := strings.Join(lines, "\n")
		seen := []string{}
		for _, name := range fieldNames[:len(fieldNames)-1] {
			if strings.Contains(all, "│ "+label(name)+" ") || strings.Contains(all, " "+label(name)+" ") {
				seen = append(seen, name)
			}
		}
		if got := strings.Join(seen, " "); got != c.want {
			t.Errorf("%+v: %s\n%s", c, got, all)
		}
	}
}

// Why saving was refused is told on every screen, in full where there is room,
// until something is typed.
func TestRefusalIsTold(t *testing.T) {
	e := opened(desk.Paper{Content: composed}, map[string]string{"body": "旧稿"})
	shown := func(w, h int) string {
		lines, _ := page(e, w, h)
		return strings.Join(lines, "\n")
	}
	if got := shown(78, 22); !strings.Contains(got, "已恢复") {
		t.Error(got)
	}
	e.Fail(review.Refused("开头" + strings.Repeat("很长的理由", 20) + "结尾"))
	if got := shown(78, 22); !strings.Contains(got, "开头") || !strings.Contains(got, "结尾") {
		t.Error(got)
	}
	if got := shown(40, 8); !strings.Contains(got, "开头") || !strings.Contains(got, "旧稿") {
		t.Error(got)
	}
	if press(e, "字"); strings.Contains(shown(78, 22), "开头") {
		t.Error(shown(78, 22))
	}
}

// A wording whose facts have changed since says so.
func TestStaleIsTold(t *testing.T) {
	c := composed
	c.Title = "旧题"
	for _, stale := range []bool{true, false} {
		w := review.Wording{Body: "改写。", On: review.MustDate("2026-11-02"), Based: "other"}
		if !stale {
			w = review.Wording{}
		}
		lines, _ := page(opened(desk.Paper{Content: c, Wording: w}, nil), 78, 22)
		if got := strings.Join(lines, "\n"); strings.Contains(got, "2026-11-02") != stale {
			t.Error(got)
		}
	}
}

// The preview takes the whole screen and its keys, and gives both back.
func TestPreviewAlone(t *testing.T) {
	e := opened(desk.Paper{Content: composed}, map[string]string{"body": strings.Repeat("一段文字。\n", 60) + "最后一段。"})
	e.Act("wording.preview")
	top, caret := page(e, 78, 22)
	if all := strings.Join(top, "\n"); caret != nil || !strings.Contains(all, "县住建局：") || strings.Contains(all, "最后一段") {
		t.Error(all)
	}
	press(e, "字", "end")
	if end, _ := page(e, 78, 22); !strings.Contains(strings.Join(end, "\n"), "最后一段") || strings.Contains(e.values()["body"], "字。字") || strings.HasPrefix(e.values()["body"], "字") {
		t.Error(strings.Join(end, "\n"))
	}
	if e.Act("back") != nil || e.peek {
		t.Error("Esc does not go back to the words")
	}
}

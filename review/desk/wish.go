package desk

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"hefa/review/draft"
)

// wish is what a proposal wants of the text: words in it, words out of it.
type wish struct {
	in, out []string // letters and digits only
}

var (
	quoted    = regexp.MustCompile(`[“「『"]([^“”「」『』"]+)[”」』"]`)
	deleting  = regexp.MustCompile(`(删去|删除|删|去掉|取消|不再)[^，。；“”]{0,12}$`)
	replacing = regexp.MustCompile(`(将|把|原)[^，。；“”]{0,12}$`)
	replaced  = regexp.MustCompile(`^(的(规定|表述|内容))?(改为|修改为|调整为|替换为|变更为|改成)`)
	joining   = regexp.MustCompile(`^([、和及与或]|以及|或者)?$`)
	removing  = regexp.MustCompile(`删去|删除|去掉|取消`)
	changing  = regexp.MustCompile(`改为|修改|表述为|调整|明确|增加|补充`)
	wording   = regexp.MustCompile(`(改为|修改为|表述为|调整为|明确为|规定为)[:：]?([^“”]+)$`)
)

// wishOf reads a proposal: words in quotation marks are to go where 删去 or 将
// stands before them or 改为 behind, otherwise to come; without such marks, what follows 改为
// is to come, and a mere 建议删去 means the words the opinion quotes. A proposal
// that only argues wants no words.
func wishOf(proposal, quote string) wish {
	var w wish
	proposal = strings.Join(strings.Fields(proposal), "")
	from, leaving := 0, false // end of the last quotation, and whether it was to go
	for _, at := range quoted.FindAllStringSubmatchIndex(proposal, -1) {
		words, before, after := draft.Bare(proposal[at[2]:at[3]]), proposal[from:at[0]], proposal[at[1]:]
		if !(from > 0 && joining.MatchString(before)) { // “甲”、“乙” go or come together
			leaving = deleting.MatchString(before) || replacing.MatchString(before) || replaced.MatchString(after)
		}
		switch from = at[1]; {
		case words == "":
		case leaving:
			w.out = append(w.out, words)
		default:
			w.in = append(w.in, words)
		}
	}
	if len(w.in) > 0 || len(w.out) > 0 {
		return w
	}
	if m := wording.FindStringSubmatch(proposal); m != nil && utf8.RuneCountInString(m[2]) >= 4 {
		w.in = append(w.in, draft.Bare(m[2]))
	} else if removing.MatchString(proposal) && !changing.MatchString(proposal) && quote != "" {
		w.out = append(w.out, quote)
	}
	return w
}

// granted tells how much of a wish an article has come to, or for words to come
// the rest of the draft: they may have been put elsewhere. Words that stood
// there before are no wish, and words that never did cannot go.
func (w wish) granted(was, now, wasAll, nowAll string) Presence {
	wants, got := 0, 0
	for _, s := range w.in {
		if strings.Contains(was, s) {
			continue
		}
		wants++
		if strings.Contains(now, s) || strings.Contains(nowAll, s) && !strings.Contains(wasAll, s) {
			got++
		}
	}
	for _, s := range w.out {
		if !strings.Contains(was, s) {
			continue
		}
		if wants++; !strings.Contains(now, s) {
			got++
		}
	}
	switch {
	case wants == 0:
		return Unsaid
	case got == wants:
		return Stands
	case got > 0:
		return Partial
	}
	return Absent
}

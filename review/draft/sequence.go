package draft

import "strings"

// lookAhead is how many later candidates may speak about one: more than any
// real draft needs, few enough that a hostile one costs nothing.
const lookAhead = 500

// pickArticles chooses, among the paragraphs that begin with 第…条, those that
// really open an article. A reference such as 第十条规定的 may stand first in a
// paragraph too; the running numbers tell the two apart.
func pickArticles(seen []candidate) []candidate {
	var cs []candidate
	spaced := 0
	for _, c := range seen {
		if c.rank == article && !isReference(c.mark) {
			cs = append(cs, c)
			if c.spaced {
				spaced++
			}
		}
	}
	setApart := spaced*2 > len(cs) // the draft writes 第一条 with a space behind
	var out []candidate
	var last mark
	for i, c := range cs {
		if opensArticle(last, c.mark, cs[i+1:min(i+1+lookAhead, len(cs))], setApart) {
			out = append(out, c)
			last = c.mark
		}
	}
	return out
}

// opensArticle decides on one candidate from the article before it and the
// candidates after it.
func opensArticle(last, c mark, later []candidate, setApart bool) bool {
	doubtful := maybeReference(c)
	sure := !doubtful && c.spaced && setApart
	switch {
	case follows(last, c):
		return sure || !foundLater(c.number, c.sub, doubtful, setApart, later)
	case doubtful:
		return false
	case sure:
		return true // a gap, a repetition or a restart: the drafter's mistake is the officer's business
	case c.number == 1 && c.sub == 0:
		return !setApart && continues(c, later)
	case c.number > last.number:
		return continues(c, later) && !foundLater(last.number+1, 0, true, setApart, later)
	}
	return c.number == last.number && !setApart && continues(c, later)
}

// follows reports that c is the number expected after last.
func follows(last, c mark) bool {
	if c.sub > 0 {
		return c.number == last.number && c.sub == last.sub+1
	}
	return c.number == last.number+1
}

// foundLater reports that a better bearer of the number comes before the
// numbering starts anew: one that is no doubtful reference or, in a draft that
// sets its labels apart, one that is set apart.
func foundLater(number, sub int, doubtful, setApart bool, later []candidate) bool {
	for _, l := range later {
		if l.number == 1 && l.sub == 0 && number != 1 || l.number > number+1 && l.spaced == setApart && !maybeReference(l.mark) {
			return false
		}
		if l.number == number && l.sub == sub && !maybeReference(l.mark) && (doubtful || setApart && l.spaced) {
			return true
		}
	}
	return false
}

// continues reports that the next sound candidate carries the next number.
func continues(c mark, later []candidate) bool {
	for _, l := range later {
		if !maybeReference(l.mark) {
			return follows(c, l.mark)
		}
	}
	return len(later) == 0
}

// isReference recognises words that never open an article.
func isReference(m mark) bool {
	for _, w := range []string{
		"，", "。", "；", "、", ",", ";", "）", ")", "》", "”", "的", "之", "所称", "所列", "所指", "所述", "所规定",
		"规定的", "和第", "及第", "至第", "或第", "或者第", "以及", "修改为", "改为", "删去", "删除", "增加一", "中的", "中关于",
	} {
		if strings.HasPrefix(m.rest, w) {
			return true
		}
	}
	if t, found := strings.CutPrefix(m.rest, "第"); found { // 第二款, 第（三）项
		_, t = takeNumeral(strings.TrimLeft(t, "（( "))
		t = strings.TrimLeft(t, "）) ")
		return strings.HasPrefix(t, "款") || strings.HasPrefix(t, "项") || strings.HasPrefix(t, "目")
	}
	return false
}

// maybeReference recognises words that more often belong to a reference; an
// article may begin with them, if its number is the one expected.
func maybeReference(m mark) bool {
	if m.spaced {
		return false
	}
	for _, w := range []string{"规定", "中", "和", "及", "至", "或", "情形", "要求", "修改"} {
		if strings.HasPrefix(m.rest, w) {
			return true
		}
	}
	return false
}

// pickItems chooses the 一、 （一） 1. （1） items that count on from one another.
func pickItems(seen []candidate) []candidate {
	var out []candidate
	var last [annex]int
	for _, c := range seen {
		if c.rank < item1 {
			clear(last[item1+1:])
			continue
		}
		gap := c.rank == item1 && last[item1] > 0 && c.number > last[item1] && c.number <= last[item1]+3
		if c.number != 1 && c.number != last[c.rank]+1 && !gap {
			continue
		}
		last[c.rank] = c.number
		clear(last[c.rank+1:])
		out = append(out, c)
	}
	return out
}

// pickDivisions chooses the headings of 编, 章 and 节. A table of contents says
// them all once before; those are left out.
func pickDivisions(seen []candidate) []candidate {
	var out []candidate
	bare := 0 // out[bare:] have had no article yet
	for _, c := range seen {
		if c.rank >= article {
			if c.rank == article {
				bare = len(out)
			}
			continue
		}
		if !isDivision(c.mark) {
			continue
		}
		for i := bare; i < len(out) && c.rank <= chapter; i++ {
			if out[i].rank == c.rank && out[i].number == c.number {
				out = out[:i]
				break
			}
		}
		out = append(out, c)
	}
	return out
}

package letter

import (
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"hefa/review"
)

// opinion holds an opinion letter to the facts: the conclusion in its words,
// a basis for every opinion, and as many items as there are opinions.
func (p *proofs) opinion() {
	m := p.in.Matter
	says := ""
	if m.Conclusion != nil {
		says = p.in.Profile.Conclusion(m.Kind, m.Conclusion.Result).Says
	}
	p.hold("conclusion", says != "" && stated(plainBody(p.c.Body), says), says)
	p.points()
	var bare []string
	for _, o := range m.LiveOpinions() {
		if o.Basis == "" && o.Severity == review.Legality {
			bare = append(bare, itoa(o.N))
		}
	}
	p.list("basis", bare)
	want, got := 0, 0
	for _, o := range inLetter(m) {
		if !o.Draft() {
			want++
		}
	}
	for _, x := range p.c.Body {
		if x.Level == 3 {
			got++
		}
	}
	if t, counted := m.Counting(); counted && got == 0 {
		p.doubt("opinions", "proof.opinions.counted", review.Rule{}, t.Opinions)
		return
	}
	p.hold("opinions", want == got, want, got)
}

// points looks for a letter that says of every point that all is well, and raises
// questions of legality below.
func (p *proofs) points() {
	m := p.in.Matter
	var good []string
	bad, opinions := 0, 0
	for _, it := range p.in.Profile.For(m.Kind).Points {
		switch m.Points[it.ID].Mark {
		case review.Yes:
			good = append(good, quote(said(it)))
		case review.No:
			bad++
		}
	}
	for _, o := range m.LiveOpinions() {
		if o.Severity == review.Legality {
			opinions++
		}
	}
	p.hold("points", opinions == 0 || bad > 0 || len(good) == 0, opinions, strings.Join(good, ""))
}

// stated reports whether a text states a conclusion: 合法 is neither 不合法 nor
// 合法性.
func stated(text, says string) bool {
	for {
		before, after, found := strings.Cut(text, says)
		if !found {
			return false
		}
		last, _ := utf8.DecodeLastRuneInString(before)
		if last != '不' && firstRune(after) != '性' {
			return true
		}
		text = after
	}
}

// attachments looks for files that the officer names and the matter does not
// have, and for a text that speaks of attachments where none is listed.
func (p *proofs) attachments() {
	if len(oneLines(p.c.Attachments)) == 0 {
		if strings.Contains(plainBody(p.c.Body), "附件") {
			p.doubt("attachments", "proof.attachments.none", review.Rule{})
		}
		return
	}
	var missing []string
	for _, name := range p.in.Wording.Attachments {
		if name != review.None && !p.onFile(name) {
			missing = append(missing, name)
		}
	}
	p.list("attachments", missing)
}

// onFile reports whether the matter has a file or a marked material of a name.
func (p *proofs) onFile(name string) bool {
	bare := strings.NewReplacer("《", "", "》", "", "〈", "", "〉", "", " ", "")
	same := func(other string) bool {
		a, b := bare.Replace(name), bare.Replace(strings.TrimSuffix(other, filepath.Ext(other)))
		return a != "" && b != "" && (strings.Contains(a, b) || strings.Contains(b, a))
	}
	m := p.in.Matter
	names := []string{m.Title}
	for _, f := range m.Attachments {
		names = append(names, f.Name)
	}
	names = append(names, marked(p.in.Profile.For(m.Kind).Materials, m.Materials, review.Yes)...)
	return slices.ContainsFunc(names, same)
}

var dayInText = regexp.MustCompile(`([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日`)

// dates looks for days that no calendar has, a letter of a later day, and a
// document that takes effect before it was published.
func (p *proofs) dates() {
	var wrong []string
	for _, d := range dayInText.FindAllStringSubmatch(words(p.c), -1) {
		two := func(s string) string { return strings.Repeat("0", 2-len(s)) + s }
		if _, err := review.ParseDate(d[1] + "-" + two(d[2]) + "-" + two(d[3])); err != nil {
			wrong = append(wrong, d[0])
		}
	}
	pub := p.in.Matter.Publication
	switch {
	case len(wrong) > 0:
		p.list("dates", wrong)
	case p.c.Date > p.today:
		p.doubt("dates", "date.future", review.Rule{}, p.c.Date)
	case pub != nil && pub.Effect < pub.On:
		p.doubt("dates", "proof.dates.effect", review.Rule{}, pub.Effect, pub.On)
	default:
		p.hold("dates", true)
	}
}

// blankMarks are what stands where something is still to be filled in.
var blankMarks = []string{"××", "ＸＸ", "XX", "某某", "（请补充）", "请补充）", "{{", "____", "＿＿", "【表"}

// emptyMarks are marks with nothing in them, as a set phrase brings them along.
var emptyMarks = regexp.MustCompile(`“[\s\x{3000}…]*”|‘[\s\x{3000}…]*’|《[\s\x{3000}]*》|〈[\s\x{3000}]*〉`)

// blanksIn lists the places of a text that were left open.
func blanksIn(text string) []string {
	var out []string
	for _, m := range blankMarks {
		if strings.Contains(text, m) && !slices.ContainsFunc(out, func(s string) bool { return strings.Contains(s, m) }) {
			out = append(out, m)
		}
	}
	for _, m := range emptyMarks.FindAllString(text, -1) {
		if !slices.Contains(out, m) {
			out = append(out, m)
		}
	}
	return out
}

// undrawable lists the characters of a text that the fonts of a letter may not
// have: pictures, private use, code points nobody assigned, rare characters
// outside the basic plane. What GBK holds every Chinese font draws.
func undrawable(text string) []string {
	var out []string
	gbk := simplifiedchinese.GBK.NewEncoder()
	for _, r := range text {
		odd := r > 0xffff || r == utf8.RuneError || unicode.In(r, unicode.So, unicode.Co) || r != '\n' && !unicode.IsGraphic(r)
		if !odd || slices.Contains(out, shownAs(r)) {
			continue
		}
		if _, err := gbk.String(string(r)); err == nil && !unicode.Is(unicode.Co, r) {
			continue
		}
		out = append(out, shownAs(r))
	}
	return out
}

// shownAs is how a character is named that may have no picture.
func shownAs(r rune) string {
	code := strings.ToUpper(strconv.FormatInt(int64(r), 16))
	if unicode.IsGraphic(r) && !unicode.Is(unicode.Co, r) {
		return string(r) + "（U+" + code + "）"
	}
	return "U+" + code
}

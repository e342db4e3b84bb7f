package letter

import (
	"regexp"
	"slices"
	"strings"

	"hefa/review"
)

// grades and urgencies are what stands at the head of a letter: 密级 and 紧急程度
// (GB/T 9704-2012, 7.2.2 and 7.2.3).
var (
	grades    = []string{"绝密", "机密", "秘密"}
	urgencies = []string{"特急", "加急"}
)

// generic are the first words of a name that names nobody: 上一级人民政府.
var generic = []string{"上一级", "上级", "本级", "同级"}

// addressee looks for somebody the letter goes to by name, and to whom no copy
// goes as well.
func (p *proofs) addressee() {
	to := organs(p.c.To)
	i := slices.IndexFunc(to, func(s string) bool {
		return slices.ContainsFunc(generic, func(g string) bool { return strings.HasPrefix(s, g) })
	})
	if i >= 0 {
		p.doubt("addressee", "proof.addressee.generic", review.Rule{}, to[i])
	} else {
		p.hold("addressee", oneLine(p.c.To) != "")
	}
	copies := organs(strings.Join(oneLines(p.c.CC), "、"))
	if len(copies) == 0 {
		return
	}
	p.list("cc", slices.DeleteFunc(copies, func(s string) bool { return !slices.Contains(to, s) }))
}

// organs are the names of a list: 县财政局、县审计局，县水务局.
func organs(s string) []string {
	var out []string
	for name := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("、，；,;：:。\n", r) }) {
		if name = strings.Join(strings.Fields(name), ""); name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// copyNo is a 份号: six Arabic figures (GB/T 9704-2012).
var copyNo = regexp.MustCompile(`^[0-9]{6}$`)

// marks looks at what stands at the head: a secret must not be written on this
// machine, its grade and the urgency have their words, and a signer is shown in
// the document form only.
func (p *proofs) marks() {
	secret, urgency := oneLine(p.c.Secret), oneLine(p.c.Urgency)
	bare := func(s string) string { return strings.Join(strings.Fields(s), "") }
	before := len(p.rows)
	if secret != "" {
		p.doubt("marks", "proof.marks.secret", p.in.Profile.Secrecy, secret)
		if !slices.ContainsFunc(grades, func(g string) bool { return strings.HasPrefix(bare(secret), g) }) {
			p.doubt("marks", "proof.marks.grade", review.Rule{}, secret)
		}
	}
	if urgency != "" && !slices.Contains(urgencies, bare(urgency)) {
		p.doubt("marks", "proof.marks.urgency", review.Rule{}, urgency)
	}
	if no := oneLine(p.c.CopyNo); no != "" && !copyNo.MatchString(no) {
		p.doubt("marks", "proof.marks.copy-no", review.Rule{}, no)
	}
	if oneLine(p.c.Signer) != "" && isLetterhead(p.c) {
		p.doubt("marks", "proof.marks.signer", review.Rule{})
	}
	if len(p.rows) == before {
		p.hold("marks", true)
	}
}

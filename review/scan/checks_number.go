package scan

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
)

var (
	selfReference = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`本(?:办法|规定|细则|规则|通知|意见|方案|制度|合同|协议)第([一二三四五六七八九十百零0-9]{1,8})条`)
	})
	announced = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:下列|以下|如下)([二两三四五六七八九十0-9]{1,3})(?:项|种|类|点|款|个(?:方面|条件|阶段|步骤|部分|情形|程序|环节))[^。；：]{0,20}[：:]$`)
	})
	bothWays = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`([0-9][0-9,，]{0,15})(?:\.00?)?(万?)元[^。；]{0,6}大写[：:]?(?:人民币)?([零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{1,20})[元圆]`)
	})
	span = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`([0-9]{1,9}(?:\.[0-9]{1,4})?)\s*(万元|元|%|％|日|天|个月|年|人|亩|平方米|周岁|岁)?\s*(?:以上|（含）以上|至|—|～|~)\s*([0-9]{1,9}(?:\.[0-9]{1,4})?)\s*(万元|元|%|％|日|天|个月|年|人|亩|平方米|周岁|岁)`)
	})
)

// references finds mentions of articles that the draft does not have.
func (s *scanner) references(r *Rule) {
	have := map[int64]bool{}
	for _, a := range s.draft.Articles {
		if strings.HasPrefix(a.Label, "第") {
			have[int64(a.Number)] = true
		}
	}
	if len(have) < enoughArticles {
		return
	}
	for _, p := range s.holding("第") {
		for _, m := range selfReference().FindAllStringSubmatchIndex(p.text, 16) {
			if n, ok := numeral(p.text[m[2]:m[3]]); ok && !have[n] {
				s.addBytes(r, p, m[0], m[1])
			}
		}
	}
}

// holding returns the sentences that hold a word.
func (s *scanner) holding(word string) (out []sentence) {
	for _, p := range s.parts {
		if strings.Contains(p.text, word) {
			out = append(out, p)
		}
	}
	return out
}

// addBytes records a finding at bytes from:to of a sentence.
func (s *scanner) addBytes(r *Rule, p sentence, from, to int) {
	start := p.start + runes(p.text[:from])
	s.add(r, start, start+runes(p.text[from:to]))
}

// numbering finds articles that repeat a number or skip one. A fresh start at
// 第一条 is an annex.
func (s *scanner) numbering(r *Rule) {
	before := 0
	for _, a := range s.draft.Articles {
		if !strings.HasPrefix(a.Label, "第") {
			continue
		}
		inserted := strings.Contains(a.Label, "之")
		if before > 0 && a.Number != before+1 && a.Number != 1 && !(inserted && a.Number == before) {
			if p, ok := s.firstOf(a.Paragraph); ok {
				s.addBytes(r, p, 0, min(len(p.text), labelLen(p.text)))
			}
		}
		before = a.Number
	}
}

// labelLen is the bytes up to the end of 第…条.
func labelLen(text string) int {
	if i := strings.Index(text, "条"); i >= 0 && i < 60 {
		return i + len("条")
	}
	return len(text)
}

func (s *scanner) firstOf(paragraph int) (sentence, bool) {
	for _, p := range s.parts {
		if p.paragraph == paragraph {
			return p, true
		}
	}
	return sentence{}, false
}

// counts compares “下列三项：” with the items that follow.
func (s *scanner) counts(r *Rule) {
	for i, p := range s.parts {
		if !strings.HasSuffix(p.text, "：") && !strings.HasSuffix(p.text, ":") {
			continue
		}
		m := announced().FindStringSubmatchIndex(p.text)
		if m == nil || i+1 == len(s.parts) {
			continue
		}
		want, ok := numeral(p.text[m[2]:m[3]])
		depth := depthOf(s.parts[i+1].text)
		if !ok || depth == 0 {
			continue
		}
		if got := s.items(i+1, depth); got > 1 && got != want {
			s.addBytes(r, p, m[0], m[1])
		}
	}
}

// items counts the marked items of one depth from a sentence on.
func (s *scanner) items(from, depth int) (n int64) {
	paragraph := -1
	for _, p := range s.parts[from:] {
		d := depthOf(p.text)
		switch {
		case d == depth:
			n++
		case p.paragraph == paragraph: // more sentences of the same item
		case d < depth:
			return n
		}
		paragraph = p.paragraph
	}
	return n
}

// amounts compares figures with the capitals beside them.
func (s *scanner) amounts(r *Rule) {
	for _, p := range s.holding("大写") {
		for _, m := range bothWays().FindAllStringSubmatchIndex(p.text, 16) {
			figures := strings.NewReplacer(",", "", "，", "").Replace(p.text[m[2]:m[3]])
			a, err := strconv.ParseInt(figures, 10, 64)
			if m[5] > m[4] {
				a *= 10_000
			}
			if b, ok := numeral(p.text[m[6]:m[7]]); err == nil && ok && a != b {
				s.addBytes(r, p, m[0], m[1])
			}
		}
	}
}

// ranges finds a lower bound above the upper one, in the same unit.
func (s *scanner) ranges(r *Rule) {
	for _, p := range s.parts {
		if !strings.ContainsAny(p.text, "0123456789") {
			continue
		}
		for _, m := range span().FindAllStringSubmatchIndex(p.text, 16) {
			lo, err1 := strconv.ParseFloat(p.text[m[2]:m[3]], 64)
			hi, err2 := strconv.ParseFloat(p.text[m[6]:m[7]], 64)
			same := m[4] < 0 || p.text[m[4]:m[5]] == p.text[m[8]:m[9]]
			year := p.text[m[8]:m[9]] == "年" // 2024至25年 is a span of years
			if err1 == nil && err2 == nil && same && !year && lo > hi {
				s.addBytes(r, p, m[0], m[1])
			}
		}
	}
}

package pinyin

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestKey(t *testing.T) {
	for s, want := range map[string]string{
		"":       "",
		"工程变更办法": "gcbgbf",
		"重庆":     "cq", "重庆市长寿区": "cqscsq", "长期": "cq", "调整": "tz", "重新": "cx", "重大": "zd", "行政": "xz", "银行": "yh",
		"重大行政决策": "zdxzjc", "长乐": "cl", "长春": "cc", "长沙": "cs", "单县": "sx", "六安": "la", "厦门": "xm",
		"乐山": "ls", "乐清": "yq", "会计": "kj", "朝阳": "cy", "莘庄": "xz", "莘县": "sx", "台州": "tz", "铅山": "ys",
		"增长期":      "zzq",
		"全县长效机制":   "qxcxjz",
		"社会计划":     "shjh",
		"银行业":      "yhy",
		"执行业务":     "zxyw",
		"农村商业银行":   "ncsyyh",
		"强化重点调查":   "qhzddc",
		"严重申诉":     "yzss",
		"本人参加":     "brcj",
		"国家长远规划":   "gjcygh",
		"南水北调":     "nsbd",
		"河长制工作":    "hzzgz",
		"县长办公会议":   "xzbghy",
		"审计局局长":    "sjjjz",
		"关于对调整事项的": "gydtzsxd",
		"关于印发《XX县〔２０25〕3号 PPP项目》的通知（试行）": "gyyfxxx20253hpppxmdtzsx",
		"二〇二六":  "elel",
		"\xff办": "b", "行": "x", "重": "z", "，。!": "",
	} {
		if got := Key(s); got != want {
			t.Errorf("%s: %s, want %s", s, got, want)
		}
	}
}

// A word's initials must be readings of its characters, or Match could not
// find what Key wrote.
func TestWordsAreReadable(t *testing.T) {
	n := 0
	for first, list := range words() {
		for _, w := range list {
			n++
			if utf8.RuneCountInString(w.text) != len(w.key) || !strings.HasPrefix(w.text, string(first)) {
				t.Errorf("%s %s: not a letter for each character", w.text, w.key)
			}
			if Key(w.text) != w.key || !Match(w.text, w.key) {
				t.Errorf("%s: key %s, want %s, found %v", w.text, Key(w.text), w.key, Match(w.text, w.key))
			}
		}
	}
	if n < 200 {
		t.Errorf("only %d words", n)
	}
}

// A word above the last block that is read as usual would be dead weight, and
// the word list has no word twice.
func TestWordsAreNeeded(t *testing.T) {
	special, _, _ := strings.Cut(wordList, "# read as usual")
	for _, list := range readWords(special) {
		for _, w := range list {
			var plain []byte
			for _, r := range w.text {
				plain = append(plain, usual(r))
			}
			if string(plain) == w.key {
				t.Errorf("%s is read as usual", w.text)
			}
		}
	}
	seen := map[string]bool{}
	for _, list := range words() {
		for _, w := range list {
			if seen[w.text] {
				t.Errorf("%s stands twice", w.text)
			}
			seen[w.text] = true
		}
	}
}

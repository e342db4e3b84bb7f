package statute

import (
	"fmt"
	"strings"
	"testing"
)

func TestParseShortcut(t *testing.T) {
	for s, want := range map[string]Shortcut{
		"xzcf16":       {"xzcf", Ref{Article: 16}},
		"XZCF１６":       {"xzcf", Ref{Article: 16}},
		"xzcf16.2.3":   {"xzcf", Ref{Article: 16, Paragraph: 2, Item: 3}},
		"xzcf 16":      {"xzcf", Ref{Article: 16}},
		"处罚法第十六条第二款":   {"处罚法", Ref{Article: 16, Paragraph: 2}},
		"《处罚法》第16条":    {"处罚法", Ref{Article: 16}},
		"处罚法16":        {"处罚法", Ref{Article: 16}},
		"xzcf":         {"xzcf", Ref{}},
		"":             {"", Ref{}},
		"16":           {"16", Ref{}},
		"第三方支付办法":      {"第三方支付办法", Ref{}},
		"第三方支付办法第二条":   {"第三方支付办法", Ref{Article: 2}},
		"关于第三方支付的办法12": {"关于第三方支付的办法", Ref{Article: 12}},
	} {
		if got := ParseShortcut(s); got != want {
			t.Errorf("%q: %+v, want %+v", s, got, want)
		}
	}
}

func TestCandidates(t *testing.T) {
	lib := shelf{
		blank("中华人民共和国行政处罚法", "2017-09-01", 1), blank("中华人民共和国行政处罚法", "2021-01-22", 1), blank("行政处罚法实施办法", "2022-01-01", 1),
		blank("某省行政处罚听证程序规定", "2022-01-01", 1), blank("中华人民共和国行政强制法", "2011-06-30", 1), blank("重大行政决策程序暂行条例", "2019-04-20", 1),
		blank("行政处罚法旧法", "2000-01-01", 1), blank("中华人民共和国民法典", "2020-05-28", 1),
	}
	lib[6].Repealed = true
	for name, want := range map[string]string{
		"xzcf":       "中华人民共和国行政处罚法2021 行政处罚法实施办法2022 某省行政处罚听证程序规定2022 行政处罚法旧法2000",
		"xzcff":      "中华人民共和国行政处罚法2021 行政处罚法实施办法2022 行政处罚法旧法2000",
		"xzqz":       "中华人民共和国行政强制法2011",
		"zdxz":       "重大行政决策程序暂行条例2019",
		"chongda":    "",
		"处罚法":        "中华人民共和国行政处罚法2021 行政处罚法实施办法2022 行政处罚法旧法2000",
		"中华人民共和国民法典": "中华人民共和国民法典2020",
		"zhrmghgmfd": "中华人民共和国民法典2020",
		"mfd":        "中华人民共和国民法典2020",
		"没有":         "",
	} {
		var got []string
		for _, h := range Candidates(heads(lib), name, today) {
			got = append(got, fmt.Sprint(h.Title, h.Version.Year()))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s:\n got %s\nwant %s", name, s, want)
		}
	}
}

func BenchmarkCandidates(b *testing.B) {
	var hs []Head
	for i := range 3500 {
		title := fmt.Sprintf("某省第%s号道路交通安全管理条例", han(i+1))
		hs = append(hs, Head{ID: int64(i), Title: title, Key: Key(title), Version: today})
	}
	for _, name := range []string{"dljt", "xzcf", "交通", "没有"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				Candidates(hs, name, today)
			}
		})
	}
}

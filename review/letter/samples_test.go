package letter

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"hefa/review"
)

var created = time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC)

// samples are the letters that the golden files and the rendered pages show.
func samples() map[string]review.LetterContent {
	return map[string]review.LetterContent{
		"short":      shortLetter(),
		"letterhead": letterheadLetter(),
		"full":       fullLetter(),
		"marks":      markedLetter(),
	}
}

func shortLetter() review.LetterContent {
	return review.LetterContent{
		Form: review.FormDocument, Org: "柳河县司法局", No: "柳司审〔2026〕3号",
		Title: "关于《柳河县农村自建房安全管理办法（送审稿）》的合法性审查意见书",
		To:    "县人民政府办公室",
		Body: []review.LetterPara{
			{Text: "11月9日收到你办转来的《柳河县农村自建房安全管理办法（送审稿）》及有关材料。经审查，现提出意见如下："},
			{Level: 1, Heading: "审查结论", Text: "未发现与法律、法规、规章相抵触。"},
			{Text: "以上意见仅就所报送材料作出。"},
		},
		Sign: "柳河县司法局", Date: review.MustDate("2026-03-02"),
		Note: "此件公开发布", CC: []string{"县财政局", "县住房和城乡建设局"},
		Printer: "柳河县司法局办公室", PrintDate: review.MustDate("2026-03-03"),
	}
}

func letterheadLetter() review.LetterContent {
	c := shortLetter()
	c.Form = review.FormLetterhead
	c.No, c.Code, c.Year = "", "柳司审函", 2026
	c.Title = "关于补正送审材料的函"
	c.To = "县农业农村局、县自然资源局、县住房和城乡建设局、县交通运输局"
	c.Body = append(c.Body, review.LetterPara{Table: &review.LetterTable{
		Widths: []int{1, 4, 3}, Head: []string{"序号", "材料", "说明"},
		Rows: [][]string{{"1", "制定依据对照表", "逐条列明上位法条款"}, {"2", "公平竞争审查表", "缺少审查结论\n缺少公章"}},
	}})
	c.Attachments = []string{"补正材料清单"}
	return c
}

// plainLetterhead is a letterhead that needs no closer lines.
func plainLetterhead() review.LetterContent {
	c := shortLetter()
	c.Form = review.FormLetterhead
	return c
}

// fullLetter has several pages: every level, attachments and many copies.
func fullLetter() review.LetterContent {
	c := shortLetter()
	c.Body = []review.LetterPara{
		{Text: "11月9日收到你办转来的送审稿及有关材料，材料于11月12日补齐。"},
		{Level: 1, Heading: "基本情况"},
		{Text: filler(3)},
		{Level: 1, Heading: "审查意见"},
		{Level: 2, Heading: "制定主体和权限", Text: "县人民政府有权就本行政区域内的行政管理事项制定行政规范性文件。"},
		{Level: 2, Heading: "内容"},
		{Level: 3, Heading: "第五条“不得转让”", Text: filler(2)},
		{Level: 3, Text: "第八条第二款没有上位法依据，建议删除。"},
		{Level: 4, Text: "实施主体不明确。"},
		{Level: 4, Text: filler(1)},
		{Level: 1, Heading: "审查结论"},
		{Text: filler(6)},
	}
	c.Attachments = []string{"《柳河县农村自建房安全管理办法（送审稿）》修改建议稿", "法律顾问意见", "未采纳意见说明"}
	c.CC = []string{"县委办公室", "县人大常委会办公室", "县政协办公室", "县监察委员会", "县人民法院", "县人民检察院", "县财政局"}
	return c
}

// markedLetter goes to a superior: signer, secrecy, urgency, a long organ.
func markedLetter() review.LetterContent {
	c := shortLetter()
	c.Org = "柳河满族自治县农业综合行政执法局"
	c.Sign, c.Signer = c.Org, "王　明"
	c.CopyNo, c.Secret, c.Urgency = "000001", "机密★1年", "特急"
	c.CC, c.Printer = nil, "柳河满族自治县农业综合行政执法局办公室"
	c.Title = "柳河满族自治县人民政府办公室关于进一步加强农村自建房安全管理和农村宅基地审批监督工作的请示"
	return c
}

func filler(n int) string {
	return strings.Repeat("本办法所称农村自建房，是指农村村民在集体土地上自行组织建设的住房，包括新建、改建、扩建和翻建的房屋。", n)
}

func docxOf(t testing.TB, c review.LetterContent) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Docx(&b, c, created); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// hugeLetter has everything at once, and far too much of it.
func hugeLetter() review.LetterContent {
	c := fullLetter()
	c.Title = strings.Repeat("关于柳河县农村自建房安全管理", 14) + "的意见"
	c.Body = append(c.Body, review.LetterPara{Text: strings.Repeat("汉", 10_000)})
	for i := range 200 {
		c.Body = append(c.Body, review.LetterPara{Level: 3, Heading: fmt.Sprintf("第%d条", i+1), Text: filler(1)})
	}
	return c
}

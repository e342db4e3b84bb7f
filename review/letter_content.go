package review

// LetterForm says which of the two layouts of GB/T 9704-2012 a letter takes.
type LetterForm string

const (
	// FormDocument is 文件格式, chapter 7 of the standard: the red head reads
	// "××文件", the number stands under it and a red line follows.
	FormDocument LetterForm = "document"
	// FormLetterhead is 信函格式, 10.1 of the standard: red double lines at the
	// head and foot of the first page, the number at the right.
	FormLetterhead LetterForm = "letterhead"
	// FormPage is a page without head or number: a part of a report.
	FormPage LetterForm = "page"
)

// LetterContent is what an official letter says, independent of how it is
// drawn. A matter keeps it frozen with the letter, so that the same letter can
// be drawn again years later. Every string is data: it may hold anything an
// officer pasted.
type LetterContent struct {
	Form LetterForm `json:"form,omitempty"` // empty means FormDocument

	Org  string `json:"org,omitempty"`  // 发文机关标志, e.g. 柳河县司法局; the document form adds 文件
	No   string `json:"no,omitempty"`   // 发文字号, e.g. 柳司审〔2026〕3号; empty before it is allocated
	Code string `json:"code,omitempty"` // 机关代字, for the number of a preview: 柳司审〔2026〕　号
	Year int    `json:"year,omitempty"` // year of the number of a preview

	Title string `json:"title,omitempty"` // 标题
	To    string `json:"to,omitempty"`    // 主送机关; the colon is added

	Body        []LetterPara `json:"body,omitempty"`        // 正文
	Attachments []string     `json:"attachments,omitempty"` // 附件说明: names only, numbers are added

	Sign string `json:"sign,omitempty"` // 发文机关署名
	Date Date   `json:"date,omitempty"` // 成文日期
	Note string `json:"note,omitempty"` // 附注; the brackets are added

	CC        []string `json:"cc,omitempty"`         // 抄送机关
	Printer   string   `json:"printer,omitempty"`    // 印发机关; empty leaves the line out
	PrintDate Date     `json:"print_date,omitempty"` // 印发日期

	CopyNo  string `json:"copy_no,omitempty"` // 份号
	Secret  string `json:"secret,omitempty"`  // 密级和保密期限
	Urgency string `json:"urgency,omitempty"` // 紧急程度
	Signer  string `json:"signer,omitempty"`  // 签发人, for letters to a superior
}

// LetterPara is a paragraph of the body. The level gives the number, which the
// renderer counts (GB/T 9704-2012, 7.3.3): 0 is plain text, 1 is 一、, 2 is
// （一）, 3 is 1. and 4 is （1）. Heading stands alone or, when Text follows,
// runs into the same paragraph. A line break inside Text starts a new
// paragraph. A paragraph with a Table draws its heading and text above it.
type LetterPara struct {
	Level   int          `json:"level,omitempty"`
	Heading string       `json:"heading,omitempty"`
	Text    string       `json:"text,omitempty"`
	Table   *LetterTable `json:"table,omitempty"`
}

// LetterTable is a table in the body of a letter. Widths are shares of the
// line, not units; missing ones count as 1. Rows may be ragged.
type LetterTable struct {
	Widths []int      `json:"widths,omitempty"`
	Head   []string   `json:"head,omitempty"`
	Rows   [][]string `json:"rows,omitempty"`
}

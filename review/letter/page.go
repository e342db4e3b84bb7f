package letter

import "strconv"

// Lengths inside a .docx are twips, twentieths of a point. The figures below
// are those of GB/T 9704-2012, chapter 5.
const (
	pageWidthMM    = 210.0
	pageHeightMM   = 297.0
	topMM          = 37.0 // 天头
	bottomMM       = 35.0
	leftMM         = 28.0 // 订口
	rightMM        = 26.0
	measureMM      = 156.0 // 版心 width
	headerMM       = 15.0
	footerMM       = 20.0  // page foot to the lowest thing in a footer
	pageNoDropMM   = 7.0   // 版心 foot to the upper edge of the dash, 7.5
	headDropMM     = 35.0  // 版心 head to the red head, 7.2.4
	letterheadMM   = 30.0  // page head to the red head of a letterhead, 10.1
	redRuleGapMM   = 4.0   // 7.2.7 and 10.1
	doubleRuleMM   = 170.0 // length of the red double rules, 10.1
	charsPerLine   = 28
	titleSizePt    = 22.0 // 2号
	bodySizePt     = 16.0 // 3号
	imprintSizePt  = 14.0 // 4号
	titlePerLine   = 20   // characters of 22 pt in 156 mm
	baselineInLine = 0.8  // an exact line puts its baseline here, in Word and LibreOffice alike
	glyphRise      = 0.85 // ink of a Chinese character above the baseline, in em
	glyphDrop      = 0.09 // and below it
)

// lineTw is the exact line height: 22 lines of it fill 225 mm. 580 would not
// fit.
const lineTw = 579

// charTw is the pitch of a body character: 16 pt less the quarter point of
// condensing that makes 28 of them fill 156 mm.
const charTw = 315

// Heights of lines that no spacing of the text changes, in twips.
const (
	imprintTw    = 500 // of the 版记
	anchorTw     = 20  // of the paragraph that holds the 版记
	cellLineTw   = 360 // of a table's text
	cellSizePt   = 12.0
	cellMarginTw = 108
)

// mm converts millimetres to twips.
func mm(v float64) int { return int(v*1440/25.4 + 0.5) }

// pt converts points to twips.
func pt(v float64) int { return int(v*20 + 0.5) }

// chars converts body characters to twips.
func chars(n float64) int { return int(n*charTw + 0.5) }

func itoa(n int) string { return strconv.Itoa(n) }

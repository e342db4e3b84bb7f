package draft

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// signOf returns the text that an empty element of a run stands for.
func signOf(e xml.StartElement) string {
	switch e.Name.Local {
	case "tab", "ptab":
		return "\t"
	case "br", "cr":
		return "\n"
	case "noBreakHyphen":
		return "-"
	case "sym":
		return symbol(attr(e, "font"), attr(e, "char"))
	}
	return ""
}

// wingdings are the signs of the symbol fonts that forms use; a letter of such
// a font means nothing by its code.
var wingdings = map[int]string{
	0xA8: "□", 0x6F: "□", 0x71: "□", 0xFE: "☑", 0x52: "☑", 0x53: "☒", 0xFD: "☒", 0xFC: "√", 0xFB: "×",
	0x6C: "●", 0x6E: "■", 0x75: "◆", 0xA4: "⊙", 0xE0: "→", 0xF0: "→",
}

// symbol translates a character of a symbol font; what is not known becomes □,
// so that something is seen to stand there.
func symbol(font, hex string) string {
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil {
		return ""
	}
	if sign, known := wingdings[int(n)&0xFF]; known && strings.HasPrefix(font, "Wingdings") {
		return sign
	}
	if n < 0xE000 || n > 0xF8FF {
		return string(rune(n))
	}
	return "□"
}

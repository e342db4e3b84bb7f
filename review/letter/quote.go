package letter

import "strings"

// name puts a title into 《》. Marks inside alternate with those around them:
// 《…〈…《…》…〉…》 (GB/T 15834). A title that was typed in its marks keeps them.
func name(title string) string {
	title = strings.TrimSpace(title)
	if inner, ok := strings.CutPrefix(title, "《"); ok && strings.Index(inner, "》") == len(inner)-len("》") {
		title = strings.TrimSuffix(inner, "》")
	}
	return nest(title, [2]rune{'《', '》'}, [2]rune{'〈', '〉'})
}

// quote puts text into “”, on one line; marks inside alternate likewise.
func quote(text string) string {
	text = strings.TrimRight(strings.ReplaceAll(strings.TrimSpace(text), "\n", ""), "。；，,;")
	return nest(text, [2]rune{'“', '”'}, [2]rune{'‘', '’'})
}

// nest wraps text in the outer marks and gives every pair of marks inside the
// form its depth asks for. A closing mark that nothing opened stays as it is.
func nest(text string, outer, inner [2]rune) string {
	var b strings.Builder
	marks := [2][2]rune{outer, inner}
	depth := 1
	b.WriteRune(outer[0])
	for _, r := range text {
		switch {
		case r == outer[0] || r == inner[0]:
			r = marks[depth%2][0]
			depth++
		case (r == outer[1] || r == inner[1]) && depth > 1:
			depth--
			r = marks[depth%2][1]
		}
		b.WriteRune(r)
	}
	b.WriteRune(outer[1])
	return b.String()
}

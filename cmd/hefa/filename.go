package main

import (
	"strings"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/locale"
)

// nameRunes is the most characters of a file name without its ending; a
// Chinese character takes three of the 255 bytes Linux allows.
const nameRunes = 70

// letterName names the file of a letter: its number and title, or for a
// preview the number of the matter and the kind.
func letterName(no string, k review.LetterKind, paper desk.Paper, words locale.Catalogue) string {
	if !paper.Issued {
		return safeName(no + "-" + words.T("letter."+string(k)) + words.T("cli.preview.name"))
	}
	return safeName(paper.Content.No + "-" + paper.Content.Title)
}

// reserved are names that Windows gives to devices, whatever their ending.
const reserved = " CON PRN AUX NUL COM0 COM1 COM2 COM3 COM4 COM5 COM6 COM7 COM8 COM9 LPT0 LPT1 LPT2 LPT3 LPT4 LPT5 LPT6 LPT7 LPT8 LPT9 CONIN$ CONOUT$ "

// safeName makes text fit for a file name on Windows, Linux and macOS: no
// separators or wildcards, no leading or trailing dots and blanks, no device
// names, not too long and never empty.
func safeName(s string) string {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`<>:"/\|?*�`, r) || r < ' ' {
			return '_'
		}
		return r
	}, review.CleanLine(s))
	if r := []rune(s); len(r) > nameRunes {
		s = string(r[:nameRunes])
	}
	s = strings.Trim(s, ". 　")
	stem, _, _ := strings.Cut(strings.ToUpper(s), ".")
	if s == "" || strings.Contains(reserved, " "+strings.TrimSpace(stem)+" ") {
		return "_" + s
	}
	return s
}

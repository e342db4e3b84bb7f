// Package letter draws official letters: from a review.LetterContent it makes
// a .docx by GB/T 9704-2012 or lines of plain text, and it fills a bureau's own
// .docx template.
//
// The .docx writer uses the standard library only. Its figures stand in
// page.go, its styles in styles.go; the other files each write one element of
// the standard, from the red head (版头) to the imprint (版记). The same input
// always gives the same bytes.
package letter

package draft

import "hefa/review"

// Limits on what a file may ask of the machine. Real drafts stay far below
// them; they exist so that a hostile or broken file is refused, not suffered.
const (
	MaxFile       = 50 << 20 // bytes of a file on disk
	maxPart       = 16 << 20 // bytes of one unpacked part, or of a plain text
	maxUnpacked   = 64 << 20 // bytes unpacked from one file altogether
	maxParagraphs = 50_000
	maxNesting    = 256  // elements inside one another
	maxEntries    = 5000 // files in one container
)

func errTooBig(name string) error { return review.Damaged("draft.too_big", nil, name, maxPart>>20) }
func errTooMany(name string) error {
	return review.Damaged("draft.too_many_paragraphs", nil, name, maxParagraphs)
}
func errTooDeep(name string) error   { return review.Damaged("draft.too_deep", nil, name) }
func errNoText(name string) error    { return review.Damaged("draft.no_text", nil, name) }
func errNotDraft(name string) error  { return review.Damaged("draft.not_a_draft", nil, name) }
func errEncrypted(name string) error { return review.Damaged("draft.encrypted", nil, name) }
func errTruncated(name string, cause error) error {
	return review.Damaged("draft.truncated", cause, name)
}
func errBroken(name string, cause error) error { return review.Damaged("draft.damaged", cause, name) }

// errFormat refuses a file of a format that hefa recognises and does not read.
func errFormat(format, name string) error {
	return review.Damaged("draft.format."+format, nil, name)
}

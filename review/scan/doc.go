// Package scan looks through a draft for clauses worth a second look: 线索,
// findings, never verdicts. What it looks for is data: the files in rules/
// hold word families (slots), patterns over them, the provision each rule rests
// on and how far that was checked, advice, exceptions, and the example
// sentences that are the rule's tests. Code does only what patterns cannot say:
// enumerations keep their lead-in, numbers inside the draft are compared,
// citations are looked up.
//
// # Measuring
//
//	go test -run xxx -bench Recall ./review/scan
//
// prints, for the clauses and the ordinary documents of testdata, which share of
// clauses is found, which share of those under the right article of the
// 公平竞争审查条例, and how many sentences in a hundred of each document are
// flagged for legality or competition. testdata/README.md says which of them the
// rules were tuned on. All of these figures flatter, for clauses and rules are by
// the same hand; real ones come from clauses that the rules never saw:
//
//	HEFA_SCAN_CLAUSES=FILE   tab-separated: category, kind, clause; the category
//	                         begins with A (art. 8), B (9), C (10) or D (11)
//	HEFA_SCAN_DRAFTS=FOLDER  documents of any format that review/draft reads
//	HEFA_SCAN_SHOW=miss      also prints the clauses missed; or wrong, all, flags
package scan

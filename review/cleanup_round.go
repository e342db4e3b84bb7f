package review

// CleanupRound is what a cleanup round comes to so far, over all documents.
type CleanupRound struct {
	Name  string        `json:"round"`
	Begun Date          `json:"begun"` // day the first document was sent into it
	Items []CleanupItem `json:"items"`
}

// CleanupItem is a document in a round.
type CleanupItem struct {
	No        string `json:"no"`
	Title     string `json:"title"`
	Drafter   string `json:"drafter"`
	Number    string `json:"number,omitempty"` // 发文字号
	Published Date   `json:"published"`
	Cleanup
}

// Add takes a document into the round.
func (r *CleanupRound) Add(m *Matter, c Cleanup) {
	it := CleanupItem{No: m.No, Title: m.Title, Drafter: m.Drafter, Cleanup: c}
	if p := m.Publication; p != nil {
		it.Number, it.Published = p.No, p.On
	}
	if r.Begun.IsZero() || !c.Sent.IsZero() && c.Sent < r.Begun {
		r.Begun = c.Sent
	}
	r.Items = append(r.Items, it)
}

// CleanupResults lists the outcomes of a cleanup in the order a result list
// tells them.
func CleanupResults() []string { return []string{"keep", "amend", "repeal", "lapse"} }

// Of lists the documents with a result; "" is those still to be decided.
func (r CleanupRound) Of(result string) []CleanupItem {
	var out []CleanupItem
	for _, it := range r.Items {
		if it.Result == result {
			out = append(out, it)
		}
	}
	return out
}

// Open reports whether something is still to be decided.
func (r CleanupRound) Open() bool { return len(r.Of("")) > 0 }

package review

// Circular is a circular to all units (通报): what they failed to do in a
// period, as it was known on the day the circular was made.
type Circular struct {
	From  Date           `json:"from"`
	To    Date           `json:"to"`
	Units []CircularUnit `json:"units"`
}

// CircularUnit is what one unit is told.
type CircularUnit struct {
	Unit    string         `json:"unit"`
	Matters []CircularItem `json:"matters"`
}

// CircularItem is a breach and the matter it is about.
type CircularItem struct {
	No    string `json:"no"`
	Title string `json:"title"`
	Breach
}

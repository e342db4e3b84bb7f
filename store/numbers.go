package store

// NextNumber allocates the next number of a series and year. Numbers have no
// gaps: one that was allocated in a transaction that failed is given again.
func (t *tx) NextNumber(series string, year int) (int, error) {
	var seq int
	err := t.scan(`INSERT INTO numbers (series, year, seq)
		SELECT ?1, ?2, 1 + coalesce(max(seq), 0) FROM numbers WHERE series = ?1 AND year = ?2
		RETURNING seq`, []any{series, year}, &seq)
	return seq, t.fault(err)
}

// KeepNumber marks a number as given that was given elsewhere. The next one of
// its series comes after it; numbers below it that nobody was given are not
// given any more.
func (t *tx) KeepNumber(series string, year, seq int) error {
	_, err := t.exec("INSERT INTO numbers (series, year, seq) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", series, year, seq)
	return t.fault(err)
}

package letter

// dropEmptyTables removes tables whose rows have all vanished: Word does not
// open a document with a table of no rows.
func dropEmptyTables(nodes []node, blocks []block, edits []edit) []edit {
	removed := map[[2]int]bool{}
	for _, e := range edits {
		if e.with == "" {
			removed[[2]int{e.from, e.to}] = true
		}
	}
	gone := map[int]int{} // by table
	for i := range nodes {
		if n := &nodes[i]; n.kind == "tr" && n.table >= 0 && removed[[2]int{n.from, n.to}] {
			gone[n.table]++
		}
	}
	for t := range nodes {
		if n := nodes[t]; gone[t] > 0 && gone[t] == n.rows && !covered(&n, blocks) {
			edits = dropInside(edits, n)
		}
	}
	return edits
}

// dropInside replaces all edits within a table by one that removes it.
func dropInside(edits []edit, table node) []edit {
	var out []edit
	for _, e := range edits {
		if e.from < table.from || e.to > table.to {
			out = append(out, e)
		}
	}
	return append(out, edit{table.from, table.to, ""})
}

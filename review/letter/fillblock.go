package letter

import "hefa/review"

// block is a repeated part of a fragment: a run of paragraphs, one paragraph or
// one row.
type block struct {
	name     string
	from, to int    // what is replaced
	body     []byte // what is repeated
	holder   string // element around it
}

// findBlocks finds the outermost blocks of a fragment whose name is a list.
// Marks that do not pair up where they may, or name nothing, are reported and
// left.
func (f *partFiller) findBlocks(x []byte, nodes []node, sc *scope) ([]block, error) {
	marks := blockMarks(nodes)
	if len(marks) > maxMarks {
		return nil, review.Invalid("template.too_big")
	}
	var out []block
	for i := 0; i < len(marks); i++ {
		if _, ok := sc.list(marks[i].name); !ok {
			note(&f.report.Unknown, marks[i].name)
			continue
		}
		j := closing(marks, i)
		if j < 0 || sharesParagraph(marks, i, j) {
			note(&f.report.Broken, marks[i].name)
			continue
		}
		b, ok, err := makeBlock(x, nodes, marks[i], marks[j])
		if err != nil {
			return nil, err
		}
		if !ok || (len(out) > 0 && b.from < out[len(out)-1].to) {
			note(&f.report.Broken, marks[i].name)
			continue
		}
		out = append(out, b)
		for i+1 < len(marks) && inside(nodes, marks[i+1], b) {
			i++
		}
	}
	return out, nil
}

// blockMarks are the block marks of a fragment.
func blockMarks(nodes []node) []mark {
	var out []mark
	for i := range nodes {
		for _, m := range nodes[i].marks(i) {
			if m.sign != "" {
				out = append(out, m)
			}
		}
	}
	return out
}

// sharesParagraph reports a block in one paragraph that has another block
// beside it: repeating the paragraph would repeat both.
func sharesParagraph(marks []mark, i, j int) bool {
	n := marks[i].node
	return n == marks[j].node && (i > 0 && marks[i-1].node == n || j+1 < len(marks) && marks[j+1].node == n)
}

// closing is the index of the mark that closes marks[i], or -1, also when
// marks[i] opens nothing.
func closing(marks []mark, i int) int {
	if marks[i].sign != "#" {
		return -1
	}
	depth := 0
	for j := i; j < len(marks); j++ {
		switch {
		case marks[j].name != marks[i].name:
		case marks[j].sign == "#":
			depth++
		default:
			if depth--; depth == 0 {
				return j
			}
		}
	}
	return -1
}

func inside(nodes []node, m mark, b block) bool {
	return nodes[m.node].from >= b.from && nodes[m.node].to <= b.to
}

// makeBlock turns a pair of marks into a block: the row when both stand in one
// row, the paragraph when both stand in one paragraph, else what lies between
// two paragraphs of the same parent.
func makeBlock(x []byte, nodes []node, a, b mark) (block, bool, error) {
	p, q := &nodes[a.node], &nodes[b.node]
	if p.row >= 0 && p.row == q.row && !(p.parent == q.parent && a.node != b.node) {
		return whole(x, nodes, &nodes[p.row], a, b)
	}
	if a.node == b.node {
		return whole(x, nodes, p, a, b)
	}
	if p.parent != q.parent || p.to > q.from {
		return block{}, false, nil
	}
	return block{name: a.name, from: p.from, to: q.to, body: x[p.to:q.from], holder: p.holder}, true, nil
}

// whole is the block that repeats a row or a paragraph, without its two marks.
func whole(x []byte, nodes []node, n *node, a, b mark) (block, bool, error) {
	edits := append(nodes[a.node].replace(a.from, a.to, ""), nodes[b.node].replace(b.from, b.to, "")...)
	for i := range edits {
		edits[i].from -= n.from
		edits[i].to -= n.from
	}
	body, err := apply(x[n.from:n.to], edits)
	return block{name: a.name, from: n.from, to: n.to, body: body, holder: n.holder}, err == nil, err
}

package statute

import "slices"

// cursor reads references from a text, rune by rune. A method that fails
// leaves the cursor where it was.
type cursor struct {
	rs    []rune
	at    int
	loose bool // 2款 will do for 第2款
}

func (c *cursor) rest() bool {
	c.blanks()
	return c.at == len(c.rs)
}

func (c *cursor) peek() rune {
	if c.at < len(c.rs) {
		return c.rs[c.at]
	}
	return 0
}

// take steps over one of the signs.
func (c *cursor) take(signs ...rune) bool {
	if c.at < len(c.rs) && slices.Contains(signs, c.rs[c.at]) {
		c.at++
		return true
	}
	return false
}

// word steps over a word.
func (c *cursor) word(w string) bool {
	rs := []rune(w)
	if len(c.rs)-c.at >= len(rs) && slices.Equal(c.rs[c.at:c.at+len(rs)], rs) {
		c.at += len(rs)
		return true
	}
	return false
}

func (c *cursor) blanks() {
	for c.take(' ', '\u3000', '\u00a0') {
	}
}

// counted reads a number and its unit: 第十六条, 16条. In a text 两项 counts things
// and is no reference.
func (c *cursor) counted(unit rune) (int, bool) {
	start := c.at
	c.blanks()
	ordinal := c.take('第') || c.loose || unit == '条'
	c.blanks()
	n, took := number(c.rs[c.at:])
	c.at += took
	c.blanks()
	if took == 0 || !ordinal || !c.take(unit) {
		c.at = start
		return 0, false
	}
	return n, true
}

// article reads 第十六条 and what may follow it.
func (c *cursor) article() (Ref, bool) {
	var r Ref
	n, ok := c.counted('条')
	if !ok {
		return r, false
	}
	r.Article = n
	if at := c.at; c.take('之') {
		n, took := number(c.rs[c.at:])
		c.at += took
		if r.Sub = n; took == 0 {
			c.at = at // 第十六条之规定
		}
	}
	c.below(&r)
	return r, true
}

// below reads 第二款第三项第1目 into r and reports whether any of them was there.
func (c *cursor) below(r *Ref) bool {
	start := c.at
	if n, ok := c.counted('款'); ok {
		r.Paragraph, r.Item, r.Point = n, 0, 0
	}
	if n, ok := c.item(); ok {
		r.Item, r.Point = n, 0
	}
	if n, ok := c.counted('目'); ok {
		r.Point = n
	}
	return c.at > start
}

// item reads 第三项, 第（三）项, 第（三）, （三）项; and （三） when further items
// follow that end with 项: （三）、（四）项. An enumeration such as “；（三）违反”
// is no reference.
func (c *cursor) item() (int, bool) {
	if n, ok := c.counted('项'); ok {
		return n, true
	}
	start := c.at
	c.blanks()
	ordinal := c.take('第')
	c.blanks()
	n, ok := c.bracketed()
	if ok && (c.take('项') || ordinal || c.itemsFollow()) {
		return n, true
	}
	c.at = start
	return 0, false
}

func (c *cursor) bracketed() (int, bool) {
	start := c.at
	if c.take('（', '(') {
		n, took := number(c.rs[c.at:])
		c.at += took
		if took > 0 && c.take('）', ')') {
			return n, true
		}
	}
	c.at = start
	return 0, false
}

// itemsFollow looks ahead for 、（四）项 without moving.
func (c *cursor) itemsFollow() bool {
	look := *c
	for range 50 {
		look.take('、', '和', '及', '至', '或')
		if _, ok := look.bracketed(); !ok {
			return false
		}
		if look.take('项') {
			return true
		}
	}
	return false
}

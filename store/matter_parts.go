package store

import (
	"database/sql"
	"errors"
	"slices"

	"hefa/review"
)

// saveParts brings the tables of a matter's parts in line with the aggregate:
// it takes out what stands there and writes all of them again.
func (t *tx) saveParts(rid int64, m *review.Matter) error {
	if m.Version > 1 {
		for _, q := range []string{
			"DELETE FROM matters_former WHERE rid = ?", "DELETE FROM letters WHERE rid = ?",
			"DELETE FROM opinions WHERE rid = ?", "DELETE FROM attachments WHERE rid = ?",
		} {
			if _, err := t.exec(q, rid); err != nil {
				return err
			}
		}
	}
	if err := t.saveFormer(rid, m); err != nil {
		return err
	}
	if err := t.saveLetters(rid, m.Letters); err != nil {
		return err
	}
	if err := t.saveOpinions(rid, m.Opinions); err != nil {
		return err
	}
	return t.saveAttachments(rid, m.Attachments)
}

// saveFormer keeps the numbers a matter can still be found by.
func (t *tx) saveFormer(rid int64, m *review.Matter) error {
	former := slices.Compact(slices.Sorted(slices.Values(m.Former)))
	for _, no := range former {
		if no == m.No {
			continue // it came back to it
		}
		if _, err := t.exec("INSERT INTO matters_former (no, rid) VALUES (?, ?)", no, rid); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) saveLetters(rid int64, letters []review.Letter) error {
	for n, l := range letters {
		if err := t.checkNumber(l); err != nil {
			return err
		}
		var series, year, seq any
		if l.Seq > 0 {
			series, year, seq = l.Series, l.Year, l.Seq
		}
		_, err := t.exec(`INSERT INTO letters (rid, n, kind, no, series, year, seq, day, late, file, voided)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, rid, n, string(l.Kind), text(l.No), series, year, seq,
			day(l.On), l.Late, text(l.File), l.Voided)
		if err != nil {
			return err
		}
	}
	return nil
}

// checkNumber refuses a letter from a ledger whose number another letter bears,
// written in whatever way. Numbers that hefa gives are counted and need no look.
func (t *tx) checkNumber(l review.Letter) error {
	if !l.Transcribed || l.No == "" {
		return nil
	}
	var of string
	err := t.scan(`SELECT m.no FROM letters l JOIN matters m USING (rid)
		WHERE l.no = ?1 OR l.series = ?2 AND l.year = ?3 AND l.seq = ?4 LIMIT 1`, []any{l.No, l.Series, l.Year, l.Seq}, &of)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	return &review.Error{Kind: review.KindNotAllowed, Code: "letter.taken", Args: []any{l.No, of}, Param: "letter"}
}

func (t *tx) saveOpinions(rid int64, opinions []review.Opinion) error {
	for _, o := range opinions {
		var a review.Answer
		if o.Answer != nil {
			a = *o.Answer
		}
		_, err := t.exec(`INSERT INTO opinions (rid, n, severity, article, answered, reply, retracted)
			VALUES (?, ?, ?, ?, ?, ?, ?)`, rid, o.N, string(o.Severity), o.Article, day(a.On), string(a.Result), o.Retracted)
		if err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) saveAttachments(rid int64, files []review.Attachment) error {
	for n, a := range files {
		_, err := t.exec(`INSERT INTO attachments (rid, n, name, sha256, size, day, draft)
			VALUES (?, ?, ?, ?, ?, ?, ?)`, rid, n, a.Name, a.SHA256, a.Size, day(a.On), a.Draft)
		if err != nil {
			return err
		}
	}
	return nil
}

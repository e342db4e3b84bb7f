package desk

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"

	"hefa/review"
)

// Verified counts what Verify looked at.
type Verified struct {
	Events  int
	Matters int
}

// Verify recomputes the chain of history and holds every matter to it: the
// hash of each event, the link to the one before, the stored aggregate equal
// to what its last event left, and the stored row equal to what follows from
// the facts. The first contradiction is returned as an error.
func (d *Desk) Verify(ctx context.Context, progress func(done int)) (Verified, error) {
	var out Verified
	if err := d.current(ctx); err != nil {
		return out, err
	}
	if err := d.repo.Verify(ctx); err != nil {
		return out, err
	}
	last, err := d.verifyChain(ctx, &out, progress)
	if err != nil {
		return out, err
	}
	rows, err := d.List(ctx, Page{View: review.ViewAll})
	if err != nil {
		return out, err
	}
	for _, row := range rows {
		if err := d.verifyMatter(ctx, row, last); err != nil {
			return out, err
		}
		delete(last, row.ID)
		out.Matters++
		if progress != nil {
			progress(out.Events + out.Matters)
		}
	}
	for id := range last {
		return out, review.Damaged("verify.lost", nil, id)
	}
	return out, nil
}

func (d *Desk) verifyChain(ctx context.Context, out *Verified, progress func(int)) (map[string][32]byte, error) {
	last := map[string][32]byte{}
	var prev string
	var bad error
	err := d.repo.Events(ctx, "", func(e review.Event) bool {
		if e.Prev != prev || e.Hash != e.Sum() {
			bad = review.Damaged("verify.chain", nil, e.Seq, e.At)
			return false
		}
		prev = e.Hash
		if e.MatterID != "" {
			last[e.MatterID] = sha256.Sum256(e.After)
		}
		out.Events++
		if progress != nil {
			progress(out.Events)
		}
		return ctx.Err() == nil
	})
	if bad != nil {
		return nil, bad
	}
	if err == nil {
		err = ctx.Err()
	}
	return last, err
}

func (d *Desk) verifyMatter(ctx context.Context, row review.Summary, last map[string][32]byte) error {
	m, err := d.repo.Matter(ctx, row.No)
	if err != nil {
		return err
	}
	body, err := json.Marshal(m)
	if err != nil {
		return err
	}
	if sum := sha256.Sum256(bytes.TrimSpace(body)); sum != last[m.ID] {
		return review.Damaged("verify.matter", nil, row.No)
	}
	if d.Row(m) != row {
		return review.Damaged("verify.row", nil, row.No)
	}
	return nil
}

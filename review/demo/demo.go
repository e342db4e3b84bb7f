// Package demo fills an empty file with sample matters of a county that does
// not exist. Nothing is faked: every matter is told as dated steps, and each
// step is a verb done at a desk whose clock stands at that time, so numbers,
// letters, windows and history are what they would be in an office.
package demo

import (
	"context"
	"os"
	"time"

	"hefa/review"
	"hefa/review/desk"
)

// Options say what to fill a file with. The same seed, size and day give the
// same content, down to identities and times.
type Options struct {
	Size     int            // how many matters; 48 when zero
	Seed     uint64         // varies identities, times and generated matters
	Today    review.Date    // the day the file is to be looked at; the present day when zero
	Progress func(done int) // told now and then how many matters stand; may be nil
}

// Written is how many matters are written by hand. A larger file has generated
// ones as well, nearly all of them closed.
const Written = 48

// Office is who works in the sample county.
func Office() review.Office {
	return review.Office{
		Bureau: "青岚县司法局", County: "青岚县", Officer: "林谨言",
		Phone: "0000-1234567", Code: "青司审", Form: review.FormLetterhead,
	}
}

// Fill writes sample matters into an empty file. A file that holds matters or
// settings is refused. When Fill fails the file is half filled and of no use.
func Fill(ctx context.Context, repo desk.Repository, o Options) error {
	if o.Size <= 0 {
		o.Size = Written
	}
	if o.Today.IsZero() {
		o.Today = review.DayOf(time.Now())
	}
	if err := refuseUsed(ctx, repo); err != nil {
		return err
	}
	folder, err := os.MkdirTemp("", "hefa-demo-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	if err := writeFiles(folder); err != nil {
		return err
	}
	t, err := newTeller(ctx, repo, o, folder)
	if err != nil {
		return err
	}
	return t.tell(ctx)
}

func refuseUsed(ctx context.Context, repo desk.Repository) error {
	n, err := repo.Count(ctx, desk.Query{View: review.ViewAll})
	if err != nil {
		return err
	}
	office, err := repo.Setting(ctx, "office")
	if err != nil {
		return err
	}
	if n > 0 || office != nil {
		return review.Refused("demo.used", n)
	}
	return nil
}

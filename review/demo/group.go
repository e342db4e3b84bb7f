package demo

import (
	"context"

	"hefa/review/desk"
)

// group is a Repository whose changes all go into one open transaction, so
// that a thousand steps cost one commit. Reads pass it by.
type group struct {
	desk.Repository
	tx desk.Tx
}

// in runs f with the transaction open; nothing f changed is kept when it fails.
func (g *group) in(ctx context.Context, f func() error) error {
	return g.Repository.Update(ctx, func(tx desk.Tx) error {
		g.tx = tx
		defer func() { g.tx = nil }()
		return f()
	})
}

// Update hands f the open transaction.
func (g *group) Update(ctx context.Context, f func(desk.Tx) error) error {
	if g.tx == nil {
		return g.Repository.Update(ctx, f)
	}
	return f(g.tx)
}

// Twins answers that no matter has a twin: within the transaction the question
// could not see what it wrote, and nobody reads the warning.
func (g *group) Twins(context.Context, string) ([]string, error) { return nil, nil }

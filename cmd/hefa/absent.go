package main

import (
	"context"

	"hefa/review"
	"hefa/review/desk"
)

// absent stands in for a file that does not exist yet: looking something up
// finds nothing, and a command that fails leaves no file behind.
type absent struct{}

var _ desk.Repository = absent{}

func (absent) Update(_ context.Context, f func(desk.Tx) error) error { return f(absentTx{}) }

func (absent) Matter(_ context.Context, no string) (*review.Matter, error) {
	return nil, review.NotFound("matter.unknown", no)
}

func (absent) List(context.Context, desk.Query) ([]review.Summary, error)    { return nil, nil }
func (absent) Count(context.Context, desk.Query) (int, error)                { return 0, nil }
func (absent) Events(context.Context, string, func(review.Event) bool) error { return nil }
func (absent) Matters(context.Context, func(*review.Matter) bool) error      { return nil }
func (absent) Units(context.Context) ([]string, error)                       { return nil, nil }
func (absent) Setting(context.Context, string) ([]byte, error)               { return nil, nil }
func (absent) Twins(context.Context, string) ([]string, error)               { return nil, nil }
func (absent) Verify(context.Context) error                                  { return nil }
func (absent) Blob(_ context.Context, sha string) ([]byte, error) {
	return nil, review.NotFound("blob.unknown", sha)
}

// absentTx knows no matter, so nothing ever gets as far as saving.
type absentTx struct{ desk.Tx }

func (absentTx) Matter(no string) (*review.Matter, error) {
	return nil, review.NotFound("matter.unknown", no)
}

func (absentTx) LastStep(string) ([]review.Event, error) { return nil, nil }

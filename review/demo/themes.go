package demo

import (
	"math/rand/v2"
	"strconv"
	"strings"

	"hefa/review"
)

// themes is what generated titles and opinions are put together from.
type themes struct {
	Units []struct {
		Name      string   `toml:"name"`
		Normative []string `toml:"normative"`
		Decision  []string `toml:"decision"`
		Contract  []string `toml:"contract"`
		Other     []string `toml:"other"`
	} `toml:"units"`
	Forms    map[review.Kind][]string `toml:"forms"`
	Opinions []struct {
		Kind review.Kind `toml:"kind"`
		opinion
	} `toml:"opinions"`
}

// subject is what a generated matter is about.
type subject struct {
	kind           review.Kind
	title, drafter string
}

// decider is the organ that decides nearly everything in a county.
const decider = "青岚县人民政府"

func (t themes) subject(r *rand.Rand, year int) subject {
	unit := t.Units[r.IntN(len(t.Units))]
	kind, list := review.Contract, unit.Contract
	switch n := r.IntN(100); {
	case n < 20:
		kind, list = review.Normative, unit.Normative
	case n < 28:
		kind, list = review.Decision, unit.Decision
	case n < 44:
		kind, list = review.Other, unit.Other
	}
	title := strings.NewReplacer("{X}", pick(r, list), "{N}", strconv.Itoa(1+r.IntN(12))).Replace(pick(r, t.Forms[kind]))
	return subject{kind: kind, title: withYears(title, year), drafter: unit.Name}
}

// opinion picks an opinion on a matter of a kind.
func (t themes) opinion(r *rand.Rand, k review.Kind) opinion {
	for {
		if o := t.Opinions[r.IntN(len(t.Opinions))]; o.Kind == k {
			return o.opinion
		}
	}
}

func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

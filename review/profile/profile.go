// Package profile reads the rules of a place: which windows, materials, gates,
// review points and reasons apply, each with its source and how far that
// source has been checked. Rules are data; no code knows an article number.
package profile

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"

	"github.com/pelletier/go-toml/v2"

	"hefa/review"
)

//go:embed national.toml
var national []byte

// National returns the profile hefa ships: national rules, with common local
// practice marked as such where no national rule exists.
func National() *review.Profile {
	p, err := Parse(national)
	if err != nil {
		panic("the embedded profile is broken: " + err.Error()) // a test reads it
	}
	return p
}

// NationalSource returns the text of the shipped profile.
func NationalSource() []byte { return bytes.Clone(national) }

// Parse reads a profile and checks it whole. Errors name the line or the row
// at fault. The edition is the first 12 hex digits of the text's SHA-256.
func Parse(src []byte) (*review.Profile, error) {
	var p review.Profile
	d := toml.NewDecoder(bytes.NewReader(src))
	d.DisallowUnknownFields()
	if err := d.Decode(&p); err != nil {
		return nil, review.Invalid("profile.syntax", where(err))
	}
	if err := check(&p); err != nil {
		return nil, err
	}
	sum := sha256.Sum256(src)
	p.Edition = hex.EncodeToString(sum[:6])
	return &p, nil
}

func where(err error) string {
	if e, ok := err.(*toml.DecodeError); ok {
		line, col := e.Position()
		return fmt.Sprintf("%d:%d %s", line, col, e.Error())
	}
	if e, ok := err.(*toml.StrictMissingError); ok && len(e.Errors) > 0 {
		line, col := e.Errors[0].Position()
		return fmt.Sprintf("%d:%d %v", line, col, e.Errors[0].Key())
	}
	return err.Error()
}

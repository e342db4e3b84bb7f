package statute

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
)

// SHA returns the SHA-256 of a file's bytes in hex.
func SHA(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

func digest(s Statute) string {
	h := sha256.New()
	fmt.Fprintf(h, "%q %d %d %t\n", s.Title, s.Version, s.Effective, s.Repealed)
	for _, a := range s.Articles {
		fmt.Fprintf(h, "%q %q %q\n", a.Label, a.Path, a.Text)
	}
	return hex.EncodeToString(h.Sum(nil))
}

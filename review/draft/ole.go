package draft

import (
	"bytes"
)

// readOLE handles the container of Office 97–2003. An encrypted .docx lies in
// one too.
func readOLE(name string, data []byte, _ view, _ *sheet) (string, error) {
	if bytes.Contains(data, utf16Name("EncryptedPackage")) {
		return "", errEncrypted(name)
	}
	return "", errFormat("doc", name)
}

// utf16Name writes an ASCII name as the directory of the container does.
func utf16Name(s string) []byte {
	out := make([]byte, 0, 2*len(s))
	for i := range len(s) {
		out = append(out, s[i], 0)
	}
	return out
}

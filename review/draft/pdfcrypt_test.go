package draft

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"hefa/review"
)

// lockPDF encrypts the streams of a file for readers whose password is empty.
func lockPDF(t *testing.T, data []byte, revision, bits int, withAES bool) []byte {
	t.Helper()
	owner, id := strings.Repeat("o", 32), "一"
	h := md5.New()
	fmt.Fprintf(h, "%s%s\xFC\xFF\xFF\xFF%s", passwordPad, owner, id) // may do everything but two things: -4
	key := h.Sum(nil)
	for range 50 {
		if revision > 2 {
			sum := md5.Sum(key[:bits/8])
			key = sum[:]
		}
	}
	k := &pdfKey{key[:bits/8], withAES}
	streams := regexp.MustCompile(`(?s)(\d+) 0 obj\n<<([^\n]*)/Length \d+>>stream\n(.*?)\nendstream`)
	out := streams.ReplaceAllFunc(data, func(m []byte) []byte {
		part := streams.FindSubmatch(m)
		s := &pdfStream{raw: part[3]}
		fmt.Sscan(string(part[1]), &s.number)
		body := k.open(s) // RC4 undoes itself
		if withAES {
			sum := md5.Sum(append(append([]byte{}, k.key...), byte(s.number), byte(s.number>>8), 0, 0, 0, 's', 'A', 'l', 'T'))
			block, _ := aes.NewCipher(sum[:])
			pad := aes.BlockSize - len(part[3])%aes.BlockSize
			plain := append(part[3], strings.Repeat(string(rune(pad)), pad)...)
			body = make([]byte, len(plain))
			iv := []byte(strings.Repeat("v", aes.BlockSize))
			cipher.NewCBCEncrypter(block, iv).CryptBlocks(body, plain)
			body = append(iv, body...)
		}
		return fmt.Appendf(nil, "%s 0 obj\n<<%s/Length %d>>stream\n%s\nendstream", part[1], part[2], len(body), body)
	})
	user := userCheck(k.key, revision, id)
	user = append(user, make([]byte, 32-len(user))...)
	way := "/V 2"
	if withAES {
		way = "/V 4/CF<</S<</CFM/AESV2/Length 16>>>>/StmF/S/StrF/S"
	}
	return changed(t, out, "/Root 1 0 R", fmt.Sprintf("/Root 1 0 R/ID[<%X><>]/Encrypt<</Filter/Standard/R %d/Length %d/P -4/O<%X>/U<%X>%s>>", id, revision, bits, owner, user, way))
}

// TestLockedPDFs: a file that may be read by anyone is read, however it is
// encrypted; one that wants a password says so.
func TestLockedPDFs(t *testing.T) {
	good := madePDF(true, samplePages()...)
	want := mustRead(t, "f", good).Text()
	var locked []byte
	for name, c := range map[string]struct {
		revision, bits int
		aes            bool
	}{"rc4 40": {2, 40, false}, "rc4 128": {3, 128, false}, "rc4 64": {3, 64, false}, "aes": {4, 128, true}} {
		locked = lockPDF(t, good, c.revision, c.bits, c.aes)
		d, err := Read("f", locked)
		if err != nil || d.Text() != want {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, data := range map[string][]byte{
		"password":       changed(t, locked, "/U<", "/U<00"),
		"newer way":      changed(t, locked, "/R ", "/R 6 /Q "),
		"no identity":    changed(t, locked, "/ID[", "/ID 5/X["),
		"other handler":  changed(t, locked, "/Standard", "/Other"),
		"hidden in name": changed(t, locked, "/Encrypt<</Filter/Standard", "/#45ncrypt<</Filter/X"),
	} {
		_, err := Read("甲.pdf", data)
		t.Run(name, func(t *testing.T) { wantCode(t, err, review.KindDamaged, "draft.encrypted") })
	}
}

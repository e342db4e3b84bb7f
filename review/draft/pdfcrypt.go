package draft

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"encoding/binary"
)

// pdfKey undoes the encryption of files that anyone may open but not change or
// print: their password for reading is empty (ISO 32000-1, 7.6, revisions 2–4).
type pdfKey struct {
	key []byte
	aes bool
}

var passwordPad = []byte("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A")

// unlock finds the key of an encrypted file; a file that wants a password, or
// is encrypted in another way, stays locked.
func (f *pdfFile) unlock() error {
	e := f.dict(f.trailer["Encrypt"])
	revision, id := f.count(e["R"]), f.array(f.trailer["ID"])
	owner, user := pdfString(f.value(e["O"])), pdfString(f.value(e["U"]))
	aesWanted := f.count(e["V"]) == 4
	if f.name(e["Filter"]) != "Standard" || revision < 2 || revision > 4 || len(owner) != 32 || len(user) != 32 || len(id) == 0 {
		return errLocked
	}
	if aesWanted {
		way := f.dict(f.dict(e["CF"])[f.name(e["StmF"])])
		if way == nil || f.name(way["CFM"]) != "AESV2" {
			return errLocked
		}
	}
	permissions, _ := f.value(e["P"]).(float64)
	size := 5
	if bits := f.count(e["Length"]); revision > 2 && bits >= 40 && bits <= 128 {
		size = bits / 8
	} else if aesWanted {
		size = 16
	}
	h := md5.New()
	h.Write(passwordPad)
	h.Write([]byte(owner))
	h.Write(binary.LittleEndian.AppendUint32(nil, uint32(int64(permissions))))
	first := pdfString(f.value(id[0]))
	h.Write([]byte(first))
	key := h.Sum(nil)
	if revision > 2 {
		for range 50 {
			sum := md5.Sum(key[:size])
			key = sum[:]
		}
	}
	key = key[:size]
	if !bytes.HasPrefix([]byte(user), userCheck(key, revision, first)) {
		return errLocked
	}
	f.key = &pdfKey{key, aesWanted}
	return nil
}

// userCheck is what a file whose password is empty holds as its U entry, or the
// beginning of it.
func userCheck(key []byte, revision int, id string) []byte {
	if revision == 2 {
		return rc4Of(key, passwordPad)
	}
	sum := md5.Sum(append(bytes.Clone(passwordPad), id...))
	out := sum[:]
	for i := range 20 {
		turn := bytes.Clone(key)
		for j := range turn {
			turn[j] ^= byte(i)
		}
		out = rc4Of(turn, out)
	}
	return out
}

func rc4Of(key, b []byte) []byte {
	out := make([]byte, len(b))
	if c, err := rc4.NewCipher(key); err == nil {
		c.XORKeyStream(out, b)
	}
	return out
}

// open decrypts the bytes of a stream. Its object's number goes into the key.
func (k *pdfKey) open(s *pdfStream) []byte {
	n, g := uint32(s.number), uint32(s.generation)
	material := append(bytes.Clone(k.key), byte(n), byte(n>>8), byte(n>>16), byte(g), byte(g>>8))
	if k.aes {
		material = append(material, "sAlT"...)
	}
	sum := md5.Sum(material)
	key := sum[:min(len(k.key)+5, 16)]
	if !k.aes {
		return rc4Of(key, s.raw)
	}
	body := s.raw[:len(s.raw)/aes.BlockSize*aes.BlockSize] // a line end may follow
	if len(body) < 2*aes.BlockSize {
		return []byte{}
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return []byte{}
	}
	out := make([]byte, len(body)-aes.BlockSize)
	cipher.NewCBCDecrypter(block, body[:aes.BlockSize]).CryptBlocks(out, body[aes.BlockSize:])
	pad := int(out[len(out)-1])
	return out[:len(out)-min(pad, aes.BlockSize)]
}

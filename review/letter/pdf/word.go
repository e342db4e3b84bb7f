package pdf

import (
	_ "embed"
	"encoding/base64"
	"encoding/binary"
	"unicode/utf16"
)

// wordScript asks Word, and where there is none WPS, to export. The paths come
// in the environment: nothing of them is read as a command.
//
//go:embed word.ps1
var wordScript string

// wordOrWPS converts through the automation interface of Word or WPS.
func wordOrWPS(powershell string) Program {
	return Program{Name: "Word/WPS", Path: powershell,
		args: func(_, _, _ string) []string {
			return []string{"-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-EncodedCommand", encoded(wordScript)}
		},
		env: func(source, target string) []string { return []string{"HEFA_DOCX=" + source, "HEFA_PDF=" + target} },
	}
}

// encoded is a script as PowerShell takes it on the command line: UTF-16LE in
// base 64.
func encoded(script string) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(script)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return base64.StdEncoding.EncodeToString(b)
}

//go:build unix

package main

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// BenchmarkFirstFrame is from the start of the shipped program to the first
// frame with rows, on a terminal of 80 × 24.
func BenchmarkFirstFrame(b *testing.B) {
	hefa := build(b)
	for _, size := range []int{48, 5000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			file := filepath.Join(b.TempDir(), "samples.db")
			if out, err := exec.Command(hefa, "demo", "--size", fmt.Sprint(size), "--keep", file, "--no-open").CombinedOutput(); err != nil {
				b.Fatalf("%v\n%s", err, out)
			}
			env := []string{"HEFA_DB=" + file, "HEFA_TODAY=2026-11-23", "HEFA_LANG=zh"}
			for b.Loop() {
				s := start(b, hefa, env)
				s.see("│▌")
				b.StopTimer()
				s.press("\x11")
				s.exit()
				b.StartTimer()
			}
		})
	}
}

// BenchmarkKey is from a key to the frame it makes, the way an officer sees it.
func BenchmarkKey(b *testing.B) {
	hefa := build(b)
	file := filepath.Join(b.TempDir(), "samples.db")
	if out, err := exec.Command(hefa, "demo", "--keep", file, "--no-open").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	s := start(b, hefa, []string{"HEFA_DB=" + file, "HEFA_TODAY=2026-11-23", "HEFA_LANG=zh"})
	s.see("│▌")
	time.Sleep(200 * time.Millisecond) // until the start has settled
	for b.Loop() {
		s.press("\x1bOP").see("帮助（按任意键关闭）").press("\x1bOP").vanish("帮助（按任意键关闭）")
	}
	b.StopTimer()
	s.press("\x11")
	s.exit()
}

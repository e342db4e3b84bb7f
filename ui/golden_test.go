package ui_test

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
)

// TestGolden draws the screens at three sizes, in colour and without. Run with
// -update to accept what changed.
func TestGolden(t *testing.T) {
	looks := map[string]func(*uiOptions){
		"dark":  func(*uiOptions) {},
		"plain": func(o *uiOptions) { o.NoColor = true },
		"ascii": func(o *uiOptions) { o.NoColor, o.ASCII = true, true },
	}
	for look, change := range looks {
		t.Run(look, func(t *testing.T) {
			t.Parallel()
			o := sample(t)
			for _, p := range pictures[:15] {
				f := o.draw(t, p.name, change)
				for _, wh := range [][2]int{{60, 16}, {80, 24}, {140, 40}} {
					if look == "ascii" && wh[0] != 80 {
						continue
					}
					t.Run(fmt.Sprintf("%s-%dx%d", p.name, wh[0], wh[1]), func(t *testing.T) {
						f.size(wh[0], wh[1])
						golden.RequireEqual(t, f.view()+"\n")
					})
				}
			}
		})
	}
}

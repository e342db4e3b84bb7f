package kit

import (
	"hefa/ui/theme"
)

// scrollMargin is how many rows stay visible above and below the cursor, so
// that it never walks along the edge blindly.
const scrollMargin = 2

// follow returns the first row to show so that row index of n stands inside a
// window of h rows, moving the window from top as little as possible.
func follow(top, index, n, h int) int {
	if h <= 0 {
		return 0
	}
	margin := min(scrollMargin, (h-1)/2)
	top = max(min(top, index-margin), index+margin-h+1)
	return clampTop(top, n, h)
}

// clampTop keeps a window of h rows inside n rows.
func clampTop(top, n, h int) int { return max(0, min(top, n-h)) }

// scrollBar returns the cells of a scroll indicator of h rows for a window that
// begins at top of n rows, or nil when everything fits. The thumb touches an
// end only when the window does.
func scrollBar(th *theme.Theme, top, n, h int) []string {
	if n <= h || h <= 0 {
		return nil
	}
	thumb := max(1, h*h/n)
	at := 0
	if room := h - thumb; top > 0 && room > 0 {
		at = max(1, top*room/(n-h))
		if top < n-h {
			at = min(at, max(1, room-1))
		}
		at = min(at, room)
	}
	bar := make([]string, h)
	track, full := th.Scroll.Render(th.Glyphs.ScrollTrack), th.BorderFocus.Render(th.Glyphs.ScrollThumb)
	for i := range bar {
		bar[i] = track
		if i >= at && i < at+thumb {
			bar[i] = full
		}
	}
	return bar
}

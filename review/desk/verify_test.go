package desk_test

import (
	"context"
	"database/sql"
	"testing"

	_ "modernc.org/sqlite"

	"hefa/review"
)

func TestVerifyCounts(t *testing.T) {
	b := newBench(t)
	no := b.reviewed(t)
	b.do(t, "issue", no)
	b.undo(t, no)
	b.add(t)
	steps := 0
	v, err := b.Verify(ctx, func(n int) {
		if n != steps+1 {
			t.Errorf("progress went from %d to %d", steps, n)
		}
		steps = n
	})
	if err != nil || v.Matters != 2 || v.Events != 9 || steps != 11 {
		t.Errorf("%+v %d %v", v, steps, err)
	}
	stopped, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := b.Verify(stopped, nil); err == nil {
		t.Error("a cancelled verification passes")
	}
}

// Whoever changes the file behind hefa's back is found out.
func TestVerifyFindsTampering(t *testing.T) {
	for name, change := range map[string]string{
		"the aggregate":            `UPDATE bodies SET body = replace(body, '某某方案', '别的方案')`,
		"the row":                  `UPDATE matters SET due = due + 1`,
		"the stage":                `UPDATE matters SET stage = 'settled', view = 'done'`,
		"the number":               `UPDATE matters SET no = 'J2026-0009'`,
		"the history":              `DROP TRIGGER events_update; UPDATE events SET officer = '他人' WHERE seq = 3`,
		"the latest event":         `DROP TRIGGER events_update; UPDATE events SET at = '2026-01-01T00:00:00Z' WHERE seq = (SELECT max(seq) FROM events)`,
		"an event and its matter":  `DROP TRIGGER events_update; UPDATE events SET after = replace(after, '某某', '别的'); UPDATE bodies SET body = replace(body, '某某', '别的')`,
		"the end of the history":   `DROP TRIGGER events_delete; PRAGMA foreign_keys = OFF; DELETE FROM events WHERE seq = (SELECT max(seq) FROM events)`,
		"the middle of the chain":  `DROP TRIGGER events_delete; PRAGMA foreign_keys = OFF; DELETE FROM events WHERE seq = 3`,
		"the whole matter":         `PRAGMA foreign_keys = OFF; DELETE FROM finder; DELETE FROM letters; DELETE FROM opinions; DELETE FROM bodies; DELETE FROM matters`,
		"a letter that was stored": `UPDATE blobs SET data = zeroblob(size)`,
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t)
			no := b.reviewed(t)
			b.do(t, "issue", no)
			b.verify(t)
			tamper(t, b.path, change)
			_, err := b.Verify(ctx, nil)
			if review.KindOf(err) != review.KindDamaged {
				t.Errorf("%v", err)
			}
		})
	}
}

// tamper changes the file through a connection of its own.
func tamper(t *testing.T, path, change string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err := db.Exec(change); err != nil {
		t.Fatal(err)
	}
}

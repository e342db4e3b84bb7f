-- +goose Up
-- Circulars: another kind of letter, and the two stages of a circular to all
-- units. A CHECK cannot be changed, so both tables are written anew. Matters
-- are referred to by others: their table is emptied and filled again under its
-- own name, and SQLite counts the references right before it commits.
PRAGMA defer_foreign_keys = ON;

CREATE TEMP TABLE kept AS SELECT * FROM matters;
DROP TABLE matters;
CREATE TABLE matters (
  rid           INTEGER PRIMARY KEY,
  id            TEXT    NOT NULL UNIQUE CHECK (id <> ''),
  version       INTEGER NOT NULL CHECK (version > 0),
  no            TEXT    NOT NULL UNIQUE CHECK (no <> ''),
  kind          TEXT    NOT NULL CHECK (kind IN ('normative', 'decision', 'contract', 'other')),
  title         TEXT    NOT NULL,
  drafter       TEXT    NOT NULL,
  stage         TEXT    NOT NULL CHECK (stage IN ('planned', 'received', 'supplementing', 'reviewing', 'concluded', 'answering',
                                                  'settled', 'held', 'rejected', 'deliberated', 'recorded', 'published',
                                                  'inforce', 'expired', 'signed', 'drafted', 'circulated', 'archived', 'returned', 'outofscope',
                                                  'withdrawn', 'cancelled')),
  view          TEXT    NOT NULL CHECK (view IN ('intake', 'review', 'answer', 'filing', 'inforce', 'catalogue', 'done')),
  received      INTEGER CHECK (received <> 0),
  accepted      INTEGER CHECK (accepted <> 0),
  due           INTEGER CHECK (due <> 0),
  finished      INTEGER CHECK (finished <> 0),
  remaining     INTEGER NOT NULL,
  total         INTEGER NOT NULL CHECK (total >= 0),
  unit          TEXT    NOT NULL CHECK (unit IN ('', 'workday', 'day')),
  stopped       INTEGER NOT NULL CHECK (stopped IN (0, 1)),
  provisional   INTEGER NOT NULL CHECK (provisional IN (0, 1)),
  urgent        INTEGER NOT NULL CHECK (urgent IN (0, 1)),
  early         INTEGER NOT NULL CHECK (early IN (0, 1)),
  late          INTEGER NOT NULL CHECK (late IN (0, 1)),
  attention_on  INTEGER CHECK (attention_on <> 0),
  attention_why TEXT    NOT NULL,
  next          TEXT    NOT NULL,
  -- The last day of a clock that runs (Summary.Running), for overdue windows.
  -- No generated column: SQLite takes no index for covering that holds one.
  clock INTEGER CHECK (clock IS CASE WHEN finished IS NULL
    AND stage NOT IN ('archived', 'returned', 'outofscope', 'withdrawn', 'cancelled') THEN due END),
  -- When a matter's turn comes; without attention it comes last.
  turn INTEGER NOT NULL CHECK (turn = coalesce(attention_on, 2147483647))
) STRICT;
INSERT INTO matters SELECT * FROM temp.kept ORDER BY rid;
DROP TABLE temp.kept;

-- The order of each view, with what filters ask, so that a page never reads
-- rows it does not show.
CREATE INDEX matters_today ON matters (turn, no, clock, kind, urgent, late) WHERE turn < 2147483647;
CREATE INDEX matters_view ON matters (view, turn, no, clock, kind, urgent, late) WHERE view <> 'done';
CREATE INDEX matters_all ON matters (received DESC, no DESC, clock, kind, urgent, late);
CREATE INDEX matters_title ON matters (title);
CREATE INDEX matters_drafter ON matters (drafter);

CREATE TABLE letters_new (
  rid    INTEGER NOT NULL REFERENCES matters (rid),
  n      INTEGER NOT NULL,
  kind   TEXT    NOT NULL CHECK (kind IN ('opinion', 'supplement', 'return', 'outofscope', 'remind', 'unadopted', 'registration',
                                                 'refusal', 'filing-report', 'filing-note', 'competition', 'circular')),
  no     TEXT    NOT NULL UNIQUE CHECK (no <> ''),
  series TEXT    NOT NULL,
  year   INTEGER NOT NULL,
  seq    INTEGER NOT NULL CHECK (seq > 0),
  day    INTEGER CHECK (day <> 0),
  late   INTEGER NOT NULL CHECK (late IN (0, 1)),
  file   TEXT    REFERENCES blobs (sha256),
  voided TEXT    NOT NULL,
  PRIMARY KEY (rid, n),
  UNIQUE (series, year, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO letters_new SELECT * FROM letters;
DROP TABLE letters;
ALTER TABLE letters_new RENAME TO letters;

PRAGMA user_version = 3;

-- +goose Up
-- Letters taken over from a ledger: their number may be none of a series, or
-- not be known at all. What was NOT NULL becomes NULL for them.
CREATE TABLE letters_new (
  rid    INTEGER NOT NULL REFERENCES matters (rid),
  n      INTEGER NOT NULL,
  kind   TEXT    NOT NULL CHECK (kind IN ('opinion', 'supplement', 'return', 'outofscope', 'remind', 'unadopted', 'registration',
                                                 'refusal', 'filing-report', 'filing-note', 'competition', 'circular')),
  no     TEXT    UNIQUE CHECK (no <> ''),
  series TEXT,
  year   INTEGER,
  seq    INTEGER CHECK (seq > 0),
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

PRAGMA user_version = 4;

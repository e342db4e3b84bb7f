-- +goose Up
PRAGMA application_id = 1751475809; -- "hefa"

-- Files, once each. Letters and attachments point here.
CREATE TABLE blobs (
  rid    INTEGER PRIMARY KEY,
  sha256 TEXT    NOT NULL UNIQUE CHECK (length(sha256) = 64),
  size   INTEGER NOT NULL CHECK (size = length(data)),
  data   BLOB    NOT NULL
) STRICT;

-- One row of the queue per matter (review.Summary). Dates are days since
-- 1970-01-01; NULL is "no date".
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
                                                  'inforce', 'expired', 'signed', 'archived', 'returned', 'outofscope',
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

-- The order of each view, with what filters ask, so that a page never reads
-- rows it does not show.
CREATE INDEX matters_today ON matters (turn, no, clock, kind, urgent, late) WHERE turn < 2147483647;
CREATE INDEX matters_view ON matters (view, turn, no, clock, kind, urgent, late) WHERE view <> 'done';
CREATE INDEX matters_all ON matters (received DESC, no DESC, clock, kind, urgent, late);
CREATE INDEX matters_title ON matters (title);
CREATE INDEX matters_drafter ON matters (drafter);

-- The aggregate itself, apart, so that lists read small rows.
CREATE TABLE bodies (
  rid  INTEGER PRIMARY KEY REFERENCES matters (rid),
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

-- Numbers a matter had before its kind was corrected.
CREATE TABLE matters_former (
  no  TEXT    PRIMARY KEY,
  rid INTEGER NOT NULL REFERENCES matters (rid)
) STRICT, WITHOUT ROWID;
CREATE INDEX matters_former_rid ON matters_former (rid);

-- Parts with an identity of their own, kept equal to the aggregate.
CREATE TABLE letters (
  rid    INTEGER NOT NULL REFERENCES matters (rid),
  n      INTEGER NOT NULL,
  kind   TEXT    NOT NULL CHECK (kind IN ('opinion', 'supplement', 'return', 'outofscope', 'remind', 'unadopted', 'registration',
                                                 'refusal', 'filing-report', 'filing-note', 'competition')),
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

CREATE TABLE opinions (
  rid       INTEGER NOT NULL REFERENCES matters (rid),
  n         INTEGER NOT NULL CHECK (n > 0),
  severity  TEXT    NOT NULL CHECK (severity IN ('legality', 'advice')),
  article   TEXT    NOT NULL,
  answered  INTEGER CHECK (answered <> 0),
  reply     TEXT    NOT NULL CHECK (reply IN ('', 'adopted', 'partly', 'declined')),
  retracted TEXT    NOT NULL,
  PRIMARY KEY (rid, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachments (
  rid    INTEGER NOT NULL REFERENCES matters (rid),
  n      INTEGER NOT NULL,
  name   TEXT    NOT NULL,
  sha256 TEXT    NOT NULL REFERENCES blobs (sha256),
  size   INTEGER NOT NULL CHECK (size >= 0),
  day    INTEGER CHECK (day <> 0),
  draft  INTEGER NOT NULL CHECK (draft IN (0, 1)),
  PRIMARY KEY (rid, n)
) STRICT, WITHOUT ROWID;

-- Search: the folded text, and an index of its characters (text) and of pairs
-- of characters (initials). See grams.go.
CREATE TABLE finder (
  rid      INTEGER PRIMARY KEY REFERENCES matters (rid),
  text     TEXT NOT NULL,
  initials TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE found USING fts5 (text, initials, content = '', contentless_delete = 1, tokenize = 'ascii');

-- Numbers that were allocated. They are never freed.
CREATE TABLE numbers (
  series TEXT    NOT NULL,
  year   INTEGER NOT NULL,
  seq    INTEGER NOT NULL CHECK (seq > 0),
  PRIMARY KEY (series, year, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

-- History: one line per change, each holding the hash of the one before.
CREATE TABLE events (
  seq     INTEGER PRIMARY KEY AUTOINCREMENT,
  id      TEXT NOT NULL UNIQUE CHECK (id <> ''),
  at      TEXT NOT NULL,
  officer TEXT NOT NULL,
  step    TEXT NOT NULL,
  matter  TEXT REFERENCES matters (id),
  verb    TEXT NOT NULL CHECK (verb <> ''),
  args    TEXT NOT NULL,
  after   TEXT,
  prev    TEXT NOT NULL,
  hash    TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX events_matter ON events (matter, seq) WHERE matter IS NOT NULL;
CREATE INDEX events_step ON events (step);

CREATE TABLE undone (
  event TEXT PRIMARY KEY REFERENCES events (id),
  by    TEXT NOT NULL REFERENCES events (id)
) STRICT, WITHOUT ROWID;

-- +goose StatementBegin
CREATE TRIGGER events_chain BEFORE INSERT ON events
WHEN NEW.prev IS NOT coalesce((SELECT hash FROM events ORDER BY seq DESC LIMIT 1), '')
BEGIN SELECT RAISE(ABORT, 'history: the event does not follow the last one'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER events_update BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'history: events are never changed'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER events_delete BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'history: events are never deleted'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER undone_update BEFORE UPDATE ON undone
BEGIN SELECT RAISE(ABORT, 'history: undone marks are never changed'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER undone_delete BEFORE DELETE ON undone
BEGIN SELECT RAISE(ABORT, 'history: undone marks are never deleted'); END;
-- +goose StatementEnd

PRAGMA user_version = 1;

-- +goose Up
-- The statute library: versions of statutes, their articles, and an index of
-- what the articles say. Dates are days since 1970-01-01; NULL is "not known".
CREATE TABLE statutes (
  rid       INTEGER PRIMARY KEY,
  key       TEXT    NOT NULL CHECK (key <> ''), -- statute.Key of the title
  title     TEXT    NOT NULL CHECK (title <> ''),
  version   INTEGER CHECK (version <> 0),
  effective INTEGER CHECK (effective <> 0),
  since     INTEGER NOT NULL CHECK (since = coalesce(effective, version, 0)),
  repealed  INTEGER NOT NULL CHECK (repealed IN (0, 1)),
  articles  INTEGER NOT NULL CHECK (articles > 0),
  highest   INTEGER NOT NULL CHECK (highest >= 0),
  digest    TEXT    NOT NULL CHECK (length(digest) = 64)
) STRICT;
CREATE UNIQUE INDEX statutes_version ON statutes (key, coalesce(version, 0));
CREATE INDEX statutes_since ON statutes (key, since);

-- Files that were imported, so that importing them again costs nothing.
CREATE TABLE statute_files (
  sha256  TEXT    PRIMARY KEY CHECK (length(sha256) = 64),
  statute INTEGER NOT NULL REFERENCES statutes (rid)
) STRICT, WITHOUT ROWID;
CREATE INDEX statute_files_statute ON statute_files (statute);

CREATE TABLE statute_articles (
  rid     INTEGER PRIMARY KEY,
  statute INTEGER NOT NULL REFERENCES statutes (rid),
  number  INTEGER NOT NULL CHECK (number >= 0),
  sub     INTEGER NOT NULL CHECK (sub >= 0),
  label   TEXT    NOT NULL,
  path    TEXT    NOT NULL,
  text    TEXT    NOT NULL
) STRICT;
CREATE INDEX statute_articles_number ON statute_articles (statute, number, sub);

-- Which articles hold which characters and pairs of characters. Where in the
-- article they stand is not kept: the text itself tells. See statute_search.go.
CREATE VIRTUAL TABLE statute_found USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii', detail = none);
-- An import writes the index in large pieces; with the default of 1 MB it would
-- spend most of its time merging small ones.
INSERT INTO statute_found (statute_found, rank) VALUES ('hashsize', 16777216);

PRAGMA user_version = 2;

-- The register. Only "record", "seal" and "release_file" hold what is known; the rest is made from
-- them and compared with them by the audit. All of it but "idempotency" can be made again: of the
-- key of a request its record holds a proof, not the key.

CREATE TABLE head (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  register TEXT    NOT NULL,
  seq      INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  link     BLOB    NOT NULL
);

CREATE TABLE record (
  seq     INTEGER PRIMARY KEY,
  kind    TEXT    NOT NULL,
  at      INTEGER NOT NULL,
  core    BLOB    NOT NULL,
  content BLOB,
  link    BLOB    NOT NULL
);

-- Few among many, looked for whenever something erased is shown.
CREATE INDEX record_erasure ON record (seq) WHERE kind = 'erasure';

CREATE TABLE seal (
  seq       INTEGER PRIMARY KEY,
  at        INTEGER NOT NULL,
  link      BLOB    NOT NULL,
  signature BLOB    NOT NULL
);

CREATE TABLE release_file (
  sha256 TEXT PRIMARY KEY,
  bytes  BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE idempotency (
  key         TEXT    PRIMARY KEY,
  fingerprint BLOB    NOT NULL,
  seq         INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE verdict (
  seq         INTEGER PRIMARY KEY,
  assessment  INTEGER NOT NULL,
  version     INTEGER NOT NULL,
  replaced_by INTEGER,
  at          INTEGER NOT NULL,
  title       TEXT    NOT NULL,
  edition     TEXT,
  award_year  INTEGER NOT NULL,
  assessed_on TEXT    NOT NULL,
  subject     TEXT,
  name        TEXT,
  territory   TEXT    NOT NULL,
  territory_on TEXT   NOT NULL,
  province    TEXT,
  outcome     TEXT    NOT NULL,
  value       TEXT,
  provisional INTEGER NOT NULL,
  release     TEXT    NOT NULL,
  facet       INTEGER NOT NULL,
  failed      TEXT,
  causes      TEXT
);
CREATE INDEX verdict_by_assessment ON verdict (assessment, version);
-- Every index ends with the row's number: what is found comes in the order of storing.
CREATE INDEX verdict_by_subject ON verdict (subject);
CREATE INDEX verdict_by_territory ON verdict (territory);
CREATE INDEX verdict_by_province ON verdict (province);
CREATE INDEX verdict_by_facet ON verdict (facet);

-- What many verdicts have in common; verdict.facet points here.
CREATE TABLE facet (
  facet       INTEGER PRIMARY KEY,
  title       TEXT NOT NULL,
  edition     TEXT,
  award_year  INTEGER NOT NULL,
  outcome     TEXT NOT NULL,
  value       TEXT,
  provisional INTEGER NOT NULL
);

-- The first and the last verdict that rests on a release.
CREATE TABLE release_span (
  release TEXT PRIMARY KEY,
  first   INTEGER NOT NULL,
  last    INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE verdict_tag (
  tag TEXT    NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (tag, seq)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE verdict_text USING fts5 (
  words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);

CREATE TABLE decision (
  seq        INTEGER PRIMARY KEY,
  verdict    INTEGER NOT NULL,
  decided    TEXT    NOT NULL,
  value      TEXT,
  number     TEXT    NOT NULL,
  decided_on TEXT    NOT NULL,
  departs    INTEGER NOT NULL
);
CREATE INDEX decision_by_verdict ON decision (verdict, seq);
CREATE INDEX decision_by_decided ON decision (decided, verdict);

CREATE TABLE kept_release (
  hash TEXT    PRIMARY KEY,
  seq  INTEGER NOT NULL
) WITHOUT ROWID;

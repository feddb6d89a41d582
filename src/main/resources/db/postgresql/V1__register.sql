-- The register. Only "record", "seal" and "release_file" hold what is known; the rest is made from
-- them and compared with them by the audit. All of it but "idempotency" can be made again: of the
-- key of a request its record holds a proof, not the key.

CREATE TABLE head (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  register TEXT NOT NULL,
  seq      BIGINT NOT NULL,
  at       BIGINT NOT NULL,
  link     BYTEA NOT NULL
);

CREATE TABLE record (
  seq     BIGINT PRIMARY KEY,
  kind    TEXT NOT NULL,
  at      BIGINT NOT NULL,
  core    BYTEA NOT NULL,
  content BYTEA,
  link    BYTEA NOT NULL
);

-- Few among many, looked for whenever something erased is shown.
CREATE INDEX record_erasure ON record (seq) WHERE kind = 'erasure';

CREATE TABLE seal (
  seq       BIGINT PRIMARY KEY,
  at        BIGINT NOT NULL,
  link      BYTEA NOT NULL,
  signature BYTEA NOT NULL
);

CREATE TABLE release_file (
  sha256 TEXT PRIMARY KEY,
  bytes  BYTEA NOT NULL
);

CREATE TABLE idempotency (
  key         TEXT PRIMARY KEY,
  fingerprint BYTEA NOT NULL,
  seq         BIGINT NOT NULL
);

CREATE TABLE verdict (
  seq         BIGINT PRIMARY KEY,
  assessment  BIGINT NOT NULL,
  version     INTEGER NOT NULL,
  replaced_by BIGINT,
  at          BIGINT NOT NULL,
  title       TEXT NOT NULL,
  edition     TEXT,
  award_year  INTEGER NOT NULL,
  assessed_on TEXT NOT NULL,
  subject     TEXT,
  name        TEXT,
  territory   TEXT NOT NULL,
  territory_on TEXT NOT NULL,
  province    TEXT,
  outcome     TEXT NOT NULL,
  value       TEXT,
  provisional BOOLEAN NOT NULL,
  release     TEXT NOT NULL,
  facet       BIGINT NOT NULL,
  failed      TEXT,
  causes      TEXT
);
CREATE INDEX verdict_by_assessment ON verdict (assessment, version);
CREATE INDEX verdict_by_subject ON verdict (subject, seq);
CREATE INDEX verdict_by_territory ON verdict (territory, seq);
CREATE INDEX verdict_by_province ON verdict (province, seq);
CREATE INDEX verdict_by_facet ON verdict (facet, seq);

-- What many verdicts have in common; verdict.facet points here.
CREATE TABLE facet (
  facet       BIGINT PRIMARY KEY,
  title       TEXT NOT NULL,
  edition     TEXT,
  award_year  INTEGER NOT NULL,
  outcome     TEXT NOT NULL,
  value       TEXT,
  provisional BOOLEAN NOT NULL
);

-- The first and the last verdict that rests on a release.
CREATE TABLE release_span (
  release TEXT PRIMARY KEY,
  first   BIGINT NOT NULL,
  last    BIGINT NOT NULL
);

CREATE TABLE verdict_tag (
  tag TEXT NOT NULL,
  seq BIGINT NOT NULL,
 PRIMARY KEY (tag, seq)
);

CREATE TABLE verdict_text (
  seq   BIGINT PRIMARY KEY,
  words TSVECTOR NOT NULL
);
CREATE INDEX verdict_text_by_word ON verdict_text USING gin (words) WITH (gin_pending_list_limit = 512);

CREATE TABLE decision (
  seq        BIGINT PRIMARY KEY,
  verdict    BIGINT NOT NULL,
  decided    TEXT NOT NULL,
  value      TEXT,
  number     TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  departs    BOOLEAN NOT NULL
);
CREATE INDEX decision_by_verdict ON decision (verdict, seq);
CREATE INDEX decision_by_decided ON decision (decided, verdict);

CREATE TABLE kept_release (
  hash TEXT PRIMARY KEY,
  seq  BIGINT NOT NULL
);

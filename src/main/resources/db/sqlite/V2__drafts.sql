-- Drafts: what officers handed in and have not finished. They are no part of the chain: they may be
-- changed and deleted, and nothing rests on them.

CREATE TABLE draft (
  id          TEXT PRIMARY KEY,
  title       TEXT NOT NULL,
  edition     TEXT NOT NULL,
  award_year  INTEGER NOT NULL,
  territory   TEXT NOT NULL,
  assessed_on TEXT,
  created     INTEGER NOT NULL,
  touched     INTEGER NOT NULL,
  last_row    INTEGER NOT NULL
);
CREATE INDEX draft_by_touched ON draft (touched);

CREATE TABLE draft_row (
  draft      TEXT NOT NULL,
  n          INTEGER NOT NULL,
  key        TEXT NOT NULL,
  subject    TEXT,
  sheet      TEXT NOT NULL,
  sheet_row  INTEGER NOT NULL,
  state      TEXT NOT NULL,
  assessment BLOB NOT NULL,
  problems   BLOB,
  cells      BLOB,
  record     INTEGER,
  outcome    TEXT,
  PRIMARY KEY (draft, n)
);
CREATE UNIQUE INDEX draft_row_by_key ON draft_row (draft, key);
CREATE INDEX draft_row_by_state ON draft_row (draft, state, n);

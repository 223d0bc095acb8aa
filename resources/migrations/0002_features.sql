-- Features made by long jobs: how each set was made, which of its rows were guessed, which files an encoder could not
-- use, and what looking over the data found. A person can set a refusal or a finding aside (ignored).

ALTER TABLE feature_set ADD COLUMN details TEXT NOT NULL DEFAULT '{}';    -- JSON: encoder, pack, settings, device, time
ALTER TABLE feature_set ADD COLUMN filled INTEGER NOT NULL DEFAULT 0;     -- movies beside `present` that were guessed
ALTER TABLE feature_set ADD COLUMN key TEXT NOT NULL DEFAULT '';          -- whatever changes the numbers; empty: unknown

CREATE TABLE refused (
  movie INTEGER NOT NULL REFERENCES movie (id),
  modality INTEGER NOT NULL,
  encoder TEXT NOT NULL,
  input INTEGER NOT NULL DEFAULT 0,         -- hash of what was refused, 0 unknown
  path TEXT NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,                      -- seconds since 1970
  ignored INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (movie, modality, encoder)
) WITHOUT ROWID;
CREATE INDEX refused_by_encoder ON refused (modality, encoder);

CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  movie INTEGER NOT NULL REFERENCES movie (id),
  other INTEGER REFERENCES movie (id),      -- the second movie of a pair
  score REAL NOT NULL,
  text TEXT NOT NULL,
  at INTEGER NOT NULL,                      -- seconds since 1970
  ignored INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX finding_once ON finding (kind, movie, coalesce (other, 0));
CREATE INDEX finding_by_movie ON finding (movie);
CREATE INDEX finding_by_other ON finding (other) WHERE other IS NOT NULL;

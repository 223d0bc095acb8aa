-- A library: what is known (movies, people), what was said (ratings, labels), what was made of it (features, runs).
-- Columns marked "derived" repeat what other tables say, so that the wall needs one narrow scan; check() recomputes them.

CREATE TABLE library (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE genre (id INTEGER PRIMARY KEY CHECK (id BETWEEN 0 AND 255), name TEXT NOT NULL UNIQUE COLLATE NOCASE);

CREATE TABLE movie (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  title_key TEXT NOT NULL,                  -- derived: for comparing; empty while only an identity is known
  year INTEGER NOT NULL DEFAULT 0,
  genres BLOB NOT NULL DEFAULT x'',         -- bit set of genre ids, lowest byte first, trailing zero bytes left out
  flags INTEGER NOT NULL DEFAULT 0,         -- derived: 1 poster, 2 sound, 4 trailer, 8 description, 16 << modality
  rating_count INTEGER NOT NULL DEFAULT 0,  -- derived, of current ratings
  rating_sum INTEGER NOT NULL DEFAULT 0,    -- derived, in hundredths of a star
  histogram BLOB NOT NULL DEFAULT x''       -- derived: ten little-endian 32-bit counts, half a star each
);
CREATE INDEX movie_by_title ON movie (title_key, year);

CREATE TABLE identity (
  source TEXT NOT NULL,
  value TEXT NOT NULL,
  movie INTEGER NOT NULL REFERENCES movie (id),
  PRIMARY KEY (source, value)
) WITHOUT ROWID;
CREATE INDEX identity_by_movie ON identity (movie);

CREATE TABLE name (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

CREATE TABLE credit (
  movie INTEGER NOT NULL REFERENCES movie (id),
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  name INTEGER NOT NULL REFERENCES name (id),
  PRIMARY KEY (movie, position)
) WITHOUT ROWID;

CREATE TABLE description (
  id INTEGER PRIMARY KEY,
  movie INTEGER NOT NULL REFERENCES movie (id),
  source TEXT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (movie, source, language)
);

CREATE TABLE media (
  movie INTEGER NOT NULL REFERENCES movie (id),
  kind INTEGER NOT NULL,                    -- 0 poster, 1 sound, 2 trailer
  path TEXT NOT NULL UNIQUE,                -- below the library
  size INTEGER NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (movie, kind)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE movie_search USING fts5 (title, people, description, prefix = '2 3',
                                              tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,                      -- seconds since 1970
  source TEXT NOT NULL,
  summary TEXT NOT NULL DEFAULT '',
  report TEXT NOT NULL DEFAULT '{}'
);

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  external TEXT NOT NULL,
  about TEXT NOT NULL DEFAULT '',
  rating_count INTEGER NOT NULL DEFAULT 0,  -- derived, of current ratings
  UNIQUE (source, external)
);

-- Rating events, append-only: each block holds what one import added for one person, packed as rating_codec.h says.
-- A row a rating would take three times the space and ten times as long to import and to load.
CREATE TABLE rating_block (
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person (id),
  import INTEGER NOT NULL REFERENCES import (id),
  count INTEGER NOT NULL,
  events BLOB NOT NULL
);
CREATE INDEX rating_block_by_person ON rating_block (person);

CREATE TABLE curator (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

CREATE TABLE label_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  curator INTEGER NOT NULL REFERENCES curator (id),
  kind INTEGER NOT NULL,                    -- 0 rating, 1 tag, 2 untag, 3 verdict, 4 undo, 5 redo
  movie INTEGER NOT NULL REFERENCES movie (id),
  value INTEGER NOT NULL DEFAULT 0,         -- of a rating, in half stars
  text TEXT NOT NULL DEFAULT '',
  at INTEGER NOT NULL,                      -- milliseconds since 1970
  target INTEGER REFERENCES label_event (id),  -- what an undo takes back and a redo brings back
  source TEXT NOT NULL DEFAULT ''           -- file it was imported from
);
CREATE INDEX label_event_by_movie ON label_event (curator, movie, id);
CREATE INDEX label_event_by_curator ON label_event (curator, id);
CREATE INDEX label_event_by_target ON label_event (target) WHERE target IS NOT NULL;
CREATE TRIGGER label_event_is_never_changed BEFORE UPDATE ON label_event BEGIN
  SELECT RAISE (ABORT, 'label events are append-only');
END;
CREATE TRIGGER label_event_is_never_deleted BEFORE DELETE ON label_event BEGIN
  SELECT RAISE (ABORT, 'label events are append-only');
END;

CREATE TABLE label_current (                -- derived from label_event
  curator INTEGER NOT NULL,
  movie INTEGER NOT NULL,
  kind INTEGER NOT NULL,                    -- 0 rating, 1 tag, 3 verdict
  text TEXT NOT NULL,                       -- the tag; of a verdict its word; empty for a rating
  value INTEGER NOT NULL,
  event INTEGER NOT NULL REFERENCES label_event (id),
  PRIMARY KEY (curator, kind, movie, text)
) WITHOUT ROWID;

CREATE TABLE feature_set (
  modality INTEGER NOT NULL,
  encoder TEXT NOT NULL,
  path TEXT NOT NULL,                       -- below the library
  dimensions INTEGER NOT NULL,
  present INTEGER NOT NULL,
  created INTEGER NOT NULL,
  source TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (modality, encoder)
) WITHOUT ROWID;

CREATE TABLE run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  model TEXT NOT NULL,
  settings TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  created INTEGER NOT NULL,
  state INTEGER NOT NULL,                   -- 0 running, 1 done, 2 failed, 3 cancelled
  metrics TEXT NOT NULL DEFAULT '{}',
  message TEXT NOT NULL DEFAULT ''
);
CREATE TABLE mix (name TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE note (key TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;

-- Versions of an encoder's features: what another version of the encoder, other settings or another pack made (another
-- key) stands beside it. feature_set holds the current one of each encoder, which is what models, search and maps read;
-- the others lie in feature_version, and what they refused in refused_version, until a person removes them.

ALTER TABLE feature_set ADD COLUMN number INTEGER NOT NULL DEFAULT 1;  -- among the encoder's versions, from 1

CREATE TABLE feature_version (
  modality INTEGER NOT NULL,
  encoder TEXT NOT NULL,
  number INTEGER NOT NULL,
  path TEXT NOT NULL,                       -- below the library; versions of equal content share their file
  dimensions INTEGER NOT NULL,
  present INTEGER NOT NULL,
  created INTEGER NOT NULL,
  source TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  details TEXT NOT NULL,
  filled INTEGER NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (modality, encoder, number)
) WITHOUT ROWID;

CREATE TABLE refused_version (
  modality INTEGER NOT NULL,
  encoder TEXT NOT NULL,
  number INTEGER NOT NULL,
  movie INTEGER NOT NULL REFERENCES movie (id),
  input INTEGER NOT NULL,
  path TEXT NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  ignored INTEGER NOT NULL,
  PRIMARY KEY (modality, encoder, number, movie),
  FOREIGN KEY (modality, encoder, number) REFERENCES feature_version ON DELETE CASCADE
) WITHOUT ROWID;

CREATE VIEW recorded_features AS
  SELECT modality, encoder, number, path, dimensions, present, created, source, sha256, details, filled, key,
         1 AS current FROM feature_set
  UNION ALL
  SELECT modality, encoder, number, path, dimensions, present, created, source, sha256, details, filled, key,
         0 FROM feature_version;

-- A library of schema 10. Written by dump_library.py and never changed: this is what is out there.
BEGIN;
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
, added INTEGER NOT NULL DEFAULT 0, languages TEXT NOT NULL DEFAULT '');
CREATE TABLE identity (
  source TEXT NOT NULL,
  value TEXT NOT NULL,
  movie INTEGER NOT NULL REFERENCES movie (id),
  PRIMARY KEY (source, value)
) WITHOUT ROWID;
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
CREATE TABLE rating_block (
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person (id),
  import INTEGER NOT NULL REFERENCES import (id),
  count INTEGER NOT NULL,
  events BLOB NOT NULL
);
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
  sha256 TEXT NOT NULL, details TEXT NOT NULL DEFAULT '{}', filled INTEGER NOT NULL DEFAULT 0, key TEXT NOT NULL DEFAULT '', number INTEGER NOT NULL DEFAULT 1,
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
CREATE TABLE collection (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE COLLATE NOCASE);
CREATE TABLE collection_movie (
  collection INTEGER NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
  movie INTEGER NOT NULL REFERENCES movie (id),
  PRIMARY KEY (collection, movie)
) WITHOUT ROWID;
CREATE TABLE saved_view (name TEXT PRIMARY KEY COLLATE NOCASE, json TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE movie_edit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step INTEGER NOT NULL,                    -- the id of the first edit that was made with it
  curator INTEGER NOT NULL REFERENCES curator (id),
  movie INTEGER NOT NULL REFERENCES movie (id),
  field INTEGER NOT NULL,                   -- 0 title, 1 year, 2 genres, 3 people, 4 descriptions, 5 links, 6 poster
  before TEXT NOT NULL,                     -- as movie_fields.h writes it
  after TEXT NOT NULL,
  at INTEGER NOT NULL,                      -- milliseconds since 1970
  turn INTEGER NOT NULL DEFAULT 0,          -- 0 edit, 1 undo, 2 redo
  target INTEGER                            -- the step that an undo takes back and a redo brings back
);
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
CREATE TABLE other_title (
  title_key TEXT NOT NULL,                  -- for comparing, as movie.title_key
  movie INTEGER NOT NULL REFERENCES movie (id),
  PRIMARY KEY (title_key, movie)
) WITHOUT ROWID;
INSERT INTO library (key, value) VALUES ('created', '1796048714');
INSERT INTO library (key, value) VALUES ('readable_by', '10');
INSERT INTO genre (id, name) VALUES (0, 'Drama');
INSERT INTO genre (id, name) VALUES (1, 'Romance');
INSERT INTO genre (id, name) VALUES (2, 'Comedy');
INSERT INTO genre (id, name) VALUES (3, 'Thriller');
INSERT INTO genre (id, name) VALUES (4, 'Animation');
INSERT INTO movie (id, title, title_key, year, genres, flags, rating_count, rating_sum, histogram, added, languages) VALUES (1, 'Harbour Lights', 'harbour lights', 1994, x'03', 25, 7, 2250, x'00000000000000000000000001000000010000000100000002000000020000000000000000000000', 1796048714, 'en');
INSERT INTO movie (id, title, title_key, year, genres, flags, rating_count, rating_sum, histogram, added, languages) VALUES (2, 'The Clockmaker''s Son', 'clockmakers son', 1999, x'01', 24, 4, 1600, x'00000000000000000000000000000000000000000100000000000000020000000000000001000000', 1796048714, 'en');
INSERT INTO movie (id, title, title_key, year, genres, flags, rating_count, rating_sum, histogram, added, languages) VALUES (3, 'Amélie''s Orchard', 'amelies orchard', 2001, x'06', 24, 7, 2250, x'00000000010000000000000001000000010000000100000000000000000000000200000001000000', 1796048714, 'fr');
INSERT INTO movie (id, title, title_key, year, genres, flags, rating_count, rating_sum, histogram, added, languages) VALUES (4, 'Night Ferry: Part Two', 'night ferry part two', 2005, x'08', 24, 5, 1750, x'00000000000000000000000000000000000000000000000005000000000000000000000000000000', 1796048714, 'en');
INSERT INTO movie (id, title, title_key, year, genres, flags, rating_count, rating_sum, histogram, added, languages) VALUES (5, '海边的灯', '海边的灯', 2010, x'01', 24, 7, 2200, x'00000000020000000000000000000000010000000000000001000000010000000000000002000000', 1796048714, 'zh');
INSERT INTO movie (id, title, title_key, year, genres, flags, rating_count, rating_sum, histogram, added, languages) VALUES (6, 'Paper Planets', 'paper planets', 2012, x'14', 24, 0, 0, x'', 1796048714, 'en');
INSERT INTO identity (source, value, movie) VALUES ('csv', '1', 1);
INSERT INTO identity (source, value, movie) VALUES ('csv', '2', 2);
INSERT INTO identity (source, value, movie) VALUES ('csv', '3', 3);
INSERT INTO identity (source, value, movie) VALUES ('csv', '4', 4);
INSERT INTO identity (source, value, movie) VALUES ('csv', '5', 5);
INSERT INTO identity (source, value, movie) VALUES ('csv', '6', 6);
INSERT INTO name (id, name) VALUES (1, 'Ines Faro');
INSERT INTO name (id, name) VALUES (2, 'Tom Reed');
INSERT INTO name (id, name) VALUES (3, 'Ana Quist');
INSERT INTO name (id, name) VALUES (4, 'Paul Vane');
INSERT INTO name (id, name) VALUES (5, 'Luc Morel');
INSERT INTO name (id, name) VALUES (6, 'Lin Bo');
INSERT INTO credit (movie, position, role, name) VALUES (1, 0, 'director', 1);
INSERT INTO credit (movie, position, role, name) VALUES (1, 1, 'actor', 2);
INSERT INTO credit (movie, position, role, name) VALUES (1, 2, 'actor', 3);
INSERT INTO credit (movie, position, role, name) VALUES (2, 0, 'director', 4);
INSERT INTO credit (movie, position, role, name) VALUES (2, 1, 'actor', 3);
INSERT INTO credit (movie, position, role, name) VALUES (3, 0, 'director', 5);
INSERT INTO credit (movie, position, role, name) VALUES (3, 1, 'actor', 1);
INSERT INTO credit (movie, position, role, name) VALUES (4, 0, 'director', 4);
INSERT INTO credit (movie, position, role, name) VALUES (4, 1, 'actor', 2);
INSERT INTO credit (movie, position, role, name) VALUES (5, 0, 'director', 6);
INSERT INTO credit (movie, position, role, name) VALUES (6, 0, 'director', 1);
INSERT INTO description (id, movie, source, language, text) VALUES (1, 1, 'table', 'en', 'She comes back to the village where her father was a fisherman.');
INSERT INTO description (id, movie, source, language, text) VALUES (2, 2, 'table', 'en', 'A boy mends the clock of a town that has forgotten what time it is.');
INSERT INTO description (id, movie, source, language, text) VALUES (3, 3, 'table', 'fr', 'Elle revient dans le village où son père était pêcheur et où la mer a tout pris.');
INSERT INTO description (id, movie, source, language, text) VALUES (4, 4, 'table', 'en', 'The last ferry of the night leaves with a passenger who is on no list.');
INSERT INTO description (id, movie, source, language, text) VALUES (5, 5, 'table', 'zh', '一个女孩回到父亲捕鱼的村庄，那里的灯塔已经熄灭多年。');
INSERT INTO description (id, movie, source, language, text) VALUES (6, 6, 'table', 'en', 'Two brothers fold a solar system out of old newspapers.');
INSERT INTO media (movie, kind, path, size, width, height, sha256) VALUES (1, 0, 'posters/1-195024ce.png', 87, 20, 30, '195024ceea5e009f80fa7100f0c6c6b2fb80e74ddfb580ca276c62eb1f11ea75');
INSERT INTO movie_search (rowid, title, people, description) VALUES (1, 'Harbour Lights', 'Ines Faro
Tom Reed
Ana Quist', 'She comes back to the village where her father was a fisherman.');
INSERT INTO movie_search (rowid, title, people, description) VALUES (2, 'The Clockmaker''s Son', 'Paul Vane
Ana Quist', 'A boy mends the clock of a town that has forgotten what time it is.');
INSERT INTO movie_search (rowid, title, people, description) VALUES (3, 'Amélie''s Orchard', 'Luc Morel
Ines Faro', 'Elle revient dans le village où son père était pêcheur et où la mer a tout pris.');
INSERT INTO movie_search (rowid, title, people, description) VALUES (4, 'Night Ferry: Part Two', 'Paul Vane
Tom Reed', 'The last ferry of the night leaves with a passenger who is on no list.');
INSERT INTO movie_search (rowid, title, people, description) VALUES (5, ' 海  边  的  灯 ', 'Lin Bo', ' 一  个  女  孩  回  到  父  亲  捕  鱼  的  村  庄 ， 那  里  的  灯  塔  已  经  熄  灭  多  年 。');
INSERT INTO movie_search (rowid, title, people, description) VALUES (6, 'Paper Planets', 'Ines Faro', 'Two brothers fold a solar system out of old newspapers.');
INSERT INTO import (id, at, source, summary, report) VALUES (1, 1796048714, 'in/films.csv', '6 movies added.', '{"counts":{"featureRows":0,"filesAdded":0,"filesKnown":0,"moviesAdded":6,"moviesChanged":0,"peopleAdded":0,"ratingsAdded":0,"ratingsKnown":0},"parts":[{"kept":6,"known":0,"read":6,"reasons":{},"refused":0,"sample":[],"title":"Movies in films.csv","warnings":[]}],"seconds":0.005798335,"summary":"6 movies added."}');
INSERT INTO import (id, at, source, summary, report) VALUES (2, 1796048714, 'in/stars.csv', '8 people, 30 ratings added.', '{"counts":{"featureRows":0,"filesAdded":0,"filesKnown":0,"moviesAdded":0,"moviesChanged":0,"peopleAdded":8,"ratingsAdded":30,"ratingsKnown":0},"parts":[{"kept":30,"known":0,"read":30,"reasons":{},"refused":0,"sample":[],"title":"Ratings in stars.csv","warnings":[]}],"seconds":0.000676593,"summary":"8 people, 30 ratings added."}');
INSERT INTO import (id, at, source, summary, report) VALUES (3, 1796048715, 'posters', '1 file added.', '{"counts":{"featureRows":0,"filesAdded":1,"filesKnown":0,"moviesAdded":0,"moviesChanged":0,"peopleAdded":0,"ratingsAdded":0,"ratingsKnown":0},"parts":[{"kept":1,"known":0,"read":1,"reasons":{},"refused":0,"sample":[],"title":"Posters in posters","warnings":[]}],"seconds":0.006257202,"summary":"1 file added."}');
INSERT INTO person (id, source, external, about, rating_count) VALUES (1, 'csv', '1', '', 4);
INSERT INTO person (id, source, external, about, rating_count) VALUES (2, 'csv', '2', '', 4);
INSERT INTO person (id, source, external, about, rating_count) VALUES (3, 'csv', '3', '', 2);
INSERT INTO person (id, source, external, about, rating_count) VALUES (4, 'csv', '4', '', 5);
INSERT INTO person (id, source, external, about, rating_count) VALUES (5, 'csv', '5', '', 4);
INSERT INTO person (id, source, external, about, rating_count) VALUES (6, 'csv', '6', '', 4);
INSERT INTO person (id, source, external, about, rating_count) VALUES (7, 'csv', '7', '', 3);
INSERT INTO person (id, source, external, about, rating_count) VALUES (8, 'csv', '8', '', 4);
INSERT INTO rating_block (id, person, import, count, events) VALUES (1, 1, 2, 4, x'0104cab992b70a010a02010402010702');
INSERT INTO rating_block (id, person, import, count, events) VALUES (2, 2, 2, 4, x'010692bb92b70a010802010502020204');
INSERT INTO rating_block (id, person, import, count, events) VALUES (3, 3, 2, 2, x'0407e0bc92b70a010802');
INSERT INTO rating_block (id, person, import, count, events) VALUES (4, 4, 2, 5, x'0108a2be92b70a010602010a02010702010702');
INSERT INTO rating_block (id, person, import, count, events) VALUES (5, 5, 2, 4, x'0107eabf92b70a020904010702010502');
INSERT INTO rating_block (id, person, import, count, events) VALUES (6, 6, 2, 4, x'0107b2c192b70a020204010702010a02');
INSERT INTO rating_block (id, person, import, count, events) VALUES (7, 7, 2, 3, x'0105fac292b70a020904020a04');
INSERT INTO rating_block (id, person, import, count, events) VALUES (8, 8, 2, 4, x'0108c2c492b70a010802010602020204');
INSERT INTO curator (id, name) VALUES (1, 'Ann');
INSERT INTO curator (id, name) VALUES (2, 'Ben');
INSERT INTO label_event (id, curator, kind, movie, value, text, at, target, source) VALUES (1, 1, 0, 1, 9, '', 1796048715603, NULL, '');
INSERT INTO label_event (id, curator, kind, movie, value, text, at, target, source) VALUES (2, 1, 0, 3, 4, '', 1796048715798, NULL, '');
INSERT INTO label_event (id, curator, kind, movie, value, text, at, target, source) VALUES (3, 1, 0, 3, 5, '', 1796048716025, NULL, '');
INSERT INTO label_event (id, curator, kind, movie, value, text, at, target, source) VALUES (4, 2, 0, 1, 6, '', 1796048716224, NULL, '');
INSERT INTO label_event (id, curator, kind, movie, value, text, at, target, source) VALUES (5, 1, 1, 2, 0, 'slow', 1796048725000, NULL, '');
INSERT INTO label_event (id, curator, kind, movie, value, text, at, target, source) VALUES (6, 1, 3, 4, 0, 'keep', 1796048726000, NULL, '');
INSERT INTO label_event (id, curator, kind, movie, value, text, at, target, source) VALUES (7, 1, 0, 5, 8, '', 1796048727000, NULL, '');
INSERT INTO label_event (id, curator, kind, movie, value, text, at, target, source) VALUES (8, 1, 4, 5, 0, '', 1796048728000, 7, '');
INSERT INTO label_event (id, curator, kind, movie, value, text, at, target, source) VALUES (9, 2, 0, 6, 8, '', 1796048729000, NULL, '');
INSERT INTO label_event (id, curator, kind, movie, value, text, at, target, source) VALUES (10, 2, 4, 6, 0, '', 1796048730000, 9, '');
INSERT INTO label_event (id, curator, kind, movie, value, text, at, target, source) VALUES (11, 2, 5, 6, 0, '', 1796048731000, 9, '');
INSERT INTO label_event (id, curator, kind, movie, value, text, at, target, source) VALUES (12, 1, 6, 1, 0, 'See it again.', 1796048732000, NULL, '');
INSERT INTO label_event (id, curator, kind, movie, value, text, at, target, source) VALUES (13, 2, 7, 2, 0, '', 1796048733000, NULL, '');
INSERT INTO label_event (id, curator, kind, movie, value, text, at, target, source) VALUES (14, 2, 8, 1, 8, '', 1796048734000, NULL, '');
INSERT INTO label_current (curator, movie, kind, text, value, event) VALUES (0, 1, 8, '', 8, 14);
INSERT INTO label_current (curator, movie, kind, text, value, event) VALUES (1, 1, 0, '', 9, 1);
INSERT INTO label_current (curator, movie, kind, text, value, event) VALUES (1, 3, 0, '', 5, 3);
INSERT INTO label_current (curator, movie, kind, text, value, event) VALUES (1, 2, 1, 'slow', 0, 5);
INSERT INTO label_current (curator, movie, kind, text, value, event) VALUES (1, 4, 3, 'keep', 0, 6);
INSERT INTO label_current (curator, movie, kind, text, value, event) VALUES (1, 1, 6, 'See it again.', 0, 12);
INSERT INTO label_current (curator, movie, kind, text, value, event) VALUES (2, 1, 0, '', 6, 4);
INSERT INTO label_current (curator, movie, kind, text, value, event) VALUES (2, 6, 0, '', 8, 9);
INSERT INTO label_current (curator, movie, kind, text, value, event) VALUES (2, 2, 7, '', 0, 13);
INSERT INTO feature_set (modality, encoder, path, dimensions, present, created, source, sha256, details, filled, key, number) VALUES (0, 'tfidf-svd', 'features/text-tfidf-svd-681372275ddd.safetensors', 3, 6, 1796048719, 'encoded here', '681372275ddda5a2031a0ba4b882f055ef66ac46bbcd62d8b7855cf988fcaad9', '{"encodable":6,"settings":{"dimensions":3.0,"min-movies":1.0},"title":"Words, genres and names","version":1}', 0, '{"settings":{"dimensions":3.0,"min-movies":1.0},"title":"Words, genres and names","version":1}', 2);
INSERT INTO run (id, name, model, settings, fingerprint, created, state, metrics, message) VALUES (1, 'first', 'ease', '{"features":[{"encoder":"tfidf-svd","modality":"text","sha256":"681372275ddda5a2031a0ba4b882f055ef66ac46bbcd62d8b7855cf988fcaad9","version":2}],"models":["ease"],"seed":1,"split":"per person at random 90/10/0, seed 42"}', '624808a009794a840e40d154749fbffd601e852365baa05f5f56630b532ce434', 1796048721, 1, '{"ndcg@10":0.25,"protocol":"held-out"}', '');
INSERT INTO run (id, name, model, settings, fingerprint, created, state, metrics, message) VALUES (2, 'second', 'mult-vae', '{"models":["mult-vae"],"seed":2}', '', 1796048730, 2, '{}', 'It was out of memory.');
INSERT INTO mix (name, json) VALUES ('evening', '{"level":"decision","weights":{"text":0.5}}');
INSERT INTO note (key, json) VALUES ('wall.filter', '{"genre":"Drama"}');
INSERT INTO refused (movie, modality, encoder, input, path, reason, at, ignored) VALUES (2, 1, 'clip', 77, 'posters/2.png', 'It is cut.', 1796048740, 1);
INSERT INTO finding (id, kind, movie, other, score, text, at, ignored) VALUES (1, 'duplicate-poster', 1, 2, 0.9, 'They have the same poster.', 1796048750, 0);
INSERT INTO finding (id, kind, movie, other, score, text, at, ignored) VALUES (2, 'outlier', 3, NULL, 4.5, 'It is far from all others.', 1796048750, 1);
INSERT INTO collection (id, name) VALUES (1, 'To look at');
INSERT INTO collection_movie (collection, movie) VALUES (1, 2);
INSERT INTO collection_movie (collection, movie) VALUES (1, 5);
INSERT INTO saved_view (name, json) VALUES ('Dramas', '{"genre":"Drama"}');
INSERT INTO movie_edit (id, step, curator, movie, field, before, after, at, turn, target) VALUES (1, 1, 1, 2, 1, '1998', '1999', 1796048760000, 0, NULL);
INSERT INTO feature_version (modality, encoder, number, path, dimensions, present, created, source, sha256, details, filled, key) VALUES (0, 'tfidf-svd', 1, 'features/text-tfidf-svd-f17e14ebab36.safetensors', 2, 6, 1796048717, 'encoded here', 'f17e14ebab36d262d54121644be857c4fb3f3c6502a6a860bd10024e46898d11', '{"encodable":6,"settings":{"dimensions":2.0,"min-movies":1.0},"title":"Words, genres and names","version":1}', 0, '{"settings":{"dimensions":2.0,"min-movies":1.0},"title":"Words, genres and names","version":1}');
INSERT INTO refused_version (modality, encoder, number, movie, input, path, reason, at, ignored) VALUES (0, 'tfidf-svd', 1, 6, 5, '', 'It has no words.', 1796048702, 0);
INSERT INTO other_title (title_key, movie) VALUES ('le verger damelie', 3);
CREATE INDEX movie_by_title ON movie (title_key, year);
CREATE INDEX identity_by_movie ON identity (movie);
CREATE INDEX rating_block_by_person ON rating_block (person);
CREATE INDEX label_event_by_movie ON label_event (curator, movie, id);
CREATE INDEX label_event_by_curator ON label_event (curator, id);
CREATE INDEX label_event_by_target ON label_event (target) WHERE target IS NOT NULL;
CREATE INDEX refused_by_encoder ON refused (modality, encoder);
CREATE UNIQUE INDEX finding_once ON finding (kind, movie, coalesce (other, 0));
CREATE INDEX finding_by_movie ON finding (movie);
CREATE INDEX finding_by_other ON finding (other) WHERE other IS NOT NULL;
CREATE INDEX label_current_by_movie ON label_current (movie, kind);
CREATE INDEX label_event_settled ON label_event (movie) WHERE kind = 8;
CREATE INDEX collection_by_movie ON collection_movie (movie);
CREATE INDEX movie_edit_by_movie ON movie_edit (movie, id);
CREATE INDEX movie_edit_by_curator ON movie_edit (curator, id);
CREATE INDEX movie_by_count ON movie (rating_count DESC, id);
CREATE VIEW recorded_features AS
  SELECT modality, encoder, number, path, dimensions, present, created, source, sha256, details, filled, key,
         1 AS current FROM feature_set
  UNION ALL
  SELECT modality, encoder, number, path, dimensions, present, created, source, sha256, details, filled, key,
         0 FROM feature_version;
CREATE TRIGGER label_event_is_never_changed BEFORE UPDATE ON label_event BEGIN
  SELECT RAISE (ABORT, 'label events are append-only');
END;
CREATE TRIGGER label_event_is_never_deleted BEFORE DELETE ON label_event BEGIN
  SELECT RAISE (ABORT, 'label events are append-only');
END;
CREATE TRIGGER description_comes AFTER INSERT ON description BEGIN
  UPDATE movie SET languages = (SELECT coalesce(group_concat(language, ' '), '') FROM
    (SELECT DISTINCT language FROM description WHERE movie = NEW.movie AND language <> '' ORDER BY language))
   WHERE id = NEW.movie;
END;
CREATE TRIGGER description_changes AFTER UPDATE OF language ON description BEGIN
  UPDATE movie SET languages = (SELECT coalesce(group_concat(language, ' '), '') FROM
    (SELECT DISTINCT language FROM description WHERE movie = NEW.movie AND language <> '' ORDER BY language))
   WHERE id = NEW.movie;
END;
CREATE TRIGGER description_goes AFTER DELETE ON description BEGIN
  UPDATE movie SET languages = (SELECT coalesce(group_concat(language, ' '), '') FROM
    (SELECT DISTINCT language FROM description WHERE movie = OLD.movie AND language <> '' ORDER BY language))
   WHERE id = OLD.movie;
END;
CREATE TRIGGER movie_edit_is_never_changed BEFORE UPDATE ON movie_edit BEGIN
  SELECT RAISE (ABORT, 'edits are append-only');
END;
CREATE TRIGGER movie_edit_is_never_deleted BEFORE DELETE ON movie_edit BEGIN
  SELECT RAISE (ABORT, 'edits are append-only');
END;
PRAGMA user_version = 10;
COMMIT;

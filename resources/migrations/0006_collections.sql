-- What a table of movies shows and what a person keeps of a wall: when a movie came, the languages that it is described
-- in, collections of movies, and filters by name.

ALTER TABLE movie ADD COLUMN added INTEGER NOT NULL DEFAULT 0;     -- seconds since 1970; 0: before this was kept
ALTER TABLE movie ADD COLUMN languages TEXT NOT NULL DEFAULT '';   -- derived: of its descriptions, "en zh"

UPDATE movie SET added = (SELECT at FROM import) WHERE (SELECT count(*) FROM import) = 1;
UPDATE movie SET languages = described.languages
  FROM (SELECT movie, group_concat(language, ' ') AS languages
          FROM (SELECT DISTINCT movie, language FROM description WHERE language <> '' ORDER BY movie, language)
         GROUP BY movie) AS described
 WHERE described.movie = movie.id;

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

CREATE TABLE collection (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE COLLATE NOCASE);
CREATE TABLE collection_movie (
  collection INTEGER NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
  movie INTEGER NOT NULL REFERENCES movie (id),
  PRIMARY KEY (collection, movie)
) WITHOUT ROWID;
CREATE INDEX collection_by_movie ON collection_movie (movie);

CREATE TABLE saved_view (name TEXT PRIMARY KEY COLLATE NOCASE, json TEXT NOT NULL) WITHOUT ROWID;

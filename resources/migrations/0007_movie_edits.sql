-- What curators changed of movies, append-only: an undo is an edit too, so that the history says who, when, from, to.

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
CREATE INDEX movie_edit_by_movie ON movie_edit (movie, id);
CREATE INDEX movie_edit_by_curator ON movie_edit (curator, id);
CREATE TRIGGER movie_edit_is_never_changed BEFORE UPDATE ON movie_edit BEGIN
  SELECT RAISE (ABORT, 'edits are append-only');
END;
CREATE TRIGGER movie_edit_is_never_deleted BEFORE DELETE ON movie_edit BEGIN
  SELECT RAISE (ABORT, 'edits are append-only');
END;

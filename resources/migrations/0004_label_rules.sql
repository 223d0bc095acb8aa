-- Notes (label_event.kind 6) and skipped movies (7) join the labels; what others said of a movie is looked up by movie.

CREATE INDEX IF NOT EXISTS label_current_by_movie ON label_current (movie, kind);

-- Other titles that a movie goes by: the original one, one in brackets, one of another language. Movies of other sources
-- are matched by them. From this version on, rating blocks hold likes and interactions beside ratings.

CREATE TABLE other_title (
  title_key TEXT NOT NULL,                  -- for comparing, as movie.title_key
  movie INTEGER NOT NULL REFERENCES movie (id),
  PRIMARY KEY (title_key, movie)
) WITHOUT ROWID;

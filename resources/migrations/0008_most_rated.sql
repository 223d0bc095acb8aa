-- A search is ordered by how often its movies were rated: read from here in order, it need not look each of them up.

CREATE INDEX movie_by_count ON movie (rating_count DESC, id);

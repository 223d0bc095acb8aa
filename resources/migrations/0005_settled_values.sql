-- Values that curators settled on where they disagreed (label_event.kind 8) join the labels. One holds for a movie, for
-- all curators: in label_current its curator is 0, and the newest event of anybody counts.

CREATE INDEX label_event_settled ON label_event (movie) WHERE kind = 8;

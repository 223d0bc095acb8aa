#include "app/models/similar_source.h"

#include <algorithm>

#include "app/models/guess_text.h"

namespace kinoprism {

void SimilarSource::setBasis(MovieId movie, const QString& by) {
  m_movie = movie;
  m_by = by.toStdString();
}

bool SimilarSource::isGuessed(MovieId movie) const {
  const auto& run = services().engine.run();
  if (!run || m_by == "people") return false;
  const GuessMarks& marks = services().engine.guessed();
  const Composition& composition = run->model.composition();
  if (m_by != "fused") return marks.touch(composition, m_by, movie);
  return std::ranges::any_of(run->model.signals(),
                             [&](const std::string& signal) { return marks.touch(composition, signal, movie); });
}

void SimilarSource::decorate(int, const MovieSummary& movie, PosterCell& cell) const {
  for (const MovieId guessed : {movie.id, m_movie}) {
    if (isGuessed(guessed)) return markGuessed(guessed, cell);
  }
}

}  // namespace kinoprism

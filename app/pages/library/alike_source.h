#pragma once

#include <unordered_map>

#include "app/models/movie_source.h"

namespace kinoprism::app {

/// Movies that may carry how alike they are to what was searched.
class AlikeSource : public MovieSource {
  Q_OBJECT

 public:
  using MovieSource::MovieSource;

  /// Cosines by number of the movie; call it before setMovies. Empty: nothing is said.
  void setLikeness(std::unordered_map<int64_t, float> likeness) { m_likeness = std::move(likeness); }

 protected:
  void decorate(int row, const storage::MovieSummary& movie, widgets::PosterCell& cell) const override;

 private:
  std::unordered_map<int64_t, float> m_likeness;
};

}  // namespace kinoprism::app

#pragma once

#include <string>

#include "app/models/movie_source.h"

namespace kinoprism::app {

/// Movies like one movie by the run shown. Where what makes them alike was imputed, of either, they are marked.
class SimilarSource : public MovieSource {
  Q_OBJECT

 public:
  using MovieSource::MovieSource;

  /// Which movie they are like, and by what: a signal of the run, "fused" or "people". Call it before setMovies.
  void setBasis(storage::MovieId movie, const QString& by);

 protected:
  void decorate(int row, const storage::MovieSummary& movie, widgets::PosterCell& cell) const override;

 private:
  /// What was imputed of the movie, of what the likeness shown rests on.
  std::vector<const ImputationRecord::Set*> imputed(storage::MovieId movie) const;

  storage::MovieId m_movie{};
  std::string m_by;
};

}  // namespace kinoprism::app

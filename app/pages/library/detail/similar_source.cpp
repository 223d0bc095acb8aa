#include "app/pages/library/detail/similar_source.h"

#include "app/models/imputation_text.h"

namespace kinoprism::app {

void SimilarSource::setBasis(storage::MovieId movie, const QString& by) {
  m_movie = movie;
  m_by = by.toStdString();
}

std::vector<const ImputationRecord::Set*> SimilarSource::imputed(storage::MovieId movie) const {
  const auto& run = services().engine.run();
  if (!run || m_by == "people" || !services().engine.hasImputed()) return {};
  return services().engine.imputed(m_by == "fused" ? run->model.signals() : std::vector{m_by}, movie);
}

void SimilarSource::decorate(int, const storage::MovieSummary& movie, widgets::PosterCell& cell) const {
  const auto own = imputed(movie.id);
  markImputed(own.empty() ? imputed(m_movie) : own, cell);
}

}  // namespace kinoprism::app

#include "app/pages/library/alike_source.h"

#include "widgets/charts/contribution_bars.h"

namespace kinoprism::app {

void AlikeSource::decorate(int, const storage::MovieSummary& movie, widgets::PosterCell& cell) const {
  const auto found = m_likeness.find(number(movie.id));
  if (found == m_likeness.end()) return;
  const QString likeness = widgets::numberText(double(found->second), 2);
  cell.toolTip += '\n' + cell.subtitle;
  cell.subtitle = tr("cos %1").arg(likeness);  // short: there is room for little beside the stars
  cell.toolTip += '\n' + tr("Cosine similarity of the features: %1 (1: identical, 0: unrelated)").arg(likeness);
}

}  // namespace kinoprism::app

#include "app/pages/library/detail/similar_panel.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/messages/message_text.h"
#include "app/models/encoder_text.h"
#include "app/models/signal_text.h"
#include "app/pages/library/detail/movie_map_panel.h"
#include "app/pages/library/detail/section_text.h"
#include "app/pages/library/detail/similar_source.h"
#include "widgets/forms/filter_chips.h"
#include "widgets/theme/theme.h"
#include "widgets/wall/poster_strip.h"

namespace kinoprism::app {
namespace {

constexpr size_t kSimilarCount = 24;

}  // namespace

SimilarPanel::SimilarPanel(Services& services, QWidget* parent) : QWidget(parent), m_services(services) {
  build();
  connect(m_by, &widgets::FilterChips::toggled, this, [this](const QString& by, bool on) {
    if (on) showBy(by);
  });
  connect(m_strip, &widgets::PosterStrip::activated, this, &SimilarPanel::movieWanted);
  connect(m_map, &MovieMapPanel::movieWanted, this, &SimilarPanel::movieWanted);
  connect(&services.engine, &EngineService::runChanged, this, &SimilarPanel::showSimilar);
  connect(&services.library, &LibraryService::infoChanged, this, &SimilarPanel::showMadeBy);
  retranslate();
}

void SimilarPanel::build() {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  m_head = addSectionHead(layout);
  m_by = new widgets::FilterChips(this);
  m_by->setExclusive(true);
  m_madeBy = makeQuietText(this);
  m_madeBy->setObjectName("madeBy");
  m_madeBy->setFont(widgets::themeFont(widgets::TextRole::Small));
  m_source = new SimilarSource(m_services, this);
  m_strip = new widgets::PosterStrip(this);
  m_strip->setSource(m_source);
  m_none = makeQuietText(this);
  layout->addWidget(m_by);
  layout->addWidget(m_madeBy);
  layout->addWidget(m_strip);
  layout->addWidget(m_none);
  m_mapHead = addSectionHead(layout);
  m_map = new MovieMapPanel(m_services, this);
  layout->addWidget(m_map);
}

void SimilarPanel::retranslate() {
  m_head->setText(tr("SIMILAR BY"));
  m_strip->setAccessibleName(tr("Similar movies"));
  const std::pair<const char*, QString> signalNames[] = {{"fused", tr("fused")},   {"text", tr("plot")},
                                                         {"image", tr("poster")},  {"audio", tr("sound")},
                                                         {"video", tr("picture")}, {"people", tr("people")}};
  QList<widgets::FilterChip> chips;
  for (const auto& [id, text] : signalNames) chips.append({.id = id, .text = text, .checked = m_chosen == id});
  m_by->setChips(chips);
  showMap();
}

void SimilarPanel::setMovie(storage::MovieId movie) {
  m_movie = movie;
  m_map->setMovie(movie);
  if (number(movie) == 0) {
    m_source->setMovies({});
  } else {
    showSimilar();
  }
}

bool SimilarPanel::isSettled() const { return m_pending == 0 && m_map->isSettled(); }

void SimilarPanel::showBy(const QString& by) {
  m_chosen = by;
  m_by->setChecked(by, true);
  showSimilar();
  showMap();
}

/// By the same as the similar movies above it.
void SimilarPanel::showMap() {
  const QString word = m_by->button(m_chosen)->text();
  m_mapHead->setText(tr("ON THE MAP · BY %1").arg(word));
  m_map->setBy(m_chosen, word);
  m_mapHead->setToolTip(m_map->explanation());
}

/// Which encoder made the features that the similarity shown rests on.
void SimilarPanel::showMadeBy() {
  const auto& info = m_services.library.info();
  QStringList parts;
  for (const char* signal : {"text", "image", "audio", "video"}) {
    if (m_chosen != "fused" && m_chosen != signal) continue;
    const QString encoders = info ? encodersOfSignal(signal, info->features) : QString();
    if (!encoders.isEmpty()) parts.append(QStringLiteral("%1 · %2").arg(signalWord(signal), encoders));
  }
  m_madeBy->setText(parts.join(QStringLiteral("   ")));
  m_madeBy->setVisible(!parts.isEmpty());
}

void SimilarPanel::showSimilar() {
  showMadeBy();
  if (number(m_movie) == 0 || !m_services.library.isOpen()) return;
  ++m_pending;
  m_services.engine.similar(
      m_movie, m_chosen, kSimilarCount, this,
      [this, movie = m_movie, by = m_chosen](std::vector<storage::MovieId> movies) {
        --m_pending;
        if (movie != m_movie || by != m_chosen) return;
        const bool needsRun = by != "people" && !m_services.engine.run();
        m_none->setText(needsRun ? tr("Available once a run is trained (Inspect page).")
                                 : tr("There are no data for this kind of similarity."));
        m_none->setVisible(movies.empty());
        m_strip->setVisible(!movies.empty());
        m_source->setBasis(movie, by);
        m_source->setMovies(std::move(movies));
      },
      [this](const core::Error& error) {
        --m_pending;
        Q_EMIT failed(messageText(error));
      });
}

void SimilarPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace kinoprism::app

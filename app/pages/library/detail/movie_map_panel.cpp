#include "app/pages/library/detail/movie_map_panel.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include "app/models/list_text.h"
#include "app/models/movie_source.h"
#include "app/models/movie_text.h"
#include "widgets/charts/movie_map.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

constexpr int kSteps = 1000;  // of the progress bar

}  // namespace

MovieMapPanel::MovieMapPanel(Services& services, QWidget* parent) : QWidget(parent), m_services(services) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  m_map = new widgets::MovieMap(this);
  m_map->setText([this](qint64 movie) { return textOf(movie); });
  m_progress = new QProgressBar(this);
  m_progress->setTextVisible(false);
  m_progress->setFixedHeight(6);
  m_place = new QLabel(this);
  m_place->setObjectName("mapPlace");
  m_place->setWordWrap(true);
  m_place->setTextFormat(Qt::RichText);
  m_place->setTextInteractionFlags(Qt::TextBrowserInteraction);
  m_legend = new QLabel(this);
  m_legend->setObjectName("mapLegend");
  m_legend->setWordWrap(true);
  m_legend->setTextFormat(Qt::RichText);
  m_legend->setFont(widgets::themeFont(widgets::TextRole::Small));
  for (QWidget* widget : {static_cast<QWidget*>(m_map), static_cast<QWidget*>(m_progress),
                          static_cast<QWidget*>(m_place), static_cast<QWidget*>(m_legend)}) {
    layout->addWidget(widget);
  }
  connect(m_map, &widgets::MovieMap::activated, this, &MovieMapPanel::movieWanted);
  connect(m_place, &QLabel::linkActivated, this, &MovieMapPanel::follow);
  connect(&services.maps, &MovieMaps::changed, this, [this](const QString& by) {
    if (by == m_by) refresh();
  });
  retranslate();
}

void MovieMapPanel::setMovie(storage::MovieId movie) {
  m_movie = movie;
  m_map->setMovie(number(movie));
  showPlace();
}

void MovieMapPanel::setBy(const QString& by, const QString& word) {
  m_by = by;
  m_word = word;
  retranslate();
}

void MovieMapPanel::retranslate() {
  m_progress->setAccessibleName(tr("Progress of the map"));
  m_map->setAccessibleName(tr("Map of the movies by %1").arg(m_word));
  setToolTip(explanation());
  setAccessibleDescription(explanation());
  refresh();
}

QString MovieMapPanel::explanation() const {
  if (m_by == QLatin1String("fused")) {
    return tr(
        "Fused: the features of all modalities joined with equal weights, independent of the mix. Similar movies lie "
        "near each other.");
  }
  if (m_by == QLatin1String("people")) return tr("Movies made by the same people lie near each other.");
  return tr("Movies with similar %1 features lie near each other.").arg(m_word);
}

bool MovieMapPanel::isSettled() const { return m_services.maps.state(m_by) != MovieMaps::State::Making; }

/// Only what somebody sees is worth seconds of computing.
void MovieMapPanel::paintEvent(QPaintEvent* event) {
  QWidget::paintEvent(event);
  if (m_wanted || m_services.maps.state(m_by) != MovieMaps::State::Unknown) return;
  m_wanted = true;
  QMetaObject::invokeMethod(
      this, [this] { m_services.maps.want(m_by); }, Qt::QueuedConnection);
}

void MovieMapPanel::refresh() {
  const MovieMaps::State state = m_services.maps.state(m_by);
  if (state == MovieMaps::State::Unknown) m_wanted = false;
  const PlacedMoviesPtr placed = m_services.maps.map(m_by);
  m_map->setDots(placed ? placed->dots : nullptr);
  m_map->setVisible(state == MovieMaps::State::Ready || state == MovieMaps::State::Making ||
                    state == MovieMaps::State::Unknown);
  m_progress->setVisible(state == MovieMaps::State::Making);
  if (Job* job = m_services.maps.job(m_by)) {
    connect(job, &Job::changed, this, &MovieMapPanel::showProgress, Qt::UniqueConnection);
  }
  showProgress();
  showLegend();
  showPlace();
  update();
}

void MovieMapPanel::showProgress() {
  const Job* job = m_services.maps.job(m_by);
  const auto share = job ? job->share() : std::nullopt;
  m_progress->setRange(0, share ? kSteps : 0);
  m_progress->setValue(share ? int(*share * kSteps) : 0);
}

void MovieMapPanel::showLegend() {
  const PlacedMoviesPtr placed = m_services.maps.map(m_by);
  QStringList parts;
  const auto add = [&](int8_t colour, const QString& name) {
    // A space that does not break keeps the dot with its name.
    parts.append(QStringLiteral("<span style=\"color:%1\">●</span>&nbsp;%2")
                     .arg(widgets::MovieMap::colourOf(colour).name(),
                          name.toHtmlEscaped().replace(' ', QStringLiteral("&nbsp;"))));
  };
  for (size_t g = 0; placed && g < placed->genres.size(); ++g)
    add(int8_t(g), genreText(QString::fromStdString(placed->genres[g])));
  if (!parts.isEmpty()) add(widgets::MapDot::kOther, tr("others"));
  m_legend->setText(parts.join(QStringLiteral("  ")));
  m_legend->setVisible(!parts.isEmpty());
}

QString MovieMapPanel::textOf(qint64 movie) const {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  const storage::MovieSummary* summary = catalogue ? catalogue->find(storage::MovieId(movie)) : nullptr;
  if (!summary) return {};
  const QStringList genres = genresOf(*summary, *catalogue);
  const QString title = titleWithYear(*summary);
  return genres.isEmpty() ? title : tr("%1 · %2").arg(title, joinedList(genres));
}

QString MovieMapPanel::stateText() const {
  switch (m_services.maps.state(m_by)) {
    case MovieMaps::State::Unknown:
      return {};
    case MovieMaps::State::Making:
      return tr("Computing the map. This is done once, and again when its data change.");
    case MovieMaps::State::Empty:
      return m_by == QLatin1String("people") ? tr("No two movies share a known person.")
                                             : tr("No movie has features of this kind yet (Data page).");
    case MovieMaps::State::Stopped:
      return tr("The map is not finished. <a href=\"retry\">Continue</a>");
    case MovieMaps::State::Failed:
      return tr("%1 <a href=\"retry\">Try again</a>").arg(m_services.maps.problem(m_by).toHtmlEscaped());
    case MovieMaps::State::Ready:
      break;
  }
  return m_by == QLatin1String("people")
             ? tr("This movie shares no known person with another movie, so it is not on the map.")
             : tr("This movie has no such features, so it is not on the map.");
}

void MovieMapPanel::showPlace() {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  QStringList near;
  for (const qint64 movie : m_map->nearest()) {
    const storage::MovieSummary* summary = catalogue ? catalogue->find(storage::MovieId(movie)) : nullptr;
    if (summary)
      near.append(QStringLiteral("<a href=\"%1\">%2</a>").arg(movie).arg(titleWithYear(*summary).toHtmlEscaped()));
  }
  const QString text = m_map->hasPlace() ? tr("Near %1").arg(near.join(QStringLiteral(" · "))) : stateText();
  m_place->setText(text);
  m_place->setVisible(!text.isEmpty());
}

void MovieMapPanel::follow(const QString& link) {
  if (link == QLatin1String("retry")) {
    m_services.maps.retry(m_by);
  } else {
    Q_EMIT movieWanted(link.toLongLong());
  }
}

void MovieMapPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) showLegend();
  QWidget::changeEvent(event);
}

}  // namespace kinoprism::app

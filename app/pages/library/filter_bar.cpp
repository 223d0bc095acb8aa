#include "app/pages/library/filter_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/models/language_text.h"
#include "app/models/movie_source.h"
#include "widgets/forms/filter_chips.h"
#include "widgets/theme/theme.h"
#include "widgets/wall/poster_wall.h"

namespace kinoprism::app {
namespace {

constexpr int kRowHeight = 26;  // of a chip

}  // namespace

FilterBar::FilterBar(Shelves& shelves, QWidget* parent) : QWidget(parent) {
  m_menus = new FilterMenus(m_shown, shelves, this);
  m_chips = new widgets::FilterChips(this);
  m_facets = new QPushButton(this);
  m_facets->setObjectName("facetsButton");
  m_facets->setProperty("chip", true);
  m_facets->setCheckable(true);
  m_sortLabel = new QLabel(this);
  m_sortLabel->setEnabled(false);
  m_sort = new QPushButton(this);
  m_sort->setObjectName("sortButton");
  m_sort->setProperty("chip", true);
  m_table = new QPushButton(this);
  m_table->setObjectName("tableButton");
  m_table->setProperty("chip", true);
  m_table->setCheckable(true);
  m_columns = new QPushButton(this);
  m_columns->setObjectName("columnsButton");
  m_columns->setProperty("chip", true);
  m_columns->hide();
  m_views = new QPushButton(this);
  m_views->setObjectName("viewsButton");
  m_views->setProperty("chip", true);
  m_zoom = new QSlider(Qt::Horizontal, this);
  m_zoom->setObjectName("zoomSlider");
  m_zoom->setRange(int(std::lround(widgets::PosterWall::kSmallestZoom * 100)),
                   int(std::lround(widgets::PosterWall::kLargestZoom * 100)));
  m_zoom->setFixedWidth(96);
  // The chips have lines of their own: beside the buttons they would stand below one another in a small window.
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  for (QWidget* widget :
       std::initializer_list<QWidget*>{m_views, m_facets, m_sortLabel, m_sort, m_table, m_columns, m_zoom}) {
    widget->setFixedHeight(widgets::textPixels(kRowHeight));
    if (widget == m_sortLabel) buttons->addStretch(1);
    buttons->addWidget(widget);
  }
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 8, 16, 8);
  layout->setSpacing(8);
  layout->addLayout(buttons);
  layout->addWidget(m_chips);
  connect(m_menus, &FilterMenus::changeWanted, this, &FilterBar::change);
  connect(m_menus, &FilterMenus::personWanted, this, &FilterBar::personWanted);
  connect(m_chips, &widgets::FilterChips::menuRequested, m_menus, &FilterMenus::open);
  connect(m_chips, &widgets::FilterChips::toggled, this, [this](const QString& chip, bool on) {
    if (chip == "all") change([](MovieFilter& filter) { filter = filter.cleared(); });
    if (chip == "unlabelled") change([on](MovieFilter& filter) { filter.unlabelled = on; });
  });
  connect(m_chips, &widgets::FilterChips::cleared, this, &FilterBar::clear);
  connect(m_table, &QPushButton::clicked, this, &FilterBar::tableToggled);
  connect(m_views, &QPushButton::clicked, this,
          [this] { Q_EMIT viewsWanted(m_views->mapToGlobal(QPoint(0, m_views->height()))); });
  connect(m_columns, &QPushButton::clicked, this, [this] {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT columnMenuWanted(menu);
    menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height())));
  });
  connect(m_facets, &QPushButton::clicked, this, &FilterBar::facetsToggled);
  connect(m_sort, &QPushButton::clicked, this,
          [this] { m_menus->openSort(m_sort->mapToGlobal(QPoint(0, m_sort->height()))); });
  connect(m_zoom, &QSlider::valueChanged, this, [this](int value) { Q_EMIT zoomChanged(value / 100.0); });
  refresh();
}

void FilterBar::setCatalogue(const CataloguePtr& catalogue) {
  m_shown.catalogue = catalogue;
  refresh();
}

void FilterBar::setFilter(const MovieFilter& filter) {
  m_shown.filter = filter;
  refresh();
}

void FilterBar::setShownCount(int shown) {
  m_shownCount = shown;
  refresh();
}

void FilterBar::setZoom(double zoom) {
  const QSignalBlocker blocker(m_zoom);
  m_zoom->setValue(int(std::lround(zoom * 100)));
}

void FilterBar::setFacetsShown(bool shown) { m_facets->setChecked(shown); }

void FilterBar::setCounts(const MovieFacets& facets) { m_shown.counts = facets; }

void FilterBar::setTableShown(bool shown) {
  m_table->setChecked(shown);
  m_columns->setVisible(shown);
  m_zoom->setVisible(!shown);
}

void FilterBar::clear(const QString& chip) {
  change([&](MovieFilter& filter) {
    if (chip == "genre") filter.genres.clear();
    if (chip == "years") filter.firstYear = filter.lastYear = 0;
    if (chip == "rating") filter.leastRating = filter.belowRating = 0;
    if (chip == "count") {
      filter.leastCount = 0;
      filter.mostCount = -1;
    }
    if (chip == "has") filter.parts = {};
    if (chip == "language") filter.languages.clear();
    if (chip == "labels") {
      filter.labels = Presence::Any;
      filter.labelsBy.clear();
    }
    if (chip == "person") filter.person = 0;
    if (chip == "collection") filter.collection.clear();
    if (chip == "tag") filter.tag.clear();
    if (chip == "unlabelled") filter.unlabelled = false;
  });
}

QString FilterBar::ratingText() const {
  const QLocale locale;
  if (m_shown.filter.belowRating > 0) {
    return QStringLiteral("★ %1–%2").arg(locale.toString(m_shown.filter.leastRating),
                                         locale.toString(m_shown.filter.belowRating));
  }
  return m_shown.filter.leastRating > 0 ? QStringLiteral("★ ≥ %1").arg(locale.toString(m_shown.filter.leastRating))
                                        : QStringLiteral("★ ≥");
}

QString FilterBar::countText() const {
  const QLocale locale;
  if (m_shown.filter.mostCount < 0) return tr("ratings ≥ %1").arg(locale.toString(m_shown.filter.leastCount));
  return tr("ratings %1–%2").arg(locale.toString(m_shown.filter.leastCount), locale.toString(m_shown.filter.mostCount));
}

void FilterBar::change(const std::function<void(MovieFilter&)>& how) {
  how(m_shown.filter);
  refresh();
  Q_EMIT filterChanged(m_shown.filter);
}

QString FilterBar::yearsText() const {
  if (!m_shown.catalogue || m_shown.catalogue->firstYear == 0) return tr("Year");
  const int first = m_shown.filter.firstYear > 0 ? m_shown.filter.firstYear : m_shown.catalogue->firstYear;
  const int last = m_shown.filter.lastYear > 0 ? m_shown.filter.lastYear : m_shown.catalogue->lastYear;
  return QStringLiteral("%1–%2").arg(first).arg(last);
}

QString FilterBar::partsText() const {
  int present = 0, missing = 0;
  for (const Presence part : m_shown.filter.parts) {
    present += part == Presence::Present;
    missing += part == Presence::Missing;
  }
  if (present > 0 && missing > 0) return tr("Has: %1, lacks: %2").arg(present).arg(missing);
  if (present > 0) return tr("Has: %1").arg(present);
  return missing > 0 ? tr("Lacks: %1").arg(missing) : tr("Has …");
}

QString FilterBar::labelsText() const {
  if (m_shown.filter.labels == Presence::Any) return tr("Labels");
  const bool present = m_shown.filter.labels == Presence::Present;
  if (m_shown.filter.labelsBy.isEmpty()) return present ? tr("Labelled") : tr("Not labelled");
  return (present ? tr("Labelled by %1") : tr("Not labelled by %1")).arg(m_shown.filter.labelsBy);
}

/// All chips that are always there, then those of conditions that are not always offered.
QList<widgets::FilterChip> FilterBar::chips() const {
  const QLocale locale;
  const int total = m_shown.catalogue ? int(m_shown.catalogue->movies.size()) : 0;
  const bool active = m_shown.filter.isActive();
  const auto offered = [](const char* id, const QString& text, bool inForce, bool enabled, const QString& tip) {
    return widgets::FilterChip{.id = id,
                               .text = text,
                               .checked = inForce,
                               .hasMenu = true,
                               .enabled = enabled,
                               .clearable = inForce,
                               .toolTip = tip};
  };
  QString genre = tr("Genre");
  if (m_shown.filter.genres.size() == 1) genre = genreText(QString::fromStdString(m_shown.filter.genres.front()));
  if (m_shown.filter.genres.size() > 1) genre = tr("Genres: %1").arg(m_shown.filter.genres.size());
  QString language = tr("Language");
  if (m_shown.filter.languages.size() == 1) language = languageName(m_shown.filter.languages.front());
  if (m_shown.filter.languages.size() > 1) language = tr("Languages: %1").arg(m_shown.filter.languages.size());
  QList<widgets::FilterChip> chips{
      {.id = "all",
       .text = active ? tr("%1 of %2 ✕").arg(locale.toString(m_shownCount), locale.toString(total))
                      : tr("All %1").arg(locale.toString(total)),
       .checked = !active,
       .toolTip = active ? tr("Show all movies (Esc)") : QString()},
      offered("genre", genre, !m_shown.filter.genres.empty(), m_shown.catalogue && !m_shown.catalogue->genres.empty(),
              {}),
      offered("years", yearsText(), m_shown.filter.hasYears(), m_shown.catalogue && m_shown.catalogue->firstYear > 0,
              {}),
      offered("rating", ratingText(), m_shown.filter.hasRatings(), true, tr("Mean rating")),
      offered("has", partsText(), m_shown.filter.hasParts(), true,
              tr("Movies with or without a poster, a description, sound or a trailer")),
      offered("language", language, !m_shown.filter.languages.empty(), m_shown.catalogue != nullptr,
              tr("Language of the description")),
      offered("labels", labelsText(), m_shown.filter.labels != Presence::Any, true,
              tr("Movies that somebody rated, tagged, judged or wrote a note on")),
      {.id = "unlabelled", .text = tr("Unlabelled by me"), .checked = m_shown.filter.unlabelled},
      {.id = "more", .text = tr("More"), .hasMenu = true, .toolTip = tr("A person's history, a collection, a tag")},
  };
  const auto addInForce = [&](const char* id, bool inForce, const QString& text) {
    if (inForce) chips.append({.id = id, .text = text, .checked = true, .clearable = true});
  };
  addInForce("count", m_shown.filter.hasCounts(), countText());
  addInForce("person", m_shown.filter.person != 0, tr("rated by person %1").arg(m_shown.filter.personName));
  addInForce("collection", !m_shown.filter.collection.isEmpty(), tr("in “%1”").arg(m_shown.filter.collection));
  addInForce("tag", !m_shown.filter.tag.isEmpty(), tr("tagged “%1”").arg(m_shown.filter.tag));
  return chips;
}

void FilterBar::refresh() {
  m_chips->setChips(chips());
  m_facets->setText(tr("Histograms"));
  m_facets->setToolTip(tr("Year, rating, count of ratings and genre: brush one, and the others follow"));
  m_sortLabel->setText(tr("sort"));
  m_sort->setText(FilterMenus::orderText(m_shown.filter) + QStringLiteral(" ▾"));
  m_views->setText(tr("Views") + QStringLiteral(" ▾"));
  m_views->setToolTip(tr("Filter, order and layout kept by name"));
  m_table->setText(tr("Table"));
  m_table->setToolTip(tr("A table instead of the posters (Ctrl+G)"));
  m_columns->setText(tr("Columns") + QStringLiteral(" ▾"));
  m_sort->setAccessibleName(tr("Order of the movies"));
  m_zoom->setToolTip(tr("Size of the posters (Ctrl + wheel)"));
  m_zoom->setAccessibleName(tr("Size of the posters"));
}

void FilterBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refresh();
  QWidget::changeEvent(event);
}

}  // namespace kinoprism::app

#include "app/pages/filter_bar.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWidgetAction>
#include <algorithm>
#include <cmath>

#include "app/models/movie_facets.h"
#include "app/models/movie_source.h"
#include "widgets/filter_chips.h"
#include "widgets/poster_wall.h"

namespace kinoprism {
namespace {

constexpr double kRatingSteps[] = {0, 2.5, 3, 3.5, 4, 4.5};
constexpr int kGenreColumns = 2;
constexpr int kRowHeight = 26;  // of a chip

/// A menu that closes when it is left and is then deleted; its content may be ticked without closing it.
QMenu* makePopup(QWidget* parent, QWidget* content) {
  auto* menu = new QMenu(parent);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  auto* action = new QWidgetAction(menu);
  action->setDefaultWidget(content);
  menu->addAction(action);
  return menu;
}

QCheckBox* addCheck(QLayout* layout, const QString& text, bool checked) {
  auto* box = new QCheckBox(text);
  box->setChecked(checked);
  layout->addWidget(box);
  return box;
}

}  // namespace

FilterBar::FilterBar(QWidget* parent) : QWidget(parent) {
  m_chips = new FilterChips(this);
  m_facets = new QPushButton(this);
  m_facets->setObjectName("facetsButton");
  m_facets->setProperty("chip", true);
  m_facets->setCheckable(true);
  m_sortLabel = new QLabel(this);
  m_sortLabel->setEnabled(false);
  m_sort = new QPushButton(this);
  m_sort->setObjectName("sortButton");
  m_sort->setProperty("chip", true);
  m_zoom = new QSlider(Qt::Horizontal, this);
  m_zoom->setObjectName("zoomSlider");
  m_zoom->setRange(int(std::lround(PosterWall::kSmallestZoom * 100)), int(std::lround(PosterWall::kLargestZoom * 100)));
  m_zoom->setFixedWidth(96);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(16, 8, 16, 8);
  layout->setSpacing(8);
  m_facets->setFixedHeight(kRowHeight);
  layout->addWidget(m_facets, 0, Qt::AlignTop);
  layout->addWidget(m_chips, 1);
  for (QWidget* widget :
       {static_cast<QWidget*>(m_sortLabel), static_cast<QWidget*>(m_sort), static_cast<QWidget*>(m_zoom)}) {
    widget->setFixedHeight(kRowHeight);
    layout->addWidget(widget, 0, Qt::AlignTop);
  }
  connect(m_chips, &FilterChips::menuRequested, this, &FilterBar::openMenu);
  connect(m_chips, &FilterChips::toggled, this, [this](const QString& chip, bool on) {
    if (chip == "all") change([](MovieFilter& filter) { filter = MovieFilter{.sort = filter.sort}; });
    if (chip == "count") {
      change([](MovieFilter& filter) { filter = brushed(filter, Facet::Count, {}, -1, -1); });
    }
    if (chip == "unlabelled") change([on](MovieFilter& filter) { filter.unlabelled = on; });
  });
  connect(m_facets, &QPushButton::clicked, this, &FilterBar::facetsToggled);
  connect(m_sort, &QPushButton::clicked, this, &FilterBar::openSort);
  connect(m_zoom, &QSlider::valueChanged, this, [this](int value) { Q_EMIT zoomChanged(value / 100.0); });
  refresh();
}

void FilterBar::setCatalogue(const CataloguePtr& catalogue) {
  m_catalogue = catalogue;
  refresh();
}

void FilterBar::setFilter(const MovieFilter& filter) {
  m_filter = filter;
  refresh();
}

void FilterBar::setShownCount(int shown) {
  m_shown = shown;
  refresh();
}

void FilterBar::setZoom(double zoom) {
  const QSignalBlocker blocker(m_zoom);
  m_zoom->setValue(int(std::lround(zoom * 100)));
}

void FilterBar::setFacetsShown(bool shown) { m_facets->setChecked(shown); }

QString FilterBar::ratingText() const {
  const QLocale locale;
  if (m_filter.belowRating > 0) {
    return QStringLiteral("★ %1–%2").arg(locale.toString(m_filter.leastRating), locale.toString(m_filter.belowRating));
  }
  return m_filter.leastRating > 0 ? QStringLiteral("★ ≥ %1").arg(locale.toString(m_filter.leastRating))
                                  : QStringLiteral("★ ≥");
}

QString FilterBar::countText() const {
  const QLocale locale;
  if (m_filter.mostCount < 0) return tr("ratings ≥ %1 ✕").arg(locale.toString(m_filter.leastCount));
  return tr("ratings %1–%2 ✕").arg(locale.toString(m_filter.leastCount), locale.toString(m_filter.mostCount));
}

void FilterBar::change(const std::function<void(MovieFilter&)>& how) {
  how(m_filter);
  refresh();
  Q_EMIT filterChanged(m_filter);
}

QString FilterBar::yearsText() const {
  if (!m_catalogue || m_catalogue->firstYear == 0) return tr("Year");
  const int first = m_filter.firstYear > 0 ? m_filter.firstYear : m_catalogue->firstYear;
  const int last = m_filter.lastYear > 0 ? m_filter.lastYear : m_catalogue->lastYear;
  return QStringLiteral("%1–%2").arg(first).arg(last);
}

QString FilterBar::sortText(MovieSort sort) {
  switch (sort) {
    case MovieSort::MostRated:
      return tr("Most rated");
    case MovieSort::BestRated:
      return tr("Best rated");
    case MovieSort::Title:
      return tr("Title");
    case MovieSort::Newest:
      return tr("Newest");
    case MovieSort::Oldest:
      return tr("Oldest");
    case MovieSort::BestMatch:
      return tr("Best match");
  }
  return {};
}

void FilterBar::refresh() {
  const QLocale locale;
  const int total = m_catalogue ? int(m_catalogue->movies.size()) : 0;
  QString genre = tr("Genre");
  if (m_filter.genres.size() == 1) genre = genreText(QString::fromStdString(m_filter.genres.front()));
  if (m_filter.genres.size() > 1) genre = tr("Genres: %1").arg(m_filter.genres.size());
  const int parts = m_filter.withPoster + m_filter.withDescription + m_filter.withSound + m_filter.withTrailer;
  QList<FilterChip> chips{
      {.id = "all",
       .text = m_filter.isActive() ? tr("%1 of %2 ✕").arg(locale.toString(m_shown), locale.toString(total))
                                   : tr("All %1").arg(locale.toString(total)),
       .checked = !m_filter.isActive(),
       .toolTip = m_filter.isActive() ? tr("Show all movies (Esc)") : QString()},
      {.id = "genre",
       .text = genre,
       .checked = !m_filter.genres.empty(),
       .hasMenu = true,
       .enabled = m_catalogue && !m_catalogue->genres.empty()},
      {.id = "years",
       .text = yearsText(),
       .checked = m_filter.hasYears(),
       .hasMenu = true,
       .enabled = m_catalogue && m_catalogue->firstYear > 0},
      {.id = "rating",
       .text = ratingText(),
       .checked = m_filter.hasRatings(),
       .hasMenu = true,
       .toolTip = tr("Mean rating")},
      {.id = "has",
       .text = parts > 0 ? tr("Has: %1").arg(parts) : tr("Has …"),
       .checked = parts > 0,
       .hasMenu = true,
       .toolTip = tr("Movies with a poster, a description, sound or a trailer")},
      {.id = "unlabelled", .text = tr("Unlabelled by me"), .checked = m_filter.unlabelled},
  };
  if (m_filter.hasCounts()) {
    chips.append({.id = "count", .text = countText(), .checked = true, .toolTip = tr("Show movies of any count")});
  }
  m_chips->setChips(chips);
  m_facets->setText(tr("Histograms"));
  m_facets->setToolTip(tr("Year, rating, count of ratings and genre: brush one, and the others follow"));
  m_sortLabel->setText(tr("sort"));
  m_sort->setText(sortText(m_filter.sort) + QStringLiteral(" ▾"));
  m_sort->setAccessibleName(tr("Order of the movies"));
  m_zoom->setToolTip(tr("Size of the posters (Ctrl + wheel)"));
  m_zoom->setAccessibleName(tr("Size of the posters"));
}

void FilterBar::openMenu(const QString& chip, const QPoint& place) {
  if (chip == "genre") openGenres(place);
  if (chip == "years") openYears(place);
  if (chip == "rating") openRatings(place);
  if (chip == "has") openParts(place);
}

void FilterBar::openGenres(const QPoint& place) {
  auto* content = new QWidget;
  auto* grid = new QGridLayout(content);
  const int rows = (int(m_catalogue->genres.size()) + kGenreColumns - 1) / kGenreColumns;
  for (int i = 0; i < int(m_catalogue->genres.size()); ++i) {
    const std::string name = m_catalogue->genres[size_t(i)];
    auto* box = new QCheckBox(genreText(QString::fromStdString(name)), content);
    box->setChecked(std::ranges::find(m_filter.genres, name) != m_filter.genres.end());
    grid->addWidget(box, i % rows, i / rows);
    connect(box, &QCheckBox::toggled, this, [this, name](bool on) {
      change([&](MovieFilter& filter) {
        std::erase(filter.genres, name);
        if (on) filter.genres.push_back(name);
      });
    });
  }
  makePopup(this, content)->popup(place);
}

void FilterBar::openYears(const QPoint& place) {
  auto* content = new QWidget;
  auto* row = new QHBoxLayout(content);
  auto makeSpin = [&](int value, const QString& name) {
    auto* spin = new QSpinBox(content);
    spin->setRange(m_catalogue->firstYear, m_catalogue->lastYear);
    spin->setValue(value);
    spin->setAccessibleName(name);
    return spin;
  };
  auto* first = makeSpin(m_filter.firstYear > 0 ? m_filter.firstYear : m_catalogue->firstYear, tr("First year"));
  auto* last = makeSpin(m_filter.lastYear > 0 ? m_filter.lastYear : m_catalogue->lastYear, tr("Last year"));
  auto* all = new QPushButton(tr("All years"), content);
  row->addWidget(first);
  row->addWidget(new QLabel(QStringLiteral("–"), content));
  row->addWidget(last);
  row->addWidget(all);
  auto take = [this, first, last] {
    change([&](MovieFilter& filter) {
      filter.firstYear = first->value() > m_catalogue->firstYear ? first->value() : 0;
      filter.lastYear = last->value() < m_catalogue->lastYear ? last->value() : 0;
    });
  };
  connect(first, &QSpinBox::valueChanged, this, take);
  connect(last, &QSpinBox::valueChanged, this, take);
  QMenu* menu = makePopup(this, content);
  connect(all, &QPushButton::clicked, this, [this, menu] {
    change([](MovieFilter& filter) { filter.firstYear = filter.lastYear = 0; });
    menu->close();
  });
  menu->popup(place);
}

void FilterBar::openRatings(const QPoint& place) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const double step : kRatingSteps) {
    QAction* action = menu->addAction(step > 0 ? QStringLiteral("★ ≥ %1").arg(step) : tr("Any rating"));
    action->setCheckable(true);
    action->setChecked(step == m_filter.leastRating);
    connect(action, &QAction::triggered, this,
            [this, step] { change([step](MovieFilter& filter) { filter.leastRating = step; }); });
  }
  menu->popup(place);
}

void FilterBar::openParts(const QPoint& place) {
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  const std::pair<QString, bool MovieFilter::*> parts[] = {{tr("Poster"), &MovieFilter::withPoster},
                                                           {tr("Description"), &MovieFilter::withDescription},
                                                           {tr("Sound, or its features"), &MovieFilter::withSound},
                                                           {tr("Trailer, or its features"), &MovieFilter::withTrailer}};
  for (const auto& [text, member] : parts) {
    connect(addCheck(column, text, m_filter.*member), &QCheckBox::toggled, this,
            [this, member = member](bool on) { change([=](MovieFilter& filter) { filter.*member = on; }); });
  }
  makePopup(this, content)->popup(place);
}

void FilterBar::openSort() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const MovieSort sort : {MovieSort::MostRated, MovieSort::BestRated, MovieSort::Title, MovieSort::Newest,
                               MovieSort::Oldest, MovieSort::BestMatch}) {
    if (sort == MovieSort::BestMatch && m_filter.text.trimmed().isEmpty()) continue;
    QAction* action = menu->addAction(sortText(sort));
    action->setCheckable(true);
    action->setChecked(sort == m_filter.sort);
    connect(action, &QAction::triggered, this,
            [this, sort] { change([sort](MovieFilter& filter) { filter.sort = sort; }); });
  }
  menu->popup(m_sort->mapToGlobal(QPoint(0, m_sort->height())));
}

void FilterBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refresh();
  QWidget::changeEvent(event);
}

}  // namespace kinoprism
